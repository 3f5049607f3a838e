"""Rows that each begin with a grade, behind which stands what was won: ▲최우수 분야에 민원행정, 도로정비; pure."""

import re
from collections.abc import Iterator
from typing import Final

from awards.proposals.programme import Programme, named
from awards.proposals.results import MARKS, Result

ROW = re.compile(
    rf"[{MARKS}]\s?[‘'“\"]?(?P<grade>최우수|우수|장려|대상|금상|은상|동상|특별상)(?:상|\s?기관)?[’'”\"]?\s?"
    r"(?:분야|부문|부분)(?:에서는|에는|에|으로는|은|는|:)\s"
)
ROW_ENDS = re.compile(rf"[{MARKS}]|에서\s|(?:을|를)\s(?:수상|받)|\s등(?:을|이|에서|으로)?\s|$")
BETWEEN = re.compile(r",\s|(?<=사업|평가|대회|관리|행정|업무|시책|운동)\s및\s")
# For what somebody is honoured is no part of its name.
MERIT = re.compile(r"\s유공$")
NAME_LEAST: Final = 4


def graded_rows(said: str) -> Iterator[tuple[Result, Programme]]:
    """What was won, and in what."""
    for row in ROW.finditer(said):
        until = ROW_ENDS.search(said, row.end())
        end = until.start() if until else len(said)
        start = row.end()
        for gap in (*(found.span() for found in BETWEEN.finditer(said, start, end)), (end, end)):
            item = MERIT.sub("", said[start : gap[0]].rstrip())
            if len(item.replace(" ", "")) >= NAME_LEAST:
                programme = named(said, start, start + len(item))
                yield Result("grade", row["grade"], start, start + len(item), form="bare"), programme
            start = gap[1]
