"""Prizes told as won without a grade in any words: ‘정원대상’을 품었다, 평가에서 6년 연속 상을 탔다; pure."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from awards.proposals.programme import Programme
from awards.proposals.results import Result

CLOSED: Final = r"[’'”\"」』》>]?"
FIELD = r"(?:(?:[‘'“\"][^‘’'“”\"]{2,20}[’'”\"]|[가-힣·]{1,10}(?:\s[가-힣·]{1,10}){0,3}?)\s?(?:부문|분야)(?:에서)?\s)?"
HOW = r"(?:\d{1,2}(?:년|회|차례)\s?(?:째\s)?(?:연속(?:으로)?\s|내리\s|이어\s)?|나란히\s|잇달아\s|올해도\s|다시\s)?"
# A prize itself, in quotation marks.
PRIZE = re.compile(
    rf"{CLOSED}(?:(?:을|를|까지|도)(?=\s)|의\s(?:주인공|주인|영예|영광|기쁨)(?:이|으로|을|에|까지)\s|\s?(?:트로피|상패)(?:을|를)\s)"
)
# Any evaluation of somebody's, which is no contest: 하늘도 평가에서 상을 휩쓸었다.
ANY_OF = re.compile(r"[가-힣]{2,10}(?:시|도|부|처|청)\s평가")
PRIZE_ENDS: Final = ("상", "어워드", "어워즈")
# Who says who won has not: 수상 기관을 확정했다, 수상 기관을 3일 발표했다.
ANNOUNCED = (
    r"\s(?:[가-힣\d]{1,6}\s){0,2}(?:확정|발표|선정했|선정해|가[리렸려]|뽑았|뽑아|공개|시상|표창|결정|격려)"
)
# Some prize of a contest.
IN_CONTEST = re.compile(
    rf"{CLOSED}(?:(?:에서(?:는|도)?|의)\s|\s)(?:{FIELD}{HOW}(?:상을|상까지|상도)\s"
    rf"|{FIELD}{HOW}수상\s?(?:기관|단체|도시|시군|시·군|지자체|자치구|명단|대열|반열|그룹)(?:에|으로|이|을(?!{ANNOUNCED}))\s)"
)


def prizes_had(
    said: str, programmes: Sequence[Programme], taken: Sequence[int]
) -> Iterator[tuple[Result, Programme]]:
    """Prizes and contests behind which no result is told; `taken` are the places of results."""
    for number, each in enumerate(programmes):
        end = next((other.start for other in programmes[number + 1 :]), len(said))
        is_prize = each.quoted and each.name.endswith(PRIZE_ENDS)
        found = IN_CONTEST.match(said, each.end, end) or (
            PRIZE.match(said, each.end, end) if is_prize else None
        )
        is_contest = each.is_sure and not ANY_OF.fullmatch(each.name)
        if found and is_contest and not any(each.start <= start < end for start in taken):
            for prize in (*_joined(programmes[:number]), each):
                yield Result("itself", prize.name, prize.end, found.end()), prize


def _joined(before: Sequence[Programme]) -> Sequence[Programme]:
    """Those that are named in one breath with the next: of ‘환경대상’과 ‘교통대상’을 the first."""
    number = len(before)
    while number and before[number - 1].joined:
        number -= 1
    return before[number:]
