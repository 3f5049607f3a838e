"""What a cell is once it was read, and why it cannot be. Pure."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

Cell = str | int | float | bool | date | None
# What is written into one.
Written = str | int | Decimal | date | None
# Of one cell: no name and no address is longer, and what reads words takes time by the square of their length.
MOST_CHARACTERS = 1_000
# Of a cell in what is told of it.
MOST_TOLD = 60


class CellRefused(Exception):
    """A cell cannot be read as its column asks; the message says why and what to write instead."""

    @property
    def message(self) -> str:
        return str(self.args[0])


@dataclass(frozen=True)
class Read:
    """The value of a cell as a JSON line has it, and a note where more than its spelling was changed."""

    value: Any = None
    note: str = ""
    # What it says of other columns that are empty: 훈격 국무총리상 of 시상 명의.
    also: dict[str, Any] = field(default_factory=dict)


NOTHING = Read()


def shown(cell: Cell) -> str:
    """The cell as a person sees it; whole numbers without the point that spreadsheets keep them with."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell).strip()


def told(cell: Cell) -> str:
    """The cell as a sentence about it has it: its beginning, where it is long."""
    text = " ".join(shown(cell)[: MOST_TOLD * 2].split())
    return text if len(text) <= MOST_TOLD else f"{text[:MOST_TOLD]}…"
