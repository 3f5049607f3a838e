"""What a cell holds so that it is read again as the very same: the opposite of `lines.read`. Pure."""

from datetime import date
from decimal import Decimal
from typing import Any

from awards.spreadsheets import choices, lists
from awards.spreadsheets.cells import CellRefused, Written
from awards.spreadsheets.columns import COLUMNS, RUNNING, Column, Shape
from awards.spreadsheets.lines import WORDED, read

# Spreadsheets keep numbers with fifteen digits; longer ones are texts.
LARGEST = 10**15


def row(number: int, values: dict[str, Any]) -> list[Written]:
    """The cells of a row, in the order of the columns."""
    return [number if column.key == RUNNING else cell(column, values.get(column.key)) for column in COLUMNS]


def cell(column: Column, value: Any) -> Written:
    if value is None:
        return None
    if column.shape is Shape.DAY:
        return date.fromisoformat(value)
    if column.shape is Shape.DECIMAL:
        return Decimal(value)
    if column.shape is Shape.NAMES:
        return lists.joined(value)
    if column.shape is Shape.ENGLISH_NAMES:
        return lists.joined(value, lists.BETWEEN_ENGLISH)
    if column.shape is Shape.CHOICES:
        return lists.joined([choices.word_of(column.choices, each) if each else "" for each in value])
    if column.choices:
        return choices.word_of(column.choices, value)
    if column.shape in WORDED:
        return _text(column, value)
    return str(value) if value >= LARGEST else value


def _text(column: Column, text: str) -> str:
    """In quotation marks where a person's cell with these letters would be read as something else."""
    try:
        found = read(column, text)
    except CellRefused:
        return lists.quoted(text)
    return text if found.value == text and not found.note else lists.quoted(text)
