"""Stories on the many awards of one city are read right, whatever their slots are filled with."""

import os

import pytest

from tests.awards.proposals.compositions.composed import misread
from tests.awards.proposals.compositions.many_awards import compose

SOAK = bool(os.environ.get("SOAK"))
# In portions, of which each is a test.
PORTION, PORTIONS = 50, 46 if SOAK else 5


@pytest.mark.parametrize("portion", range(PORTIONS))
def test_each_award_of_a_story_on_many_is_read(portion):
    first = portion * PORTION
    assert [wrong for seed in range(first, first + PORTION) for wrong in misread(compose(seed))] == []
