"""What the library that reads the values does not tell of a sheet: cells to be doubted, and how far it all goes.

Runs in a child process only, and before that library: it makes room for every cell up to the last one, and gives an
empty cell for an error and for a formula whose result was not stored. An empty cell changes nothing: neither must be
taken for one.
"""

import re
from dataclasses import dataclass, field
from xml.parsers import expat
from zipfile import ZipFile

from awards.spreadsheets.dayparts import partial_styles
from awards.spreadsheets.sheets import MOST_COLUMNS, MOST_MERGED, MOST_ROWS, place_of, reference
from newsroom.uploads.office import Element, elements
from newsroom.uploads.refusals import Refused

CHUNK = 1 << 20
ERROR, NO_RESULT, PART = "error", "formula", "part"
NUMBER, REFERENCE = re.compile("[1-9][0-9]{0,6}"), re.compile("[A-Z]{1,3}[1-9][0-9]{0,6}")
# What a cell has in it, if it has more than a look.
CONTENT = {"v", "f", "is"}


@dataclass
class Scan:
    """`faults` by references of cells ("B12"): ERROR, NO_RESULT, or PART of one that shows a part of a day only.

    Where the sheet is not to be read at all, `beyond` is the first cell too far from its beginning, or
    `is_much_merged` tells that it has too many merged cells.
    """

    faults: dict[str, str] = field(default_factory=dict)
    beyond: str = ""
    is_much_merged: bool = False

    @property
    def may_be_read(self) -> bool:
        return not self.beyond and not self.is_much_merged


class _Enough(Exception):
    """What the scan has found decides."""


def scans(archive: ZipFile) -> dict[str, Scan]:
    """The scan of each sheet that people see, by its name."""
    targets = {
        given.get("Id"): given.get("Target", "") for given in _given(archive, "xl/_rels/workbook.xml.rels")
    }
    found, partial = {}, partial_styles(archive)
    for tag, given, _text in elements(archive, "xl/workbook.xml"):
        if tag == "sheet" and not given.get("state", "").lower().endswith("hidden"):
            entry = _entry(targets.get(given.get("id"), ""))
            found[given.get("name", "")] = (
                _scan(archive, entry, partial) if entry in archive.namelist() else Scan()
            )
    return found


def _given(archive: ZipFile, entry: str) -> list[dict[str, str]]:
    parts: list[Element] = elements(archive, entry)
    return [given for _tag, given, _text in parts]


def _entry(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _scan(archive: ZipFile, entry: str, partial: set[str]) -> Scan:
    scanner = _Scanner(partial)
    try:
        with archive.open(entry) as part:
            while chunk := part.read(CHUNK):
                scanner.parser.Parse(chunk, False)
        scanner.parser.Parse(b"", True)
    except _Enough:
        pass
    return scanner.scan


class _Scanner:
    def __init__(self, partial: set[str]) -> None:
        self.scan, self.partial = Scan(), partial
        self.cell: dict[str, str] = {}
        # Where the cell stands: files may leave out its reference, and that of its row.
        self.row = self.column = -1
        self.merged_count = 0
        self.has_content = self.has_formula = self.has_value = self.in_value = False
        self.parser = expat.ParserCreate()
        self.parser.StartDoctypeDeclHandler = self.doctype
        self.parser.StartElementHandler = self.start
        self.parser.CharacterDataHandler = self.characters
        self.parser.EndElementHandler = self.end

    def doctype(self, *_declared: object) -> None:
        raise Refused("damaged")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        name = name.rpartition(":")[2]
        if name == "row":
            given = attributes.get("r", "")
            self.row, self.column = int(given) - 1 if NUMBER.fullmatch(given) else self.row + 1, -1
        elif name == "c":
            self.cell, self.has_content, self.has_formula, self.has_value = attributes, False, False, False
            given = attributes.get("r", "")
            self.column = place_of(given)[1] if REFERENCE.fullmatch(given) else self.column + 1
        elif name in CONTENT:
            self.has_content = True
            self.has_formula = self.has_formula or name == "f"
            self.in_value = name == "v"
        elif name == "mergeCell":
            self.count_merged()

    def characters(self, _text: str) -> None:
        self.has_value = self.has_value or self.in_value

    def end(self, name: str) -> None:
        name = name.rpartition(":")[2]
        if name == "v":
            self.in_value = False
        elif name == "c":
            self.note(reference(self.row, self.column), self.cell.get("t", ""))

    def note(self, place: str, kind: str) -> None:
        if self.has_content and (self.row >= MOST_ROWS or self.column >= MOST_COLUMNS):
            self.scan.beyond = place
            raise _Enough
        if kind == "e":
            self.scan.faults[place] = ERROR
        # A formula may well give an empty text; that is its result.
        elif self.has_formula and not self.has_value and kind != "str":
            self.scan.faults[place] = NO_RESULT
        elif self.has_value and kind in ("", "n", "d") and self.cell.get("s") in self.partial:
            self.scan.faults[place] = PART

    def count_merged(self) -> None:
        self.merged_count += 1
        if self.merged_count > MOST_MERGED:
            self.scan.is_much_merged = True
            raise _Enough
