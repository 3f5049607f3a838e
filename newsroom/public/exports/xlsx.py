"""Rows as a workbook of Excel, written row by row to a file on disk: the memory it takes does not grow with them."""

import io
import re
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import islice
from typing import IO, Any

import xlsxwriter

from newsroom.public.exports import sheetdata
from newsroom.public.exports.columns import Value
from newsroom.public.exports.sheetdata import LONGEST

# Making a workbook of this many takes a second; a list as CSV has no such end.
MOST_ROWS = 20_000
WIDTH, WIDEST = 12, 40
# The same rows make the same file, whenever they are asked for.
NO_DAY = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
OPTIONS = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
# The sheet of the rows, and where they go in it: in place of one that shows what a day looks like. How far they go
# need not be told.
SHEET = "xl/worksheets/sheet1.xml"
ROWS = re.compile(r'<row r="2".*<c r="A2" s="(?P<day>\d+)">.*(?=</sheetData>)')
EXTENT = re.compile(r"<dimension [^>]*/>")
AT_ONCE = 500
# Half the time of the usual one, for a file that is a tenth larger.
COMPRESSION = 3


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
    with (
        zipfile.ZipFile(io.BytesIO(_frame(sheet, headings, about))) as frame,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=COMPRESSION) as made,
    ):
        for entry in frame.infolist():
            with made.open(entry.filename, "w") as part:
                if entry.filename == SHEET:
                    part.writelines(_filled(frame.read(entry).decode(), rows))
                else:
                    part.write(frame.read(entry))
    file.seek(0)
    return file


def _frame(sheet: str, headings: Sequence[str], about: tuple[str, Sequence[tuple[str, str]]]) -> bytes:
    """The workbook without its rows: all that is not said of each of them."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, OPTIONS) as book:
        book.set_properties({"created": NO_DAY})
        _write_headings(book, sheet, headings)
        name, facts = about
        told = book.add_worksheet(name)
        told.set_column(0, 1, WIDEST)
        for row, fact in enumerate(facts):
            for column, text in enumerate(fact):
                told.write_string(row, column, text[:LONGEST])
    return file.getvalue()


def _write_headings(book: Any, name: str, headings: Sequence[str]) -> None:
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, len(headings) - 1, WIDTH)
    bold = book.add_format({"bold": True})
    for column, heading in enumerate(headings):
        sheet.write_string(0, column, heading, bold)
    sheet.write_datetime(1, 0, NO_DAY, book.add_format({"num_format": "yyyy-mm-dd"}))


def _filled(frame: str, rows: Iterable[Sequence[Value]]) -> Iterator[bytes]:
    """The sheet with its rows, some at a time."""
    found = ROWS.search(frame)
    assert found
    yield EXTENT.sub("", frame[: found.start()]).encode()
    told = sheetdata.rows(rows, 2, found["day"])
    while some := "".join(islice(told, AT_ONCE)):
        yield some.encode()
    yield frame[found.end() :].encode()
