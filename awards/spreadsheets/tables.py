"""The rows of sheets that tell of an award each, with what was done to them: merged cells, totals, empty rows. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from awards.spelling import name_key
from awards.spreadsheets import headings, scanning
from awards.spreadsheets.cells import Cell, shown, told
from awards.spreadsheets.columns import PROGRAMME, RUNNING, Column, Shape
from awards.spreadsheets.headings import Headings
from awards.spreadsheets.merging import MergedCells
from awards.spreadsheets.sheets import FileRefused, Merged, Sheet, reference

TOTALS = {"합계", "총계", "소계", "계", "누계", "총합계"}
COUNT = re.compile(r"총?\s*[\d,.]+\s*[건개]?")
TOTAL = re.compile(r"총\s*\d[\d,]*\s*[건개회]")
# How remarks below the rows begin.
REMARK = re.compile(r"[※*＊□○◦▷☞]|주\s*[):]|[(（]\s*단위")
# What stands in the first cell of the row that shows how a row is filled in.
EXAMPLE = "예시"
# Sheets that our own files have beside the rows.
LISTS, GUIDE = "고를 값", "작성 안내"


@dataclass(frozen=True)
class Problem:
    """Why a row is refused; `where` names the cell or the column."""

    where: str
    message: str


@dataclass
class SourceRow:
    """A row with its cells by the keys of columns; `place` is what a person looks for in the file.

    `taken` are keys of cells that are merged with those of a row above.
    """

    place: str
    cells: dict[str, Cell]
    taken: set[str] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


@dataclass
class Table:
    """All rows of a file, and what was done with the rest of it."""

    rows: list[SourceRow]
    notes: list[str]


def table_of(sheets: Sequence[Sheet], *, leaves_out: bool = False) -> Table:
    """The rows of all sheets with headings. Raises FileRefused where there is none, or headings cannot be used.

    With `leaves_out`, columns that the register has not are passed over.
    """
    rows: list[SourceRow] = []
    notes: list[str] = []
    found = 0
    several = sum(not sheet.hidden and sheet.name not in (LISTS, GUIDE) for sheet in sheets) > 1
    for sheet in sheets:
        if sheet.name in (LISTS, GUIDE):
            continue
        if sheet.hidden:
            notes.append(_("The hidden sheet “%(sheet)s” is not read.") % {"sheet": sheet.name})
            continue
        known = headings.find(sheet, sheet.name if several else "", leaves_out=leaves_out)
        if known is None:
            if any(shown(cell) for row in sheet.rows for cell in row):
                notes.append(_("The sheet “%(sheet)s” has no headings of the register and is not read.")
                             % {"sheet": sheet.name})  # fmt: skip
            continue
        found += 1
        notes += known.notes
        rows += _Reader(sheet, known, f"{sheet.name}!" if several else "", notes).rows()
    if not found:
        raise FileRefused(
            _("No row holds the headings of the register, such as 수상연도, 평가·시상명, 수상기관, 등급. "
              "Take the template and copy your rows into it.")
        )  # fmt: skip
    return Table(rows, notes)


class _Reader:
    def __init__(self, sheet: Sheet, known: Headings, prefix: str, notes: list[str]) -> None:
        self._sheet, self._known, self._prefix, self._notes = sheet, known, prefix, notes
        below = (merged for merged in sheet.merged if merged.top > known.row)
        self._merged = MergedCells(below, known.columns)

    def rows(self) -> Iterator[SourceRow]:
        for number in range(self._known.row + 1, len(self._sheet.rows)):
            row = self._row(number)
            if self._tells_of_an_award(number, row):
                yield row

    def _row(self, number: int) -> SourceRow:
        row = SourceRow(f"{self._prefix}{number + 1}", {})
        cells = self._sheet.rows[number]
        for place, column in self._known.columns.items():
            cell = cells[place] if place < len(cells) else None
            merged = self._merged.at(number, place)
            if merged and merged.top < number and merged.left == merged.right:
                cell = self._taken(row, column, merged)
            if fault := self._sheet.faults.get((number, place)):
                row.problems += _problems(fault, column, reference(number, place), cell)
            if shown(cell):
                row.cells[column.key] = cell
        return row

    def _taken(self, row: SourceRow, column: Column, merged: Merged) -> Cell:
        """What the first row of a cell that is merged over several says of all of them."""
        above = self._sheet.rows[merged.top]
        cell = above[merged.left] if merged.left < len(above) else None
        row.taken.add(column.key)
        if shown(cell):
            note = _("%(heading)s “%(value)s” is taken from the merged cell %(cell)s.")
            values = {"value": told(cell), "cell": reference(merged.top, merged.left)}
            row.notes.append(note % (values | {"heading": column.heading}))
        return cell

    def _tells_of_an_award(self, number: int, row: SourceRow) -> bool:
        """Whether it is more than an empty row; one that is passed over for another reason is noted."""
        words = [shown(cell) for key, cell in row.cells.items() if key != RUNNING]
        own = [key for key in row.cells if key != RUNNING and key not in row.taken]
        running = shown(row.cells.get(RUNNING))
        merged = self._merged.across(number)
        if not own and not row.problems and (not running or running.isdecimal()):
            return False
        if running == EXAMPLE:
            return self._pass_over(_("Row %(row)s is the example and is not read."), row)
        if _is_total([running, *words], shown(row.cells.get(PROGRAMME))):
            return self._pass_over(_("Row %(row)s is a total and is not read."), row)
        if len(words) == 1 and REMARK.match(words[0]):
            return self._pass_over(_("Row %(row)s is a remark and is not read."), row)
        if not row.problems and (not words or (merged and len(words) == 1 and not running)):
            return self._pass_over(_("Row %(row)s is a title between the rows and is not read."), row)
        if merged:
            cells = f"{reference(merged.top, merged.left)}:{reference(merged.bottom, merged.right)}"
            message = _("Several columns are merged into one cell. Take the cells apart and fill each.")
            row.problems.append(Problem(cells, message))
        return True

    def _pass_over(self, message: str, row: SourceRow) -> bool:
        self._notes.append(message % {"row": row.place})
        return False


def _is_total(words: Sequence[str], programme: str) -> bool:
    """Beside the word for it stand numbers only: “5건” may well stand below the programmes."""
    first = next((word for word in words if word), "")
    if name_key(first) in TOTALS and (programme in ("", first) or COUNT.fullmatch(programme)):
        return True
    told = [word for word in words if word and (TOTAL.fullmatch(word) or not COUNT.fullmatch(word))]
    return bool(told) and all(TOTAL.fullmatch(word) or name_key(word) in TOTALS for word in told)


def _problems(fault: str, column: Column, place: str, cell: Cell) -> Iterator[Problem]:
    message = _("The cell shows an error of the spreadsheet. Mend the formula, or write the value.")
    if fault == scanning.NO_RESULT:
        message = _("The cell holds a formula without a stored result. Open the file, save it again, or write the "
                    "value.")  # fmt: skip
    elif fault == scanning.PART:
        # A year that is shown alone is what is meant.
        if column.shape is not Shape.DAY:
            return
        message = _("The cell shows a part of a day; behind it stands %(day)s, which the spreadsheet has made of it. "
                    "Write the whole day, such as 2025-04-03, or leave the cell empty.")  # fmt: skip
        message %= {"day": shown(cell)}
    yield Problem(f"{column.heading} ({place})", message)
