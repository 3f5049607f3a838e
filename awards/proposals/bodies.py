"""Which bodies a sentence names, and how: as its subject, its object, in a list, or behind what they won; pure."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from awards.proposals.affiliates import LOCAL, affiliates
from awards.proposals.body_endings import OF_BODIES, OF_EACH_CITY, ending
from awards.proposals.brands import brands
from awards.proposals.departments import departments
from awards.proposals.gazetteer import Gazetteer
from awards.proposals.joined_things import joined_things
from awards.proposals.manners import Body, body_at, with_manners
from awards.proposals.no_bodies import NO_BODIES
from awards.proposals.quarters import quarters
from awards.proposals.regions import PROVINCE_NAMES, REGION_NAMES
from awards.proposals.short_names import named_again

NAME = re.compile(
    rf"(?<![가-힣A-Za-z])(?P<name>(?P<stem>[가-힣]{{1,5}}?)(?P<suffix>{LOCAL}))(?P<office>청(?!장|소|렴|년|사|정))?"
    r"(?![가-힣])|(?<![가-힣A-Za-z])(?P<named>[가-힣]{1,5}?(?:특별자치시|특별자치도|특별시|광역시|특례시|시|군|구|도))"
    r"(?P<seat>청)?(?=(?:은|는|이|가|을|를|의|에|와|과|도|로|으로|에서|에게|에서는|에서도|에는|엔|에게는|에겐|만|역시|가운데|등|이다|다|였다|이었다)(?![가-힣]))"
)
# Whose case has won: ‘마을이 답이다’(하늘시 재난안전과)가.
WHOSE_CASE = re.compile(
    rf"(?<=[’'”\"])\s?\((?P<name>[가-힣]{{1,5}}(?:{LOCAL}))(?P<department>\s[가-힣·]{{2,14}})?\)"
)
# 시는, 군은, 공단은: the body that was named last of this kind.
AGAIN = re.compile(
    r"(?<![가-힣A-Za-z·])(?<!\d개 )(?<!\d곳 )(?<!전국 )(?<!각 )(?<!다른 )(?:우리\s?)?(?P<again>도교육청|시교육청|교육청"
    rf"|{ending(OF_EACH_CITY)}|공단|공사|재단|진흥원|센터"
    r"|도서관|소방본부|박물관|미술관|연구원|복지관|위원회|조합|클럽|학교|대학|학습관|수련관|협회|법인|병원|지사|어린이집|유치원|사업소|시청|군청|구청|시|군|구|도|동|읍|면)(?P<tail>는|은|가|이|에서는|(?<![시군구])도|\s?역시)(?=[\s,])"
)
# Its own office: 시 보건소는, 군 농업기술센터가.
AGAIN_OFFICE = re.compile(
    rf"(?<![가-힣A-Za-z·])(?P<again>[시군구]\s[가-힣]{{0,6}}?{ending(OF_BODIES)})(?=(?:은|는|이|가|도|역시)[\s,])"
)
# Names that share the ending of the last: 담양·완도군, 안양, 시흥, 군포, 가평군.
CLIPPED = re.compile(
    r"(?<![가-힣])(?P<names>(?:[가-힣]{1,3}\s?[·ㆍ∙‧,/]\s?){1,14})(?P<last>[가-힣]{1,4})(?P<suffix>시|군|구)(?![가-힣]{2})"
)
# Offices that share the ending of the last: 달빛, 별빛, 노을교육지원청.
OFFICES = re.compile(
    r"(?<![가-힣])(?P<names>(?:[가-힣]{2,4}\s?[·ㆍ,]\s?){1,10})[가-힣]{2,5}(?P<suffix>교육지원청|지역자활센터|농업기술센터|소방서|보건소)(?![가-힣]{2})"
)
# Names that share the ending of what they are: 달빛·별빛·노을 등 하늘 11개 자치구.
OF_KIND = re.compile(
    r"(?<![가-힣])(?P<names>(?:[가-힣]{1,4}\s?[·ㆍ∙,]\s?){2,30}[가-힣]{1,4})"
    r"(?=\s등\s(?:[가-힣]{2,3}[시도]?\s)?(?:\d+\s?개\s?(?P<kind>자치구|[시군구])|(?P<those>자치구)\s\d+\s?곳)[은는이가을를])"
)
# Those that are counted, named in brackets: 4곳(하늘시, 달빛, 별빛군).
IN_BRACKETS = re.compile(r"\d\s?(?:곳|개\s?[가-힣·]{1,6})\s?\((?P<names>[가-힣·,\s]{5,200})\)")
PROVINCE = f"(?:{REGION_NAMES})"
PROVINCES = re.compile(
    rf"(?<![가-힣]){PROVINCE}(?:(?:\s?[,·]\s?|과\s|와\s){PROVINCE})+(?P<count>\s\d개\s(?:기관|시도|시·도|지자체|지방자치단체))?(?=[은는이가을를과와]\s)"
)
# Of the names in short, those of provinces.
OF_DO = f"(?:{PROVINCE_NAMES})"
CLIPPED_PROVINCES = re.compile(rf"(?<![가-힣·])(?P<names>(?:{OF_DO}\s?·\s?)+){OF_DO}도(?![가-힣]{{2}})")
# One province by its short name, where it has won: 최우수는 충북이, 충북이 최우수.
ONE_PROVINCE = re.compile(
    rf"(?:(?:[가-힣]상|우수|장려|기관|시도|시·도|등급)(?:은|는|에는|으로는)\s|(?<![가-힣]))(?P<name>{PROVINCE})"
    r"(?:(?<=\s..)(?=(?:이|가|에|\s등|,|다)(?![가-힣]))|(?=[이가은는]\s(?:각각\s)?[‘'“\"]?(?:최우수|우수|장려|대상|특별상|1위)))"
)
MARKS_BEHIND: Final = "’'”\""
OFFICE_END = re.compile(ending(OF_BODIES) + "$")
LOCAL_END = re.compile(r"[가-힣]{2}[시군구]$")
POST = re.compile(r"\s?(?:장관|차관|처장|청장|위원장)|(?<=[청처])장(?![가-힣])")
# Of cities these alone hold counties; others hold districts at most.
METROPOLIS = re.compile(
    r"(?:서울|부산|대구|인천|광주|대전|울산|세종)(?:시|특별시|광역시|특별자치시)|[가-힣]+(?:특별|광역|특별자치)시"
)
# A prize before an office is no office: 장관상을, 하늘교육지원청은.
NO_OFFICE = re.compile(r"(?:[상창]|표창)?[을를은는이가의에로]$|상$")
NO_SHORTS: Final[Mapping[str, str]] = {}
PART = re.compile(r"[가-힣]{1,3}")
# Of so many letters a name is no stem: 부천·화성시, 하남·오산시.
WHOLE = 3
NAME_OF_KIND = re.compile(r"[가-힣]{1,4}")
NAME_IN_BRACKETS = re.compile(r"(?:(?<=[(,·])|(?<=[,·(]\s))[가-힣]{2,3}(?=\s?[,·)])")


def bodies(
    said: str, names: Gazetteer, known: Sequence[str] = (), shorts: Mapping[str, str] = NO_SHORTS
) -> list[Body]:
    """The bodies of a sentence in order, none within another; `known` have been named before, `shorts` defined."""
    local = list(_local(said, names))
    about = (*known, *(body.name for body in local))
    places = {*names.stems, *(name[:-1] for name in about if LOCAL_END.search(name))}
    own = list(affiliates(said))
    things = list(brands(said, places))
    subjects = [each for each in (*own, *things) if each.is_thing and each.manner == "subject"]
    things += [other for each in subjects for other in joined_things(said, each, places)]
    found = [
        *named_again(said, known, shorts),
        *_named(said, names),
        *own,
        *quarters(said),
        *departments(said),
        *local,
        *_of_cases(said, names),
        *_clipped(said, names),
        *_clipped_provinces(said),
        *_offices(said),
        *_of_kind(said, names),
        *_in_brackets(said, names),
        *_provinces(said),
        *_one_province(said),
        *things,
        *_again(said),
    ]
    kept: list[Body] = []
    for body in sorted(found, key=lambda each: (each.start, -each.end, -len(each.name))):
        is_within = bool(kept) and kept[-1].start < body.start < kept[-1].end
        if is_within and body in things and said[kept[-1].end - 1] in MARKS_BEHIND:
            kept[-1] = replace(kept[-1], end=body.start, manner="owner")  # 하늘군 ‘하늘배’가
        if not kept or body.start >= kept[-1].end:
            kept.append(body)
    return with_manners(said, _without_regions(said, kept))


def _without_regions(said: str, found: Sequence[Body]) -> list[Body]:
    """Bodies without the city or province that stands before the name of a part of it: 경기도 과천시, 대구시 중구."""
    return [
        body
        for number, body in enumerate(found)
        if not any(_holds(said, body, other) for other in found[number + 1 : number + 2])
    ]


def _holds(said: str, region: Body, part: Body) -> bool:
    if said[region.end : part.start] != " " or part.again:
        return False
    if part.name[-1] in "동읍면리" and region.name[-1] in "시군구":
        return region.manner == "bare"
    if part.name[-1] not in "시군구":
        # 하늘경찰서 별빛지구대: of two offices the second is a part of the first.
        return region.manner == "bare" and OFFICE_END.search(region.name) is not None and not part.is_thing
    if region.name.endswith("도") or METROPOLIS.fullmatch(region.name):
        return True
    return region.name.endswith("시") and part.name.endswith("구")


def _named(said: str, names: Gazetteer) -> Iterator[Body]:
    for start, end, name in names.bodies(said):
        if name.endswith("부") and said.startswith("문", end):
            continue  # a category: 문화관광부문
        if POST.match(said, end):
            continue  # in whose name a prize is given
        yield body_at(said, name, start, end)


def _local(said: str, names: Gazetteer) -> Iterator[Body]:
    for found in NAME.finditer(said):
        group = "name" if found["name"] else "named"
        name = found[group]
        if (
            name[-1] == "도"
            and name[-2:-1] in tuple("시군구")
            and (len(name) > 3 or name[:-1] in names.places)
        ):
            yield body_at(said, names.official(name[:-1]), found.start(group), found.end() - 1)
            continue
        if (
            name in NO_BODIES
            or name.startswith(("최우수", "우수", "장려", "모범"))
            or (len(name) < 3 and name not in names.places)
            or len(name) < 2
        ):
            continue
        if name[-1] == "도" and name not in names.places:
            continue
        if name.endswith(
            ("도시", "자치구", "지구", "가구", "인구", "평가군", "연구", "기구", "창구", "증후군")
        ):
            continue
        yield body_at(said, names.official(name), found.start(group), found.end())


def _clipped(said: str, names: Gazetteer) -> Iterator[Body]:
    for found in CLIPPED.finditer(said):
        suffix = found["suffix"]
        if found["last"] + suffix in NO_BODIES:
            continue
        for part in reversed(list(PART.finditer(found["names"]))):
            if part[0][-1] in "시군구" and (part[0] in names.places or len(part[0]) == WHOLE):
                suffix = part[0][-1]  # those before it share its ending
                continue
            dotted = found["names"][part.end() : part.end() + 1] != ","
            full = _full(part[0], suffix, names, dotted)
            if not full:
                break
            start = part.start() + found.start("names")
            yield Body(full, start, start + len(part[0]), "joined")


def _of_cases(said: str, names: Gazetteer) -> Iterator[Body]:
    for found in WHOSE_CASE.finditer(said):
        if found["name"] in names.places or (found["department"] and found["name"] not in NO_BODIES):
            yield body_at(said, names.official(found["name"]), found.start("name"), found.end())


def _offices(said: str) -> Iterator[Body]:
    for found in OFFICES.finditer(said):
        for part in NAME_OF_KIND.finditer(said, *found.span("names")):
            if not NO_OFFICE.search(part[0]):
                yield body_at(said, part[0] + found["suffix"], *part.span())


def _of_kind(said: str, names: Gazetteer) -> Iterator[Body]:
    """Bodies of one kind that are told of by their stems: all are known, or none is one."""
    for found in OF_KIND.finditer(said):
        parts = list(NAME_OF_KIND.finditer(said, *found.span("names")))
        kind = (found["kind"] or found["those"])[-1]
        full = [part[0] if part[0] in names.places else part[0] + kind for part in parts]
        if all(name in names.places for name in full):
            for name, part in zip(full, parts, strict=True):
                yield body_at(said, name, *part.span())


def _in_brackets(said: str, names: Gazetteer) -> Iterator[Body]:
    """Cities and provinces by their short names among those that are counted: 4곳(달빛, 별빛군)."""
    for found in IN_BRACKETS.finditer(said):
        for part in NAME_IN_BRACKETS.finditer(said, found.start("names") - 1, found.end()):
            if part[0] in names.stems or re.fullmatch(PROVINCE, part[0]):
                yield body_at(said, names.stems.get(part[0], part[0]), *part.span())


def _provinces(said: str) -> Iterator[Body]:
    """Several provinces in one breath, by their short names: 전남과 충북이."""
    for found in PROVINCES.finditer(said):
        parts = list(re.finditer(PROVINCE, found[0]))
        for part in parts:
            end = found.end() if part is parts[-1] else found.start() + part.end()
            yield body_at(said, part[0], found.start() + part.start(), end)


def _clipped_provinces(said: str) -> Iterator[Body]:
    """Provinces that share the ending of the last: 전남·충북·충남도와."""
    for found in CLIPPED_PROVINCES.finditer(said):
        for part in re.finditer(OF_DO, found["names"]):
            start = found.start() + part.start()
            yield Body(part[0] + "도", start, start + len(part[0]), "joined")


def _one_province(said: str) -> Iterator[Body]:
    for found in ONE_PROVINCE.finditer(said):
        yield body_at(said, found["name"], *found.span("name"))


def _full(part: str, suffix: str, names: Gazetteer, dotted: bool) -> str:
    """A clipped name in full; one that nobody knows only before a dot."""
    if part + suffix in names.places:
        return part + suffix
    made = part + suffix
    return names.stems.get(part) or (made if dotted and len(part) == 2 and made not in NO_BODIES else "")


def _again(said: str) -> Iterator[Body]:
    for found in (*AGAIN.finditer(said), *AGAIN_OFFICE.finditer(said)):
        yield Body(found["again"], found.start("again"), found.end("again"), "subject", again=True)
