"""Streaks, “nth time” and yearly totals, computed from editions and awards; pure.

Claims such as “3년 연속” are never typed, they follow from the timeline of a programme: its editions in order, each
with what one recipient got there. A streak runs over the editions that were held, not over years, so that half-year
and biennial programmes count right (“3회 연속”).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True)
class Standing:
    """What one recipient got in one edition.

    `positions` holds one entry per award: its place in the programme's scale, 1 the best, or None for an award
    beside the scale (a prize without a grade). Empty when the recipient got nothing.
    """

    year: int | None = None
    half: int | None = None
    number: int | None = None
    held: bool = True
    positions: tuple[int | None, ...] = ()

    def won(self, at_least: int | None = None) -> bool:
        """Whether there is an award: any, or with `at_least` one at that position of the scale or better."""
        if at_least is None:
            return bool(self.positions)
        return any(position is not None and position <= at_least for position in self.positions)


def in_order(timeline: Iterable[Standing]) -> list[Standing]:
    """The editions, oldest first: by year and half, and those known by number only among the numbers around them."""
    timeline = list(timeline)
    dated = sorted(
        (each for each in timeline if each.year is not None),
        key=lambda each: (each.year, each.half or 0, each.number or 0),
    )
    numbered = (each for each in timeline if each.year is None)
    for edition in sorted(numbered, key=lambda each: each.number or 0):
        later = (place for place, each in enumerate(dated) if (each.number or 0) > (edition.number or 0))
        dated.insert(next(later, len(dated)), edition)
    return dated


def missing_before(timeline: Sequence[Standing]) -> list[int]:
    """For each edition of an ordered timeline, how many turns right before it nobody recorded.

    Numbers tell it for certain. Else the programme's own rhythm does, the shortest pause between two editions: one
    known from 2021, 2023 and 2024 runs every year and lacks 2022, one known from 2018, 2020 and 2022 lacks nothing.
    With halves it runs twice a year. Two editions alone have no rhythm to miss a turn of.
    """
    pauses = [None, *(_pause(before, after) for before, after in pairwise(timeline))]
    halves = any(edition.half for edition in timeline)
    usual = 0 if halves else min((pause for pause in pauses if pause is not None), default=0)
    steps = zip([None, *timeline], timeline, pauses, strict=False)
    return [_missing(before, after, pause, usual) for before, after, pause in steps]


def _pause(before: Standing, after: Standing) -> int | None:
    """The half-years between two editions, none of them their own; None where a year is not known."""
    if before.year is None or after.year is None:
        return None
    end = before.year * 2 + (before.half or 2) - 1
    begin = after.year * 2 + (after.half or 1) - 1
    return max(begin - end - 1, 0)


def _missing(before: Standing | None, after: Standing, pause: int | None, usual: int) -> int:
    if before is not None and before.number is not None and after.number is not None:
        return max(after.number - before.number - 1, 0)
    if before is None or pause is None:
        return 0
    length = 1 if before.half or after.half else 2
    return max(pause - usual, 0) // (length + usual)


def running_streaks(timeline: Sequence[Standing], at_least: int | None = None) -> list[int]:
    """For each edition of an ordered timeline, how many in a row were won when it ended; 0 where it was not won.

    An edition that was not held has 0 too, but breaks nothing: the next one goes on counting. A turn that nobody
    recorded breaks a streak: of it nothing can be shown.
    """
    streaks, length = [], 0
    for edition, missing in zip(timeline, missing_before(timeline), strict=True):
        if missing:
            length = 0
        if not edition.held:
            streaks.append(0)
            continue
        length = length + 1 if edition.won(at_least) else 0
        streaks.append(length)
    return streaks


def streak(timeline: Sequence[Standing], at_least: int | None = None) -> int:
    """How many held editions in a row were won up to the last one of an ordered timeline; 0 if it was not won."""
    told = zip(timeline, running_streaks(timeline, at_least), strict=True)
    held = [length for edition, length in told if edition.held]
    return held[-1] if held else 0


def nth(timeline: Iterable[Standing], at_least: int | None = None) -> int:
    """In how many editions something was won (통산 N번째); two awards in one edition are one time."""
    return sum(edition.won(at_least) for edition in timeline)


# Who gives, as cities count their awards of a year: ministries, the province, and others. Values are kinds of
# organisations; an award counts for the first of these that one of its organisers and hosts is of.
GIVERS: Mapping[str, tuple[str, ...]] = {
    "central": ("central",),
    "province": ("province",),
    "public": ("public", "local", "city", "affiliate", "district", "department"),
    "private": ("association", "media", "private"),
    "foreign": ("foreign",),
}
# Of whose edition no organiser and no host is recorded.
UNRECORDED = ""


@dataclass(frozen=True)
class YearByGiver:
    """Awards of one year by who gives: of the city itself, and together with all that belongs to it."""

    year: int
    city: Mapping[str, int]
    everyone: Mapping[str, int]

    @property
    def city_total(self) -> int:
        return sum(self.city.values())

    @property
    def total(self) -> int:
        return sum(self.everyone.values())


def by_giver(counts: Iterable[tuple[int, bool, str, int]]) -> list[YearByGiver]:
    """Totals, the latest year first, from (year, whether the recipient is the city itself, giver, number of awards)."""
    city: defaultdict[int, Counter[str]] = defaultdict(Counter)
    everyone: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for year, is_city, giver, number in counts:
        everyone[year][giver] += number
        city[year][giver] += number if is_city else 0
    return [YearByGiver(year, city[year], everyone[year]) for year in sorted(everyone, reverse=True)]


# The places of a scale that are told apart: first, second, third, and all below.
LOWER = 4


def by_place(counts: Iterable[tuple[int | None, int]]) -> dict[int | None, int]:
    """How many awards have which place in their scale, `LOWER` for all below the third; None stands beside a scale."""
    places: Counter[int | None] = Counter()
    for position, number in counts:
        places[position and min(position, LOWER)] += number
    return {place: places[place] for place in (1, 2, 3, LOWER, None) if places[place]}
