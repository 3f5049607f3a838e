"""Brands, products and festivals that are named with another one in one breath: ‘하늘배’와 ‘하늘꽃축제’가; pure."""

import re
from collections.abc import Collection, Iterator

from awards.proposals.body_endings import OF_FESTIVALS, ending
from awards.proposals.manners import Body
from awards.proposals.naming_words import STRONG_HEAD

# What another thing is may be said before its name.
KIND = r"(?:[가-힣]{0,4}\s?(?:축제|브랜드|특산물|특산품|농산물|캐릭터|쌀|관광지)\s)?"
JOINT = rf"(?:[과와],?\s|\s및\s|,\s|\s?[·ㆍ]\s?){KIND}[‘'“\"]?$"
QUOTED = r"[‘'“\"](?P<quoted>[가-힣A-Za-z0-9 ]{2,14})[’'”\"]"
BEFORE = re.compile(rf"(?:{QUOTED}|(?<![가-힣A-Za-z])(?P<plain>[가-힣]{{3,12}}?))(?P<joint>{JOINT})")
FESTIVAL = re.compile(ending(OF_FESTIVALS) + "$")
FAR = 40
MOST = 6


def joined_things(said: str, thing: Body, places: Collection[str]) -> Iterator[Body]:
    """Those before a thing that has won; without quotation marks festivals, and what has a place in its name."""
    start = thing.start
    for _each in range(MOST):
        found = BEFORE.search(said, max(start - FAR, 0), start)
        if found is None or not _is_name(found, places):
            return
        name = found["quoted"] or found["plain"]
        start = found.start("quoted" if found["quoted"] else "plain")
        yield Body(name, start, found.start("joint"), thing.manner, is_thing=True)


def _is_name(found: re.Match[str], places: Collection[str]) -> bool:
    if found["quoted"]:
        return STRONG_HEAD.search(found["quoted"]) is None
    name = found["plain"]
    return FESTIVAL.search(name) is not None or name[:2] in places or name[:3] in places
