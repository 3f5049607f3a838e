"""Bodies of a city or county by how their names end, with whose they are: 하늘구 늘봄도서관; pure."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from awards.proposals.body_endings import (
    ANY,
    OF_BODIES,
    OF_FESTIVALS,
    OF_PLACES,
    OF_SHARED,
    OF_SIGHTS,
    OF_SOCIETIES,
    OF_TEAMS,
    ending,
)
from awards.proposals.claims import WIN
from awards.proposals.manners import Body, body_at

LOCAL = r"특별자치시|특별자치도|특별시|광역시|특례시|시|군|구|도"
PARTICLE = r"(?:은|는|이|가|을|를|의|에|와|과|도|로|에서|에게|에서는|에서도|역시|만|이?[다며고])(?![가-힣])"
WORD = r"(?<![가-힣A-Za-z0-9])"
# Its head in brackets may stand between a city and its office: 하늘군(군수 김하늘) 농업기술센터.
HEAD = r"(?:\([가-힣]{2,5}\s[^()]{2,12}\))?"
# Behind an office 도 is a particle: 하늘센터도.
NO_PROVINCE = r"(?![가-힣]+(?:관|터|단|소|서|회|(?<!강)원|사|청|교|장|과|팀|군|구|시)도\s)"
CITY = rf"{NO_PROVINCE}[가-힣]{{1,5}}(?:{LOCAL}){HEAD}\s"
QUARTER = r"(?!따르면|하면|보면)[가-힣]{1,4}\d{0,2}(?:동|읍|면)\s"
OWN_NAME = r"[가-힣A-Za-z0-9·]{0,14}?"
AFFILIATE = re.compile(
    rf"{WORD}(?P<name>(?:{CITY})?(?:{QUARTER})?{OWN_NAME}{ending(OF_BODIES)}(?:(?<=보건소)\s(?:[가-힣]{{2,8}}센터))?)(?:(?![가-힣])|(?={PARTICLE}))"
)
# A team of a body that is told in full or short: 하늘시설공단(이사장 김하늘) 한마음 봉사단.
TEAM = re.compile(
    rf"{WORD}(?P<name>[가-힣]{{2,14}}(?:시|군|구|도|청|단|사|원|터|회|관|소|교|의집){HEAD}\s[‘'“\"]?(?:(?![가-힣]+(?:은|는|을|를|의|한|된|에서|에|로|와|과|이|가|도)\s|및\s)[가-힣]{{1,6}}\s)?[가-힣A-Za-z]{{0,8}}?{ending(OF_TEAMS)}"
    r"|[가-힣]{2,10}(?:공사|공단|은행|보험|농협|적십자사|협회)\s[가-힣]{2,6}(?:지사|지점|본부)"
    r"|[가-힣]{3,12}(?:(?<!도)시|군|(?<!연)구)(?:연합회|협의회|지회|지부)"
    r"|(?:[가-힣]{2,10}(?:회|연맹|협회|연합)\s)?[가-힣]{2}(?:시|군|구)(?:지회|지부)"
    rf"|(?<=[‘'“\"])[가-힣A-Za-z]{{2,10}}?\s?{ending(OF_TEAMS)})(?:(?![가-힣])|(?={PARTICLE}))"
)
# Of a place that stands before it: 하늘시 여성단체협의회, 별빛면 이장단.
OF_PLACE = re.compile(
    rf"{WORD}(?P<name>(?:{CITY}|{QUARTER})(?:{QUARTER})?[가-힣A-Za-z0-9·\-]{{0,14}}?{ending(OF_PLACES)})(?:(?![가-힣])|(?={PARTICLE}))"
)
SUBJECT = r"[’'”\"]?(?:이|가|은|는|도)(?=[\s‘'“\"])"
# A short name goes with the place before it: 하늘 물축제.
OF_FESTIVAL = r"(?![가-힣]*(?:인|한|된|은|는|을|를|의|에|서|대표|지역|최우수|우수)\s)[가-힣]{2,5}\s"
FESTIVAL = re.compile(
    rf"{WORD}(?P<name>(?:{CITY})?(?:[가-힣一-龥]{{2,14}}?|(?:{OF_FESTIVAL}){{1,2}}[가-힣]{{1,3}}?){ending(OF_FESTIVALS)})(?={SUBJECT})"
)
WINS = rf"[^.]{{0,120}}(?:{WIN.pattern})"
SIGHT = re.compile(
    rf"{WORD}(?P<name>(?:{CITY})?(?:{QUARTER})?[가-힣]{{2,10}}?{ending(OF_SIGHTS + OF_TEAMS)})(?={SUBJECT}{WINS})"
)
# Firms by what stands before their names: ㈜하늘식품이.
FIRM = re.compile(
    r"(?:㈜|\(주\)|주식회사\s|농업회사법인\s|영농조합법인\s|사회적기업\s|마을기업\s)\s?(?P<name>[가-힣A-Za-z0-9]{2,12}?)"
    rf"(?={SUBJECT})"
)
# Societies that share the ending of the last: 별빛1동·달빛2동 주민자치회.
OF_QUARTERS = re.compile(
    rf"{WORD}(?P<names>(?:[가-힣]{{1,4}}\d{{0,2}}[동읍면]\s?[·ㆍ,]\s?){{1,8}})[가-힣]{{1,4}}\d{{0,2}}[동읍면]\s(?P<suffix>{ending(OF_SOCIETIES)})"
)
# Facilities that do: 달빛·별빛도서관.
OF_FACILITIES = re.compile(
    rf"(?:{CITY})?(?P<names>(?:[가-힣]{{2,4}}[·ㆍ]){{1,6}}[가-힣]{{2,4}}?)(?P<suffix>{ending(OF_SHARED)})"
)
ONE_NAME = re.compile(r"[가-힣]+")
ONE_QUARTER = re.compile(r"[가-힣]{1,4}\d{0,2}[동읍면]")
# A council of a part of a city, what has a city in its name, and what is run by another go without what they lie in:
# 달빛동 주민자치회, 하늘공단 산하 별빛봉사단.
PART_OF_CITY = re.compile(
    rf"^.*\s산하\s|^[가-힣]{{1,5}}(?:{LOCAL})\s(?=[가-힣]{{1,4}}\d{{0,2}}(?:동|읍|면)(?:\s|주민)"
    r"|(?!도시|연구|기구|친구|가구|농구|축구|야구)[가-힣]{1,4}[시군구](?!설)[가-힣]{2})"
)
THING = re.compile(ending((*OF_FESTIVALS, *(word for word in OF_SIGHTS if word not in OF_BODIES))) + "$")
OPEN: Final = "‘'“\""
# Behind a name in quotation marks, with what it is called in short: ‘청소년운영위원회(청운위)’.
CLOSED = re.compile(r"(?:\([^()]{2,10}\))?[’'”\"]")
ASIDE = re.compile(r"\([^()]*\)|[‘'“\"]")
# Kinds of bodies, and words that end as they do: any of them at all, or the one that was named before.
NO_NAME = re.compile(
    rf"(?:{ending(ANY)}|[가-힣]·|\s)*{ending(OF_BODIES + OF_TEAMS + OF_FESTIVALS + OF_SIGHTS + OF_PLACES)}"
    r"|.*(?:청·|·도교육청)|(?:각종|전국|대한민국|공공기관)[가-힣\s]*|대한[가-힣]{1,6}회"
)
# Districts of two letters, which look like words for any: 동구문화원.
DISTRICTS: Final = ("동구", "서구", "남구", "북구", "중구")
COUNT_BEFORE = re.compile(r"\d\s?(?:개|곳)\s?(?:의\s)?$")
PAIRS_OF_KINDS = ("시·도", "시도", "시·군")


def affiliates(said: str) -> Iterator[Body]:
    """Offices, facilities, societies, teams and festivals with names of their own; those of one name in each place."""
    for form in (AFFILIATE, OF_PLACE, TEAM, FESTIVAL, SIGHT, FIRM):
        for found in form.finditer(said):
            name = ASIDE.sub("", found["name"])
            if shared := list(_of_facilities(said, found)):
                yield from shared
            elif _is_name(said, found, name):
                body = body_at(said, PART_OF_CITY.sub("", name), found.start("name"), _end(said, found))
                yield replace(body, is_thing=THING.search(name) is not None)
    yield from _of_quarters(said)


def _end(said: str, found: re.Match[str]) -> int:
    """Its end; behind the quotation mark where the name alone stands in quotation marks."""
    start, end = found.span("name")
    is_opened = said[start - 1 : start] in tuple(OPEN) or any(mark in found["name"] for mark in OPEN)
    closed = CLOSED.match(said, end) if is_opened else None
    return closed.end() if closed else end


def _is_name(said: str, found: re.Match[str], name: str) -> bool:
    return (
        (len(name) > 3 or found.re is FIRM)
        and not COUNT_BEFORE.search(said, 0, found.start("name"))
        and (name.startswith(DISTRICTS) or not NO_NAME.fullmatch(name))
        and not name.startswith(PAIRS_OF_KINDS)
    )


def _of_facilities(said: str, found: re.Match[str]) -> Iterator[Body]:
    """Several facilities that are named with one ending; none where they are kinds: 공공·작은도서관."""
    shared = OF_FACILITIES.fullmatch(said, *found.span("name"))
    parts = list(ONE_NAME.finditer(said, *shared.span("names"))) if shared else []
    if shared and not any(part[0] in ANY for part in parts):
        for part in parts:
            end = shared.end() if part is parts[-1] else part.end()
            yield body_at(said, part[0] + shared["suffix"], part.start(), end)


def _of_quarters(said: str) -> Iterator[Body]:
    for found in OF_QUARTERS.finditer(said):
        for part in ONE_QUARTER.finditer(said, *found.span("names")):
            yield Body(f"{part[0]} {found['suffix']}", *part.span(), "joined")
