"""What a text tells of an award beside its result: numbers, streak, group, category, who holds the contest; pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final

from awards.proposals.article import Sentence
from awards.proposals.bodies import Gazetteer
from awards.proposals.proposal import Span

NUMBER = r"(?P<value>\d[\d,]*(?:\.\d+)?)"
UNITS = r"(?:지방자치단체|지자체|자치단체|기관|시·군·구|시·군|시군구|시군|자치구|공공기관|공기업|시도|시·도|단체|도시|교육청|구|군)"
STREAK = re.compile(
    r"(?P<value>\d{1,2}|두|세|네|다섯|여섯|일곱|여덟|아홉|열)\s?(?P<unit>년|해|회|차례|번|연패)\s?(?:째\s?)?(?P<in_a_row>연속|연달아|내리)?|(?P<row>\d{1,2})연속"
)
NATIVE: Final = {"두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9, "열": 10}
ASSESSED = re.compile(
    rf"(?:전국\s|총\s|도내\s|경기도\s)?{NUMBER}\s?개\s?(?:의\s)?(?:[가-힣·]{{2,12}}\s)?[가-힣·]{{0,8}}{UNITS}(?:을|를)?\s?"
    r"(?:\([^)]*\)\s?)?(?:[가-힣]{2,8}(?:을|를)\s)?(?:을|를\s)?(?:대상|중|가운데|참여|의\s|을\s대상|를\s대상|전체)"
)
INDICATORS = re.compile(rf"{NUMBER}\s?개\s?(?:의\s)?(?:세부\s?|평가\s?|핵심\s?|정량\s?|분야\s)*지표")
# Where no indicators are told of.
ITEMS = re.compile(INDICATORS.pattern.replace("지표", "항목"))
SCORE = re.compile(rf"(?<![\d.]){NUMBER}\s?점(?!\s?(?:만점|[↑↓높낮차]|(?:을|를)?\s?(?:웃도|상회|상승|향상)))")
AVERAGE = re.compile(rf"평균(?:\s?점수)?(?:인|\s?\(|은|이|\s)*\s?{NUMBER}\s?점")
GROUP = re.compile(
    r"(?P<value>\d그룹(?:\([^)]{1,24}\))?|인구\s?\d+만\s?(?:명\s?)?(?:이상|미만)(?:의)?(?:\s\d+개\s(?:도시|시·군|시군|시))?|[‘']?[A-E가-마]그룹[’']?|기초지방자치단체|기초자치단체|기초지자체|광역지자체|광역자치단체|자치구\s?(?:부문|그룹))"
)
GROUP_OF = re.compile(r"(?:에서|중|가운데|부문|\s)?\s?(?:전국\s)?(?:\d위|1위|최우수|우수|2년|\s)")
CATEGORY = re.compile(
    r"[’'”\"]?(?:에서|의|에|,)?\s?(?:[‘'“\"](?P<quoted>[^’'”\"]{2,30})[’'”\"]\s?(?:부문|분야)|(?P<value>[^,.‘’“”▲()]{2,30}?\s?(?:부문|분야)))"
)
CATEGORY_BEFORE = re.compile(
    r"(?:[‘'“\"](?P<quoted>[^’'”\"]{2,30})[’'”\"]\s?(?:부문|분야)|(?:에서|의|[,’'”\"▲△]|^|는|은)\s?(?P<value>[가-힣A-Za-z0-9·]{1,14}(?:\s[가-힣A-Za-z0-9·]{1,12}){0,3}?\s?(?:부문|분야)))(?:에서|의|에)?\s?[‘'“\"]?$"
)
ROLE = re.compile(
    r"(?:이|가|에서|의)?\s?(?:공동(?:으로)?\s?)?(?P<role>주관|주최|후원|실시|시행|개최|선정|발표|추진|평가)(?:하는|한|하고|로|의|으로|,|해|하|‘|’|\s)"
)
ROLES: Final = {"주관": "organiser", "주최": "host", "후원": "sponsor"}
HOLDER_MOST: Final = 30
# Who holds it with another one is named first.
JOINTLY = re.compile(r"(?:와|과|\s?[·ㆍ,]|\s및)\s?$")
OWNER = re.compile(r"(?:의|은|는|에서)?\s(?:(?:19|20)\d\d년?도?\s|올해\s|제\d+회\s)?[‘'“\"「『]?$")
HOLDER = re.compile(
    r"[가-힣A-Za-z·]{1,20}(?:부|처|청|위원회|협의회|협회|학회|연합회|중앙회|공단|공사|진흥원|연구원|개발원|재단|본부|센터|신문|신문사|일보|방송|경제|포럼|연구소|시|도|군|구|원|회)$"
)
LEADS = re.compile(
    r"^(?P<who>경기도|강원도|강원특별자치도|충청북도|충북도|충청남도|충남도|전북도|전라북도|전북특별자치도|전라남도|전남도|경상북도|경북도|경상남도|경남도|제주도|서울시|부산시|대구시|인천시|대전시|울산시)\s"
)


@dataclass
class Details:
    """Values by the names of fields of a proposal, and where they stand in the sentence."""

    values: dict[str, Any] = field(default_factory=dict)
    spans: dict[str, Span] = field(default_factory=dict)

    def tell(self, name: str, value: Any, span: Span) -> None:
        self.values.setdefault(name, value)
        self.spans.setdefault(name, span)


def measures(said: str) -> Details:
    """What a sentence tells of an evaluation as a whole: how many bodies it looked at, by how many indicators; scores."""
    told = Details()
    for name, form in (("assessed", ASSESSED), ("indicators", INDICATORS), ("indicators", ITEMS)):
        if found := form.search(said):
            told.tell(name, int(found["value"].replace(",", "").partition(".")[0]), found.span("value"))
    if found := AVERAGE.search(said):
        told.tell("average", Decimal(found["value"].replace(",", "")), found.span("value"))
    for found in SCORE.finditer(said):
        if (
            found.span("value") != told.spans.get("average")
            and "만점" not in said[found.end() : found.end() + 4]
        ):
            told.tell("score", Decimal(found["value"].replace(",", "")), found.span("value"))
            break
    return told


def streak(said: str, start: int, end: int) -> Iterator[tuple[int, bool, Span]]:
    """How often in a row, between two places: the number, whether editions are counted, and where it stands."""
    for found in STREAK.finditer(said, start, end):
        if found["row"]:
            yield int(found["row"]), True, found.span()
        elif found["in_a_row"] or found["unit"] == "연패":
            value = NATIVE.get(found["value"]) or int(found["value"])
            yield value, found["unit"] not in ("년", "해", "연패"), found.span()


def group(said: str, start: int, end: int) -> tuple[str, Span] | None:
    found = GROUP.search(said, start, end)
    return (found["value"].strip("‘’'"), found.span("value")) if found else None


def category(said: str, start: int, end: int, *, first: bool) -> tuple[str, Span] | None:
    """The category between a programme and a result: ‘…경진대회’ 일자리 분야에서. `first`: no other result stands between."""
    found = CATEGORY.match(said, start, end) if first else None
    found = found or CATEGORY_BEFORE.search(said, max(end - 34, start), end)
    if found is None:
        return None
    if found["quoted"]:
        return found["quoted"], found.span("quoted")
    return found["value"].strip(), found.span("value")


def roles(sentence: Sentence, start: int, end: int, names: Gazetteer) -> Details:
    """Who organises, hosts and sponsors, between two places."""
    told = Details()
    for found in ROLE.finditer(sentence.said, start, end):
        if who := _holder(sentence, found.start(), names):
            first, name = who
            told.tell(ROLES.get(found["role"], "organiser"), name, (first, found.start()))
    return told


def owner(sentence: Sentence, place: int, names: Gazetteer) -> Details:
    """Whose a programme is, right before its name: 행정안전부의 ‘…평가’, 경기도 ‘…평가’."""
    told = Details()
    found = OWNER.search(sentence.said, max(place - HOLDER_MOST, 0), place)
    if found and (who := _holder(sentence, found.start(), names)):
        told.tell("organiser", who[1], (who[0], found.start()))
    return told


def _holder(sentence: Sentence, end: int, names: Gazetteer) -> tuple[int, str] | None:
    """The body whose name ends at a place: one that is known, else the last word there if it is made as one."""
    start = max(end - HOLDER_MOST, 0)
    before = sentence.said[start:end]
    known = ((first, name) for first, last, name in names.bodies(before) if last == len(before))
    made = ((found.start(), found[0]) for found in HOLDER.finditer(before))
    who = next(known, None) or next(made, None)
    if who is None:
        return None
    if with_another := JOINTLY.search(before, 0, who[0]):
        return _holder(sentence, start + with_another.start(), names) or (start + who[0], who[1])
    return start + who[0], who[1]


def leading_organiser(name: str) -> str | None:
    """Who holds a programme by its name: 경기도 기업 SOS평가."""
    found = LEADS.match(name)
    return found["who"] if found else None
