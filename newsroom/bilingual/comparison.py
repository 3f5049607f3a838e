"""The figures of both texts laid beside each other: what contradicts, what is missing, what is invented; pure."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from operator import attrgetter, itemgetter

from newsroom.bilingual.alignment import Alignment, alignment
from newsroom.bilingual.contradictions import OF_ONE_NUMBER, Kind, contradiction, is_rounded, is_shortened
from newsroom.bilingual.figures_of import figures_of, is_below_zero
from newsroom.bilingual.furniture import furniture
from newsroom.bilingual.likeness import Likeness
from newsroom.bilingual.matching import Matching, matched
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.texts import Text
from newsroom.figures.values import Day, Figure, Role

# How far from its expected place a contradicting figure may stand, in characters: of two that both stand alone, and of
# one that stands elsewhere, too.
FAR, NEAR = 260, 110
# What they cost more, as characters of distance.
REPEATS, UNLIKE = 1000, 90
# How many figures on either side of the expected place may contradict.
NEIGHBOURS = 8


# Numbers of a ratio or result, which the other text may tell one by one.
PART = re.compile(r"\d{1,9}")
# Within how many days of the release the year of a date is sure.
SOON = 60


@dataclass(frozen=True)
class Comparison:
    contradictions: tuple[tuple[Kind, Figure, Figure], ...]
    missing: tuple[Figure, ...]
    invented: tuple[Figure, ...]
    matching: Matching

    @cached_property
    def ko(self) -> tuple[Figure, ...]:
        """All figures of the Korean."""
        return (*(ko for ko, _en in self.matching.told), *self.matching.ko)

    @cached_property
    def en(self) -> tuple[Figure, ...]:
        """All figures of the English."""
        return (*(en for _ko, en in self.matching.told), *self.matching.en)

    @cached_property
    def values_ko(self) -> frozenset[Decimal]:
        """The numbers that the Korean tells, but for those that are contradicted, whatever they are for."""
        return _values(self.ko, self._contradicted)

    @cached_property
    def values_en(self) -> frozenset[Decimal]:
        """The same of the English."""
        return _values(self.en, self._contradicted)

    @cached_property
    def _contradicted(self) -> frozenset[int]:
        return frozenset(id(figure) for _kind, *both in self.contradictions for figure in both)


def _values(figures: Iterable[Figure], but: frozenset[int]) -> frozenset[Decimal]:
    told = [figure for figure in figures if figure.value is not None and id(figure) not in but]
    parts = (part for figure in told if figure.role is Role.RATIO for part in PART.findall(figure.text))
    return frozenset(figure.value for figure in told if figure.value is not None) | set(map(Decimal, parts))


def compared(pair: Pair) -> Comparison:
    """What figures of the pair say; of a pair with both texts."""
    assert pair.en
    ko, en = figures_of(pair.ko, pair.date), figures_of(pair.en, pair.date)
    sentences = alignment(pair).sentences
    known = [(bead.ko[0].start, bead.en[0].start) for bead in sentences if bead.ko and bead.en]
    matching = matched(ko, en, len(pair.ko.whole), len(pair.en.whole), known)
    over_ko = _outside(matching.ko, pair.ko)
    over_en = _outside(matching.en, pair.en)
    rounded = _rounded(matching, over_ko, over_en)
    over_ko = [figure for figure in over_ko if figure not in rounded]
    over_en = [figure for figure in over_en if figure not in rounded]
    found = _contradictions(matching, alignment(pair), over_ko, over_en) + _signs(matching)
    found += _weekdays(matching, pair.date)
    used = {id(figure) for _kind, *both in found for figure in both}
    return Comparison(
        tuple(found),
        tuple(figure for figure in over_ko if id(figure) not in used and not matching.ko[figure]),
        tuple(figure for figure in over_en if id(figure) not in used and not matching.en[figure]),
        matching,
    )


def _outside(figures: Iterable[Figure], text: Text) -> list[Figure]:
    """Figures that do not stand in a byline, a caption or a telephone number."""
    places = furniture(text)
    starts = [start for start, _end in places]
    return [
        figure
        for figure in figures
        if not ((at := bisect_left(starts, figure.start + 1)) and figure.start < places[at - 1][1])
    ]


def _rounded(matching: Matching, ko: Sequence[Figure], en: Sequence[Figure]) -> set[Figure]:
    """Figures that one text tells exactly and the other as about."""
    near = (
        (figure, other)
        for figure in ko
        for other in _around(figure, en, matching)
        if matching.distance(figure, other) <= FAR
        and (is_rounded(figure, other) or (_is_repeated(figure, matching.ko) and is_shortened(figure, other)))
    )
    return {figure for both in near for figure in both}


def _signs(matching: Matching) -> list[tuple[Kind, Figure, Figure]]:
    """Temperatures that are below zero in one text alone."""
    return [
        (Kind.FIGURE_CHANGED, ko, en)
        for ko, en in matching.told
        if ko.unit == en.unit == "degree" and is_below_zero(ko) is not is_below_zero(en)
    ]


def _weekdays(matching: Matching, release: date | None) -> list[tuple[Kind, Figure, Figure]]:
    """Days near that of the release to which the English alone adds a day of the week, a wrong one."""
    if release is None:
        return []
    return [
        (Kind.WEEKDAY_CHANGED, ko, en)
        for ko, en in matching.told
        if en.day
        and en.day.weekday is not None
        and (day := _exactly(ko.day))
        and abs((day - release).days) <= SOON
        and day.weekday() != en.day.weekday
    ]


def _exactly(told: Day | None) -> date | None:
    """The date that is told without its day of the week."""
    if not (told and told.year and told.month and told.day) or told.weekday is not None:
        return None
    try:
        return date(told.year, told.month, told.day)
    except ValueError:
        return None


def _around(figure: Figure, en: Sequence[Figure], matching: Matching) -> Sequence[Figure]:
    """The English figures nearest to where a Korean one is expected."""
    at = bisect_left(en, matching.course.expected(figure.start), key=attrgetter("start"))
    return en[max(at - NEIGHBOURS, 0) : at + NEIGHBOURS]


def _contradictions(
    matching: Matching, aligned: Alignment, ko: Sequence[Figure], en: Sequence[Figure]
) -> list[tuple[Kind, Figure, Figure]]:
    """Each figure contradicts one at most: the nearest."""
    found: list[tuple[Kind, Figure, Figure]] = []
    used: set[int] = set()
    for _cost, kind, one, other in sorted(_candidates(matching, aligned, ko, en), key=itemgetter(0)):
        if id(one) not in used and id(other) not in used:
            used |= {id(one), id(other)}
            found.append((kind, one, other))
    return found


def _candidates(
    matching: Matching, aligned: Alignment, ko: Sequence[Figure], en: Sequence[Figure]
) -> Iterator[tuple[int, Kind, Figure, Figure]]:
    """What may contradict what, with a cost by which the likeliest is known."""
    for figure in ko:
        sentences = aligned.en_sentences_of(figure.start)
        for other in _around(figure, en, matching):
            repeats = _is_repeated(figure, matching.ko) + _is_repeated(other, matching.en)
            distance = matching.distance(figure, other)
            if any(sentence.start <= other.start < sentence.end for sentence in sentences):
                distance = min(distance, NEAR)
            near = repeats < 2 and distance <= (NEAR if repeats else FAR)
            if near and (kind := contradiction(figure, other)):
                yield distance + REPEATS * repeats + _unlikeness(kind, figure, other), kind, figure, other


def _is_repeated(figure: Figure, over: Mapping[Figure, Likeness]) -> bool:
    """Whether the other text tells it elsewhere, a date with all its parts."""
    return over[figure] >= (Likeness.SAME if figure.day else Likeness.CLOSE)


def _unlikeness(kind: Kind, ko: Figure, en: Figure) -> int:
    """A cost that grows with what else they differ in than what they contradict each other in."""
    return UNLIKE * ((kind not in OF_ONE_NUMBER) + (ko.role is not en.role or ko.unit != en.unit))
