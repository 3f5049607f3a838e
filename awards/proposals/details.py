"""What a text tells of an award beside its result: numbers, streak, group, category; pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final

from awards.proposals.proposal import Span

NUMBER = r"(?P<value>\d[\d,]*(?:\.\d+)?)"
# 1만5227개.
COUNT = r"(?P<value>(?:\d{1,3}만\s?)?\d[\d,]*(?<!,))"
UNITS = (
    r"(?:지방자치단체|지자체|자치단체|기관|시·군·구|시·군|시군구|시군|자치구|공공기관|공기업|시도|시·도|단체"
    r"|도시|교|시설|수련관|복지관|교육청|교육지원청|문예회관|도서관|보건소|센터|사업자|대학|구|군)"
)
STREAK = re.compile(
    r"(?P<value>\d{1,2}|두|세|네|다섯|여섯|일곱|여덟|아홉|열)\s?(?P<unit>년|해|회|차례|번|연패)\s?(?:째\s?)?(?P<in_a_row>(?:연속|연달아|내리)(?!(?:으로)?\s(?:감소|증가|상승|하락|초과|흑자|무사고|무재해|지역사회공헌|인증|인정|지정|참가|참여|운영|개최)))?|(?P<row>\d{1,2})연속"
)
NATIVE: Final = {"두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9, "열": 10}
ASSESSED = re.compile(
    rf"(?:전국\s|총\s|도내\s|경기도\s)?{COUNT}\s?개\s?(?:의\s)?(?:[가-힣·]{{2,12}}\s)?[가-힣·]{{0,8}}{UNITS}(?:을|를)?\s?"
    r"(?:\([^)]*\)\s?)?(?:[가-힣]{2,8}(?:을|를)\s)?(?:을|를\s)?(?:대상|중|가운데|참여|의\s|을\s대상|를\s대상|전체)"
)
# 31개 시군을 규모에 따라 나눠, 679개 기관이 대상이다.
ASSESSED_AS = re.compile(
    rf"{COUNT}\s?개\s?(?:[가-힣·]{{2,12}}\s)?[가-힣·]{{0,8}}{UNITS}(?:을|를|이|가)\s[^.]{{0,30}}?"
    r"(?:나눠|나누|평가|대상|참가|참여|응모|신청|살피|살펴|살폈|모니터링)"
)
INDICATORS = re.compile(
    rf"{NUMBER}\s?(?:여\s?)?(?:개|가지)\s?(?:의\s)?(?:엄격한\s|세부\s?|평가\s?|핵심\s?|정량\s?|분야\s)*지표"
)
INDICATORS_LISTED = re.compile(r"지표는\s[^.]{4,60}?\s등\s(?P<value>\d{1,3})개")
# Where no indicators are told of.
ITEMS = re.compile(INDICATORS.pattern.replace("지표", "항목"))
# 기관 340개(중앙부처 30)를 대상으로.
ASSESSED_BEHIND = re.compile(rf"{UNITS}\s{COUNT}\s?(?:개|곳)\s?(?:\([^)]*\))?(?:을|를)\s(?:대상|평가)")
COUNTS: Final = (
    ("assessed", ASSESSED),
    ("assessed", ASSESSED_AS),
    ("assessed", ASSESSED_BEHIND),
    ("indicators", INDICATORS),
    ("indicators", INDICATORS_LISTED),
    ("indicators", ITEMS),
)
SCORE = re.compile(
    rf"(?<![\d.총])(?<!총\s){NUMBER}\s?점(?!\s?(?:만점|이상|미만|초과|이하|[↑↓높낮차]"
    r"|(?:을|를)?\s?(?:웃도|상회|상승|향상|넘)|이\s(?:뽑|선정|출품)))"
)
AVERAGE = re.compile(
    rf"평균(?:\s?점수)?(?:인|\s?\(|은|이|\s)*\s?{NUMBER}\s?점(?!\s?이상|을\s(?:넘|받|획득|기록))"
)
GROUP = re.compile(
    r"(?P<value>[\dⅠⅡⅢⅣⅤ]그룹(?:\([^)]{1,24}\))?|인구\s?\d+만\s?(?:명\s?)?(?:이상|미만)(?:의)?(?:\s\d+개\s(?:도시|시·군|시군|시))?|[‘']?[A-E가-마]그룹[’']?|기초지방자치단체|기초자치단체|기초지자체|광역지자체|광역자치단체|시부|군부|[시군구](?=\s단위(?:에서|\s(?:\d위|최우수|우수|중)))|자치구(?=\s?(?:부문|그룹|중|가운데))|[시도]\s지역(?=\s(?:최우수|우수|1위))|[가-힣·]{1,6}(?:\s[가-힣]{2,8})?(?=\s유형\s\d))"
)
# ‘일자리’ 분야, ‘일자리 분야’.
QUOTED_FIELD: Final = (
    r"[‘'“\"](?:(?P<quoted>[^’'”\"]{2,30})[’'”\"]\s?(?:부문|분야)"
    r"|(?P<whole>[^’'”\"]{2,24}(?:부문|분야))[’'”\"])"
)
CATEGORY = re.compile(
    r"[’'”\"]?\s?\((?P<bracketed>[^()]{2,24}\s?(?:부문|분야))\)"
    r"|[’'”\"]?(?:\s?(?:시상식|우수사례\s공모|본선|평가|심사))?(?:에서는|에서도|에서|의|에는|에|,)?\s?"
    rf"(?:{QUOTED_FIELD}|(?P<value>[^,.‘’“”▲()]{{2,30}}?\s?(?:부문|분야)))"
)
# What stands before a category and is no part of it: 하늘시는 같은 시상에서 교육도시 부문.
BEFORE_CATEGORY = re.compile(
    r".*(?:[시구도사]는|[군원단관]은|[시군구도사소청관단회터원][은는이가]|[가-힣]에서|여기서|에서는|에서도|까지|에는|에도|연속으로|[가-힣](?:제|행사|대회|사업|성과|결과|공로|사례)로)\s"
)
AND = re.compile(r"^(?:과|와|및|그리고)\s")
THAT_FIELD: Final = ("해당 부문", "해당 분야")
# How many they are names none: 3개 부문.
COUNTED = re.compile(r"(?:.*\s)?\d+개\s?(?:부문|분야)$")
CATEGORY_BEFORE = re.compile(
    rf"(?:{QUOTED_FIELD}|(?:에서|의|그리고|과|와|및|[,’'”\"▲△]|^|는|은)\s?[‘'“\"]?"
    r"(?P<value>[가-힣A-Za-z0-9·]{1,14}(?:\s[가-힣A-Za-z0-9·]{1,12}){0,3}?\s?(?:부문|분야)))"
    r"(?:에서|의|에)?\s?[‘'“\"]?$"
)


# 이 상은 올해로 27회째를 맞는다.
NTH = re.compile(r"(?:올해로|올해|이번이|이번으로)\s(?:제)?(?P<value>\d{1,3})(?:회|번)째")


@dataclass
class Details:
    """Values by the names of fields of a proposal, and where they stand in the sentence."""

    values: dict[str, Any] = field(default_factory=dict)
    spans: dict[str, Span] = field(default_factory=dict)

    def tell(self, name: str, value: Any, span: Span) -> None:
        self.values.setdefault(name, value)
        self.spans.setdefault(name, span)


def measures(said: str) -> Details:
    """What a sentence tells of an evaluation as a whole: how many bodies it looked at, by what; scores."""
    told = Details()
    for name, form in COUNTS:
        if found := form.search(said):
            told.tell(name, _count(found["value"]), found.span("value"))
    if found := AVERAGE.search(said):
        told.tell("average", Decimal(found["value"].replace(",", "")), found.span("value"))
    if found := NTH.search(said):
        told.tell("number", int(found["value"]), found.span("value"))
    if points := score(said, 0, len(said)):
        told.tell("score", *points)
    return told


def _count(written: str) -> int:
    """A number of things: 1만5227 as well as 15,227."""
    myriads, _sign, rest = written.replace(",", "").rpartition("만")
    return int(myriads or 0) * 10_000 + int(rest.partition(".")[0])


def score(said: str, start: int, end: int) -> tuple[Decimal, Span] | None:
    """The first points between two places that are no average and no maximum."""
    averages = {found.span("value") for found in AVERAGE.finditer(said, start, end)}
    for found in SCORE.finditer(said, start, end):
        if found.span("value") not in averages and "만점" not in said[found.end() : found.end() + 4]:
            return Decimal(found["value"].replace(",", "")), found.span("value")
    return None


def streak(said: str, start: int, end: int) -> Iterator[tuple[int, bool, Span]]:
    """How often in a row, between two places: the number, whether editions are counted, and where it stands."""
    for found in STREAK.finditer(said, start, end):
        if found["row"]:
            yield int(found["row"]), True, found.span()
        elif found["in_a_row"] or found["unit"] == "연패":
            value = NATIVE.get(found["value"]) or int(found["value"])
            yield value, found["unit"] not in ("년", "해", "연패"), found.span()


def groups(said: str) -> list[tuple[str, Span]]:
    """The groups that a sentence names, in order."""
    return [(found["value"].strip("‘’'"), found.span("value")) for found in GROUP.finditer(said)]


def category(said: str, start: int, end: int, *, first: bool) -> tuple[str, Span] | None:
    """The category between a programme and a result: ‘…경진대회’ 일자리 분야에서. `first`: no result between."""
    found = CATEGORY.match(said, start, end) if first else None
    found = found or CATEGORY_BEFORE.search(said, max(end - 34, start), end)
    if found is None:
        return None
    for marked in ("quoted", "bracketed", "whole"):
        if found.groupdict().get(marked):
            return found[marked], found.span(marked)
    start, end = found.span("value")
    if cut := BEFORE_CATEGORY.match(said, start, end):
        start = cut.end()
    named = AND.sub("", said[start:end].strip())
    return None if COUNTED.match(named) or named.endswith(THAT_FIELD) else (named, (start, end))
