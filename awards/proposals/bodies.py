"""Which bodies a sentence names, and how: as its subject, its object, in a list, or behind what they won; pure."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from newsroom.bilingual.lexicon import Kind, Lexicon

LOCAL = r"특별자치시|특별자치도|특별시|광역시|특례시|시|군|구|도"
# Words that end as names of local governments do. A table, not a rule: the language makes few of them.
NO_BODIES_LIST = """
도시 다시 동시 즉시 잠시 실시 표시 지시 당시 필요시 역시 일시 수시 상시 임시 전시 제시 감시 무시 입시 게시 출시 개시 과시 명시 응시 중시 경시 암시
혹시 반드시 매시 신도시 대도시 소도시 혁신도시 스마트도시 친화도시 교통도시 강소도시 중소도시 행복도시 문화도시 건강도시 안전도시 학습도시 평생학습도시
관광도시 미래도시 명품도시 자족도시 자매도시 산업도시 생태도시 아동친화도시 여성친화도시 고령친화도시 정원도시 도농복합도시 계획도시 시군구 시도 전국 동구밖
접수시 발생시 신청시 연구 친구 요구 기구 지구 복구 인구 출구 입구 창구 도구 선거구 지역구 자치구 가구 항구 축구 야구 농구 전구 영구 강구 추구 촉구
탐구 청구 구축구 특구 배구 피구 당구 탁구 욕구 시군 도군 하구 공구 식구 절구 문구 어구 폐구 호구 누구 용구 대구 전통지구 장군 해군 육군 공군 국군
아군 적군 미군 자치군 기초군 평가군 직업군 위험군 고위험군 대상군 상위군 하위군 집단군 학군 환자군 제도 정도 강도 온도 속도 각도 지도 보도 시도 태도
용도 한도 인도 차도 수도 상수도 하수도 철도 도도 연도 년도 전년도 당해연도 만족도 신뢰도 인지도 이해도 선호도 참여도 완성도 체감도 호감도 청렴도 투명도
기여도 중요도 난이도 안전도 활용도 달성도 밀도 습도 농도 강도 빈도 적도 의도 시도 구도 고도 가능도 정확도 집중도 관심도 의존도 노력도 충실도 성숙도
개방도 이행도 부도 유도 도로도 복도 반도 군도 제주도민 올해도 이번도 또도 지자체도 기관도 주도 선도 검도 궁도 태권도 유도 기도 효도 감도 파도 포도 양도
인도 전도 순도 응답도 통합도 협력도 시군도 시구군 광역시도 사업도 점도 곳도 명도 개도 건도 것도 등도 우수도 평가도 특별시 광역시 특례시 특별자치시
특별자치도 특별자치구
"""
NO_BODIES = frozenset(NO_BODIES_LIST.split())
AFFILIATES = (
    r"도시관리공단|시설관리공단|시설공단|관리공단|환경공단|공단|도시공사|개발공사|교통공사|도시관리공사|관광공사|공사"
    r"|교육지원청|교육청|문화재단|복지재단|장학재단|관광재단|재단|산업진흥원|진흥원|연구원|의료원|보건소|소방본부|소방서"
    r"|경찰서|경찰청|대학교|고등학교|중학교|초등학교|도서관|박물관|미술관|문화원|복지관|농업기술센터|농업기술원|복지센터"
    r"|자원봉사센터|센터|체육회|시의회|군의회|구의회|도의회|의회|농협|주민자치회|교육원|연수원|과학관|관리사업소|사업본부|보건환경연구원|사업소|자활센터"
)
NAME = re.compile(
    rf"(?<![가-힣A-Za-z])(?P<name>(?P<stem>[가-힣]{{1,5}}?)(?P<suffix>{LOCAL}))(?P<office>청(?!장|소|렴|년|사|정))?"
    r"(?![가-힣])|(?<![가-힣A-Za-z])(?P<named>[가-힣]{1,5}?(?:특별자치시|특별자치도|특별시|광역시|특례시|시|군|구|도))"
    r"(?P<seat>청)?(?=(?:은|는|이|가|을|를|의|에|와|과|도|로|에서|에게|에서는|에서도|에는|만|역시|가운데|등)(?![가-힣]))"
)
# A council or a school of a part of a city goes without the city: 달빛동 주민자치회.
PART_OF_CITY = re.compile(rf"^[가-힣]{{1,5}}(?:{LOCAL})\s(?=[가-힣]{{1,4}}(?:동|읍|면)\s)")
# What a city makes wins in its own name: 특산물 ‘하늘배’가.
BRAND = re.compile(
    r"(?:브랜드|특산물|특산품|농산물|쌀)\s?[‘'“](?P<name>[가-힣A-Za-z0-9 ]{2,12})[’'”](?=[이가은는]\s)"
)
DEPARTMENT = re.compile(
    rf"(?<![가-힣A-Za-z])(?P<name>[가-힣]{{1,5}}(?:{LOCAL})\s[가-힣·]{{2,10}}(?:정보과|정책과|[가-힣]{{2}}과|담당관))(?=[은는이가,](?:\s|$))"
)
AGAIN_NAME = re.compile(
    r"(?:시|군|구|도|이|본|동)?(?:교육청|교육지원청|의회|보건소|시설공단|공단|공사|센터|재단|도서관)|각종.*|전국.*|대한민국.*|공공기관.*|.*(?:청·|·도교육청)"
)
COUNT_BEFORE = re.compile(r"\d\s?(?:개|곳)\s?(?:의\s)?$")
AFFILIATE = re.compile(
    rf"(?<![가-힣A-Za-z])(?P<name>(?:[가-힣]{{1,5}}(?:{LOCAL})\s)?(?:(?!따르면|하면|보면)[가-힣]{{1,4}}(?:동|읍|면)\s)?[가-힣A-Za-z·]{{0,14}}?(?:{AFFILIATES}))"
    r"(?![가-힣])|(?<![가-힣A-Za-z])"
    rf"(?P<named>(?:[가-힣]{{1,5}}(?:{LOCAL})\s)?(?:(?!따르면|하면|보면)[가-힣]{{1,4}}(?:동|읍|면)\s)?[가-힣A-Za-z·]{{0,14}}?(?:{AFFILIATES}))"
    r"(?=(?:은|는|이|가|을|를|의|에|와|과|도|로|에서|에게|에서는|에서도|역시)(?![가-힣]))"
)
# 시는, 군은, 공단은: the body that was named last of this kind.
AGAIN = re.compile(
    r"(?<![가-힣A-Za-z·])(?P<again>도교육청|시교육청|교육청|교육지원청|시설공단|공단|공사|재단|의회|진흥원|보건소|센터|의료원"
    r"|도서관|소방서|경찰서|소방본부|박물관|미술관|연구원|복지관|시청|군청|구청|시|군|구|도)(?P<tail>는|은|가|이|에서는|(?<![시군구])도|역시)(?=[\s,])"
)
# Names that share the ending of the last: 담양·완도군, 안양, 시흥, 군포, 가평군.
CLIPPED = re.compile(
    r"(?<![가-힣])(?P<names>(?:[가-힣]{1,3}\s?[·ㆍ‧,/]\s?){1,14})(?P<last>[가-힣]{1,4})(?P<suffix>시|군|구)(?![가-힣]{2})"
)
PROVINCE = "(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주)"
PROVINCES = re.compile(rf"(?<![가-힣]){PROVINCE}(?:(?:\s?[,·]\s?|과\s|와\s){PROVINCE})+(?=[은는이가을를]\s)")
PART = re.compile(r"[가-힣]{1,3}")
# Between two bodies named in one breath; before the second its province or its class may stand.
# What a body in a list is named for; no result.
ASIDE = re.compile(
    r"\s?\((?![^)]{0,60}(?:우수|장려|상|기관|등급|\d위|표창|점)\))[^()]{2,60}\)(?=[은는이가와과,·]|을\s비롯|를\s비롯)"
)
JOINT = re.compile(
    r"(?:\s?[·ㆍ,/‧]\s?|와\s|과\s|\s?및\s|[을를]\s비롯(?:해|한|하여)\s)(?:(?!우수|장려|대상|본상|금상|은상|동상)[가-힣]{2}\s|[가-힣]{2,8}[시도]\s|자치구\s)?"
)
BRACKET = re.compile(
    r"\s?\((?:시장|군수|구청장|도지사|교육감|이사장|사장|의장|총장|서장|관장|원장|소장|청장|대표|회장|권한대행)[^)]{0,24}\)"
)
# Ministries and the like evaluate others.
CENTRAL = re.compile(r"(?:부|처|청|위원회|협의회|본부)$")
# How a body is told of, by what stands behind it.
TAILS: Final = (
    (
        "giver",
        re.compile(
            r"(?:이|가|에서|과 [가-힣]{2,16}[이가]|와 [가-힣]{2,16}[이가])?\s?(?:[가-힣0-9·,\s]{2,34}?(?:을"
            r"|를)\s대상으로\s(?:한\s)?)?(?:[가-힣]{1,4}\s)?(?:공동(?:으로)?\s?)?(?:주관|주최|후원|실시|시행|개최|추진|진행|수여|선정하|선정한|발표|평가하|평가한|인증|공동)|(?:이|가)\s[가-힣0-9·,\s]{2,34}?(?:을|를)\s대상으로\s한(?=\s)"
        ),
    ),
    ("joined", re.compile(r"(?:을|를)\s비롯(?:해|한|하여)\s")),
    (
        "subject",
        re.compile(
            r"(?:,\s[가-힣A-Za-z()]{2,14}){0,4}\s등\s(?:모두\s|총\s)?\d+\s?(?:곳|개\s?[가-힣·]{1,6})(?:은|는|이|가)(?=\s)"
        ),
    ),
    ("object", re.compile(r"\s등\s(?:모두\s|총\s)?\d+\s?(?:곳|개\s?[가-힣·]{1,6})(?:을|를)(?=\s)")),
    ("subject", re.compile(r"(?:은|는|이|가|에서는|에서도|역시|도)(?=[\s,‘'“\"]|$)")),
    ("object", re.compile(r"(?:을|를)(?=[\s,])|에게(?=\s)")),
    ("joined", re.compile(r"(?:와|과|및|\s및|\s?[·ㆍ,/])(?=\s?[가-힣‘])")),
    ("owner", re.compile(r"\s(?:산하|출연|소속|출자)|의(?=\s)|에(?=\s)|로(?=\s)|에서(?=\s)|만(?=\s)")),
)


@dataclass(frozen=True)
class Body:
    """A body that is named: `manner` is subject, object, joined, owner, giver, or bare."""

    name: str
    start: int
    end: int
    manner: str
    again: bool = False


class Gazetteer:
    """The names of bodies that a lexicon holds, and of local governments by their stems."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.centrals = frozenset(term.ko for term in lexicon.of_kind(Kind.BODY) if CENTRAL.search(term.ko))
        self.places = {name: term.ko for term in lexicon.of_kind(Kind.PLACE) for name in term.korean}

    @cached_property
    def stems(self) -> dict[str, str]:
        """Official names by what is left without 시, 군, 구: 수원 is 수원시."""
        return {name[:-1]: name for name in reversed(self.places) if name[-1] in "시군구" and len(name) > 2}

    def bodies(self, said: str) -> list[tuple[int, int, str]]:
        return [
            (found.start, found.end, found.term.ko)
            for found in self._lexicon.found(said)
            if found.term.kind is Kind.BODY
        ]

    def programmes(self, said: str) -> list[tuple[int, int, str]]:
        return [
            (found.start, found.end, found.term.ko)
            for found in self._lexicon.found(said)
            if found.term.kind is Kind.PROGRAMME
        ]

    def local_before(self, row: str) -> int:
        """Where the name of a city, a county or a district ends that a row of nouns begins with; 0 if none does."""
        found = re.match(r"(?:[가-힣]{2,8}\s)?(?P<name>[가-힣]{1,5}(?:특례시|시|군|구))\s", row)
        return found.end("name") if found and (found["name"] in self.places) else 0

    def official(self, name: str) -> str:
        return re.sub("특례시$", "시", name)


