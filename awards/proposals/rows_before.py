"""Rows of a list before what was won in all of them, or in brackets behind it; pure.

▲재난평가 ▲농정평가 등 장관상 16건; 장관 표창(▲돌봄 유공 ▲안전 유공).
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final, NamedTuple

from awards.proposals.naming_words import NO_AWARD
from awards.proposals.programme import Programme, named
from awards.proposals.results import MARKS, Result, results

MARK: Final = "[△▲▷▶]"
# What stands behind the last row, with how many there are of it.
SHARED = re.compile(
    r"\s등(?:\s(?:총|모두))?\s(?P<prize>(?:[가-힣·]{1,12}\s){0,4}?[가-힣·]{0,10}(?:표창|[가-힣]상))\s?\d{1,2}(?:건|개|점)"
)
# Of rows in brackets it stands before them: 하늘부 장관 표창(▲돌봄 유공, ▲안전 유공).
OPENED = re.compile(r"(?:표창|상)\s?\((?=[△▲▷▶])(?P<rows>[^()]{4,240})\)")
ROW = re.compile(rf"{MARK}\s?(?P<row>(?:[^{MARKS}()]|\([^()]*\)){{3,60}}?)\s?,?\s?(?={MARK}|\s등\s|$)")
# A prize before what it was given for: 하늘부 장관 표창(2025년 청소년정책 우수지자체).
FOR_WHAT = re.compile(r"[^()]{2,30}(?:표창|상)\s?\((?P<what>[^()]{4,40})\)")
IN_BRACKETS = re.compile(r"\s?\([^()]*\)$")
NAME_LEAST: Final = 4
# So far before its bracket a prize begins.
PRIZE_MOST: Final = 40


class Shared(NamedTuple):
    """What was won in one row, and in what; or None, and where a result stands that is told of with all rows."""

    results: tuple[Result, ...]
    programme: Programme | None


def rows_before(said: str) -> Iterator[Shared]:
    """What was won in each row that tells no result of its own; and the results that are theirs."""
    shared, opened = list(SHARED.finditer(said)), list(OPENED.finditer(said))
    if not shared and not opened:
        return
    prizes = [each for each in results(said) if each.kind == "prize"]
    lists = _lists(said)
    for found in shared:
        rows = lists.get(found.start(), ())
        theirs = [each for each in prizes if found.start() <= each.start < found.end()]
        # Prizes of several givers are counted together: 장관·도지사 표창.
        prize = theirs[0] if len(theirs) == 1 and "·" not in found["prize"] else None
        won = [each for row in rows for each in _won(said, row, prize)] if len(rows) > 1 else []
        yield from won
        if won:
            yield Shared(tuple(theirs), None)
    for found in opened:
        before = [each for each in prizes if found.start() - PRIZE_MOST <= each.start < found.start("rows")][
            -1:
        ]
        for row in ROW.finditer(said, *found.span("rows")) if before else ():
            yield from _won(said, row, before[0])
            yield Shared(tuple(before), None)


def _lists(said: str) -> dict[int, list[re.Match[str]]]:
    """Rows that stand right behind each other, by where the last of them ends."""
    found: dict[int, list[re.Match[str]]] = {}
    rows: list[re.Match[str]] = []
    for row in ROW.finditer(said):
        rows = [*rows, row] if rows and rows[-1].end() == row.start() else [row]
        found[row.end()] = rows
    return found


def _won(said: str, row: re.Match[str], prize: Result | None) -> Iterator[Shared]:
    start, end = row.span("row")
    if given := FOR_WHAT.fullmatch(row["row"]):
        programme = named(said, start + given.start("what"), start + given.end("what"))
        own = tuple(_at(each, programme) for each in results(row["row"]))
        if any(each.kind == "prize" for each in own):
            yield Shared(own, programme)
            within = (
                replace(each, start=each.start + start, end=each.end + start) for each in results(row["row"])
            )
            yield Shared(tuple(within), None)
        return
    if results(row["row"]):
        return
    name = IN_BRACKETS.sub("", row["row"])
    programme = named(said, start, start + len(name))
    if len(programme.name.replace(" ", "")) < NAME_LEAST or NO_AWARD.search(programme.name):
        return
    won = prize or Result("itself", programme.name, end, end)
    yield Shared((_at(won, programme),), programme)


def _at(result: Result, programme: Programme) -> Result:
    return replace(result, start=programme.start, end=programme.end)
