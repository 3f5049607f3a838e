"""What stands around a number and tells what its unit means: 유물 3점, 차량 3대, 3번 출구, 1인당, 다시 한 번."""

import re
from decimal import Decimal

from newsroom.figures.korean.numerals import Number
from newsroom.figures.korean.units import Found, Unit
from newsroom.figures.values import Role

THE = re.compile(r"(?<![가-힣])제 ?$")
SCORES = re.compile(r"(?:점수|평점|평균|득점|총점|만족도|지수)[가-힣]{0,2} ?\($")


class Context:
    """A unit that means another thing in a context: `written` before which, or behind which, words stand."""

    def __init__(
        self, written: str, role: Role, name: str, before: str = "", behind: str = "", vague: bool = False
    ):
        self.written = frozenset(written.split())
        self.unit = Unit(role, name, False, False, False)
        self.before = re.compile(rf"(?:{before})[가-힣 ]{{0,4}}$") if before else None
        self.behind = re.compile(rf" ?(?:{behind})") if behind else None
        self.vague = vague

    def holds(self, said: str, start: int, found: Found) -> bool:
        if found.written not in self.written:
            return False
        if self.before and not self.before.search(said, max(start - 12, 0), start):
            return False
        return self.behind is None or self.behind.match(said, found.end) is not None


NAMES_OF_MANY = (
    "전략|분야|과제|목표|핵심|중점|원칙|권역|보험|강(?![가-힣])|의무|비전|범죄|폭력|축제|정책|영역|특구|주요|시정|브랜드|신산업|미래|메가|대표|공약"
    "|프로젝트|사업|추진|혁신|기본|도시|거점"
)
PEOPLE_OF_AN_AGE = "청년|여성|남성|주민|연령|이상|초반|중반|후반|가구|인구|직장인|부모|시민|의 |와 |부터|까지"
CONTEXTS = (
    Context(
        "점",
        Role.COUNT,
        "work",
        before="작품|그림|유물|사진|회화|조각|공예|도자기|물품|장비|의류|출품작|가구|미술품|문화재|자료",
    ),
    Context("점", Role.COUNT, "work", behind="을 전시|의 작품|을 출품|을 기증|을 기탁|을 전달|이 전시"),
    Context("대", Role.COUNT, "item", behind=NAMES_OF_MANY),
    Context("대", Role.MEASURE, "age", behind=PEOPLE_OF_AN_AGE),
    Context("번", Role.NUMBER, "", behind="출구|버스|국도|홈|게이트|창구|승강장|지방도|노선", vague=True),
    Context("번", Role.NUMBER, "", behind="길", vague=True),
    Context(
        "기",
        Role.COUNT,
        "item",
        before="충전기|발전기|풍력|원전|크레인|엘리베이터|승강기|위성|미사일|무인기|키오스크",
    ),
    Context("주", Role.COUNT, "tree", before="나무|수목|묘목|관목|교목|가로수|꽃|장미|왕벚|철쭉|주식"),
    Context("동", Role.COUNT, "building", before="비닐하우스|하우스|건물|아파트|축사|건축물|시설"),
    Context("인", Role.COUNT, "person", behind="가구|당|1", vague=True),
    Context("차", Role.ORDINAL, "", behind="산업혁명", vague=True),
    Context("도", Role.NUMBER, "", behind="씨", vague=True),
)
SAYING_BEFORE = re.compile(r"(?:다시|또|더|단|꼭) ?$")
SAYING_BEHIND = re.compile(r"도 |에(?![가-힣])")


def begin(said: str, start: int) -> int:
    """Where a figure begins whose number begins at `start`: 제 belongs to it."""
    the = THE.search(said, max(start - 3, 0), start)
    return the.start() if the else start


def unit(said: str, start: int, number: Number, found: Found | None) -> Found | None:
    """The unit behind a number as what stands around it tells."""
    if found is None:
        return _without(said, start, number)
    for context in CONTEXTS:
        if context.holds(said, start, found):
            return found._replace(unit=context.unit)
    if start < number.end and said.startswith("제", start) and found.unit.role in (Role.COUNT, Role.DURATION):
        return found._replace(unit=found.unit._replace(role=Role.ORDINAL, name=""))
    return found


def is_vague(said: str, start: int, number: Number, found: Found) -> bool:
    """Whether a number may be part of a name."""
    if any(context.vague and context.holds(said, start, found) for context in CONTEXTS):
        return True
    return found.unit.role is Role.NUMBER and number.value in EMERGENCIES


def is_saying(said: str, start: int, end: int) -> bool:
    """Whether 한 번 and the like are a turn of speech: 다시 한 번, 한 번에, 한 명도."""
    if not said.startswith("한 ", start) and not said.startswith("한번", start):
        return False
    return bool(SAYING_BEFORE.search(said, max(start - 3, 0), start) or SAYING_BEHIND.match(said, end))


EMERGENCIES = frozenset(map(Decimal, (110, 112, 114, 119, 120, 365)))


def _without(said: str, start: int, number: Number) -> Found | None:
    if SCORES.search(said, max(start - 10, 0), start):
        return Found(Unit(Role.SCORE, "", False, False, False), "", number.end)
    return None
