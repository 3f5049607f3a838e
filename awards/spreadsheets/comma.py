"""CSV, in and out: as Korean spreadsheets save it, and so that none of them calculates what we wrote. Pure."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice

from django.utils.translation import gettext as _

from awards.spreadsheets.cells import Cell, Written
from awards.spreadsheets.sheets import MOST_COLUMNS, MOST_ROWS, FileRefused, Sheet

BOM = "\ufeff"
DELIMITERS = ",;\t"
# What spreadsheets take for the beginning of a formula, also in full width, after apostrophes of ours.
FORMULA = re.compile(r"'*[=+\-@＝＋－＠]")
ROWS_AT_ONCE = 200


def read(content: bytes) -> Sheet:
    """The one sheet of the file, one row more than can be read where there are more. Raises FileRefused."""
    text = _decoded(content)
    first = text[:20_000].splitlines()[:20]
    # The right one makes the most cells in one of the first lines.
    delimiter = max(DELIMITERS, key=lambda each: max((line.count(each) for line in first), default=0))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=False)
    try:
        rows: list[list[Cell]] = [
            [_without_guard(cell) for cell in _bounded(row, reader.line_num)]
            for row in islice(reader, MOST_ROWS + 1)
        ]
    except csv.Error as error:
        message = _("The file cannot be read as CSV: %(problem)s at line %(line)d. Save it as XLSX.")
        raise FileRefused(message % {"problem": error, "line": reader.line_num}) from None
    return Sheet("", rows)


def _bounded(row: list[str], line: int) -> list[str]:
    """The row without the empty cells that programs write far beside it. Raises FileRefused where they are not."""
    if any(cell.strip() for cell in row[MOST_COLUMNS:]):
        message = _("Line %(line)d has more than %(most)d cells. Delete what stands beside your rows.")
        raise FileRefused(message % {"line": line, "most": MOST_COLUMNS})
    return row[:MOST_COLUMNS]


def pieces(headings: Sequence[str], rows: Iterable[Sequence[Written]]) -> Iterator[str]:
    """The file, some rows at a time: in UTF-8 with a byte order mark, which Excel asks for."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    text.write(BOM)
    writer.writerow(headings)
    remaining = iter(rows)
    while some := list(islice(remaining, ROWS_AT_ONCE)):
        writer.writerows([_guarded(cell) for cell in row] for row in some)
        yield text.getvalue()
        text.seek(0)
        text.truncate()
    if text.tell():
        yield text.getvalue()


def _guarded(cell: Written) -> str:
    if isinstance(cell, str) and FORMULA.match(cell):
        return f"'{cell}"
    return cell.isoformat() if isinstance(cell, date) else str("" if cell is None else cell)


def _without_guard(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and FORMULA.match(cell) else cell


def _decoded(content: bytes) -> str:
    """The text by its byte order mark, else as UTF-8, else as Korean Windows writes it. Raises FileRefused."""
    by_mark = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    for encoding in (by_mark, "cp949"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise FileRefused(
        _("The file is no text in UTF-8 or in the encoding of Korean Windows. Save it as XLSX.")
    )
