"""Texts in which it varies whose an award is are read right, whatever their slots are filled with."""

import os

import pytest

from tests.awards.proposals.compositions.composed import misread
from tests.awards.proposals.compositions.recipient import compose

SOAK = bool(os.environ.get("SOAK"))
# In portions, of which each is a test.
PORTION, PORTIONS = 60, 100 if SOAK else 5


@pytest.mark.parametrize("portion", range(PORTIONS))
def test_awards_belong_to_whom_the_text_tells_of(portion):
    first = portion * PORTION
    assert [wrong for seed in range(first, first + PORTION) for wrong in misread(compose(seed))] == []
