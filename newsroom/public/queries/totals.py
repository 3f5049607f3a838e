"""How many awards: by year, giver and grade. The database counts; of a year alone it tells the awards themselves."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from heapq import nsmallest
from itertools import chain
from typing import NamedTuple

from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from awards import tallies
from awards.computed import totals
from awards.computed.totals import Totals
from awards.computed.worlds import World
from awards.published import PublishedAward
from newsroom.public import content, parts
from newsroom.public.parts import PARTS, Parts, Sums, part_of
from newsroom.public.queries import register, rows
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
    """What is counted of an award: keys of the register, `position` in its scale, and in whose name it is given."""

    award: int
    programme: int
    recipient: int
    position: int | None
    authority: str


# The editions of a year are looked for first, and those that have none: their awards may have one.
OF_YEAR = """
    SELECT json_build_array(w.award_id, w.programme_id, w.recipient_id, w.position, w.authority)::text
    FROM {edition} e
        JOIN {win} w ON w.edition_id = e.id AND w.year = %(year)s::int
        JOIN {ours} o ON o.organisation_id = w.recipient_id
    WHERE e.year = %(year)s::int OR e.year IS NULL
"""
# Years of which the awards are remembered.
YEARS = 12


@content.remembered(YEARS, content.of_register)
def of_year(year: int) -> Sequence[Won]:
    """The awards of a year that enter our totals."""
    programmes, bodies = register.programmes(), register.organisations()
    return [won for won in _of_year(year).told() if won.programme in programmes and won.recipient in bodies]


@lru_cache(YEARS)
def _of_year(year: int) -> Parts[Won, list[Won]]:
    def count(world: World) -> Iterator[tuple[int, Won]]:
        for row in world.told(OF_YEAR, {"year": year}):
            won = Won(*row)
            yield part_of(won.programme), won

    return Parts(count, lambda rows: list(chain.from_iterable(rows)))


def by_place(year: int) -> dict[int | None, int]:
    """How many awards of a year have which place in their scale; see `tallies.by_place`."""
    return tallies.by_place((won.position, 1) for won in of_year(year))


def by_field(year: int, most: int) -> list[PublishedAward]:
    """The first awards of a year as a list shows them, those of one policy field and programme together."""
    programmes, bodies = register.programmes(), register.organisations()

    def order(won: Won) -> tuple[object, ...]:
        programme = programmes[won.programme]
        name = programme.name.get("ko")
        home = bodies[won.recipient].home
        place = (won.position is None, won.position or 0)
        return (programme.field, name is None, name, won.programme, not home, *place, won.award)

    return _awards(nsmallest(most, of_year(year), key=order))


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
    programmes, bodies = register.programmes(), register.organisations()

    def order(won: Won) -> tuple[object, ...]:
        weight = HEADS.index(won.authority) if won.authority in HEADS else len(HEADS)
        size = programmes[won.programme].scale_size
        return (weight, not bodies[won.recipient].home, size is not None, -(size or 0), won.award)

    noted = [won for won in of_year(year) if won.authority in HEADS or won.position == 1]
    return rows.awards([won.award for won in nsmallest(most, noted, key=order)])
