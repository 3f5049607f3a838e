"""Which columns of the register a sheet has, by its headings on one row or on two. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import pairwise

from django.utils.translation import gettext as _

from awards.spelling import name_key
from awards.spreadsheets.cells import Cell, shown, told
from awards.spreadsheets.columns import BY_SPELLING, NEEDED, Column, Shape, heading
from awards.spreadsheets.sheets import MOST_COLUMNS, FileRefused, Merged, Sheet, letters

# Rows above the headings: a title, the day of the list, an empty one.
ROWS_LOOKED_AT = 30
# So many cells of a row must be headings of what the register keeps for the row to be that of the headings.
FEWEST = 3
# A mark of what must be filled in, or a unit.
AROUND = re.compile(r"[*＊※]|[(（](?:필수|선택|점|위|등|개|개소|년|명|회|건|원)[)）]$")
LIKENESS, SHORTEST_LIKE = 0.5, 3
# What stands below a heading that means the column by itself.
PLAIN = {"국문", "한글", "한국어", "국문명", "명칭", "기관명"}
# A heading of two rows, when the lower one alone means no column: 주관기관 above 영문.
TOGETHER = ("{lower}", "{upper}({lower})", "{upper} {lower}")

# The texts of the headings by their place in the row.
Typed = dict[int, str]


@dataclass(frozen=True)
class Headings:
    """`columns` by their place, with the last `row` of headings; `notes` tell how others than ours were read."""

    row: int
    columns: dict[int, Column]
    notes: list[str]


def find(sheet: Sheet, name: str, *, leaves_out: bool = False) -> Headings | None:
    """The headings of a sheet, None where it has none. Raises FileRefused, naming each that cannot be used.

    Columns that the register has not are such; where it `leaves_out` these, they are not read.
    """
    candidates = list(_candidates(sheet))
    first, row, typed = max(candidates, key=lambda each: _count(each[2]), default=(0, 0, {}))
    if _count(typed) < FEWEST:
        return None
    meant = {place: column for place, text in typed.items() if (column := column_of(text))}
    nameless = _nameless(sheet.rows, row, typed)
    unused = {} if leaves_out else _unknown(typed) | {place: _no_heading(place) for place in nameless}
    if problems := [*unused.values(), *_twice(typed), *_missing(meant)]:
        raise FileRefused(*(_("Sheet “%(sheet)s”. %(problem)s") % {"sheet": name, "problem": each} if name else each
                            for each in problems))  # fmt: skip
    columns = {place: column for place, column in meant.items() if column.shape is not Shape.UNKEPT}
    notes = list(_notes(typed, meant, nameless))
    if row > first:
        message = _("Rows %(first)d and %(last)d are read together as the headings.")
        notes.insert(0, message % {"first": first + 1, "last": row + 1})
    return Headings(row, columns, notes)


def column_of(cell: Cell) -> Column | None:
    text = shown(cell)
    return BY_SPELLING.get(name_key(text)) or BY_SPELLING.get(name_key(AROUND.sub("", text).strip()))


def nearest(text: str) -> str | None:
    """The heading of ours that is spelled most like `text`; two letters are like too many."""
    if len(name_key(text)) < SHORTEST_LIKE:
        return None
    found = get_close_matches(name_key(text), list(BY_SPELLING), n=1, cutoff=LIKENESS)
    return BY_SPELLING[found[0]].heading if found else None


def _candidates(sheet: Sheet) -> Iterator[tuple[int, int, Typed]]:
    """Each row, then each two, as the first and the last row of headings and what they would be."""
    looked_at = [
        {place: told(cell) for place, cell in enumerate(row) if shown(cell)}
        for row in sheet.rows[:ROWS_LOOKED_AT]
    ]
    for row, typed in enumerate(looked_at):
        yield row, row, typed
    for row, (upper, lower) in enumerate(pairwise(looked_at)):
        spread = upper | _spread(sheet.merged, row, upper)
        yield row, row + 1, {place: _joined(spread.get(place, ""), lower.get(place, ""))
                             for place in sorted({*upper, *lower})}  # fmt: skip


def _spread(merged: Sequence[Merged], row: int, typed: Typed) -> Typed:
    """What a cell that is merged over several columns says of each of them."""
    ends = {
        each.left: min(each.right, MOST_COLUMNS) for each in merged if each.top == row and each.left in typed
    }
    return {place: typed[left] for left, right in ends.items() for place in range(left, right + 1)}


def _joined(upper: str, lower: str) -> str:
    if not lower or (upper and lower in PLAIN):
        return upper
    ways = [way.format(upper=upper, lower=lower) for way in TOGETHER[: 3 if upper else 1]]
    return next((way for way in ways if column_of(way)), ways[0])


def _count(typed: Typed) -> int:
    columns = (column_of(text) for text in typed.values())
    return sum(column is not None and column.shape is not Shape.UNKEPT for column in columns)


def _notes(typed: Typed, meant: dict[int, Column], nameless: Sequence[int]) -> Iterator[str]:
    for place, text in typed.items():
        column = meant.get(place)
        if column is None or column.shape is Shape.UNKEPT:
            yield _("The register keeps no “%(heading)s”: the column is not read.") % {"heading": text}
        elif name_key(AROUND.sub("", text)) != name_key(column.heading):
            yield _("“%(typed)s” is read as the column %(heading)s.") % {
                "typed": text,
                "heading": column.heading,
            }
    for place in nameless:
        yield _("Column %(letter)s has no heading and is not read.") % {"letter": letters(place)}


def _unknown(typed: Typed) -> dict[int, str]:
    problems = {}
    for place, text in typed.items():
        if column_of(text):
            continue
        message = _("Column %(letter)s: the register has no “%(heading)s”. Rename or delete the column.")
        if near := nearest(text):
            message = _("Column %(letter)s: the register has no “%(heading)s”. Did you mean “%(near)s”? "
                        "Rename the column, or delete it.")  # fmt: skip
        problems[place] = message % {"letter": letters(place), "heading": text, "near": near}
    return problems


def _twice(typed: Typed) -> list[str]:
    seen: dict[str, int] = {}
    problems = []
    message = _("Columns %(first)s and %(second)s both mean %(heading)s. Delete one of them.")
    for place, text in typed.items():
        column = column_of(text)
        if (
            column
            and column.shape is not Shape.UNKEPT
            and (first := seen.setdefault(column.key, place)) != place
        ):
            values = {"first": letters(first), "second": letters(place), "heading": column.heading}
            problems.append(message % values)
    return problems


def _missing(meant: dict[int, Column]) -> list[str]:
    given = {column.key for column in meant.values()}
    message = _("A column is missing: %(headings)s. Add it with this heading.")
    several = _("A column is missing: one of %(headings)s. Add it with this heading.")
    return [
        (message if len(keys) == 1 else several) % {"headings": ", ".join(heading(key) for key in keys)}
        for keys in NEEDED
        if not given & set(keys)
    ]


def _nameless(rows: Sequence[Sequence[Cell]], row: int, typed: Typed) -> list[int]:
    filled = {place for below in rows[row + 1 :] for place, cell in enumerate(below) if shown(cell)}
    return sorted(filled - set(typed))


def _no_heading(place: int) -> str:
    message = _("Column %(letter)s has no heading. Give it one, or delete what stands in it.")
    return message % {"letter": letters(place)}