@lru_cache(maxsize=8)
def gazetteer(lexicon: Lexicon) -> Gazetteer:
    return Gazetteer(lexicon)


def bodies(said: str, names: Gazetteer) -> list[Body]:
    """The bodies of a sentence in order, none within another."""
    found = [
        *_named(said, names),
        *_affiliates(said),
        *_local(said, names),
        *_clipped(said, names),
        *_provinces(said),
        *_again(said),
    ]
    kept: list[Body] = []
    for body in sorted(found, key=lambda each: (each.start, -each.end, each.again)):
        if not kept or body.start >= kept[-1].end:
            kept.append(body)
    return _with_manners(said, _without_regions(said, kept))


def _without_regions(said: str, found: Sequence[Body]) -> list[Body]:
    """Bodies without the city or province that stands before the name of a part of it: 경기도 과천시, 대구시 중구."""
    return [
        body
        for number, body in enumerate(found)
        if not any(_holds(said, body, other) for other in found[number + 1 : number + 2])
    ]


def _holds(said: str, region: Body, part: Body) -> bool:
    next_to = said[region.end : part.start] == " "
    return (
        next_to
        and region.name.endswith(("시", "도"))
        and part.name.endswith(("시", "군", "구"))
        and not part.again
    )


def _body(said: str, name: str, start: int, end: int, again: bool = False) -> Body:
    bracket = BRACKET.match(said, end) or (ASIDE.match(said, end) if not again else None)
    end = bracket.end() if bracket else end
    manner = next((manner for manner, tail in TAILS if tail.match(said, end)), "bare")
    return Body(name, start, end, manner, again)


