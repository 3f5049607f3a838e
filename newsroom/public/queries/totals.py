"""How many awards: by year, giver and grade. The database counts; of a year it tells the awards themselves."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import merge
from itertools import chain, islice
from typing import Any, NamedTuple

from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from awards import tallies
from awards.computed import totals
from awards.computed.totals import Totals
from awards.computed.worlds import World
from awards.published import PublishedAward
from newsroom.public import content, parts
from newsroom.public.parts import PARTS, Parts, Sums, part_of
from newsroom.public.queries import rows
from newsroom.public.queries.world import PUBLISHED
from newsroom.releases.preview import previewing

# The weightiest names that can stand under a prize, in that order.
HEADS = ("president", "prime_minister")


_cells = Sums(lambda world: ((part, (key, number)) for part, key, number in totals.cells(world, PARTS)))


@content.remembered(1, content.of_register)
def counted() -> Totals:
    """How many public awards there are by everything that they are counted by."""
    return totals.of_cells(_cells.told().items())


def by_giver(year: int | None = None) -> list[tallies.YearByGiver]:
    """The totals of every year, or of `year` alone, by who gives; latest first."""
    cells = (cell for cell in counted().cells if year in (None, cell.year))
    return tallies.by_giver((cell.year, cell.is_city, cell.giver, cell.number) for cell in cells)


@content.remembered(1, content.of_register)
def _givers() -> Mapping[int, str]:
    """The first of `tallies.GIVERS` that an organiser or host is of, by the key of the edition."""
    return totals.givers(PUBLISHED)


def given_by(found: QuerySet[PublishedAward], groups: Collection[str]) -> QuerySet[PublishedAward]:
    """Those of `found` that count for one of `groups` of givers, where `tallies.UNRECORDED` may be among them."""
    of_others = [edition for edition, group in _givers().items() if group not in groups]
    of_these = [edition for edition, group in _givers().items() if group in groups]
    if tallies.UNRECORDED in groups:
        return found.exclude(edition__in=RawSQL("SELECT unnest(%s::bigint[])", (of_others,)))
    return found.filter(edition__in=RawSQL("SELECT unnest(%s::bigint[])", (of_these,)))


class Won(NamedTuple):
    """An award with its place in an order of awards, in which two of them compare."""

    place: tuple[object, ...]
    award: int
    programme: int


@dataclass(frozen=True)
class OfPart:
    """What a part of the register has of a year: how many awards at which place in their scale, and these in order as
    a list tells them, and the ones of note, the weightiest first.
    """

    positions: Mapping[int | None, int]
    listed: Sequence[Won]
    noted: Sequence[Won]


class Year:
    """The awards of a year that enter our totals, put together from the parts of the register."""

    def __init__(self, parts: Sequence[OfPart]) -> None:
        self._parts = parts
        self.places = tallies.by_place(chain.from_iterable(part.positions.items() for part in parts))

    def listed(self, most: int) -> list[Won]:
        """The first, those of one policy field and programme together."""
        return list(islice(merge(*(part.listed for part in self._parts)), most))

    def noted(self, most: int) -> list[Won]:
        """Those in the name of the head of state or government, then those of the highest grade."""
        return list(islice(merge(*(part.noted for part in self._parts)), most))


# The editions of a year are looked for first, and those that have none: their awards may have one.
OF_YEAR = """
    WITH ours AS MATERIALIZED (SELECT * FROM {ours} o)
    SELECT json_build_array(w.award_id, w.programme_id, w.position, w.authority, o.home,
        p.field, p.name ->> 'ko', p.scale_size)::text
    FROM {edition} e
        JOIN {win} w ON w.edition_id = e.id AND w.year = %(year)s::int
        JOIN ours o ON o.organisation_id = w.recipient_id
        JOIN {programme} p ON p.id = w.programme_id
    WHERE e.year = %(year)s::int OR e.year IS NULL
"""
# Years of which the awards are remembered.
YEARS = 12


@content.remembered(YEARS, content.of_register)
def of_year(year: int) -> Year:
    return _of_year(year).told()


@lru_cache(YEARS)
def _of_year(year: int) -> Parts[OfPart, Year]:
    def count(world: World) -> Iterator[tuple[int, OfPart]]:
        parts: dict[int, list[Sequence[Any]]] = {}
        for row in world.told(OF_YEAR, {"year": year}):
            parts.setdefault(part_of(row[1]), []).append(row)
        return ((part, _of_part(rows)) for part, rows in parts.items())

    return Parts(count, lambda parts: Year(list(chain.from_iterable(parts))))


def _of_part(rows: Sequence[Sequence[Any]]) -> OfPart:
    positions: Counter[int | None] = Counter()
    listed, noted = [], []
    for award, programme, position, authority, home, field, name, size in rows:
        positions[position] += 1
        graded = (position is None, position or 0)
        listed.append(
            Won((field, name is None, name or "", programme, not home, *graded, award), award, programme)
        )
        if authority in HEADS or position == 1:
            weight = HEADS.index(authority) if authority in HEADS else len(HEADS)
            sized = (size is not None, -(size or 0))
            noted.append(Won((weight, not home, *sized, award), award, programme))
    return OfPart(positions, sorted(listed), sorted(noted))


def by_place(year: int) -> Mapping[int | None, int]:
    """How many awards of a year have which place in their scale; see `tallies.by_place`."""
    return of_year(year).places


def by_field(year: int, most: int) -> list[PublishedAward]:
    """The first awards of a year as a list shows them, those of one policy field and programme together."""
    return _awards(of_year(year).listed(most))


def _awards(found: Sequence[Won]) -> list[PublishedAward]:
    """As a list shows them, in this order; what is known is true as long as nothing changes about the programme."""
    if previewing():
        return rows.awards([won.award for won in found])
    versions = parts.versions_of({won.award: won.programme for won in found})
    known = {key: award for key, version in versions.items() if (award := _records.known(key, version))}
    for award in rows.awards([key for key in versions if key not in known]):
        _records.learn(award.pk, versions[award.pk], award)
        known[award.pk] = award
    return [known[key] for key in versions if key in known]


# Nobody changes them.
_records: content.Memory[PublishedAward] = content.Memory(4000)


def highlights(year: int, most: int) -> list[PublishedAward]:
    """The awards of a year in the name of the head of state or government, then those of the highest grade."""
    return rows.awards([won.award for won in of_year(year).noted(most)])
