"""How alike two names of programmes are, as outlets write them: whole, short, or with other words around; pure."""

import re
from functools import lru_cache
from typing import Final

from awards.proposals.regions import REGION_NAMES

PLAIN = re.compile(r"[\s·ㆍ․∙‧・･\-‘’'“”\"()「」]|년도|(?:19|20)\d\d년?")
# Words that one telling has and the other leaves out.
LEFT_OUT = re.compile(
    r"^(?:전국|대한민국|경기도|지방자치단체|지자체|지방|정부|한국)|(?:우수기관|유공기관|우수사례|시상식|결과|종합평가|실태점검및평가|실태점검|실적평가|성과평가|평가|경진대회|공모전|공모|대회|대상|시상|점검)$"
)
PLACE = re.compile(f"대한민국|{REGION_NAMES}|충청|전라|경상")
LIKE: Final = 0.6
# Every award of a text is compared with every other: so many names are taken apart once.
REMEMBERED: Final = 4096


@lru_cache(maxsize=REMEMBERED)
def plain(name: str) -> str:
    """A name without what outlets write it with or without: blanks, dots, marks, its year."""
    return PLAIN.sub("", name)


def alike(one: str, other: str, same_names: dict[str, str]) -> bool:
    """Whether two names are those of one programme."""
    left, right = plain(one), plain(other)
    if left == right or same_names.get(left, left) == same_names.get(right, right):
        return True
    if _are_of_two_places(left, right):
        return False
    left, right = core(left), core(right)
    if left == right:
        return True
    if min(len(left), len(right)) >= 4 and (left in right or right in left):
        return not _adds_another(*sorted((left, right), key=len))
    return likeness(left, right) >= LIKE


def _are_of_two_places(left: str, right: str) -> bool:
    """Whether each is named after a place of its own: 서울관광박람회, 부산관광박람회."""
    places = [found[0] for found in map(PLACE.match, (left, right)) if found]
    return len(places) == 2 and places[0] != places[1]


def _adds_another(short: str, long: str) -> bool:
    """Whether the longer name is that of two things, of which the shorter is one: 공약이행 및 정보공개."""
    before, _short, behind = long.partition(short)
    return before.endswith("및") or behind.startswith("및")


def abbreviates(short: str, long: str) -> bool:
    """Whether a name has nothing but parts of another's words, in their order: 수도 평가 of 일반수도사업 실태평가."""
    place = 0
    for word in short.split():
        found = plain(long).find(word, place)
        if found < 0:
            return False
        place = found + len(word)
    return " " in short


def shares(one: str, other: str) -> bool:
    left, right = core(plain(one)), core(plain(other))
    return likeness(left, right) >= LIKE / 2 or left in right or right in left


@lru_cache(maxsize=REMEMBERED)
def core(name: str) -> str:
    while len(shorter := LEFT_OUT.sub("", name)) >= 3 and shorter != name:
        name = shorter
    return name


def likeness(one: str, other: str) -> float:
    """How many pairs of letters two names share, of all that they have."""
    left, right = _pairs(one), _pairs(other)
    return 2 * len(left & right) / (len(left) + len(right)) if left or right else 1.0


@lru_cache(maxsize=REMEMBERED)
def _pairs(name: str) -> frozenset[str]:
    return frozenset(name[place : place + 2] for place in range(len(name) - 1))
