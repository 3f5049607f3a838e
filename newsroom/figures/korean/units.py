"""What stands behind a number, by the table units.tsv: 77건, 684개 기관, 3.5㎞, 2년 연속."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from newsroom.figures.values import Role

# Behind a counter there is no letter of the same word, but for these, with which particles and endings begin.
PARTICLE = "의을를이가은는에로으와과도만나씩당째간여미초내안남까부보뿐마규중라인였입다며고짜꼴쯤정등및대전후뒤밖조처랑된됐하"
BOUNDARY = rf"(?![가-힣])|(?=[{PARTICLE}])"
LATIN = re.compile(r"[A-Za-z]")


class Unit(NamedTuple):
    """What a number is there for; `native`, `glued`, `sino`: which numerals besides digits it may stand behind."""

    role: Role
    name: str
    native: bool
    glued: bool
    sino: bool


class Found(NamedTuple):
    unit: Unit
    written: str
    end: int


class Table:
    """The units that may stand behind one kind of numeral."""

    def __init__(self, rows: Iterable[tuple[str, Unit]]) -> None:
        units = dict(rows)
        patterns = map(_pattern, sorted(units, key=len, reverse=True))
        self._units = {written.replace("_", ""): unit for written, unit in units.items()}
        self._regex = re.compile(rf" ?(?P<unit>{'|'.join(patterns)})")

    def at(self, said: str, place: int) -> Found | None:
        """The longest unit that begins at a place or behind a space there."""
        found = self._regex.match(said, place)
        if found is None:
            return None
        written = found["unit"].replace(" ", "")
        return Found(self._units[written], written, found.end())


def _pattern(written: str) -> str:
    pattern = re.escape(written).replace("_", " ?")
    if LATIN.match(written[-1]):
        return rf"{pattern}(?![A-Za-z0-9])"
    return rf"{pattern}(?:{BOUNDARY})" if "가" <= written[-1] <= "힣" else pattern


def _rows() -> list[tuple[str, Unit]]:
    lines = (Path(__file__).parent / "units.tsv").read_text(encoding="utf-8").splitlines()
    return [_row(line) for line in lines if not line.startswith("#")]


def _row(line: str) -> tuple[str, Unit]:
    written, role, name, numerals = line.split("\t")
    kinds = ("n" in numerals, "g" in numerals, "s" in numerals)
    return written, Unit(Role(role), "" if name == "-" else name, *kinds)


@cache
def tables() -> dict[str, Table]:
    """By the kind of numeral: `digits`, `native` (with a space), `glued` (native, without), `sino`."""
    rows = _rows()
    return {
        "digits": Table(rows),
        "native": Table((written, unit) for written, unit in rows if unit.native),
        "glued": Table((written, unit) for written, unit in rows if unit.glued),
        "sino": Table((written, unit) for written, unit in rows if unit.sino),
    }
