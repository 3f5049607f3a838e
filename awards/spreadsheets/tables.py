"""The rows of sheets that tell of an award each, with what was done to them: merged cells, totals, empty rows. Pure."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from awards.spelling import name_key
from awards.spreadsheets import faults, headings
from awards.spreadsheets.cells import Cell, shown
from awards.spreadsheets.columns import PROGRAMME, RUNNING, Column
from awards.spreadsheets.headings import Headings
from awards.spreadsheets.sheets import FileRefused, Merged, Sheet, reference

TOTALS = {"합계", "총계", "소계", "계", "누계", "총합계"}
COUNT = re.compile(r"총?\s*[\d,.]+\s*[건개]?")
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
    """A row with its cells by the keys of columns; `place` is what a person looks for in the file."""

    place: str
    cells: dict[str, Cell]
    notes: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


@dataclass
class Table:
    """All rows of a file, and what was done with the rest of it."""

    rows: list[SourceRow]
    notes: list[str]


def table_of(sheets: Sequence[Sheet]) -> Table:
    """The rows of all sheets with headings. Raises FileRefused where there is none, or headings cannot be used."""
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
        known = headings.find(sheet.rows, sheet.name if several else "")
        if known is None:
            if any(shown(cell) for row in sheet.rows for cell in row):
                notes.append(_("The sheet “%(sheet)s” has no headings of the register and is not read.")
                             % {"sheet": sheet.name})  # fmt: skip
            continue
        found += 1
        notes += [
            _("“%(typed)s” is read as the column %(heading)s.") % {"typed": typed, "heading": ours}
            for typed, ours in known.read_as
        ]
        notes += [
            _("The register keeps no “%(heading)s”: the column is not read.") % {"heading": each}
            for each in known.unkept
        ]
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
        self._filled = dict(_filled_down(sheet, known))
        self._across = {merged.top: merged for merged in sheet.merged if merged.right > merged.left}

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
            if merged := self._filled.get((number, place)):
                cell = self._sheet.rows[merged.top][place]
                note = _("%(heading)s “%(value)s” is taken from the merged cell %(cell)s.")
                told = {"value": shown(cell), "cell": reference(merged.top, place)}
                row.notes.append(note % (told | {"heading": column.heading}))
            if fault := self._sheet.faults.get((number, place)):
                row.problems.append(_fault(fault, column, reference(number, place)))
            if shown(cell):
                row.cells[column.key] = cell
        return row

    def _tells_of_an_award(self, number: int, row: SourceRow) -> bool:
        """Whether it is more than an empty row; one that is passed over for another reason is noted."""
        words = [shown(cell) for key, cell in row.cells.items() if key != RUNNING]
        running = shown(row.cells.get(RUNNING))
        merged = self._across.get(number)
        if not words and not row.problems and (not running or running.isdecimal()):
            return False
        if running == EXAMPLE:
            return self._pass_over(_("Row %(row)s is the example and is not read."), row)
        if _is_total([running, *words], shown(row.cells.get(PROGRAMME))):
            return self._pass_over(_("Row %(row)s is a total and is not read."), row)
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
    return name_key(first) in TOTALS and (programme in ("", first) or bool(COUNT.fullmatch(programme)))


def _filled_down(sheet: Sheet, known: Headings) -> Iterable[tuple[tuple[int, int], Merged]]:
    """The cells below the first of one that was merged over several rows: it tells of all of them."""
    for merged in sheet.merged:
        if merged.left == merged.right and merged.top > known.row:
            for row in range(merged.top + 1, min(merged.bottom, len(sheet.rows) - 1) + 1):
                yield (row, merged.left), merged


def _fault(fault: str, column: Column, cell: str) -> Problem:
    message = _("The cell shows an error of the spreadsheet. Mend the formula, or write the value.")
    if fault == faults.NO_RESULT:
        message = _("The cell holds a formula without a stored result. Open the file, save it again, or write the "
                    "value.")  # fmt: skip
    return Problem(f"{column.heading} ({cell})", message)
