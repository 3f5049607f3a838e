"""The columns of the register as a spreadsheet: docs/interchange.md, “Spreadsheets”. Pure.

They stand in columns.tsv, in the order in which they are written.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from awards.spelling import name_key


class Shape(Enum):
    """What the cells of a column hold, and so how they are read and written."""

    IGNORED = auto()
    UNKEPT = auto()  # old registers have it, ours does not
    TEXT = auto()
    NAMES = auto()  # several in one cell
    ENGLISH_NAMES = auto()
    GRADE = auto()
    PRIZE = auto()
    PROGRAMME = auto()
    RECIPIENT = auto()
    RESULT = auto()  # a grade, a prize or a rank, as old registers have it in one column
    YEAR = auto()
    ORDINAL = auto()  # 제16회, 1위
    NUMBER = auto()
    MONEY = auto()
    DECIMAL = auto()
    DAY = auto()
    CHOICE = auto()
    CHOICES = auto()


@dataclass(frozen=True)
class Column:
    """`key` is the place in the object of a JSON line; `others` are headings of real registers that mean the same.

    `choices` names a list of `awards.spreadsheets.choices`; `hint` is the note on the heading in the template.
    """

    key: str
    heading: str
    shape: Shape
    others: tuple[str, ...] = ()
    choices: str = ""
    hint: str = ""
    required: bool = False


RUNNING, PROGRAMME, RECIPIENT = "running", "programme.ko", "recipient.ko"
YEAR, HALF, NUMBER = "edition_year", "edition_half", "edition_number"
GRADE, PRIZE, AUTHORITY, RANK, RESULT = "grade.ko", "prize.ko", "authority", "rank", "result"
# Each award needs one of each; so at least one column of each must be there.
EDITIONS, RESULTS = (YEAR, NUMBER), (GRADE, PRIZE, RANK)
NEEDED = ((PROGRAMME,), (RECIPIENT,), EDITIONS, (*RESULTS, RESULT))


def _columns() -> Iterator[Column]:
    lines = Path(__file__).with_name("columns.tsv").read_text(encoding="utf-8").splitlines()
    for line in lines[1:]:
        key, heading, shape, choices, required, others, hint = line.split("\t")
        words = tuple(others.split("|")) if others else ()
        yield Column(key, heading, Shape[shape.upper()], words, choices, hint, bool(required))


ALL = tuple(_columns())
# Of what old registers hold in one column, 수상내역 is read, never written: it is taken apart where it is certain.
COLUMNS = tuple(column for column in ALL if column.shape not in (Shape.RESULT, Shape.UNKEPT))
BY_KEY = {column.key: column for column in ALL}
BY_SPELLING = {name_key(spelling): column for column in ALL for spelling in (column.heading, *column.others)}


def heading(key: str) -> str:
    return BY_KEY[key].heading
