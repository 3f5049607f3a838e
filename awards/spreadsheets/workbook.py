"""Reading a workbook of Excel into plain values; runs in a child process only (`newsroom.uploads.confined`)."""

import json
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from python_calamine import CalamineWorkbook, SheetVisibleEnum

from awards.spreadsheets.faults import faults_of
from newsroom.uploads.limits import Limits

# More than a row can mean; the rest of a wider sheet is told to be there.
MOST_COLUMNS = 200


def read(path: str, target: str, most_rows: int, limits: Limits) -> None:
    """Write the sheets of the workbook at `path` to `target`, as JSON: its answer to the parent would be too long.

    Each sheet: `name`, `hidden`, `rows` (one more than `most_rows` where there are more), `merged` ranges of (first
    row, first column, last row, last column) from 0, and `faults` as of `faults_of`. A day is `{"day": "2025-04-03"}`.
    """
    with ZipFile(path) as archive:
        faults = faults_of(archive)
    book = CalamineWorkbook.from_path(path)
    sheets = [
        _sheet(book, sheet.name, sheet.visible != SheetVisibleEnum.Visible, most_rows)
        | {"faults": faults.get(sheet.name, {})}
        for sheet in book.sheets_metadata
    ]
    Path(target).write_text(json.dumps(sheets), encoding="utf-8")


def _sheet(book: CalamineWorkbook, name: str, hidden: bool, most_rows: int) -> dict[str, Any]:
    sheet = book.get_sheet_by_name(name)
    rows = [] if hidden else sheet.to_python(skip_empty_area=False, nrows=most_rows + 1)
    merged = [] if hidden else [[*first, *last] for first, last in sheet.merged_cell_ranges or ()]
    plain = [[_plain(cell) for cell in row[:MOST_COLUMNS]] for row in rows]
    return {"name": name, "hidden": hidden, "rows": plain, "merged": merged}


def _plain(cell: Any) -> Any:
    if isinstance(cell, datetime) and cell.time() != time():
        return cell.isoformat(sep=" ")
    if isinstance(cell, date):
        return {"day": cell.isoformat()[:10]}
    if isinstance(cell, time | timedelta):
        return str(cell)
    return cell
