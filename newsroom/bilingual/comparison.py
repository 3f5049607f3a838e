"""The figures of both texts laid beside each other: what contradicts, what is missing, what is invented; pure."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import chain
from operator import itemgetter

from newsroom.bilingual.alignment import alignment
from newsroom.bilingual.contradictions import OF_ONE_NUMBER, Kind, contradiction
from newsroom.bilingual.furniture import furniture
from newsroom.bilingual.matching import Matching, matched
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.texts import Text
from newsroom.figures import english, korean
from newsroom.figures.values import Figure

# How far from its expected place a contradicting figure may stand, in characters: of two that both stand alone, and of
# one that stands elsewhere, too.
FAR, NEAR = 260, 110
# What they cost more, as characters of distance.
REPEATS, UNLIKE = 1000, 90
# How many figures on either side of the expected place may contradict.
NEIGHBOURS = 8


@dataclass(frozen=True)
class Comparison:
    contradictions: tuple[tuple[Kind, Figure, Figure], ...]
    missing: tuple[Figure, ...]
    invented: tuple[Figure, ...]
    matching: Matching

    @cached_property
    def values_ko(self) -> frozenset[Decimal]:
        """The numbers that the Korean tells, but for those that are contradicted, whatever they are for."""
        return _values((ko for ko, _en in self.matching.told), self.matching.ko, self._contradicted)

    @cached_property
    def values_en(self) -> frozenset[Decimal]:
        """The same of the English."""
        return _values((en for _ko, en in self.matching.told), self.matching.en, self._contradicted)

    @cached_property
    def _contradicted(self) -> frozenset[int]:
        return frozenset(id(figure) for _kind, *both in self.contradictions for figure in both)


def _values(told: Iterable[Figure], over: Iterable[Figure], but: frozenset[int]) -> frozenset[Decimal]:
    found = (figure for figure in chain(told, over) if id(figure) not in but)
    return frozenset(end for figure in found for end in (figure.value, figure.until) if end is not None)


def compared(pair: Pair) -> Comparison:
    """What figures of the pair say; of a pair with both texts."""
    assert pair.en
    ko = korean.read(pair.ko.whole, pair.date)
    en = english.read(pair.en.whole, pair.date)
    beads = alignment(pair).sentences
    known = [(bead.ko[0].start, bead.en[0].start) for bead in beads if bead.ko and bead.en]
    matching = matched(ko, en, len(pair.ko.whole), len(pair.en.whole), known)
    told_ko = _outside(matching.ko, pair.ko)
    told_en = _outside(matching.en, pair.en)
    found = _contradictions(matching, told_ko, told_en)
    used = {id(figure) for _kind, *both in found for figure in both}
    return Comparison(
        tuple(found),
        tuple(f for f in told_ko if id(f) not in used and f not in matching.repeated_ko),
        tuple(f for f in told_en if id(f) not in used and f not in matching.repeated_en),
        matching,
    )


def _outside(figures: Sequence[Figure], text: Text) -> list[Figure]:
    """Figures that do not stand in a byline, a caption or a telephone number."""
    places = furniture(text)
    starts = [start for start, _end in places]
    return [
        figure
        for figure in figures
        if not ((at := bisect_left(starts, figure.start + 1)) and figure.start < places[at - 1][1])
    ]


def _contradictions(
    matching: Matching, ko: Sequence[Figure], en: Sequence[Figure]
) -> list[tuple[Kind, Figure, Figure]]:
    """Each figure contradicts one at most: the nearest."""
    found: list[tuple[Kind, Figure, Figure]] = []
    used: set[int] = set()
    for _cost, kind, one, other in sorted(_candidates(matching, ko, en), key=itemgetter(0)):
        if id(one) not in used and id(other) not in used:
            used |= {id(one), id(other)}
            found.append((kind, one, other))
    return found


def _candidates(
    matching: Matching, ko: Sequence[Figure], en: Sequence[Figure]
) -> Iterator[tuple[int, Kind, Figure, Figure]]:
    """What may contradict what, with a cost by which the likeliest is known."""
    places = [figure.start for figure in en]
    for figure in ko:
        at = bisect_left(places, matching.course.expected(figure.start))
        for other in en[max(at - NEIGHBOURS, 0) : at + NEIGHBOURS]:
            repeats = (figure in matching.repeated_ko) + (other in matching.repeated_en)
            distance = matching.distance(figure, other)
            near = repeats < 2 and distance <= (NEAR if repeats else FAR)
            if near and (kind := contradiction(figure, other)):
                yield distance + REPEATS * repeats + _unlikeness(kind, figure, other), kind, figure, other


def _unlikeness(kind: Kind, ko: Figure, en: Figure) -> int:
    """A cost that grows with what else they differ in than what they contradict each other in."""
    return UNLIKE * ((kind not in OF_ONE_NUMBER) + (ko.role is not en.role or ko.unit != en.unit))
