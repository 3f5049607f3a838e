"""A glossary as CSV, for spreadsheets: one line for each term, several names in one cell parted by “|”; pure."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import _csv

from newsroom.bilingual.exchange.entries import (
    BETWEEN,
    KIND_WORDS,
    LISTS,
    Entry,
    Fault,
    Raw,
    Reading,
    last_day,
    reading_of,
)
from newsroom.bilingual.findings import gettext_noop as _

BOM = "\ufeff"
# Field: its headings in Korean and English, both of which are read.
COLUMNS = {
    "kind": ("종류", "kind"),
    "ko": ("한국어", "Korean"),
    "ko_others": ("다른 한국어 표기", "other Korean spellings"),
    "en": ("영어", "English"),
    "en_others": ("허용하는 영어", "other accepted renderings"),
    "paraphrases": ("풀어 쓴 영어", "paraphrases"),
    "forbidden": ("쓰지 않는 영어", "forbidden renderings"),
    "within": ("속한 사업·지역", "belongs to"),
    "thing": ("같은 대상", "names of the same thing"),
    "valid_from": ("시작일", "first day"),
    "valid_to": ("종료일", "last day"),
    "official": ("공식 명칭", "official"),
    "in_use": ("사용", "in use"),
    "source": ("출처", "source"),
    "note": ("비고", "note"),
}
NEEDED = ("kind", "ko", "en")
# What a spreadsheet takes for the beginning of a formula, also in full width; an apostrophe before it makes it text.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
APOSTROPHE = "'"


def written(entries: Iterable[Entry], language: str) -> str:
    """The file, with a byte order mark and headings in `language` (ko or en)."""
    korean = language == "ko"
    file = io.StringIO(newline="")
    file.write(BOM)
    writer = csv.writer(file)
    writer.writerow([headings[0 if korean else 1] for headings in COLUMNS.values()])
    for entry in entries:
        told = _told(entry, korean)
        writer.writerow([_guarded(told[name]) for name in COLUMNS])
    return file.getvalue()


def read(text: str) -> Reading:
    """What the file holds; the first line names the columns, in any order and in either language."""
    rows = csv.reader(io.StringIO(text.removeprefix(BOM), newline=""), strict=True)
    try:
        headings = [heading.strip() for heading in next(rows, [])]
        columns = [_column(heading) for heading in headings]
        if faults := tuple(_faults_of_headings(headings, columns)):
            return Reading(faults=faults)
        return reading_of(_raw(rows, columns))
    except csv.Error as error:
        message = _("This is no CSV file: %(reason)s.")
        return Reading(faults=(Fault(max(rows.line_num, 1), message, {"reason": str(error)}),))


def _faults_of_headings(headings: Sequence[str], columns: Sequence[str]) -> Iterator[Fault]:
    if missing := [COLUMNS[name] for name in NEEDED if name not in columns]:
        told = ", ".join(f"{korean} ({english})" for korean, english in missing)
        yield Fault(1, _("The first line does not name these columns: %(columns)s."), {"columns": told})
    for number, (heading, column) in enumerate(zip(headings, columns, strict=True)):
        if heading and not column:
            yield Fault(1, _("“%(heading)s” is no column of a glossary."), {"heading": heading})
        elif column and column in columns[:number]:
            yield Fault(1, _("The column “%(heading)s” stands there twice."), {"heading": heading})


def _raw(rows: "_csv.Reader", columns: Sequence[str]) -> Iterator[tuple[int, Raw]]:
    """Lines that hold anything, by column; what stands below no heading is not looked at."""
    line = rows.line_num + 1
    for row in rows:
        if any(cell.strip() for cell in row):
            named = zip(columns, row, strict=False)
            yield line, {name: _unguarded(cell) for name, cell in named if name}
        line = rows.line_num + 1


def _told(entry: Entry, korean: bool) -> dict[str, str]:
    term, last = entry.term, last_day(entry.term)
    words = {kind: word for word, kind in KIND_WORDS.items()}
    flags = ("예", "아니요") if korean else ("yes", "no")
    return {
        "kind": words[term.kind] if korean else str(term.kind),
        "ko": term.ko,
        "en": term.en,
        **{name: f" {BETWEEN} ".join(getattr(term, name)) for name in LISTS},
        "within": term.within,
        "thing": term.thing,
        "valid_from": term.since.isoformat() if term.since else "",
        "valid_to": last.isoformat() if last else "",
        "official": flags[not entry.official],
        "in_use": flags[not entry.in_use],
        "source": term.source,
        "note": entry.note,
    }


def _column(heading: str) -> str:
    """The field of a heading; "" for one that is not known."""
    said = heading.strip().lower()
    return next(
        (name for name, named in COLUMNS.items() if said in (name, *(each.lower() for each in named))), ""
    )


def _guarded(cell: str) -> str:
    return f"{APOSTROPHE}{cell}" if cell.startswith((*FORMULA, APOSTROPHE)) else cell


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith(APOSTROPHE) and cell[1:].startswith((*FORMULA, APOSTROPHE)) else cell
