"""Rows as a workbook of Excel, written row by row to a file on disk: the memory it takes does not grow with them."""

import tempfile
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import IO, Any

import xlsxwriter

from newsroom.public.exports.columns import Value

# Making a workbook of this many takes some seconds; a list as CSV has no such end.
MOST_ROWS = 20_000
WIDTH, WIDEST = 12, 40
# What a cell can hold.
LONGEST = 32_767
# The same rows make the same file, whenever they are asked for.
NO_DAY = datetime(2000, 1, 1, tzinfo=UTC)
OPTIONS = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


def workbook(
    sheet: str,
    headings: Sequence[str],
    rows: Iterable[Sequence[Value]],
    about: tuple[str, Sequence[tuple[str, str]]],
) -> IO[bytes]:
    """The file, from its beginning, to be closed by the caller; it is gone when closed.

    `about` is a second sheet of (label, value) that tells where the rows come from, with its name.
    """
    file = tempfile.TemporaryFile()  # noqa: SIM115 it is handed on open
    with xlsxwriter.Workbook(file, OPTIONS) as book:
        book.set_properties({"created": NO_DAY.replace(tzinfo=None)})
        _write_rows(book, sheet, headings, rows)
        name, facts = about
        told = book.add_worksheet(name)
        told.set_column(0, 1, WIDEST)
        for row, fact in enumerate(facts):
            for column, text in enumerate(fact):
                told.write_string(row, column, text[:LONGEST])
    file.seek(0)
    return file


def _write_rows(book: Any, name: str, headings: Sequence[str], rows: Iterable[Sequence[Value]]) -> None:
    sheet = book.add_worksheet(name)
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, len(headings) - 1, WIDTH)
    bold = book.add_format({"bold": True})
    for column, heading in enumerate(headings):
        sheet.write_string(0, column, heading, bold)
    for place, row in enumerate(rows, start=1):
        for column, value in enumerate(row):
            _write(sheet, place, column, value, day)


def _write(sheet: Any, row: int, column: int, value: Value, day: Any) -> None:
    """A cell of the value's own type: a text stays one, whatever it begins with."""
    if value is None or value == "":
        return
    if isinstance(value, int | Decimal):
        sheet.write_number(row, column, value if isinstance(value, int) else value.normalize())
    elif isinstance(value, date):
        sheet.write_datetime(row, column, value, day)
    else:
        sheet.write_string(row, column, value[:LONGEST])
