"""Brands, products and sights that win in their own names, where a prize for such things is told of; pure."""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from awards.proposals.claims import WIN
from awards.proposals.manners import Body, body_at
from awards.proposals.naming_words import STRONG_HEAD
from awards.proposals.quoted_names import PRODUCT

# What such prizes are called after.
FOR_THINGS = re.compile(
    r"품평|(?:브랜드|캐릭터|과일|한우|전통주|음식|특산|농산물|농식품|수산물|축산물|축제|관광|상품|식품(?!부|의약품)|소비자|고객|명품|굿디자인)"
    r"[가-힣A-Za-z\s·]{0,12}(?:대상|어워드|어워즈|대회|콘테스트|시상|상(?![가-힣])|공모|박람회|대전|선정)"
)
PARTICLE = r"(?:이|가|은|는|도)(?=[\s‘'“\"])"
# Behind a word for what it is, whatever the prize: 특산물 ‘하늘배’가.
CALLED = re.compile(
    r"(?:브랜드|특산물|특산품|농산물|쌀|축제|캐릭터)(?:인)?\s?"
    r"[‘'“\"](?P<name>[가-힣A-Za-z0-9 ]{2,12})[’'”\"](?=[이가은는]\s)"
)
# 특산품인 하늘한과는.
SO_CALLED = re.compile(
    r"(?:특산물|특산품|명물|명품|전통주|농산물)인\s(?P<name>[가-힣]{2,10})(?=[은는이가]\s)"
)
# What people of a village play and sing: 별빛마을 상여놀이가.
PLAYED = re.compile(
    r"(?<![가-힣])(?P<name>(?:[가-힣]{2,6}(?:리|동|읍|면|마을)\s)?[가-힣]{0,8}(?:놀이|농악|풍물|민요|들노래|탈춤|줄다리기|다리밟기|북춤|소리))(?=[은는이가]\s)"
)
ARTS = re.compile(r"(?:민속|예술|국악|농악|전통|문화)[가-힣\s]{0,10}(?:축제|대회|경연|제전|한마당)")
QUOTED = re.compile(
    rf"[‘'“\"](?P<name>[가-힣A-Za-z0-9一-龥]{{1,10}}(?:\s[가-힣A-Za-z0-9一-龥]{{1,8}}){{0,2}})[’'”\"](?={PARTICLE})"
)
# Behind its place, with or without a gap: 하늘‘황금쌀’이.
QUOTED_NEAR = re.compile(QUOTED.pattern)
# A place and what grows or is made there: 하늘멜론은, 하늘 한우가.
OF_PLACE = re.compile(
    rf"(?<![가-힣A-Za-z0-9])(?=(?P<name>[가-힣]{{2,3}}\s?[가-힣]{{1,8}}(?:\s[가-힣]{{1,6}})?){PARTICLE})"
)
# What a city owns, also two in one breath: 하늘군의 별빛 수박과 달빛주가.
THING = r"[가-힣]{2,6}?(?:\s[가-힣]{2,6}?)?"
OWNED = re.compile(
    rf"(?<![가-힣])[가-힣]{{1,4}}[시군구]의\s(?P<names>{THING}(?:[과와]\s{THING})?)(?={PARTICLE})"
)
ONE_OWNED = re.compile(rf"(?P<name>{THING}?)(?=[과와]\s|$)")
# People, offices and what a city does are no things that are made.
NO_THING = re.compile(
    r"(?:시장|군수|구청장|지사|의원|회장|대표|시민|군민|구민|도민|주민|농가|농업인|농민|관계자|직원|공무원|측|지역|센터|사업|정책|시책|사례|행정|활동|업무|관리|서비스"
    r"|프로그램|조례|평가|공모|대회|상|등급|부문|분야|브랜드|축제|농산물|특산물|특산품)$"
)
# Behind a place these are words of offices and firms as well.
NO_PRODUCT = re.compile(
    r"(?:[한된은는을를의인할될와과이가]|에서|으로|하고|하며)\s|(?:에서|으로|에|의|하|되|[시군구청회단사원])$"
)


def is_for_things(prize: str) -> bool:
    """Whether products, sights and festivals win a prize of this name."""
    return FOR_THINGS.search(prize) is not None


def brands(said: str, places: Collection[str]) -> Iterator[Body]:
    """Things that are the subject of a sentence on a prize for such things. `places`: names without 시, 군, 구."""
    for found in _found(said, places):
        start, end = found.span("name")
        is_quoted = said[end : end + 1] in tuple("’'”\"")
        yield replace(body_at(said, found["name"], start, end + is_quoted), is_thing=True)


def _found(said: str, places: Collection[str]) -> Iterator[re.Match[str]]:
    yield from CALLED.finditer(said)
    yield from _so_called(said)
    for found in QUOTED_NEAR.finditer(said):
        if PRODUCT.search(found["name"]) and _is_thing(said, found):
            yield found
    if not FOR_THINGS.search(said):
        return
    for found in QUOTED.finditer(said):
        if _is_thing(said, found):
            yield found
    for owned in OWNED.finditer(said):
        names = list(ONE_OWNED.finditer(said[: owned.end()], owned.start("names")))
        if all(_is_thing(said, each) and not NO_PRODUCT.search(each["name"]) for each in names):
            yield from names
    for found in OF_PLACE.finditer(said):
        place = next((found["name"][:size] for size in (3, 2) if found["name"][:size] in places), "")
        if place and _is_thing(said, found) and not NO_PRODUCT.search(found["name"]):
            yield found


def _so_called(said: str) -> Iterator[re.Match[str]]:
    """Products that are said to be some, and what is played where arts are judged."""
    forms = (SO_CALLED, PLAYED) if ARTS.search(said) else (SO_CALLED,)
    for found in (each for form in forms for each in form.finditer(said)):
        if WIN.search(said, found.end()):
            yield found


def _is_thing(said: str, found: re.Match[str]) -> bool:
    """Whether it is called as none of what cities are and do, and is told to have won."""
    name = found["name"]
    is_other = name.isdigit() or NO_THING.search(name) or STRONG_HEAD.search(name)
    return not is_other and WIN.search(said, found.end()) is not None
