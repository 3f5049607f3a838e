"""The streaks of all programmes at once, with what readers are told of each.

Only public rows are counted, so that an edition which nobody told of says nothing (docs/decisions/0008): gaps are those
that the awards office marked, and turns that a programme's own rhythm lacks.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nsmallest

from awards.computed import streaks
from awards.computed.runs import Run
from awards.computed.worlds import World
from awards.published import PublishedEdition, PublishedGrade, PublishedOrganisation, PublishedProgramme
from newsroom.public import content
from newsroom.public.parts import Parts, part_of
from newsroom.public.queries import register

# As many as are told anywhere.
MOST = 100
# Years of which they are remembered, with those that are going on.
YEARS = 10


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
    return _told(year=None, most=most)


def reached(year: int, most: int) -> Streaks:
    """The streaks as they stood after the awards of `year`: of each programme up to its last edition won then."""
    return _told(year=year, most=most)


def _told(year: int | None, most: int) -> Streaks:
    """Of all that are told: the database counts them all, however few are shown."""
    told = _most_told(year)
    return Streaks(told.longest[:most], told.found)


@lru_cache(YEARS)
def _counted(year: int | None) -> Parts[streaks.Streak, tuple[list[streaks.Streak], int]]:
    """The longest of all programmes, and how many there are."""

    def count(world: World) -> Iterator[tuple[int, streaks.Streak]]:
        found, _all = streaks.longest(world, None, year)
        return ((part_of(one.programme), one) for one in found)

    def gather(parts: Iterable[Sequence[streaks.Streak]]) -> tuple[list[streaks.Streak], int]:
        # Those of a part are in order.
        told = [one for of_part in parts for one in of_part]
        return nsmallest(MOST, told, key=lambda one: one.order), len(told)

    return Parts(count, gather)


@content.remembered(YEARS, content.of_register)
def _most_told(year: int | None) -> Streaks:
    rows, number = _counted(year).told()
    editions = PublishedEdition.objects.in_bulk([key for row in rows for key in (row.until, row.since)])
    recipients = register.organisations()
    programmes = register.programmes()
    told = {row.programme for row in rows}
    placed = PublishedGrade.objects.filter(programme__in=told, position__isnull=False)
    grades = {(grade.programme_id, grade.position): grade for grade in placed}
    longest = [
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
    return Streaks(longest, number)
