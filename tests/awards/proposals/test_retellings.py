"""Short stories in other words than a release has, in `retellings.txt`: each with what was won by it, if anything.

Lines `= who | in what | grade` tell of awards, in their order; `-` is no grade. A blank line ends a story.
"""

from pathlib import Path

import pytest

from tests.awards.proposals.make import won

STORIES = Path(__file__).with_name("retellings.txt").read_text(encoding="utf-8").rstrip().split("\n\n")


@pytest.mark.parametrize("story", STORIES)
def test_a_story_tells_of_its_awards_and_no_others(story):
    text, *awards = story.split("\n= ")
    assert [" | ".join((*award[:2], award[2] or "-")) for award in won(text)] == awards
