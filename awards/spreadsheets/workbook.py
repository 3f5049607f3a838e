"""Reading a workbook of Excel into plain values; runs in a child process only (`newsroom.uploads.confined`)."""

import json
from dataclasses import asdict
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from python_calamine import CalamineWorkbook, SheetVisibleEnum

from awards.spreadsheets.cells import MOST_CHARACTERS
from awards.spreadsheets.scanning import Scan, scans
from awards.spreadsheets.sheets import MOST_COLUMNS, MOST_ROWS
from newsroom.uploads.limits import Limits


def read(path: str, target: str, limits: Limits) -> None:
    """Write the sheets of the workbook at `path` to `target`, as JSON: its answer to the parent would be too long.

    Each sheet: `name`, `hidden`, `rows`, `merged` ranges of (first row, first column, last row, last column) from 0,
    and what its `Scan` has found. A day is `{"day": "2025-04-03"}`. One that is hidden or too large has no rows.
    """
    with ZipFile(path) as archive:
        scanned = scans(archive)
    book = CalamineWorkbook.from_path(path)
    sheets = []
    for sheet in book.sheets_metadata:
        scan, hidden = scanned.get(sheet.name, Scan()), sheet.visible != SheetVisibleEnum.Visible
        told = {"name": sheet.name, "hidden": hidden, "rows": [], "merged": [], **asdict(scan)}
        sheets.append(told if hidden or not scan.may_be_read else told | _content(book, sheet.name))
    Path(target).write_text(json.dumps(sheets, ensure_ascii=False), encoding="utf-8")


def _content(book: CalamineWorkbook, name: str) -> dict[str, Any]:
    sheet = book.get_sheet_by_name(name)
    rows = sheet.to_python(skip_empty_area=False, nrows=MOST_ROWS)
    merged = [[*first, *last] for first, last in sheet.merged_cell_ranges or ()]
    return {"rows": [[_plain(cell) for cell in row[:MOST_COLUMNS]] for row in rows], "merged": merged}


def _plain(cell: Any) -> Any:
    if isinstance(cell, str):
        # One that is longer is refused for that.
        return cell[: MOST_CHARACTERS + 1]
    if isinstance(cell, datetime) and cell.time() != time():
        return cell.isoformat(sep=" ")
    if isinstance(cell, date):
        return {"day": cell.isoformat()[:10]}
    if isinstance(cell, time | timedelta):
        return str(cell)
    return cell
