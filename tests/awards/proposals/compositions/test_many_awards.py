"""Stories on the many awards of one city are read right, whatever their slots are filled with."""

from tests.awards.proposals.compositions.composed import misread_of
from tests.awards.proposals.compositions.many_awards import compose


def test_each_award_of_a_story_on_many_is_read():
    assert misread_of(compose, 250) == []
