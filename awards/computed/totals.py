"""How many awards: by year, by who gives, in whose name and by policy field; of the city, or with all that is its own.

The database counts each combination once; what is asked of them is summed here, so that every figure of a page and of
the API comes from one reading.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Literal, NamedTuple

from awards.computed.worlds import World
from awards.tallies import GIVERS, UNRECORDED

Scope = Literal["city", "all"]
SCOPES: Sequence[Scope] = ("city", "all")
By = Literal["giver", "authority", "field"]

# Who gives: organisers and hosts; sponsors do not.
GIVING = ("organiser", "host")
# The kinds that gave an edition as one number, a bit for each: what is counted by it is sorted and compared less.
KINDS = tuple(dict.fromkeys(kind for kinds in GIVERS.values() for kind in kinds))
OF_EDITIONS = """
    SELECT g.edition_id, bit_or(1 << array_position(%(kinds)s::text[], g.kind::text)) AS kinds
    FROM {giver} g GROUP BY g.edition_id
"""
EDITIONS = f"SELECT json_build_array(edition_id, kinds)::text FROM ({OF_EDITIONS}) of_editions"

# The inner query ends with a fence: by what stands outside of it the planner takes the groups for few, and hashes them.
CELLS = f"""
    WITH kinds AS MATERIALIZED ({OF_EDITIONS}),
    ours AS MATERIALIZED (SELECT * FROM {{ours}} o)
    SELECT json_build_array(part, json_agg(json_build_array(year, home, kinds, authority, field, number)))::text
    FROM (
        SELECT part, year, home, kinds, authority, field, count(*) AS number
        FROM (
            SELECT mod(w.programme_id, %(parts)s::int) AS part, w.year, o.home, coalesce(k.kinds, 0) AS kinds,
                w.authority, w.field
            FROM {{win}} w
                JOIN ours o ON o.organisation_id = w.recipient_id
                LEFT JOIN kinds k ON k.edition_id = w.edition_id
            WHERE w.year IS NOT NULL
            OFFSET 0
        ) won
        GROUP BY part, year, home, kinds, authority, field
    ) cells
    GROUP BY part
"""


class Cell(NamedTuple):
    """`number` awards of one year that have all else in common; `kinds` are those of organisers and hosts."""

    year: int
    is_city: bool
    kinds: frozenset[str]
    authority: str
    field: str
    number: int

    @property
    def giver(self) -> str:
        """The first of `tallies.GIVERS` that one of the kinds is of."""
        return _giver(self.kinds)

    def key(self, by: By) -> str:
        return str(getattr(self, by))


@dataclass(frozen=True)
class Totals:
    """What was counted. Awards without a year are in no total of a year, and so in none here."""

    cells: Sequence[Cell]

    def narrowed(
        self,
        *,
        years: Collection[int] = (),
        kinds: Collection[str] = (),
        givers: Collection[str] = (),
        authorities: Collection[str] = (),
        fields: Collection[str] = (),
    ) -> "Totals":
        """Only what has any of the values of each parameter that is given; `kinds` as the register filters them."""

        def fits(cell: Cell) -> bool:
            return (
                (not years or cell.year in years)
                and (not kinds or bool(cell.kinds & set(kinds)))
                and (not givers or cell.giver in givers)
                and (not authorities or cell.authority in authorities)
                and (not fields or cell.field in fields)
            )

        return Totals([cell for cell in self.cells if fits(cell)])

    @cached_property
    def years(self) -> list[int]:
        """The years that anything was won in, the latest first."""
        return sorted({cell.year for cell in self.cells}, reverse=True)

    def number(self, scope: Scope = "all", year: int | None = None) -> int:
        """How many awards of a year, or of all years."""
        if year is None:
            return sum(self._by_year[scope].values())
        return self._by_year[scope][year]

    def by(self, by: By, scope: Scope = "all", year: int | None = None) -> Mapping[str, int]:
        """How many awards by the values of `by`, that are given to any; an empty value stands for none recorded."""
        found: Counter[str] = Counter()
        for cell in self._in(scope):
            if year in (None, cell.year):
                found[cell.key(by)] += cell.number
        return found

    def is_record(self, year: int, scope: Scope = "all") -> bool:
        """Whether more was won than in any year before. The first year that anything is recorded of is no record."""
        return self.record_before(year, scope) is not None and self.number(scope, year) > max(
            self._before(year, scope).values()
        )

    def record_before(self, year: int, scope: Scope = "all") -> int | None:
        """The year with the most awards before `year`, the latest of several; None where there is none."""
        before = self._before(year, scope)
        return max(before, key=lambda each: (before[each], each), default=None)

    def _before(self, year: int, scope: Scope) -> Mapping[int, int]:
        return {each: number for each, number in self._by_year[scope].items() if each < year and number}

    def _in(self, scope: Scope) -> Iterable[Cell]:
        return (cell for cell in self.cells if scope == "all" or cell.is_city)

    @cached_property
    def _by_year(self) -> Mapping[Scope, Counter[int]]:
        found: dict[Scope, Counter[int]] = {scope: Counter() for scope in SCOPES}
        for scope in SCOPES:
            for cell in self._in(scope):
                found[scope][cell.year] += cell.number
        return found


@cache
def _giver(of_kinds: frozenset[str]) -> str:
    return next((name for name, kinds in GIVERS.items() if set(of_kinds) & set(kinds)), UNRECORDED)


def givers(world: World) -> dict[int, str]:
    """Which of `tallies.GIVERS` an edition counts for, by its key; those are left out of which it is not recorded."""
    return {edition: _giver(_kinds(bits)) for edition, bits in world.told(EDITIONS, {"kinds": list(KINDS)})}


# What the awards of a cell have in common: year, whether they are the city's own, the kinds of givers as bits, in whose
# name, and the policy field.
Key = tuple[int, bool, int, str, str]


def cells(world: World, parts: int = 1) -> Iterator[tuple[int, Key, int]]:
    """How many awards each cell has, counted anew, apart for each part of so many that programmes are dealt out to by
    their keys.
    """
    for part, found in world.told(CELLS, {"kinds": list(KINDS), "parts": parts}):
        for year, is_city, bits, authority, field, number in found:
            yield part, (year, is_city, bits, authority, field), number


def of_cells(found: Iterable[tuple[Key, int]]) -> Totals:
    return Totals(
        [
            Cell(year, is_city, _kinds(bits), authority, field, number)
            for (year, is_city, bits, authority, field), number in found
        ]
    )


def counted(world: World) -> Totals:
    """All awards of the city and of what belongs to it, counted anew; one statement."""
    return of_cells((key, number) for _part, key, number in cells(world))


@cache
def _kinds(bits: int) -> frozenset[str]:
    return frozenset(kind for place, kind in enumerate(KINDS, start=1) if bits >> place & 1)
