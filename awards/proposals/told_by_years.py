"""Earlier results of the contest that was told before, by their years alone; pure.

시는 △2023년 일자리 분야 최우수상 △2024년 복지 분야 우수상을 받은 바 있다; 2022년에도 같은 상을 받았다.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from awards.proposals.claims import Claim
from awards.proposals.programme import Programme
from awards.proposals.stating import SAME_AGAIN
from awards.proposals.told import Told

YEAR: Final = r"(?<!\d)(?:19|20)\d\d"
FIELD_OF_YEAR = re.compile(
    rf"(?P<year>{YEAR})년(?:에는|에|엔)?\s(?P<field>[가-힣·]{{2,12}}(?:\s[가-힣·]{{1,12}}){{0,2}}\s?(?:분야|부문))(?:에서)?\s[‘'“\"]?$"
)
FIELD_MOST: Final = 50
SAME_AWARD = re.compile(
    rf"(?P<years>{YEAR}년?(?:\s?[,·]\s?{YEAR}년?|[과와]\s{YEAR}년)*)에?도\s(?:[가-힣]{{2,6}}\s)?(?:같은|동일한)\s(?:상|표창)[을를]\s"
    r"(?:받|수상|탔|차지|안)"
)
# What is the same about an award in another year.
SAME_AWARD_VALUES: Final = SAME_AGAIN | {"prize", "authority"}
ONE_YEAR = re.compile(r"\d{4}")


def field_of_year(said: str, claim: Claim) -> Programme | None:
    """The field with its year right before a result, as a part of what was told before."""
    found = FIELD_OF_YEAR.search(said, max(claim.start - FIELD_MOST, 0), claim.start)
    if found is None:
        return None
    return Programme(found["field"], *found.span("field"), year=int(found["year"]), is_part=True)


def won_before(said: str, at: int, told: Sequence[Told]) -> list[Told]:
    """The last award that is told, in the years in which a sentence says that the same was won; it begins `at` a
    place."""
    last = next((each for each in reversed(told) if each.values.get("current", True)), None)
    found = SAME_AWARD.search(said) if last else None
    if last is None or found is None:
        return []
    same = {name: value for name, value in last.values.items() if name in SAME_AWARD_VALUES}
    start, end = (place + at for place in found.span())
    return [
        replace(
            last,
            values={**same, "year": int(year), "current": False},
            spans={},
            start=start,
            end=end,
            sentence=at,
            is_title=False,
        )
        for year in ONE_YEAR.findall(found["years"])
    ]