def _named(said: str, names: Gazetteer) -> Iterator[Body]:
    for start, end, name in names.bodies(said):
        yield _body(said, name, start, end)


def _affiliates(said: str) -> Iterator[Body]:
    for found in AFFILIATE.finditer(said):
        group = "name" if found["name"] else "named"
        name = found[group]
        if (
            len(name) > 3
            and not COUNT_BEFORE.search(said, 0, found.start(group))
            and not AGAIN_NAME.fullmatch(name)
            and not name.startswith(("시·도", "시도", "시·군"))
        ):
            yield _body(said, PART_OF_CITY.sub("", name), *found.span(group))
    for found in BRAND.finditer(said):
        yield _body(said, found["name"], found.start("name"), found.end())
    for found in DEPARTMENT.finditer(said):
        yield _body(said, found["name"], *found.span("name"))


def _local(said: str, names: Gazetteer) -> Iterator[Body]:
    for found in NAME.finditer(said):
        group = "name" if found["name"] else "named"
        name = found[group]
        if len(name) > 3 and name[-1] == "도" and name[-2] in "시군구":
            yield _body(said, names.official(name[:-1]), found.start(group), found.end() - 1)
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
        if name.endswith(("도시", "자치구", "지구", "가구", "인구", "평가군", "연구", "기구")):
            continue
        yield _body(said, names.official(name), found.start(group), found.end())


