"""Which column of the register a heading means, and which one is nearest to a heading that means none. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from django.utils.translation import gettext as _

from awards.spelling import name_key
from awards.spreadsheets.cells import Cell, shown
from awards.spreadsheets.columns import BY_SPELLING, NEEDED, Column, Shape, heading
from awards.spreadsheets.sheets import FileRefused, letters

# Rows above the headings: a title, the day of the list, an empty one.
ROWS_LOOKED_AT = 30
# So many cells of a row must be headings of ours for the row to be that of the headings.
FEWEST = 3
# A mark of what must be filled in, or a unit.
AROUND = re.compile(r"[*＊※]|[(（](?:필수|선택|점|위|등|개|개소|년|명|회)[)）]$")
LIKENESS = 0.5


@dataclass(frozen=True)
class Headings:
    """`columns` by their place in the `row`; `read_as` tells of headings that are other words for ours.

    `unkept` are headings of columns that have no place in the register.
    """

    row: int
    columns: dict[int, Column]
    read_as: list[tuple[str, str]]
    unkept: list[str]


def find(rows: Sequence[Sequence[Cell]], sheet: str) -> Headings | None:
    """The headings of a sheet, None where it has none. Raises FileRefused, naming each that cannot be used."""
    looked_at = rows[:ROWS_LOOKED_AT]
    if not looked_at:
        return None
    counts = [sum(column_of(cell) is not None for cell in row) for row in looked_at]
    best = counts.index(max(counts))
    if counts[best] < FEWEST:
        return None
    typed = {place: shown(cell) for place, cell in enumerate(looked_at[best]) if shown(cell)}
    if problems := [*_unknown(typed, sheet), *_twice(typed), *_missing(typed), *_nameless(rows, best, typed)]:
        raise FileRefused(*problems)
    meant = {place: column for place, text in typed.items() if (column := column_of(text))}
    columns = {place: column for place, column in meant.items() if column.shape is not Shape.UNKEPT}
    unkept = [typed[place] for place in meant if place not in columns]
    read_as = [
        (typed[place], column.heading)
        for place, column in columns.items()
        if name_key(AROUND.sub("", typed[place])) != name_key(column.heading)
    ]
    return Headings(best, columns, read_as, unkept)


def column_of(cell: Cell) -> Column | None:
    text = shown(cell)
    return BY_SPELLING.get(name_key(text)) or BY_SPELLING.get(name_key(AROUND.sub("", text).strip()))


def nearest(text: str) -> str | None:
    """The heading of ours that is spelled most like `text`."""
    found = get_close_matches(name_key(text), list(BY_SPELLING), n=1, cutoff=LIKENESS)
    return BY_SPELLING[found[0]].heading if found else None


def _unknown(typed: dict[int, str], sheet: str) -> list[str]:
    problems = []
    for place, text in typed.items():
        if column_of(text):
            continue
        message = _("Column %(letter)s: the register has no “%(heading)s”. Rename or delete the column.")
        if near := nearest(text):
            message = _("Column %(letter)s: the register has no “%(heading)s”. Did you mean “%(near)s”? "
                        "Rename the column, or delete it.")  # fmt: skip
        problems.append(message % {"letter": letters(place), "heading": text, "near": near})
    return [_("Sheet “%(sheet)s”. %(problem)s") % {"sheet": sheet, "problem": each} if sheet else each
            for each in problems]  # fmt: skip


def _twice(typed: dict[int, str]) -> list[str]:
    seen: dict[str, int] = {}
    problems = []
    message = _("Columns %(first)s and %(second)s both mean %(heading)s. Delete one of them.")
    for place, text in typed.items():
        column = column_of(text)
        if column and (first := seen.setdefault(column.key, place)) != place:
            told = {"first": letters(first), "second": letters(place), "heading": column.heading}
            problems.append(message % told)
    return problems


def _missing(typed: dict[int, str]) -> list[str]:
    given = {column.key for text in typed.values() if (column := column_of(text))}
    message = _("A column is missing: %(headings)s. Add it with this heading.")
    several = _("A column is missing: one of %(headings)s. Add it with this heading.")
    return [
        (message if len(keys) == 1 else several) % {"headings": ", ".join(heading(key) for key in keys)}
        for keys in NEEDED
        if not given & set(keys)
    ]


def _nameless(rows: Sequence[Sequence[Cell]], row: int, typed: dict[int, str]) -> list[str]:
    filled = {
        place for below in rows[row + 1 :] for place, cell in enumerate(below) if cell not in (None, "")
    }
    message = _("Column %(letter)s has no heading. Give it one, or delete what stands in it.")
    return [message % {"letter": letters(place)} for place in sorted(filled - set(typed))]
