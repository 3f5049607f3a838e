"""What stands around a number and tells what its unit means: 유물 3점, 차량 3대, 3번 출구, 1인당, 다시 한 번."""

import re
from decimal import Decimal

from newsroom.figures.korean.numerals import Number
from newsroom.figures.korean.units import BOUNDARY, Found, Unit
from newsroom.figures.values import Role

THE = re.compile(r"(?<![가-힣])제 ?$")
SCORES = re.compile(r"(?:점수|평점|평균|득점|총점|만족도|지수)[가-힣]{0,2} ?\($")


class Context:
    """A unit that means another thing in a context: `written` before which, or behind which, words stand."""

    def __init__(
        self, written: str, role: Role, name: str, before: str = "", behind: str = "", vague: bool = False
    ):
        self.written = frozenset(written.split())
        self.unit = Unit(role, name)
        self.before = re.compile(rf"(?:{before})[가-힣 ]{{0,4}}$") if before else None
        self.behind = re.compile(rf" ?(?:{behind})") if behind else None
        self.vague = vague

    def holds(self, said: str, start: int, number: Number, found: Found) -> bool:
        if found.written not in self.written or (self.unit.name == "age" and number.value % 10):
            return False
        if self.before and not self.before.search(said, max(start - 12, 0), start):
            return False
        return self.behind is None or self.behind.match(said, found.end) is not None


NAMES_OF_MANY = (
    "전략|분야|과제|목표|핵심|중점|원칙|권역|보험|강(?![가-힣])|의무|비전|범죄|폭력|축제|정책|영역|특구|주요|시정|브랜드|신산업|미래|메가|대표|공약"
    "|프로젝트|사업|추진|혁신|기본|도시|거점"
)
PEOPLE_OF_AN_AGE = "청년|여성|남성|주민|연령|이상|초반|중반|후반|가구|인구|직장인|부모|부터|까지"
BODIES = "기관|단체|지자체|기업|업체|도시|시군|시·군|학교|대학|공사|공단|병원|협회|조합|위원회|자치회"
CONTEXTS = (
    Context(
        "점",
        Role.COUNT,
        "work",
        before="작품|그림|유물|사진|회화|조각|공예|도자기|물품|장비|의류|출품작|가구|미술품|문화재|자료",
    ),
    Context("점", Role.COUNT, "work", behind="을 전시|의 작품|을 출품|을 기증|을 기탁|을 전달|이 전시"),
    Context("대", Role.COUNT, "item", behind=NAMES_OF_MANY),
    Context("대", Role.NUMBER, "", behind="0(?![0-9.])"),
    Context(
        "대", Role.ORDINAL, "", behind="국회|대통령|의회|시장|군수|구청장|회장|이사장|총장|의장|원장|사장"
    ),
    Context("대", Role.MEASURE, "age", behind=PEOPLE_OF_AN_AGE, vague=True),
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
    Context("개", Role.COUNT, "body", behind=rf"(?:의 )?[가-힣·]{{0,8}}(?:{BODIES})"),
    Context("차", Role.ORDINAL, "", behind="산업혁명", vague=True),
    Context("도", Role.NUMBER, "", behind="씨", vague=True),
)
SAYING_BEFORE = re.compile(r"(?:다시|또|더|단|꼭) ?$")
# Numbers to call, and the days of a year in names of centres.
WHOLE_YEAR = 365
EMERGENCIES = frozenset(map(Decimal, (110, 112, 114, 119, 120, WHOLE_YEAR)))
STREET = re.compile(r"[가-힣]{2,6}(?:대로|로|길) ?$")
# A year before a name that begins like something counted: 2024 도시대상.
YEAR_OF_A_NAME = re.compile(r"(?:19|20)[0-9]{2} [가-힣]{2}")
NOUNS = re.compile("기관|지자체|시군|업체|단체|도시|기업|농가|대학|학교|나라|분야|부문|영역|작품|공원|주차장")
TOO_MANY = 1000  # points; so many are things: 유물 2만여 점
TOGETHER = re.compile(r"한 ?(?:곳|자리)에")
SAYING_BEHIND = re.compile(r"도 |에(?![가-힣])")


def begin(said: str, start: int) -> int:
    """Where a figure begins whose number begins at `start`: 제 belongs to it."""
    the = THE.search(said, max(start - 3, 0), start)
    return the.start() if the else start


def unit(said: str, start: int, number: Number, found: Found | None) -> Found | None:
    """The unit behind a number as what stands around it tells."""
    if found is None:
        return _without(said, start, number)
    if NOUNS.fullmatch(found.written) and YEAR_OF_A_NAME.match(said, start):
        return None
    if found.written == "점" and (number.over or number.value >= TOO_MANY):
        return found._replace(unit=Unit(Role.COUNT, "work"))
    for context in CONTEXTS:
        if context.holds(said, start, number, found):
            return found._replace(unit=context.unit)
    if start < number.end and said.startswith("제", start) and found.unit.role in (Role.COUNT, Role.DURATION):
        return found._replace(unit=found.unit._replace(role=Role.ORDINAL, name=""))
    return found


def is_vague(said: str, start: int, number: Number, found: Found) -> bool:
    """Whether a number may be part of a name."""
    if found.unit.vague or (found.written == "번" and number.value >= 10):
        return True
    if any(context.vague and context.holds(said, start, number, found) for context in CONTEXTS):
        return True
    if found.unit.role is Role.DURATION and number.value == WHOLE_YEAR:
        return True
    if found.unit.role is not Role.NUMBER:
        return False
    if found.end < len(said) and "가" <= said[found.end] <= "힣" and not BOUNDARY.match(said, found.end):
        return True
    return number.value in EMERGENCIES or STREET.search(said, max(start - 8, 0), start) is not None


def is_saying(said: str, start: int, end: int) -> bool:
    """Whether 한 번 and the like are a turn of speech: 다시 한 번, 한 번에, 한 명도."""
    if TOGETHER.match(said, start):
        return True
    if not said.startswith("한 ", start) and not said.startswith("한번", start):
        return False
    return bool(SAYING_BEFORE.search(said, max(start - 3, 0), start) or SAYING_BEHIND.match(said, end))


def _without(said: str, start: int, number: Number) -> Found | None:
    if SCORES.search(said, max(start - 10, 0), start):
        return Found(Unit(Role.SCORE, ""), "", number.end)
    return None
