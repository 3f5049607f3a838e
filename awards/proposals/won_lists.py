"""Lists that are won whole, whose items need no result of their own; pure.

▲급식개선사업 표창 ▲마음건강사업 유공 등 7개 부문에서 수상했다; ‘정책대상’과 ‘경영대상’, ‘봉사대상’ 수상으로 이어졌다.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from awards.proposals.naming_words import NO_AWARD, STRONG_HEAD
from awards.proposals.programme import Programme, named
from awards.proposals.results import COUNT, MARKS, Result

ANY_MARK: Final = f"[{MARKS}]"
# What is won is said behind the last: 등 7개 부문에서 수상했다, 등 4개 부문 상을 받았다.
WON = re.compile(
    rf"\s?등(?:\s(?:총\s|모두\s)?{COUNT}(?:의)?(?:\s[가-힣]{{2,6}})?)?(?:에서(?:도|는)?|의)?\s"
    r"(?:모두\s|잇따라\s|나란히\s)?(?:(?:기관\s?)?(?:상|표창)을\s(?:모두\s|잇따라\s)?(?:받|수상|거머|휩쓸|안|탔|타)"
    r"|수상(?:했|하[는며고여였]|해\s|의\s(?:영예|쾌거|기쁨)))"
)
# Contests in which it has done well: ▲하늘 평가 ▲달빛 경진대회 등에서 좋은 평이 이어졌다.
DONE_WELL = re.compile(
    r"\s?등에서(?:도|는)?\s(?:모두\s|잇따라\s)?(?:(?:좋은|높은|빼어난|뛰어난|고른)\s(?:평|평가|성적|성과|결실|결과)(?:이|가|을|를)\s|성적이\s(?:좋|빼어|뛰어))"
)
# Prizes and commendations are won where they are got: ▲하늘 어워즈 ▲달빛 유공 표창 등을 받았다.
GOT = re.compile(
    r"\s?(?:등)?[을를]\s(?:모두\s|잇따라\s|나란히\s)?(?:받[았아은으]|수상(?!자|작)|거머|휩쓸|탔|차지|안았)"
)
ITEM = re.compile(rf"{ANY_MARK}\s?(?P<item>[^{MARKS}]{{3,60}}?)\s?(?={ANY_MARK}|\s등[\s을의에]|[을를]\s|$)")
# How an item ends that tells what was given for it, without telling a grade.
GIVEN = re.compile(r"\s(?P<how>우수\s?사례|(?:유공\s?)?(?:기관\s?)?표창)(?:\([^()]{2,20}\))?$")
CASE: Final = "우수"
MERIT: Final = "유공"
PRIZE_NAMES: Final = ("상", "어워드", "어워즈", "대전", MERIT, "표창", "포상")
# Who holds it, before its name: 하늘학회 주관 ‘하늘경제대상’.
HELD_BY = re.compile(r"[가-힣·\s]{2,30}\s(?:주관|주최|후원)\s[‘'“\"]?")
IN_BRACKETS = re.compile(r"\s?\([^()]*\)$")
PROJECT = re.compile(r"(?:지원|조성|시범|공모)\s?사업$")
# What it follows on is no name: ▲2024년 복지대상에 이어 3년 연속 상.
FOLLOWS = re.compile(r"에\s이어\s")
NAME_LEAST: Final = 4


def won_in_lists(said: str, taken: Sequence[int]) -> Iterator[tuple[Result, Programme]]:
    """Items with marks that are won by what stands behind their list; `taken` are the places of results."""
    items = list(ITEM.finditer(said))
    for number, item in enumerate(items):
        last = _last(said, items, number)
        is_won, is_got = WON.match(said, last.end()), GOT.match(said, last.end())
        is_good = DONE_WELL.match(said, last.end()) and not any(place > last.end() for place in taken)
        if any(item.start() < place <= item.end() for place in taken) or not (is_won or is_got or is_good):
            continue
        if is_good and not STRONG_HEAD.search(item["item"]):
            continue
        yield from _item(said, item, needs_prize=not (is_won or is_good))


def _last(said: str, items: Sequence[re.Match[str]], number: int) -> re.Match[str]:
    """The last item of the list that an item belongs to: they stand right behind each other."""
    while number + 1 < len(items) and not said[items[number].end() : items[number + 1].start()].strip():
        number += 1
    return items[number]


def _item(said: str, item: re.Match[str], *, needs_prize: bool) -> Iterator[tuple[Result, Programme]]:
    written = item["item"].strip(" ‘’'“”\"")
    start = said.index(written, item.start())
    if held := HELD_BY.match(written):
        start, written = start + held.end(), written[held.end() :]
    given = GIVEN.search(written)
    end = start + (given.start() if given else len(written))
    programme = named(said, start, end)
    is_prize = given is not None or IN_BRACKETS.sub("", programme.name).endswith(PRIZE_NAMES)
    plain = PROJECT.sub("", programme.name)
    if (
        len(programme.name.replace(" ", "")) < NAME_LEAST
        or NO_AWARD.search(plain)
        or FOLLOWS.search(programme.name)
        or (needs_prize and not is_prize)
    ):
        return
    if given is None:
        yield Result("itself", programme.name, end, item.end()), programme
    elif given["how"].startswith(CASE):
        yield Result("grade", CASE, end, item.end(), form="case"), programme
    else:
        yield Result("prize", given["how"].strip(), end, item.end()), programme
