"""What stands behind a number, by the table units.tsv: 77건, 684개 기관, 3.5㎞, 2년 연속."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product
from pathlib import Path
from typing import NamedTuple

from newsroom.figures.values import Role

# Behind a counter there is no letter of the same word, but for what particles and endings begin with.
BOUNDARY = re.compile(
    r"(?![가-힣])|[의을를이가은는에로으와과도만나씩당째라인였입다며고꼴쯤등및대전후뒤밖조처랑된됐하중께]"
    r"|여(?![성학행])|미만|초과|내외|안팎|남짓|까지|부터|보다|뿐|마다|규모|정도|간(?![가-힣])|간[의에을은이]|짜리|사이|차례|단위|수준"
)
LATIN = re.compile(r"[A-Za-z0-9]")


class Unit(NamedTuple):
    """What a number is there for; `digits`, `native`, `glued`, `sino`: which numerals it may stand behind.

    `vague` tells that such a number may be part of a name.
    """

    role: Role
    name: str
    native: bool = False
    glued: bool = False
    sino: bool = False
    digits: bool = True
    vague: bool = False


class Found(NamedTuple):
    unit: Unit
    written: str
    end: int


class Table:
    """The units that may stand behind one kind of numeral."""

    def __init__(self, rows: Iterable[tuple[str, Unit]]) -> None:
        self._units = {form: unit for written, unit in rows for form in _forms(written)}
        self._lengths = {first: _lengths(self._units, first) for first in {form[0] for form in self._units}}

    def at(self, said: str, place: int) -> Found | None:
        """The longest unit that begins at a place or behind a space there."""
        place += said.startswith(" ", place)
        for length in self._lengths.get(said[place : place + 1], ()):
            form = said[place : place + length]
            unit = self._units.get(form)
            if unit and _ends(said, place + len(form)):
                return Found(unit, form.replace(" ", ""), place + len(form))
        return None


def _lengths(forms: Iterable[str], first: str) -> list[int]:
    return sorted({len(form) for form in forms if form[0] == first}, reverse=True)


def _forms(written: str) -> Iterator[str]:
    """As a row may be written: each _ is a space or nothing."""
    parts = written.split("_")
    for joints in product(("", " "), repeat=len(parts) - 1):
        yield parts[0] + "".join(joint + part for joint, part in zip(joints, parts[1:], strict=True))


def _ends(said: str, place: int) -> bool:
    """Whether the word of a unit that reaches up to a place ends there, but for particles."""
    last = said[place - 1]
    if "가" <= last <= "힣":
        return BOUNDARY.match(said, place) is not None
    return LATIN.match(last) is None or LATIN.match(said, place) is None


def _rows() -> list[tuple[str, Unit]]:
    lines = (Path(__file__).parent / "units.tsv").read_text(encoding="utf-8").splitlines()
    return [_row(line) for line in lines if not line.startswith("#")]


def _row(line: str) -> tuple[str, Unit]:
    written, role, name, numerals = line.split("\t")
    kinds = ("n" in numerals, "g" in numerals, "s" in numerals, "d" not in numerals, "v" in numerals)
    return written, Unit(Role(role), "" if name == "-" else name, *kinds)


@cache
def tables() -> dict[str, Table]:
    """By the kind of numeral: `digits`, `native` (with a space), `glued` (native, without), `sino`."""
    rows = _rows()
    return {
        "digits": Table((written, unit) for written, unit in rows if unit.digits),
        "native": Table((written, unit) for written, unit in rows if unit.native),
        "glued": Table((written, unit) for written, unit in rows if unit.glued),
        "sino": Table((written, unit) for written, unit in rows if unit.sino),
    }
