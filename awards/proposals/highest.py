"""The highest grade of a scale, where a text says no more of it, by what the text calls it for others; pure."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from awards.proposals.told import Told

# The highest grade, whatever it is called.
UNNAMED: Final = "최고"
# What scales by letters call theirs.
HIGHEST: Final = frozenset({"SA", "S", "가"})


def name_highest(told: Sequence[Told]) -> None:
    """달빛구도 최고등급을 받았다: SA, where others got SA in the same evaluation."""
    letters: dict[str, set[str]] = defaultdict(set)
    for each in told:
        if (grade := each.values.get("grade")) in HIGHEST:
            letters[each.programme].add(grade)
    for each in told:
        if each.values.get("grade") == UNNAMED and len(letters[each.programme]) == 1:
            [each.values["grade"]] = letters[each.programme]
