"""The whole register in its own order, newest edition first: put together from parts of which most are known.

Anything else that is listed is counted by the database (`newsroom.public.queries.blocks`).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import merge
from itertools import islice

from awards.computed.worlds import World
from awards.published import PublishedAward, PublishedAwardQuerySet, Scope
from newsroom.public import content
from newsroom.public.parts import PARTS, Parts
from newsroom.public.queries import register
from newsroom.public.queries.sql import Statement, statement

# Of each part the awards of the city and those of what belongs to it: year, day of announcement, key.
AWARDS = """
    SELECT json_build_array(
        mod(w.programme_id, %(parts)s::int), o.home,
        json_agg(json_build_array(coalesce(w.year, 0), coalesce(w.announced_on - date '0001-01-01' + 1, 0), w.award_id))
    )::text
    FROM {win} w JOIN {ours} o ON o.organisation_id = w.recipient_id
    GROUP BY mod(w.programme_id, %(parts)s::int), o.home
"""
# An award as one number, by which it is put in order: what is later is greater, and what has no year or day comes last.
# So many bits hold the key, and the day above it.
KEY, DAY = 40, 24


@dataclass(frozen=True)
class Whole:
    """The keys of awards in order; `runs` are numbers of awards, the greatest first."""

    runs: Sequence[Sequence[int]]

    @property
    def total(self) -> int:
        return sum(map(len, self.runs))

    def first(self, most: int) -> list[int]:
        return list(map(_key, islice(merge(*self.runs, reverse=True), most)))

    @cached_property
    def ids(self) -> Sequence[int]:
        return list(map(_key, sorted((one for run in self.runs for one in run), reverse=True)))


def _key(number: int) -> int:
    return number & ((1 << KEY) - 1)


def _read(world: World) -> Iterator[tuple[int, tuple[bool, Sequence[int]]]]:
    for part, home, awards in world.told(AWARDS, {"parts": PARTS}):
        numbers = sorted((((year << DAY | day) << KEY | key) for year, day, key in awards), reverse=True)
        yield part, (home, numbers)


def _gathered(parts: Iterable[Sequence[tuple[bool, Sequence[int]]]]) -> Mapping[Scope, Whole]:
    runs = [row for of_part in parts for row in of_part]
    return {
        "all": Whole([numbers for _home, numbers in runs]),
        "city": Whole([numbers for home, numbers in runs if home]),
    }


_awards = Parts(_read, _gathered)


@content.remembered(1, content.of_register)
def _asked() -> Sequence[tuple[Statement | None, Scope]]:
    """How the database is asked for the whole register, and for what the city won: by scope or as one of the bodies."""
    newest = PublishedAward.objects.newest_first()
    of_scopes: Sequence[tuple[PublishedAwardQuerySet, Scope]] = [
        (register.in_scope(newest, "all"), "all"),
        (register.in_scope(newest, "city"), "city"),
        *((newest.filter(recipient=home), "city") for home in register.members("city")),
    ]
    return [(statement(found.values_list("pk")), scope) for found, scope in of_scopes]


def whole(asked: Statement | None) -> Whole | None:
    """What is known if it is the whole register that is asked for: all of ours, or the city's alone."""
    if asked is None:
        return None
    scope = next((scope for statement, scope in _asked() if statement == asked), None)
    return _awards.told()[scope] if scope else None