def _clipped(said: str, names: Gazetteer) -> Iterator[Body]:
    for found in CLIPPED.finditer(said):
        last = found["last"] + found["suffix"]
        if last in NO_BODIES:
            continue
        for part in reversed(list(PART.finditer(found["names"]))):
            dotted = found["names"][part.end() : part.end() + 1] != ","
            full = _full(part[0], found["suffix"], names, dotted)
            if not full:
                break
            start = part.start() + found.start("names")
            yield Body(full, start, start + len(part[0]), "joined")


def _provinces(said: str) -> Iterator[Body]:
    """Several provinces in one breath, by their short names: 전남과 충북이."""
    for found in PROVINCES.finditer(said):
        parts = list(re.finditer(PROVINCE, found[0]))
        for part in parts:
            yield _body(said, part[0], found.start() + part.start(), found.start() + part.end())


def _full(part: str, suffix: str, names: Gazetteer, dotted: bool) -> str:
    """A clipped name in full; one that nobody knows only before a dot."""
    if part + suffix in names.places:
        return part + suffix
    made = part + suffix
    return names.stems.get(part) or (made if dotted and len(part) == 2 and made not in NO_BODIES else "")


def _again(said: str) -> Iterator[Body]:
    for found in AGAIN.finditer(said):
        yield Body(found["again"], found.start("again"), found.end("again"), "subject", again=True)


def _with_manners(said: str, found: list[Body]) -> list[Body]:
    """What is joined to another body is told of as that is: 군포시와 수원시가."""
    told: list[Body] = []
    for body in reversed(found):
        if body.manner == "joined" and told and JOINT.fullmatch(said, body.end, told[-1].start):
            body = Body(body.name, body.start, body.end, told[-1].manner, body.again)
        told.append(body)
    return told[::-1]


def _is_joint(between: str, one: Body, other: Body) -> bool:
    if not JOINT.fullmatch(between):
        return False
    return (
        "," not in between
        or one.manner != "bare"
        or (one.name[-1] in "시군구") == (other.name[-1] in "시군구")
    )


def together(said: str, found: Iterable[Body]) -> list[list[Body]]:
    """Bodies that are named in one breath: 군포시와 수원시."""
    groups: list[list[Body]] = []
    for body in found:
        before = groups[-1][-1] if groups else None
        if before and before.manner == body.manner and _is_joint(said[before.end : body.start], before, body):
            groups[-1].append(body)
        else:
            groups.append([body])
    return groups
