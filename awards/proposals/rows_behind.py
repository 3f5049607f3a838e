"""Rows of a list behind what was won in all of them: 최우수구에 선정된 분야는 △… △…, 국무총리상으로는 ▲… ▲…; pure."""

import re
from dataclasses import replace
from typing import Final

from awards.proposals.naming_words import STRONG_HEAD
from awards.proposals.programme import Programme
from awards.proposals.results import Result

ROW = r"[▲△▷▶]"
# What the rows are is said.
FIELDS = re.compile(
    r"(?:에|으로|로|을|를|상을)?\s?(?:평가를\s)?(?:선정된|뽑힌|오른|받은|수상한|차지한|획득한|이름을 올린)?"
    rf"\s?(?P<what>분야|부문|사업|시책|평가)(?:에는|로는|은|는)\s(?={ROW})"
)
PARTS: Final = ("분야", "부문")
# A prize before what it was won in, and how many they are behind the last.
PRIZE_FIRST = re.compile(
    rf"[’'”\"]?(?:\s?수상)?\s?(?P<particle>으로는|로는|에는|은|는|[:：])?\s?(?:모두\s|총\s)?(?:\d{{1,2}}건(?:으로|은|,)?\s)?(?={ROW})"
)
COUNTED = re.compile(
    r"\s등\s(?:총\s)?\d{1,2}\s?(?:건|개)|(?:\s등)?[이가]\s(?:각각\s|최종\s)?(?:선정|뽑|이름|포함)"
)
# A row that tells its own result.
HAS_ITS_OWN = re.compile(
    r"\s?[’'”\"]?(?:\d{1,2}년\s연속\s)?(?:최우수|우수|장려|[가-힣]{0,8}(?:장관|총리|대통령|청장|지사)\s?(?:상|표창))"
)
# Who won, not in what.
BODY = re.compile(r"[가-힣]{1,5}[시군구도]$")
ITEM = re.compile(
    rf"{ROW}\s?[‘'“\"]?(?P<name>[^▲△▷▶○●■◇◆□※*•∘◦▪◈.,‘’'“”\"()]{{3,40}}?)[’'”\"]?(?:\([^)]{{0,12}}\))?"
    r"\s?(?=[▲△▷▶,(]|\s?등(?:이다|\s|$|[이을]\s)|[을를]\s(?:각각\s)?(?:수상|받|차지|획득)|이?다(?:\.|$)|\s*$)"
)


def rows_behind(said: str, result: Result, until: int, *, goes_on: bool) -> list[Programme]:
    """What stands in the rows behind a result, up to a place; [] if it was not won in them.

    `goes_on`: rows behind another result stand before.
    """
    if fields := FIELDS.match(said, result.end):
        rows = _rows(said, fields.end(), until)
        # Fields of what was told before, where they are no contests themselves.
        is_part = fields["what"] in PARTS and not any(STRONG_HEAD.search(row.name) for row in rows)
        return [replace(row, is_part=is_part) for row in rows]
    first = PRIZE_FIRST.match(said, result.end)
    is_first = goes_on or not re.search(ROW, said[: result.start])
    if first is None or not (first["particle"] or is_first):
        return []
    rows = _rows(said, first.end(), until)
    if not first["particle"] and any(HAS_ITS_OWN.match(said, row.end) for row in rows):
        return []
    if any(BODY.fullmatch(row.name) for row in rows):
        return []
    are_contests = any(STRONG_HEAD.search(row.name) for row in rows)
    return rows if are_contests or (rows and COUNTED.match(said, rows[-1].end)) else []


def is_before_rows(said: str, result: Result) -> bool:
    return FIELDS.match(said, result.end) is not None or PRIZE_FIRST.match(said, result.end) is not None


def _rows(said: str, start: int, until: int) -> list[Programme]:
    return [Programme(item["name"].strip(), *item.span("name")) for item in ITEM.finditer(said, start, until)]
