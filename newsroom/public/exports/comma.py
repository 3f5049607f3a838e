"""Rows as CSV that Excel opens as it should: UTF-8 with a byte order mark, and nothing that it would calculate."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from newsroom.public.exports.columns import Value

BOM = "\ufeff"
# What a spreadsheet takes for the beginning of a formula, also in full width.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


class _Echo:
    """Hands back what the writer writes."""

    def write(self, text: str) -> str:
        return text


def lines(headings: Sequence[str], rows: Iterable[Sequence[Value]]) -> Iterator[str]:
    """The file line by line; no more than one row is held."""
    writer = csv.writer(_Echo())
    yield BOM + writer.writerow([_plain(heading) for heading in headings])
    for row in rows:
        yield writer.writerow([_plain(value) for value in row])


def _plain(value: Value) -> str:
    """A value as text; an apostrophe before what would be calculated, which spreadsheets take for text then."""
    if isinstance(value, str):
        return f"'{value}" if value.lstrip(" ").startswith(FORMULA) else value
    if value is None:
        return ""
    return f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)
