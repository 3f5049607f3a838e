"""The rows of a sheet as ECMA-376 (SpreadsheetML) has them: text that is written as it is made.

A library asks of each cell what its type might be, and looks up where it stands; that took three quarters of the time
that a workbook of the register takes.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import cache

from xlsxwriter.utility import xl_col_to_name

from newsroom.public.exports.columns import Value

# What a cell can hold.
LONGEST = 32_767
# Day 1 of spreadsheets, less the 29 February 1900 that never was.
EPOCH = date(1899, 12, 30).toordinal()
MARKUP = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;"}
# What XML has no place for is written by its number, and so is what looks like such a number.
SPECIAL = re.compile("[&<>\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_x[0-9A-Fa-f]{4}_")
UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")


def rows(values: Iterable[Sequence[Value]], first: int, day_style: str) -> Iterator[str]:
    """A `row` element for each, from row number `first` on (from 1); `day_style` is the number of the style of days."""
    for number, row in enumerate(values, start=first):
        cells = [
            _cell(f"{_letters(column)}{number}", value, day_style)
            for column, value in enumerate(row)
            if value is not None and value != ""
        ]
        yield f'<row r="{number}">{"".join(cells)}</row>'


def _cell(place: str, value: str | int | Decimal | date, day_style: str) -> str:
    """A cell of the value's own type: a text stays one, whatever it begins with."""
    if isinstance(value, str):
        space = ' xml:space="preserve"' if value[0].isspace() or value[-1].isspace() else ""
        return f'<c r="{place}" t="inlineStr"><is><t{space}>{_text(value)}</t></is></c>'
    if isinstance(value, date):
        return f'<c r="{place}" s="{day_style}"><v>{value.toordinal() - EPOCH}</v></c>'
    return f'<c r="{place}"><v>{value if isinstance(value, int) else format(value.normalize(), "f")}</v></c>'


def _text(value: str) -> str:
    value = value[:LONGEST]
    if not SPECIAL.search(value):
        return value
    return UNWRITABLE.sub(lambda found: f"_x{ord(found[0]):04X}_", value).translate(MARKUP)


_letters = cache(xl_col_to_name)
