"""The register as a workbook of Excel: headings that stay in view, with notes, and drop-downs in their columns."""

import tempfile
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import IO, Any

import xlsxwriter

from awards.spreadsheets import choices
from awards.spreadsheets.cells import Written
from awards.spreadsheets.columns import COLUMNS, PROGRAMME, RECIPIENT, Column, Shape
from awards.spreadsheets.sheets import MOST_ROWS, letters
from awards.spreadsheets.tables import GUIDE, LISTS

SHEET = "수상 목록"
# The same rows make the same file, whenever they are asked for.
NO_DAY = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
OPTIONS = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
WIDTHS = {PROGRAMME: 36, RECIPIENT: 20, "programme.en": 36, "source_url": 30, "running": 6}
WIDTH = 13


def workbook(
    rows: Iterable[Sequence[Written]],
    suggestions: dict[str, Sequence[str]] | None = None,
    guide: Sequence[str] = (),
    *,
    to_read: bool = False,
) -> IO[bytes]:
    """The file from its beginning, to be closed by the caller; it is gone when closed.

    `suggestions` are words for columns that take others as well, by key; `guide` is a sheet of sentences. A file
    that is only `to_read` has no drop-downs, and so no hidden sheet, of which readers would ask what it hides.
    """
    file = tempfile.TemporaryFile()  # noqa: SIM115 it is handed on open
    lists = {} if to_read else _lists(suggestions or {})
    with xlsxwriter.Workbook(file, OPTIONS) as book:
        book.set_properties({"created": NO_DAY})
        _write_register(book, rows, lists)
        if guide:
            _write_lines(book, GUIDE, guide)
        if lists:
            _write_lists(book, lists)
    file.seek(0)
    return file


def _lists(suggestions: dict[str, Sequence[str]]) -> dict[str, Sequence[str]]:
    """The words of each column that has any, by its key."""
    closed = {column.key: choices.words_of(column.choices) for column in COLUMNS if column.choices}
    return closed | {key: words for key, words in suggestions.items() if words}


def _write_register(book: Any, rows: Iterable[Sequence[Written]], lists: dict[str, Sequence[str]]) -> None:
    sheet = book.add_worksheet(SHEET)
    sheet.freeze_panes(1, 0)
    for place, column in enumerate(COLUMNS):
        sheet.set_column(place, place, WIDTHS.get(column.key, WIDTH))
    for place, key in enumerate(lists):
        _offer(sheet, key, place, len(lists[key]))
    _write_headings(book, sheet)
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    for number, row in enumerate(rows, start=1):
        for place, value in enumerate(row):
            _write(sheet, number, place, value, day)


def _write_headings(book: Any, sheet: Any) -> None:
    plain = {"bold": True, "bg_color": "#DCE6F2", "border": 1, "text_wrap": True, "valign": "vcenter"}
    ordinary, needed = book.add_format(plain), book.add_format({**plain, "bg_color": "#FCE4D6"})
    for place, column in enumerate(COLUMNS):
        sheet.write_string(0, place, column.heading, needed if column.required else ordinary)
        if note := _note(column):
            sheet.write_comment(0, place, note, {"author": "", "x_scale": 1.6})


def _note(column: Column) -> str:
    return f"꼭 적습니다. {column.hint}".strip() if column.required else column.hint


def _offer(sheet: Any, key: str, place: int, count: int) -> None:
    """A drop-down from the sheet of lists; other words are refused only where nothing else can be read."""
    column = next(column for column in COLUMNS if column.key == key)
    letter = letters(place)
    at = COLUMNS.index(column)
    only = column.shape is Shape.CHOICE
    options: dict[str, Any] = {
        "validate": "list",
        "source": f"='{LISTS}'!${letter}$2:${letter}${count + 1}",
        "show_error": only,
    }
    if only:
        options |= {
            "error_title": column.heading,
            "error_message": "목록에 있는 값 가운데 하나를 고르십시오.",
        }
    sheet.data_validation(1, at, MOST_ROWS, at, options)


def _write_lists(book: Any, lists: dict[str, Sequence[str]]) -> None:
    sheet = book.add_worksheet(LISTS)
    sheet.hide()
    headings = {column.key: column.heading for column in COLUMNS}
    for place, key in enumerate(lists):
        sheet.write_string(0, place, headings[key])
    for number in range(max((len(words) for words in lists.values()), default=0)):
        for place, words in enumerate(lists.values()):
            if number < len(words):
                sheet.write_string(number + 1, place, words[number])


def _write_lines(book: Any, name: str, lines: Sequence[str]) -> None:
    sheet = book.add_worksheet(name)
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 100)
    for number, line in enumerate(lines):
        sheet.write_string(number, 0, line, wrapped)


def _write(sheet: Any, row: int, column: int, value: Written, day: Any) -> None:
    """A cell of the value's own type: a text stays one, whatever it begins with."""
    if value is None or value == "":
        return
    if isinstance(value, int | Decimal):
        sheet.write_number(row, column, value)
    elif isinstance(value, date):
        sheet.write_datetime(row, column, value, day)
    else:
        sheet.write_string(row, column, value)
