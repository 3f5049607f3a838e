"""Quarters and villages that have won in their own names; pure.

별빛동(주민자치)과 노을동이 우수상을; ‘별빛읍 달빛리’가.
"""

import re
from collections.abc import Iterator
from typing import Final

from awards.proposals.claims import WIN
from awards.proposals.manners import Body, body_at

SUBJECT: Final = r"(?=(?:은|는|이|가|도|에서도?)\s)"
OF_CITY = re.compile(
    rf"(?<![가-힣])[가-힣]{{1,5}}[시군구]\s(?P<name>[가-힣]{{1,4}}\d{{0,2}}[동읍면])(?:{SUBJECT}|(?=[의을에]\s|[,…]))"
)
# Without its city, in a sentence that tells that somebody has won.
WINNER = re.compile(
    rf"(?<![가-힣\d])(?P<name>[가-힣]{{2,4}}(?:\d{{1,2}}동|[동읍면])){SUBJECT}"
    rf"(?=[^.]{{0,120}}(?:{WIN.pattern}))"
)
# For what each is named, in brackets: 별빛동(지역활성화).
FOR_WHAT: Final = r"(?:\([^()]{2,16}\))?"
QUARTER: Final = r"(?:[가-힣]{2,3}\d{0,2}[동읍면]|[가-힣]{1,3}\d{1,2}동)"
# Of a list some go without 동: 별빛동과 노을3·노을4가.
IN_LIST: Final = rf"(?:{QUARTER}|[가-힣]{{2,4}}\d{{1,2}}(?!\d|[가-힣]{{2}}))"
# Without their city, right before what they have won.
ALONE = re.compile(
    rf"(?<![가-힣\d])(?P<names>{IN_LIST}{FOR_WHAT}(?:(?:[과와]\s|,\s|\s?[·ㆍ]\s?){IN_LIST}{FOR_WHAT}){{0,8}})"
    r"(?=[은는이가]\s(?:각각\s)?[‘'“\"]?(?:대상|금상|은상|동상|특별상|최우수|우수|장려))"
)
ONE = re.compile(rf"(?P<name>{IN_LIST}){FOR_WHAT}")
NO_QUARTER = re.compile(
    r"(?:[활운행노아감변이협공작연가구소충자진냉합율출선생]동|[측방화표국정장지수대내외사평전단양라후이직도서]면|도읍"
    # 하면, 된다면, 이라면: conditions.
    r"|[하되]면|[다라]면|으면)$"
)
VILLAGE = re.compile(
    r"(?<![가-힣])(?P<name>[가-힣]{1,4}[읍면]\s[가-힣]{1,4}\d?리)(?P<mark>[’'”\"])?(?=[은는이가와과,·]|\s?및\s|\s등)"
)


def quarters(said: str) -> Iterator[Body]:
    for found in OF_CITY.finditer(said):
        yield body_at(said, found["name"], *found.span("name"))
    for found in WINNER.finditer(said):
        if not NO_QUARTER.search(found["name"]):
            yield body_at(said, found["name"], *found.span("name"))
    for listed in ALONE.finditer(said):
        names = list(ONE.finditer(said, *listed.span("names")))
        if any(re.fullmatch(QUARTER, each["name"]) for each in names) or re.search(rf"{QUARTER}\(", said):
            for each in names:
                if not NO_QUARTER.search(each["name"]):
                    yield body_at(said, each["name"], *each.span("name"))
    for found in VILLAGE.finditer(said):
        yield body_at(said, found["name"], found.start("name"), found.end())
