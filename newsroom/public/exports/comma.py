"""Rows as CSV that Excel opens as it should: UTF-8 with a byte order mark, and nothing that it would calculate."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import islice

from newsroom.public.exports.columns import Value

BOM = "\ufeff"
# What a spreadsheet takes for the beginning of a formula, also in full width.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


# Rows that are sent in one piece.
ROWS = 100


def pieces(headings: Sequence[str], rows: Iterable[Sequence[Value]]) -> Iterator[str]:
    """The file, some rows at a time; no more than these are held."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    text.write(BOM)
    writer.writerow([_plain(heading) for heading in headings])
    remaining = iter(rows)
    while some := list(islice(remaining, ROWS)):
        writer.writerows([_plain(value) for value in row] for row in some)
        yield text.getvalue()
        text.seek(0)
        text.truncate()
    if text.tell():
        yield text.getvalue()


def _plain(value: Value) -> str | int | date | None:
    """A value as the writer takes it; an apostrophe before what would be calculated, which spreadsheets take for text
    then."""
    if isinstance(value, str):
        # Most texts begin with a letter, and are looked at no further.
        is_text = value[:1].isalnum() or not value.lstrip(" ").startswith(FORMULA)
        return value if is_text else f"'{value}"
    return f"{value.normalize():f}" if isinstance(value, Decimal) else value
