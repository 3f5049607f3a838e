"""What a row says as the object that a line of the interchange format would hold. Pure."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from awards.spelling import grade_key
from awards.spreadsheets import choices, lists, numbers, results
from awards.spreadsheets.cells import MOST_CHARACTERS, NOTHING, Cell, CellRefused, Read, shown, told
from awards.spreadsheets.columns import (
    BY_KEY,
    EDITIONS,
    GRADE,
    NUMBER,
    PRIZE,
    PROGRAMME,
    RECIPIENT,
    RESULT,
    RESULTS,
    YEAR,
    Column,
    Shape,
    heading,
)
from awards.spreadsheets.days import read_day
from awards.spreadsheets.naming import read_programme, read_recipient
from awards.spreadsheets.tables import Problem, SourceRow

# What fills a cell that has nothing to say, and what stands for the cell above.
EMPTY = {"-", "–", "—", "ㅡ", "해당없음", "해당 없음", "없음", "N/A", "n/a"}
DITTO = {"〃", "″", '"', "''", "상동", "위와 같음", "〃.", "同"}
TITLE = (YEAR, NUMBER, PROGRAMME, GRADE, PRIZE, RESULT, RECIPIENT)
ROLES = ("organiser", "host", "sponsor")
NUMERIC: dict[Shape, Callable[[Cell], Read]] = {
    Shape.YEAR: numbers.read_year,
    Shape.ORDINAL: numbers.read_ordinal,
    Shape.NUMBER: numbers.read_count,
    Shape.MONEY: numbers.read_money,
    Shape.DECIMAL: numbers.read_decimal,
    Shape.DAY: read_day,
}
WORDED: dict[Shape, Callable[[str], Read]] = {
    Shape.TEXT: Read,
    Shape.GRADE: results.read_grade,
    Shape.PRIZE: results.read_prize_cell,
    Shape.RESULT: results.read_result,
    Shape.PROGRAMME: read_programme,
    Shape.RECIPIENT: read_recipient,
}


@dataclass
class Line:
    """`value` is None where a cell could not be read: the `problems` say why."""

    place: str
    title: str
    value: dict[str, Any] | None
    notes: list[str]
    problems: list[Problem]


def line_of(row: SourceRow) -> Line:
    reads: dict[str, Read] = {}
    problems = list(row.problems)
    for key, cell in row.cells.items():
        try:
            reads[key] = read(BY_KEY[key], cell)
        except CellRefused as refused:
            problems.append(Problem(heading(key), refused.message))
    values = {key: each.value for key, each in reads.items() if each.value is not None}
    for key, each in reads.items():
        problems += _add(values, key, each.also)
    notes = [*row.notes, *(f"{heading(key)}: {each.note}" for key, each in reads.items() if each.note)]
    problems += list(_missing(values, {problem.where for problem in problems}))
    value = None if problems else _object(values, problems)
    return Line(row.place, _title(row), None if problems else value, notes, problems)


def _title(row: SourceRow) -> str:
    """What the row is about, in the words of the file."""
    words = (told(row.cells.get(key)) for key in TITLE)
    return " · ".join(text for text in words if text)


def read(column: Column, cell: Cell) -> Read:
    """What a cell of the column says. Raises CellRefused."""
    text = " ".join(shown(cell).split(" ")) if column.shape in NUMERIC else shown(cell)
    if not text or column.shape is Shape.IGNORED or text in EMPTY:
        return NOTHING
    if len(text) > MOST_CHARACTERS:
        message = _("The cell has more than %(most)d characters. Shorten it.")
        raise CellRefused(message % {"most": MOST_CHARACTERS})
    if text in DITTO:
        raise CellRefused(_("“%(text)s” stands for the cell above. Write the value itself.") % {"text": text})
    if reader := NUMERIC.get(column.shape):
        return reader(cell)
    if worded := WORDED.get(column.shape):
        literal = lists.unquoted(text)
        # What stands in a cell on two lines is one name, but for several awards.
        several = column.shape in (Shape.GRADE, Shape.PRIZE, Shape.RESULT)
        return Read(literal) if literal is not None else worded(text if several else " ".join(text.split()))
    return _listed(column, text)


def _listed(column: Column, text: str) -> Read:
    if column.shape is Shape.NAMES:
        return Read(_bodies(text))
    if column.shape is Shape.ENGLISH_NAMES:
        return Read(lists.split(text, lists.BETWEEN_ENGLISH))
    if column.shape is Shape.CHOICES:
        return Read([_choice(column, word) if word else None for word in lists.split(text)])
    return Read(_choice(column, text))


def _bodies(text: str) -> list[str]:
    names = lists.split(text)
    if lists.MARK not in text and (several := next(filter(lists.is_several, names), None)):
        message = _("“%(names)s” seems to be several bodies. Part them with semicolons, or put it in quotation marks "
                    "if it is one name.")  # fmt: skip
        raise CellRefused(message % {"names": several})
    return names


def _choice(column: Column, word: str) -> choices.Value:
    value = choices.value_of(column.choices, word)
    if value is None:
        message = _("“%(word)s” is none of %(words)s. Choose one of them.")
        raise CellRefused(message % {"word": word, "words": ", ".join(choices.words_of(column.choices))})
    return value


def _add(values: dict[str, Any], source: str, also: dict[str, Any]) -> list[Problem]:
    """Fill what one cell tells of empty others; a problem where another says something else of what was won."""
    problems = []
    for key, value in also.items():
        known = values.setdefault(key, value)
        same = grade_key(str(known)) == grade_key(str(value)) if key == GRADE else known == value
        # In whose name it was given is told by its own column alone, where that is filled.
        if not same and key != "authority":
            message = _("%(source)s says %(value)s, %(heading)s says %(known)s. Make them agree.")
            told = {"source": heading(source), "value": value, "heading": heading(key), "known": known}
            problems.append(Problem(heading(key), message % told))
    return problems


def _missing(values: dict[str, Any], told: Collection[str]) -> Iterator[Problem]:
    """What every award has one of, and the row none; but for cells that cannot be read, which are `told` already."""
    message = _(
        "All of these are empty: %(headings)s. Fill in one of them, also where it is that of the row above."
    )
    for keys in (EDITIONS, RESULTS):
        headings = [heading(key) for key in keys]
        if not any(values.get(key) for key in keys) and not {*headings, heading(RESULT)} & set(told):
            yield Problem(headings[0], message % {"headings": ", ".join(headings)})


def _object(values: dict[str, Any], problems: list[Problem]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in values.items():
        if key.startswith("roles.") or value == "":
            continue
        name, _dot, part = key.partition(".")
        if part:
            found.setdefault(name, {})[part] = value
        else:
            found[name] = value
    roles = [each for role in ROLES for each in _roles(role, values, problems)]
    return {**found, "roles": roles} if roles else found


def _roles(role: str, values: dict[str, Any], problems: list[Problem]) -> list[dict[str, Any]]:
    names, english, kinds = (values.get(f"roles.{role}.{part}", []) for part in ("ko", "en", "kind"))
    if max(len(english), len(kinds)) > len(names):
        message = _("There are more names or kinds than bodies under %(heading)s.")
        where = heading(f"roles.{role}.{'en' if len(english) > len(names) else 'kind'}")
        problems.append(Problem(where, message % {"heading": heading(f"roles.{role}.ko")}))
        return []
    bodies = []
    for place, name in enumerate(names):
        parts = (("en", english), ("kind", kinds))
        more = {part: given[place] for part, given in parts if place < len(given) and given[place]}
        bodies.append({"role": role, "organisation": {"ko": name, **more}})
    return bodies
