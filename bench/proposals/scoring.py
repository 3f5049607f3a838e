"""How well what was read agrees with what people noted: pairs of awards, precision, recall and F1; pure.

Names agree when they are spellings of one name (`awards.spelling`), or when one is the other with more of it before or
behind: 부산 북구 and 북구, 시군종합평가 and 경기도 시군종합평가. Of recipients no
more may stand behind: 북구 보건소 is not 북구.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from awards.spelling import grade_key, name_key, programme_key

NAMES = ("recipient", "programme", "organiser", "category", "peer_group")
FIELDS = (
    "recipient", "programme", "grade", "prize_by", "edition_year", "edition_number", "organiser", "category",
    "rank", "score", "average", "evaluated_count", "indicator_count", "streak_years", "peer_group", "current",
)  # fmt: skip
TOGETHER = "recipient + programme + grade"
TOGETHER_FIELDS = ("recipient", "programme", "grade")
# How much a field tells that two are one award.
WEIGHTS = {
    "recipient": 4,
    "programme": 4,
    "grade": 3,
    "category": 2,
    "prize_by": 1,
    "current": 1,
    "edition_year": 1,
}
# A name that is part of another one has at least so much of it.
PART_LEAST = 0.4
# 특례시 and 특별자치도 are kinds of 시 and 도.
KIND_OF = re.compile(r"특례(?=시$)|특별자치(?=[시도])|(?:광역|특별)(?=시)")

Award = Mapping[str, Any]


@dataclass
class Tally:
    """How often a field was told rightly, told at all, and to be told."""

    right: int = 0
    told: int = 0
    noted: int = 0

    @property
    def precision(self) -> float:
        return self.right / self.told if self.told else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.noted if self.noted else 1.0

    @property
    def f1(self) -> float:
        total = self.told + self.noted
        return 2 * self.right / total if total else 1.0


@dataclass
class Scores:
    """Tallies by field and of the three together, over the articles that were added."""

    tallies: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in (*FIELDS, TOGETHER)})

    def add(self, noted: Sequence[Award], told: Sequence[Award]) -> None:
        for name in FIELDS:
            tally = self.tallies[name]
            tally.noted += sum(each.get(name) is not None for each in noted)
            tally.told += sum(each.get(name) is not None for each in told)
        self.tallies[TOGETHER].noted += len(noted)
        self.tallies[TOGETHER].told += len(told)
        for one, other in pairs(noted, told):
            for name in FIELDS:
                self.tallies[name].right += one.get(name) is not None and agree(name, one, other)
            self.tallies[TOGETHER].right += same_award(one, other)


def same_award(one: Award, other: Award) -> bool:
    return all(agree(name, one, other) for name in TOGETHER_FIELDS)


def pairs(noted: Sequence[Award], told: Sequence[Award]) -> list[tuple[Award, Award]]:
    """Each noted award with the one told that is most like it; both once, and none with nothing of it."""
    likely = sorted(
        (
            (likeness(one, other), -first, -second)
            for first, one in enumerate(noted)
            for second, other in enumerate(told)
        ),
        reverse=True,
    )
    taken: Counter[tuple[str, int]] = Counter()
    chosen = []
    for like, first, second in likely:
        if like >= WEIGHTS["programme"] and not taken["noted", first] and not taken["told", second]:
            taken["noted", first] = taken["told", second] = 1
            chosen.append((noted[-first], told[-second]))
    return chosen


def likeness(one: Award, other: Award) -> int:
    return sum(weight for name, weight in WEIGHTS.items() if agree(name, one, other))


def agree(name: str, one: Award, other: Award) -> bool:
    """Whether both tell the same of a field, or both nothing."""
    first, second = one.get(name), other.get(name)
    if first is None or second is None:
        return first is second
    if name == "grade":
        return grade_key(first) == grade_key(second)
    if name in NAMES:
        keys = (programme_key(each) if name == "programme" else body_key(each) for each in (first, second))
        return _one_name(*keys, behind=name != "recipient")
    return bool(first == second)


def body_key(name: str) -> str:
    """A body's name as it is compared: 특례시 and 광역시 are kinds of 시."""
    return KIND_OF.sub("", name_key(name))


def _one_name(first: str, second: str, *, behind: bool) -> bool:
    """`behind`: more of the name may also stand behind it."""
    shorter, longer = sorted((first, second), key=len)
    is_part = longer.endswith(shorter) or (behind and longer.startswith(shorter))
    return shorter == longer or (is_part and len(shorter) >= PART_LEAST * len(longer))


def table(scores: Scores) -> str:
    rows = [("field", "precision", "recall", "F1", "noted", "read")]
    rows += [
        (
            name,
            f"{each.precision:.3f}",
            f"{each.recall:.3f}",
            f"{each.f1:.3f}",
            str(each.noted),
            str(each.told),
        )
        for name, each in scores.tallies.items()
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join(_row(row, widths) for row in rows)


def _row(cells: Iterable[str], widths: Sequence[int]) -> str:
    name, *figures = cells
    return "  ".join(
        [name.ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(figures, widths[1:], strict=True))]
    )
