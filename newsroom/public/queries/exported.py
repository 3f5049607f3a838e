"""The awards of a list as a file tells them: a chunk at a time, each record that many of them point to read once."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.db.models import Prefetch, QuerySet

from awards.published import PublishedAward, PublishedEdition, PublishedGrade, PublishedGroup
from newsroom.public.queries import awards as queries

# Awards that are fetched from the database at once.
CHUNK = 4000
OWN = (
    "public_id",
    "year",
    "category",
    "prize",
    "prize_kind",
    "authority",
    "rank",
    "score",
    "money",
    "announced_on",
    "awarded_on",
    "source_url",
)


def _editions() -> QuerySet[PublishedEdition]:
    return PublishedEdition.objects.prefetch_related(Prefetch("roles", queries.role_names()))


# What an award points to, by the name of its key. What comes first is in short tables, and kept for all chunks.
SHORT: Mapping[str, Callable[[], QuerySet[Any]]] = {
    "programme": queries.programmes,
    "recipient": queries.organisations,
    "grade": PublishedGrade.objects.all,
}
LONG: Mapping[str, Callable[[], QuerySet[Any]]] = {"edition": _editions, "group": PublishedGroup.objects.all}


@dataclass(frozen=True)
class Chunk:
    """Some awards, each a row with its `OWN` columns and its keys, and what these lead to by name and key.

    What ceased to be public after the awards were read is missing.
    """

    awards: list[Any]
    around: Mapping[str, Mapping[int, Any]]


def chunks(found: QuerySet[PublishedAward], most: int | None = None) -> Iterator[Chunk]:
    """`found`, or the first of it; no more than a chunk is held."""
    keys = [f"{name}_id" for name in (*SHORT, *LONG)]
    rows = found.select_related(None).values_list(*OWN, *keys, named=True)[:most].iterator(chunk_size=CHUNK)
    known: dict[str, dict[int, Any]] = {name: {} for name in SHORT}
    while awards := list(islice(rows, CHUNK)):
        for name, records in SHORT.items():
            known[name] |= _read(records, _keys(awards, name) - known[name].keys())
        around = {name: _read(records, _keys(awards, name)) for name, records in LONG.items()}
        yield Chunk(awards, known | around)


def _keys(awards: Iterable[Any], name: str) -> set[int]:
    return {key for award in awards if (key := getattr(award, f"{name}_id")) is not None}


def _read(records: Callable[[], QuerySet[Any]], keys: set[int]) -> dict[int, Any]:
    return records().in_bulk(keys) if keys else {}
