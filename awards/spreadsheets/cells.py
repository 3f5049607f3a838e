"""What a cell is once it was read, and why it cannot be. Pure."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

Cell = str | int | float | bool | date | None
# What is written into one.
Written = str | int | Decimal | date | None


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
