"""What a text names as won in: an evaluation, a contest, a prize, with its edition; pure."""

import re
from dataclasses import dataclass

from awards.proposals.editions import edition
from awards.proposals.naming_words import GENERIC, STRONG_HEAD
from awards.proposals.results import PRIZES_OF_OWN

EDITION_BEFORE = re.compile(
    r"(?:(?:(?<!\d)(?:19|20)\d\d(?:\s?년도?)?|[’'‘]\d\d\s?년도?)(?:\s?\((?:19|20)\d\d[^)]{0,10}\))?(?:의|\s)?\s?(?:상반기\s?|하반기\s?)?|제?\s?\d{1,3}\s?회\s?)+[‘'“\"「『《<]?$"
)
# Where prizes are handed over.
EVENT = re.compile(
    r"(?:(?<!경진)(?<!경연)(?<!발표)(?<!선발)대회|보고회|평가회|시상식|기념식|기념행사|연찬회|워크숍|컨퍼런스|콘퍼런스|박람회|독서대전|축전|한마당|의\s?날)$"
)
# No names: 12월 2일 발표대회, 51개 평가, 이날 보고회, 시가 대상.
COUNTED = re.compile(
    r"(?:(?:정량|정성|서면|서류|발표|주제발표|현장|현지|대면|온라인|국민|시민|도민|군민|구민|주민|직원|전문가)[·및과와]?){1,3}(?:평가|심사|투표)$"
    # A level that is told as how something was assessed: S등급 평가를 받았다.
    r"|(?:[가-힣]{2,4}이[래후]|처음|내리|\d+년(?:째|연속)?|지난해에이어|올해도)*(?:최고|최우수|우수|[SA-E]{1,2}|[가-마]|\d)등급(?:\([^()]*\))?평가$"
    r"|(?:[가-힣]{2,4}이[래후])?(?:처음|최초|내리|\d+년(?:째|연속)?)+(?:종합)?대상$|(?:인구\d+만(?:명)?(?:이상|미만)|[\dA-Z가-마])그룹$|(?:전국|도|시군|중앙)?단위|[가-힣]{0,4}단위평가$|[가-힣]{0,8}(?:중|가운데)대전$|\d+(?:월|일|개|건|곳|차례|년간)|이날|이번|대표적|그결과|및|등|[가-힣]{0,5}(?:시|구|도)가대상$|[가-힣]{0,5}(?:군|청|공단)이대상$|(?:전국|올해|이번)?(?:기초|광역)?(?:지방)?(?:자치단체|지자체|단체)?[시군구도]?부?(?:부문|분야|그룹)?평가$|(?:기초|광역)(?:지방)?(?:자치단체|지자체|단체)종합평가$|(?:공공부문)?(?:기초|광역)(?:지자체|자치단체|지방자치단체)(?:부문)?대상$"
)
# A grade with a word for what it rewards or whose it is: 으뜸행정상, 행정안전부장관 대상.
GRADED = re.compile(r"(?:으뜸|최우수|우수)[가-힣]{2}상|[가-힣]{0,12}(?:장관|총리|대통령|도지사)대상")


@dataclass(frozen=True)
class Programme:
    """`name` without year, number, organiser and quotation marks. `quoted`: it stands in quotation marks; `known`: the
    lexicon has it. `start` and `end` are those of what is written."""

    name: str
    start: int
    end: int
    year: int | None = None
    half: int | None = None
    number: int | None = None
    quoted: bool = False
    known: bool = False
    # It goes on with the next in one breath: 경영대상과 경진대회에서.
    joined: bool = False
    category: str | None = None
    # Called a field or category, which is a programme only where no other is named: ‘의료급여’ 분야.
    is_part: bool = False

    @property
    def is_sure(self) -> bool:
        """Whether its form tells that it is one, wherever it stands."""
        return STRONG_HEAD.search(self.name) is not None

    @property
    def is_event(self) -> bool:
        """Whether it names a gathering where prizes are handed over."""
        return EVENT.search(self.name) is not None

    @property
    def is_generic(self) -> bool:
        plain = re.sub(r"\s", "", self.name)
        return (
            plain in GENERIC
            or plain in PRIZES_OF_OWN
            or GRADED.fullmatch(plain) is not None
            or self._is_counted(plain)
        )

    def _is_counted(self, plain: str) -> bool:
        return COUNTED.match(plain) is not None and not (self.quoted and self.year)


def named(
    said: str, start: int, end: int, *, quoted: bool = False, known: bool = False, written: str = ""
) -> Programme:
    """A programme by what is written of it, with the edition that stands before it."""
    before = EDITION_BEFORE.search(said, max(start - 36, 0), start)
    first = before.start() if before else start
    read = edition((written or said[start:end]), start)
    told = edition(said[first:start] + "x", first) if before else read
    return Programme(
        read.name,
        start,
        end,
        read.year or told.year,
        read.half or told.half,
        read.number or told.number,
        quoted,
        known,
    )
