"""Prizes that are won whole, without a grade: ‘청년친화헌정대상’을 수상했다, ‘시정평가’에서 8년 연속 수상했다; pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from awards.proposals.likeness import plain
from awards.proposals.programme import EDITION_BEFORE, Programme
from awards.proposals.results import COUNT, MARKS, Result

IN_BRACKETS: Final = re.compile(r"\s?\([^()]*\)$")
PRIZE_ENDS: Final = ("상", "어워드", "어워즈", "대전", "유공")
CLOSED: Final = r"[’'”\"」』》>]?"
# So often, or at last.
HOW = r"(?:(?:무려\s)?\d{1,2}(?:년|회|차례)\s?연속(?:\([^()]{4,14}\))?(?:으로)?\s|최종\s)?"
FIELD = r"(?:[‘'“\"][^‘’'“”\"]{2,20}[’'”\"]|[가-힣·]{1,10}(?:\s[가-힣·]{1,10}){0,2}?)\s?(?:부문|분야)"
NO_WINNERS = r"(?!자|작|\s?(?:기관|단체|지자체|도시|시군|시·군)[을를이은])"
WON = re.compile(
    CLOSED
    + "(?:"
    + "|".join(
        (
            rf"(?:의|에서)?\s{FIELD}(?:(?:을|를)(?=\s(?:수상(?!자)|차지|거머))|에(?=\s(?:최종\s)?선정))",
            # As what it is won: ‘대한민국 정원대상’에서 ‘꽃의 도시’로 선정됐다.
            r"에서(?:는|도)?\s[‘'“\"][^‘’'“”\"]{2,24}[’'”\"](?:으로|로|에)(?=\s(?:최종\s)?(?:선정|뽑))",
            rf"(?:\(구\s[^)]{{2,20}}\))?에(?=\s{HOW}(?:선정|뽑|이름))",
            rf"(?:\(구\s[^)]{{2,20}}\))?(?:을|를|의|도)?(?=\s?{HOW}(?:수상{NO_WINNERS}|받|거머|품에|영예|영광|차지|안았))",
            rf"\s?[(‘'“\"](?:[^()‘’]{{2,30}}\s)?(?:\d{{1,2}}회\s|{HOW})수상(?=[)’'”\"])",
            # With others: ‘생활개선 실천 유공’ 등도 수상했다.
            r"\s등도?(?=\s수상(?:했|하|해|,))",
            # As whom: ‘독서문화상’ 단체부문 수상자로 선정됐다.
            rf"의?\s(?:{FIELD}\s)?(?:[가-힣]{{2,4}}\s)?수상\s?(?:자|기관|단체|지자체|도시|기업)(?:로|으로|에)(?=\s(?:최종\s)?(?:선정|뽑|결정|확정|이름))",
        )
    )
    + ")"
)
# ‘하늘경영대상’은 2010년 이후 11년 연속 수상했다.
TOPIC = re.compile(
    rf"{CLOSED}(?:은|는|도|\s역시)\s(?:[^,.]{{0,24}}\s)?\d{{1,2}}(?:년|회|차례)\s?연속(?:으로)?\s(?=수상(?:했|하[는며고여였]|해\s))"
)
# Won in it, whatever it was: 시정평가에서 지난해에 이어 올해도 수상했다.
WON_IN = re.compile(
    rf"{CLOSED}에서(?:도|는)?\s(?:(?:지난해|작년)에\s이어\s)?(?:올해로\s|올해까지\s|올해도\s)?{HOW}"
    r"(?=(?:수상|입상|본선\s수상)(?:했|하[는며고여였]|해\s|의\s(?:영예|쾌거|영광|기쁨)))"
)
IN_A_ROW = re.compile(
    rf"{CLOSED}에서(?:도|는)?\s(?:올해로\s|올해까지\s|올해도\s)?\d{{1,2}}(?:년|회|차례)\s?연속(?:으로)?\s"
    r"(?=(?:수상|입상|본선\s수상)(?!자|작|\s(?:기관|단체|지자체|도시)))"
)
# What is listed with who held it alone: 대표적인 기관표창은 재난관리 평가(하늘부), 정부혁신 평가(하늘부) 등.
PRIZES_ARE = re.compile(r"(?:표창|수상)(?:\s?(?:내역|실적|분야|부문|사례))?(?:은|는|으로는|으로)\s")
HELD_BY = re.compile(
    rf"{CLOSED}\([가-힣\s]{{2,14}}(?:부|처|청|도|시|위원회|원|공단|회)\)(?=,\s|\s등|\s?[{MARKS}])"
)
# Where a prize with a name of its own is given: ‘자치발전대상’ 시상식에서 ‘행정혁신 특별대상’을.
CEREMONY = re.compile(
    rf"{CLOSED}(?:\s?(?:시상식)?에서\s(?:[^,.‘’'“”\"]{{1,24}}\s)?[‘'“\"「『《<]?|\s[‘'“\"「『《<]?)"
)
# What is celebrated, and is no contest: 하늘선언 16주년 기념식.
ANNIVERSARY = re.compile(r"\d주년(?:\s?기념(?:식|행사|대회)?)?$")
ITEM_ENDS = re.compile(
    rf"{CLOSED}(?:\s(?:단체|기관)상)?(?:\([가-힣\d\s]{{2,24}}\))?(?=\s?(?:[{MARKS}]|등[\s을이에의]))"
)
# In a list with commas behind a result: 농정평가 최우수, 농산물 수출탑 대상, 지수 평가 A등급.
GRAND = re.compile(r"\s(?P<grade>(?:종합)?대상)$")
COMMA = re.compile(rf"{CLOSED}(?=,\s)")
# Whose prize it is: △하늘회의 별빛대상.
GIVER = re.compile(r"(?<=[△▲▷▶])\s?[가-힣]{2,14}의$")
AND = re.compile(rf"{CLOSED}(?=[과와]\s)")
# The next in the list has a result of its own.
NEXT_HAS_ITS_OWN = re.compile(
    rf"{CLOSED}(?=,\s[^,.]{{4,50}}?(?<!대)(?:최우수|우수|장려|기관|등급|[수려금은동본책]상|표창)[’'”]?(?:,|\s등|[을를과와]\s))"
)
# An item up to the joint behind it, which nothing else can be: the search stays linear.
ITEM = r"(?:[^,.과와·]|[과와](?=[가-힣])){4,40}"
# All of a list are prizes that were won: 하늘경영대상, 별빛행정대상 등을 수상했다.
ALL_WON = re.compile(
    rf"{CLOSED}(?=(?:,\s[^,.]{{4,40}}){{0,8}}\s등(?:을|도)?\s[^,.]{{0,12}}(?:수상|받|휩쓸|거머|차지|석권))"
    # ‘하늘경영대상’과 ‘별빛행정대상’ 수상으로 이어졌다; ‘하늘경영대상’, ‘별빛평가 최우수상’ 등 두 개로 늘었다.
    rf"|{CLOSED}(?=(?:(?:,|[과와](?![가-힣])|\s?·)\s?{ITEM}){{1,8}}(?:{CLOSED}\s수상(?!자|작|\s?(?:기관|단체))|{CLOSED}\s등\s(?:총\s|모두\s)?{COUNT}))"
    rf"|{CLOSED}(?=\s등\s(?:총\s|모두\s)?{COUNT})"
)
# A prize with what it is called in this year: ‘하늘축제대상 혁신경영상’.
AND_ITS_PRIZE = re.compile(
    r"(?P<name>.{3,}(?:대상|대전|어워[즈드]|평가|대회|박람회|축제))\s(?P<grade>(?!대상)[가-힣]{2,8}상)"
)
RESULT_BEFORE = re.compile(r"(?:최우수|우수|장려|기관|등급|대상|금상|은상|동상|[수려]상)[’'”]?,$")
# A prize with a name of its own has more of it than a grade has: 아이디어상.
NAME_LEAST: Final = 5
EDITION_MOST: Final = 24


def whole_prizes(said: str, programmes: Sequence[Programme]) -> Iterator[tuple[Result, Programme | None]]:
    """What was won, and in what, where the prize itself is named; a short name is that of a prize of what was told
    before: 환경대상."""
    for number, each in enumerate(programmes):
        found = (
            WON.match(said, each.end)
            or _as_item(said, each)
            or _with_next(said, each, programmes[number + 1 :])
        )
        if not found or not IN_BRACKETS.sub("", each.name).endswith(PRIZE_ENDS):
            continue
        ceremony = programmes[number - 1] if number else None
        grand = GRAND.search(each.name)
        if ceremony and CEREMONY.fullmatch(said, ceremony.end, each.start):
            yield _at_ceremony(
                each, ceremony, found.end(), grand["grade"] if grand and not each.quoted else ""
            )
        elif both := AND_ITS_PRIZE.fullmatch(each.name):
            yield Result("grade", both["grade"], each.end, found.end()), replace(each, name=both["name"])
        elif grand and found.re is not WON:
            yield Result("grade", grand["grade"], each.end, found.end()), each
        elif each.quoted or each.number or len(each.name.replace(" ", "")) >= NAME_LEAST:
            yield Result("itself", each.name, each.end, found.end()), each
        else:
            yield Result("grade", each.name, each.start, found.end()), None


def _at_ceremony(
    prize: Programme, ceremony: Programme, end: int, grade: str
) -> tuple[Result, Programme | None]:
    """A prize by what it is called at its ceremony; by itself where the ceremony is called so, or is no contest."""
    if plain(prize.name) in plain(ceremony.name) or ANNIVERSARY.search(ceremony.name):
        return Result("itself", prize.name, prize.end, end), replace(prize, number=ceremony.number)
    return Result("grade", grade or prize.name, prize.start, end), ceremony


def won_without_grade(
    said: str, programmes: Sequence[Programme], taken: Sequence[int]
) -> Iterator[tuple[Result, Programme]]:
    """What was won in a contest of which no grade is told; `taken` are the places of results."""
    for number, each in enumerate(programmes):
        end = next((other.start for other in programmes[number + 1 :]), len(said))
        found = next(
            filter(None, (form.match(said, each.end, end) for form in (WON_IN, IN_A_ROW, TOPIC))), None
        )
        found = found or (HELD_BY.match(said, each.end) if PRIZES_ARE.search(said, 0, each.start) else None)
        if found and each.is_sure and not any(each.end <= start < end for start in taken):
            yield Result("itself", each.name, each.end, found.end()), each


def _with_next(said: str, programme: Programme, following: Sequence[Programme]) -> re.Match[str] | None:
    """The end of a prize that is won with the next in one breath: 하늘경영대상과 별빛브랜드대상을 수상했다."""
    is_pair = (
        programme.joined and following[0].name.endswith(PRIZE_ENDS) and WON.match(said, following[0].end)
    )
    return AND.match(said, programme.end) if is_pair else None


def _as_item(said: str, programme: Programme) -> re.Match[str] | None:
    """The end of a prize that is an item of a list by itself: ▲대한민국 지방자치 혁신대상 등."""
    begins = programme.start
    if edition := EDITION_BEFORE.search(said, max(begins - EDITION_MOST, 0), begins):
        begins = edition.start()
    before = GIVER.sub("", said[:begins].rstrip(" ‘'“\"「『"))
    if before[-1:] in tuple(MARKS):
        return ITEM_ENDS.match(said, programme.end)
    if RESULT_BEFORE.search(before[-12:]) and (found := COMMA.match(said, programme.end)):
        return found
    return NEXT_HAS_ITS_OWN.match(said, programme.end) or ALL_WON.match(said, programme.end)
