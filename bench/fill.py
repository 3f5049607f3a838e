"""Fills a database with the corpus for measuring, as if every release of it had been imported and approved.

    python -m bench.fill DATABASE_URL SIZE

The database must be migrated, and the address name its owner. A line goes the ordinary way, through the import, when
it brings something that the database does not have yet (a programme, an edition, a department, ...) or is not plainly
published; the others are written like those, by COPY. Nothing is switched off: what the database would refuse from an
editor it refuses here.
"""

import sys
import time
from collections.abc import Hashable, Iterable, Iterator
from itertools import islice
from typing import Any

from bench.corpus import releases
from bench.settings import set_up

# A release that tells of an award again is in the transaction of the first one: a multiple of that distance.
CHUNK = 2000
Line = dict[str, Any]


def main(database: str, size: int) -> None:
    set_up(database)
    begun = time.perf_counter()
    for done in fill(releases(size)):
        print(
            f"\r{done:,} of {size:,} releases, {time.perf_counter() - begun:.0f} s", end="", file=sys.stderr
        )
    print(file=sys.stderr)


def fill(lines: Iterable[Line]) -> Iterator[int]:
    """Write the lines; yields after each transaction how many of them are there."""
    from django.db import connection

    from bench.approved import copy_approved, make_home

    make_home()
    known, rest, done = _Known(), iter(lines), 0
    while chunk := list(islice(rest, CHUNK)):
        plain = [line for line in chunk if known.has(line)]
        written = {line["external_id"] for line in plain}
        _import([line for line in chunk if line["external_id"] not in written])
        copy_approved(plain)
        done += len(chunk)
        yield done
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _import(lines: list[Line]) -> None:
    from newsroom.desk.imports.importer import ReleaseImporter
    from newsroom.releases.interchange.lines import Row
    from newsroom.releases.interchange.run import run

    report = run(ReleaseImporter(), (Row(number, line) for number, line in enumerate(lines)))
    if report.refusals:
        raise ValueError(f"The corpus is not what the import takes: {report.refusals[0]}")


class _Known:
    """What lines have brought so far, other than releases and awards."""

    def __init__(self) -> None:
        self._seen: set[Hashable] = set()

    def has(self, line: Line) -> bool:
        """Whether the line is plainly published and brings nothing new; from now on what it brings is known."""
        brought = set(self._brought(line))
        new = brought - self._seen
        self._seen |= brought
        # Who tells of an award again follows whoever told of it first.
        follows = {("ordinary", award["category"]["ko"]) for award in line["awards"]}
        if new or line["state"] != "published" or follows & self._seen:
            self._seen |= follows
            return False
        return True

    @staticmethod
    def _brought(line: Line) -> Iterator[Hashable]:
        yield from (("topic", topic["slug"]) for topic in line["topics"])
        yield "category", line["category"]["slug"]
        yield "department", line["department"]["ko"]
        for award in line["awards"]:
            programme = award["programme"]["ko"]
            yield "body", award["recipient"]["ko"]
            yield "organiser", programme, award["edition_year"], award["organiser"]["ko"]
            yield "grade", programme, award["grade"]["ko"]
            yield "edition", programme, award["edition_year"]


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
