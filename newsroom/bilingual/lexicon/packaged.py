"""The terms that come with the program, read from tables beside the code; pure.

Each table is of one kind, tab-separated, with a heading; several names stand between bars, days as 2017-07-26. Where
`source` says so, names are observed in published texts and laid down by nobody.
"""

from collections.abc import Iterator
from csv import DictReader
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

from newsroom.bilingual.lexicon.lexicon import Lexicon
from newsroom.bilingual.lexicon.terms import Kind, Term

DATA: Final = Path(__file__).parent / "data"
TABLES: Final = {
    "bodies": Kind.BODY,
    "programmes": Kind.PROGRAMME,
    "grades": Kind.GRADE,
    "authorities": Kind.AUTHORITY,
    "places": Kind.PLACE,
    "posts": Kind.POST,
    "terms": Kind.TERM,
}


@cache
def packaged() -> Lexicon:
    """The lexicon of all tables; read once."""
    return Lexicon(tuple(term for table, kind in TABLES.items() for term in _read(table, kind)))


def _read(table: str, kind: Kind) -> Iterator[Term]:
    with (DATA / f"{table}.tsv").open(encoding="utf-8", newline="") as lines:
        for row in DictReader(lines, delimiter="\t", quoting=3):
            yield _term(kind, row)


def _term(kind: Kind, row: dict[str, str]) -> Term:
    def names(column: str) -> tuple[str, ...]:
        return tuple(filter(None, row.get(column, "").split("|")))

    def day(column: str) -> date | None:
        told = row.get(column)
        return date.fromisoformat(told) if told else None

    return Term(
        kind,
        row["ko"],
        row["en"],
        names("ko_others"),
        names("en_others"),
        names("forbidden"),
        day("since"),
        day("until"),
        row.get("thing", ""),
        row.get("within", ""),
        row["source"],
        names("paraphrases"),
    )
