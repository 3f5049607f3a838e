"""The names that a list has behind a result that all of them share; pure.

최우수상은 A 평가, B 유공에서 받았다; 우수기관 2건(A, B); ▲장관상: A 평가 ▲우수: B 사업.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from awards.proposals.listed_names import ListReader
from awards.proposals.listed_results import units_of
from awards.proposals.programme import Programme
from awards.proposals.results import CLOSE, MARKS, OPEN, Result, results

# Rows that each begin with a grade and tell in what fields.
GRADED_ROWS = re.compile(
    rf"[{MARKS}]\s?[{OPEN}]?(?:최우수|우수|장려|대상|금상|은상|동상|특별상)(?:상|\s?기관)?[{CLOSE}]?\s?(?:분야|부문)"
    r"(?:에서는|에는|에|으로는|은|는|:)\s"
)
HOW_MANY: Final = r"(?:\s?\d{1,2}\s?(?:건|개|곳))"
# What it was won in is said next.
TOPIC = re.compile(
    rf"[{CLOSE}]?(?:\s?(?:등급|분야|부문))?(?:(?:을|를|에|으로|로)\s(?:받은|수상한|차지한|선정된|뽑힌|오른|획득한|거둔)\s(?:평가|분야|부문|사업|시책|대회|상))?"
    rf"(?:{HOW_MANY}?(?:은|는|에는|으로는|로는)\s|{HOW_MANY}?\s?[:=]\s?)"
)
# In a row that begins with it: ▲장관상에 A 평가, ▲최우수 분야에 A 평가.
ROW = re.compile(
    rf"(?<=[{MARKS}])\s?(?P<result>[^\s{MARKS}]+(?:\s[가-힣]+){{0,2}}?)(?:\s?(?:분야|부문))?에\s"
)
IN_BRACKETS = re.compile(rf"[{CLOSE}]?{HOW_MANY}?\s?\(")
TOOK: Final = r"(?:받|수상|나왔|나온|차지|거[뒀두머]|획득|입상|따[냈내]|챙|얻|이어|잇따|성과)"
CHOSEN: Final = r"(?:뽑|선정|이름|포함|올[랐라]|차지|꼽|들어|있)"
# Behind the last name.
ENDS = re.compile(
    rf"(?=\s등(?:\s|이|을|에|$)|[이가]\s(?:각각\s|모두\s)?{CHOSEN}|(?:에서|으로|[을를])\s(?:각각\s|모두\s|나란히\s)?{TOOK}|이?다\s?(?:\.|$)|이고\s|이며\s"
    rf"|,?\s?[{MARKS}]|[.,]?\s*$)"
)


class ToldBefore(NamedTuple):
    """What was won, the names it was won in, and where the list begins and ends."""

    results: tuple[Result, ...]
    names: tuple[Programme, ...]
    start: int
    end: int


def names_behind(lists: ListReader, programmes: Sequence[Programme]) -> Iterator[ToldBefore]:
    """The results of a sentence that have names behind them."""
    said = lists.said
    units = _units(said, programmes)
    ends = [*(each[0].start for each in units[1:]), len(said)]
    floor = 0
    for unit, until in zip(units, ends, strict=False):
        names = _names(lists, unit, until, floor)
        if names:
            floor = names[-1].end
            yield ToldBefore(unit, tuple(names), unit[0].start, floor)
        else:
            floor = unit[-1].end


def _units(said: str, programmes: Sequence[Programme]) -> list[tuple[Result, ...]]:
    found = [each.results for each in units_of(said, programmes)]
    levels = ((each,) for each in results(said) if each.form == "level")
    return sorted([*found, *levels], key=lambda unit: unit[0].start)


def _names(lists: ListReader, unit: tuple[Result, ...], until: int, floor: int) -> Sequence[Programme]:
    said, end = lists.said, unit[-1].end
    if bracket := IN_BRACKETS.match(said, end, until):
        last = said.find(")", bracket.end(), until)
        is_aside = lists.before(unit[0].start, floor) is not None
        return () if last < 0 or is_aside else lists.between(bracket.end(), last)
    topic = TOPIC.match(said, end, until) or _of_row(said, unit, until)
    if topic is None:
        return ()
    found = (lists.between(topic.end(), each.start()) for each in ENDS.finditer(said, topic.end(), until))
    return next(filter(None, found), ())


def _of_row(said: str, unit: tuple[Result, ...], until: int) -> re.Match[str] | None:
    row = ROW.search(said, max(unit[0].start - 2, 0), until)
    return row if row and row.end("result") == unit[-1].end else None
