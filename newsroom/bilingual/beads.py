"""Two rows of pieces of text put together by their lengths and by what they share; pure.

The measure is that of Gale and Church (1993), fitted to Korean and English: English takes 2.45 characters for one of
Korean, with a variance of 10 for each (measured on 450 pairs of paragraphs). Looked for in a band around the diagonal,
it takes time in proportion to the length.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import erfc, inf, log, sqrt
from typing import NamedTuple

PER_CHARACTER, VARIANCE = 2.45, 10.0
# Words that are shorter than this in English vary as much as if they had so many characters.
SHORT = 40
# How many pieces of each side make a bead, and what that costs: how rarely translators do it, as -log.
SHAPES = (
    (1, 1, 0.1),
    (1, 2, 2.3),
    (2, 1, 2.3),
    (2, 2, 7.0),
    (1, 3, 4.0),
    (3, 1, 4.0),
    (1, 4, 5.0),
    (4, 1, 5.0),
)
# What it costs that a piece has no counterpart: more for a long one.
ALONE, ALONE_PER_LENGTH, ALONE_MOST = 4.5, 1 / 80, 4.0
# What a shared figure, word or address is worth where it stands once in each text; what many are at most.
SHARED, SHARED_MOST = 2.5, 8.0
# An anchor that stands in more places tells nothing.
PLACES_MOST = 12
# How far from the diagonal beads are looked for: less far in rows that are longer than any release's.
HALF_BAND, LEAST_BAND, CELLS_MOST = 20, 2, 12_000
# What it costs that pieces of different roles come together.
OTHER_ROLE = 3.0
# What lengths may cost where pieces go in step.
IN_STEP = 5.0
# The cost of a difference in lengths, for each tenth of a standard deviation; a paraphrase may be any length.
LENGTHS = [min(-log(max(erfc(tenth / 10 / sqrt(2)), 1e-12)), 9.0) for tenth in range(64)]


@dataclass(frozen=True, slots=True)
class Unit:
    """A piece: its `length` in characters, what it shares with others, and what it costs to leave it alone.

    Pieces of another `role` (a title, a cell of a table, running text) belong together less likely.
    """

    length: int
    anchors: frozenset[str]
    role: str = ""
    alone: float = ALONE

    @property
    def cost_alone(self) -> float:
        return self.alone + min(self.length * ALONE_PER_LENGTH, ALONE_MOST)


class Range(NamedTuple):
    """A bead: the Korean pieces from `ko` to before `ko_end`, the English ones from `en` to before `en_end`."""

    ko: int
    ko_end: int
    en: int
    en_end: int


def aligned(ko: Sequence[Unit], en: Sequence[Unit]) -> list[Range]:
    """The likeliest beads, in order; every piece is in one."""
    if _goes_in_step(ko, en):
        return [Range(number, number + 1, number, number + 1) for number in range(len(ko))]
    return _Table(ko, en).beads()


def _goes_in_step(ko: Sequence[Unit], en: Sequence[Unit]) -> bool:
    """Whether each piece so clearly belongs to the one of the same number that no other way is looked for."""
    if len(ko) != len(en) or len(ko) == 1:
        return len(ko) == len(en)
    rare = {anchor for anchor, worth in _worth(ko, en).items() if worth == SHARED}
    return all(
        here.role == there.role
        and _of_lengths(here.length, there.length) <= IN_STEP
        and here.anchors & rare == there.anchors & rare
        for here, there in zip(ko, en, strict=True)
    )


class _Table:
    """The costs of all ways to put the first pieces of both together, by dynamic programming."""

    def __init__(self, ko: Sequence[Unit], en: Sequence[Unit]) -> None:
        self._ko, self._en = ko, en
        self._ko_ends = [0, *accumulate(unit.length for unit in ko)]
        self._en_ends = [0, *accumulate(unit.length for unit in en)]
        self._worth = _worth(ko, en)
        self._ko_held = _held(ko, self._worth)
        self._en_held = _held(en, self._worth)
        self._rows: list[dict[int, tuple[float, int, int]]] = []

    def beads(self) -> list[Range]:
        for number, (low, high) in enumerate(self._bands()):
            self._rows.append({})
            for other in range(low, high + 1):
                self._rows[number][other] = self._best(number, other)
        found, number, other = [], len(self._ko), len(self._en)
        while number or other:
            _cost, of_ko, of_en = self._rows[number][other]
            found.append(Range(number - of_ko, number, other - of_en, other))
            number, other = number - of_ko, other - of_en
        return found[::-1]

    def _bands(self) -> list[tuple[int, int]]:
        """For each row from where to where it is looked at: each reaches the middle of the next, so there is a way."""
        scale = self._en_ends[-1] / max(self._ko_ends[-1], 1)
        last = len(self._en)
        half = max(LEAST_BAND, min(HALF_BAND, CELLS_MOST // max(len(self._ko), last, 1)))
        centres = [0, *(min(bisect_left(self._en_ends, end * scale), last) for end in self._ko_ends[1:-1])]
        centres += [last] * (len(self._ko_ends) - len(centres))
        return [
            (max(here - half, 0), min(max(here + half, then), last))
            for here, then in zip(centres, [*centres[1:], last], strict=True)
        ]

    def _best(self, number: int, other: int) -> tuple[float, int, int]:
        """The least cost to come to a cell, and with how many pieces of each side the last bead gets there."""
        if number == other == 0:
            return 0.0, 0, 0
        best = inf, 0, 0
        rows = self._rows
        if number and (before := rows[number - 1].get(other)):
            best = min(best, (before[0] + self._ko[number - 1].cost_alone, 1, 0))
        if other and (before := rows[number].get(other - 1)):
            best = min(best, (before[0] + self._en[other - 1].cost_alone, 0, 1))
        for of_ko, of_en, rarity in SHAPES:
            if of_ko <= number and of_en <= other and (before := rows[number - of_ko].get(other - of_en)):
                base = before[0] + rarity
                most = best[0] - base
                if most > -SHARED_MOST:
                    unlike = self._unlikeness(number - of_ko, number, other - of_en, other, most)
                    best = min(best, (base + unlike, of_ko, of_en))
        return best

    def _unlikeness(self, ko: int, ko_end: int, en: int, en_end: int, most: float) -> float:
        """How little the pieces are alike, or more than `most`."""
        cost = _of_lengths(
            self._ko_ends[ko_end] - self._ko_ends[ko], self._en_ends[en_end] - self._en_ends[en]
        )
        if ko_end - ko > 1 or en_end - en > 1 or self._ko[ko].role != self._en[en].role:
            roles = {unit.role for unit in (*self._ko[ko:ko_end], *self._en[en:en_end])}
            cost += OTHER_ROLE * (len(roles) - 1)
        if cost - SHARED_MOST > most or not self._worth:
            return cost
        both = _union(self._ko_held[ko:ko_end]) & _union(self._en_held[en:en_end])
        return cost - min(sum(self._worth[anchor] for anchor in both), SHARED_MOST)


def _of_lengths(ko: int, en: int) -> float:
    expected = ko * PER_CHARACTER
    deviation = abs(en - expected) / sqrt(max(expected, en, SHORT) / PER_CHARACTER * VARIANCE)
    return LENGTHS[min(int(deviation * 10), 63)]


def _worth(ko: Sequence[Unit], en: Sequence[Unit]) -> dict[str, float]:
    """What each anchor that both hold is worth: most where it stands once."""
    ko_places = Counter(anchor for unit in ko for anchor in unit.anchors)
    en_places = Counter(anchor for unit in en for anchor in unit.anchors)
    places = {
        anchor: max(ko_places[anchor], en_places[anchor]) for anchor in ko_places.keys() & en_places.keys()
    }
    return {anchor: SHARED / many for anchor, many in places.items() if many <= PLACES_MOST}


def _held(units: Sequence[Unit], worth: Mapping[str, float]) -> list[frozenset[str]]:
    return [unit.anchors & worth.keys() for unit in units]


def _union(held: Sequence[frozenset[str]]) -> frozenset[str]:
    return held[0] if len(held) == 1 else frozenset().union(*held)
