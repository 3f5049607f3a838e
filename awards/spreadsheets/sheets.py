"""A sheet as it was read, before anything in it is understood. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from awards.spreadsheets.cells import Cell

# A register of so many awards takes about a minute; larger ones come as JSON lines.
MOST_AWARDS = 10_000
# No sheet is read beyond these, nor one with more merged cells: whoever made it by mistake is told where it ends. Some
# rows are titles, headings and totals.
MOST_ROWS, MOST_COLUMNS, MOST_MERGED = MOST_AWARDS + 100, 200, 20_000


class FileRefused(Exception):
    """Nothing of a file can be read; `problems` say why and what to do, a sentence each."""

    def __init__(self, *problems: str) -> None:
        super().__init__(" ".join(problems))
        self.problems: Sequence[str] = problems


@dataclass(frozen=True)
class Merged:
    """Cells that were made one: rows and columns from 0, the last ones included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass
class Sheet:
    """Rows of cells from the first of the sheet. `faults` are cells to be doubted, by (row, column)."""

    name: str
    rows: list[list[Cell]]
    merged: list[Merged] = field(default_factory=list)
    faults: dict[tuple[int, int], str] = field(default_factory=dict)
    hidden: bool = False


def reference(row: int, column: int) -> str:
    """B12 for the row 11 and the column 1."""
    return f"{letters(column)}{row + 1}"


def letters(column: int) -> str:
    text = ""
    column += 1
    while column:
        column, place = divmod(column - 1, 26)
        text = chr(ord("A") + place) + text
    return text


def place_of(reference: str) -> tuple[int, int]:
    """The row and the column of B12, from 0."""
    name = reference.rstrip("0123456789")
    column = 0
    for letter in name:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(reference[len(name) :]) - 1, column - 1
