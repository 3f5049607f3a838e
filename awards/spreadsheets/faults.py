"""Cells of a workbook that show no value of their own: errors, and formulas whose result was not stored.

Runs in a child process only. The library that reads the values gives an empty cell for both, and an empty cell changes
nothing: it must not be taken for one.
"""

import re
from xml.parsers import expat
from zipfile import ZipFile

from awards.spreadsheets.sheets import place_of, reference
from newsroom.uploads.office import Element, elements
from newsroom.uploads.refusals import Refused

CHUNK = 1 << 20
ERROR, NO_RESULT = "error", "formula"
NUMBER, REFERENCE = re.compile("[1-9][0-9]{0,6}"), re.compile("[A-Z]{1,3}[1-9][0-9]{0,6}")


def faults_of(archive: ZipFile) -> dict[str, dict[str, str]]:
    """By the name of the sheet: references of cells ("B12"), each with ERROR or NO_RESULT."""
    targets = {
        given.get("Id"): given.get("Target", "") for given in _given(archive, "xl/_rels/workbook.xml.rels")
    }
    found = {}
    for tag, given, _text in elements(archive, "xl/workbook.xml"):
        if tag == "sheet":
            entry = _entry(targets.get(given.get("id"), ""))
            found[given.get("name", "")] = _scan(archive, entry) if entry in archive.namelist() else {}
    return found


def _given(archive: ZipFile, entry: str) -> list[dict[str, str]]:
    parts: list[Element] = elements(archive, entry)
    return [given for _tag, given, _text in parts]


def _entry(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _scan(archive: ZipFile, entry: str) -> dict[str, str]:
    scanner = _Scanner()
    with archive.open(entry) as part:
        while chunk := part.read(CHUNK):
            scanner.parser.Parse(chunk, False)
    scanner.parser.Parse(b"", True)
    return scanner.found


class _Scanner:
    def __init__(self) -> None:
        self.found: dict[str, str] = {}
        self.cell: dict[str, str] = {}
        # Where the cell stands: files may leave out its reference, and that of its row.
        self.row = self.column = -1
        self.has_formula = self.has_value = self.in_value = False
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
            self.cell, self.has_formula, self.has_value = attributes, False, False
            given = attributes.get("r", "")
            self.column = place_of(given)[1] if REFERENCE.fullmatch(given) else self.column + 1
        elif name == "f":
            self.has_formula = True
        elif name == "v":
            self.in_value = True

    def characters(self, _text: str) -> None:
        self.has_value = self.has_value or self.in_value

    def end(self, name: str) -> None:
        name = name.rpartition(":")[2]
        if name == "v":
            self.in_value = False
        elif name == "c":
            self.note(reference(self.row, self.column), self.cell.get("t", ""))

    def note(self, place: str, kind: str) -> None:
        if kind == "e":
            self.found[place] = ERROR
        # A formula may well give an empty text; that is its result.
        elif self.has_formula and not self.has_value and kind != "str":
            self.found[place] = NO_RESULT
