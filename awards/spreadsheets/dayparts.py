"""Which styles of a workbook show a part of a day only; runs in a child process only.

Who types “2024-3” or “3/5” gets the 1st of the month, or this year, from Excel, and sees neither: the style hides what
was added.
"""

import re
from collections.abc import Iterable
from zipfile import ZipFile

from newsroom.uploads.office import Element, elements

# Of those that need no entry of their own (ECMA-376, 18.8.30, with the Korean ones): d-mmm, mmm-yy, mm-dd.
BUILT_IN = {"16", "17", "28", "29", "51", "54", "58"}
# What is shown as it stands, and conditions and colours.
LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')


def partial_styles(archive: ZipFile) -> set[str]:
    """The numbers by which cells name such styles."""
    parts = elements(archive, "xl/styles.xml")
    codes = {
        given.get("numFmtId", ""): given.get("formatCode", "")
        for tag, given, _text in parts
        if tag == "numFmt"
    }
    partial = {number for number, code in codes.items() if is_partial(code)} | (BUILT_IN - codes.keys())
    return {str(place) for place, number in enumerate(_cell_styles(parts)) if number in partial}


def is_partial(code: str) -> bool:
    """Whether a number format shows the year, the month or the day without the others."""
    letters = LITERAL.sub("", code.split(";")[0]).casefold()
    year, day = "y" in letters, "d" in letters
    is_time = ("h" in letters or "s" in letters) and not (year or day)
    return len({year, day, "m" in letters and not is_time}) > 1


def _cell_styles(parts: Iterable[Element]) -> list[str]:
    """The number format of each style of cells; named styles, which stand before them, have some of their own."""
    found: list[str] = []
    for tag, given, _text in parts:
        if tag == "xf":
            found.append(given.get("numFmtId", ""))
        elif tag == "cellStyleXfs":
            found = []
        elif tag == "cellXfs":
            break
    return found
