"""The streaks of all programmes at once, with what readers are told of each.

Only public rows are counted, so that an edition which nobody told of says nothing (docs/decisions/0008): gaps are those
that the awards office marked, and turns that a programme's own rhythm lacks.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import merge
from itertools import islice

from awards.computed import streaks
from awards.computed.runs import Run
from awards.computed.worlds import World
from awards.published import PublishedEdition, PublishedGrade, PublishedOrganisation, PublishedProgramme
from newsroom.public import content
from newsroom.public.parts import Parts, part_of
from newsroom.public.queries import tables

# As many as are told anywhere.
MOST = 100
# Years of which they are remembered, with those that are going on, and how many lists of the longest of these.
YEARS, LISTS = 10, 30


@dataclass(frozen=True)
class Streak:
    """`length` held editions in a row, from `since` to `until`, won by `recipient` at `grade` or better.

    Without a `grade` any award counts. `behind` names, for the
    register, the awards that it is made of.
    """

    programme: PublishedProgramme
    recipient: PublishedOrganisation
    grade: PublishedGrade | None
    since: PublishedEdition
    until: PublishedEdition
    length: int
    behind: str

    @property
    def in_years(self) -> bool:
        """Whether each year of it had its edition: N년 연속, else N회 연속."""
        since, until = ((each.year, each.half, each.number) for each in (self.since, self.until))
        return Run(self.length, 0, since, until).in_years


@dataclass(frozen=True)
class Streaks:
    """The longest of the `found` streaks there are, the longest first."""

    longest: list[Streak]
    found: int


def running(most: int) -> Streaks:
    """The streaks of the city and its affiliates that reach the latest held edition of their programme."""
    return _told(None, most)


def reached(year: int, most: int) -> Streaks:
    """The streaks as they stood after the awards of `year`: of each programme up to its last edition won then."""
    return _told(year, most)


@content.remembered(LISTS, content.of_register)
def _told(year: int | None, most: int) -> Streaks:
    """The database counts them all, however few are shown; what these are of is read of these alone."""
    rows, number = _counted(year).told()
    return Streaks(_told_of(rows[:most]), number)


@lru_cache(YEARS)
def _counted(year: int | None) -> Parts[streaks.Streak, tuple[list[streaks.Streak], int]]:
    """The longest of all programmes, and how many there are."""

    def count(world: World) -> Iterator[tuple[int, streaks.Streak]]:
        found, _all = streaks.longest(world, None, year)
        return ((part_of(one.programme), one) for one in found)

    def gather(parts: Iterable[Sequence[streaks.Streak]]) -> tuple[list[streaks.Streak], int]:
        in_order = list(parts)
        longest = islice(merge(*in_order, key=lambda one: one.order), MOST)
        return list(longest), sum(map(len, in_order))

    return Parts(count, gather)


def _told_of(rows: Sequence[streaks.Streak]) -> list[Streak]:
    told = [row.programme for row in rows]
    editions = tables.by_key(PublishedEdition, [key for row in rows for key in (row.until, row.since)])
    recipients = tables.by_key(PublishedOrganisation, [row.recipient for row in rows])
    programmes = tables.by_key(PublishedProgramme, told)
    of_told = tables.having(PublishedGrade, "programme_id", told)
    placed = [grade for grade in of_told if grade.position]
    grades = {(grade.programme_id, grade.position): grade for grade in placed}
    return [
        Streak(
            programme=programmes[row.programme],
            recipient=recipients[row.recipient],
            grade=grades.get((row.programme, row.position)),
            since=editions[row.since],
            until=editions[row.until],
            length=row.length,
            behind=f"{row.latest}.{'streak' if row.position is None else 'streak-grade'}",
        )
        for row in rows
        if row.programme in programmes
        and row.recipient in recipients
        and {row.since, row.until} <= editions.keys()
    ]
