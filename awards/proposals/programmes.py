"""Where a sentence names what awards are won in: in quotation marks, by the word that such names end with, or by a
name that the lexicon holds; pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from awards.proposals.article import Sentence
from awards.proposals.bodies import Gazetteer
from awards.proposals.editions import edition
from awards.proposals.nouns import row_before
from awards.proposals.results import PRIZES_OF_OWN

# Words that names of programmes end with.
HEADS: Final = (
    r"(?:경진대회|경연대회|발표대회|선발대회|성과대회|보고대회|학술대회|경기대회|대회|공모전|공모|콘테스트|어워드|어워즈|시상식|시상"
    r"|실태점검\s?및\s?평가|실태평가|종합평가|경영평가|성과평가|이행평가|합동평가|수준평가|만족도\s?평가|만족도\s?조사|평가|실태점검|종합점검|점검|진단"
    r"|[가-힣A-Za-z0-9]대상|\s대상|대전|경연|한마당|왕중왕전|챌린지|평가회|성과보고회|콩쿠르|선발|유공\s?(?:기관|단체)?(?!자)|건축상|도시상|문화상|산업상|경영상"
    r"|혁신상|디자인상|관광상|복지상|환경상|교통상|안전상|행정상|의정상|정책상|서비스상|Awards?|AWARDS?|어워드상|그랑프리|엑스포)"
)
WEAK: Final = r"(?:안전한국훈련|훈련|연습|지수|청렴도|박람회|축제|포럼|사업|정책|의\s날|민원실|컨퍼런스|콘퍼런스|페스티벌|캠페인|프로젝트|행정|관리|업무|시책|기념식|측정|조사|분석|심사|우수기관|유공기관|우수도시|지자체|기관)"
BEHIND = r"(?=$|[^가-힣A-Za-z]|(?:에서|에|의|를|을|와|과|는|은|이|가|도|로|으로|및|인|이자|까지|결과)(?![가-힣]{3})|에서는|에서도)"
HEAD = re.compile(HEADS + BEHIND)
QUOTED = re.compile(
    r"(?:‘(?P<a>[^‘’\n]{2,70})[’']|“(?P<b>[^“”\n]{2,70})”|\"(?P<c>[^\"\n]{2,70})\"|'(?P<d>[^'\n]{2,70})'|「(?P<e>[^「」\n]{2,70})」"
    r"|『(?P<f>[^『』\n]{2,70})』|《(?P<g>[^《》\n]{2,70})》|<(?P<h>[^<>\n]{2,70})>|〈(?P<i>[^〈〉\n]{2,70})〉|’(?P<j>[^‘’\n]{2,70})’)"
)
QUOTED_HEAD = re.compile(rf"(?:{HEADS}|{WEAK})(?:\s?\([^)]*\))?$")
STRONG_HEAD = re.compile(rf"{HEADS}(?:\s?\([^)]*\))?$")
# What stands right behind a quoted name that has none of these words.
AWARDED = re.compile(
    r"\s?(?:최우수|우수|장려|본상|특별상|금상|은상|동상|대상(?!으로|자|지)|(?:부문|분야)?\s?(?:최우수|우수|대상)(?=상|기관|을|으로|에)|시상식|경진대회|공모전|평가)"
)
WON_BEHIND = re.compile(
    r"\s?(?:에서|에|으로|부문|분야)?\s?(?:[가-힣]{1,6}\s)?(?:선정|수상|뽑|이름|최우수|우수|대상을|표창|장관|대통령|국무총리|획득|올랐|오르)"
)
EDITION_BEFORE = re.compile(
    r"(?:(?:(?:19|20)\d\d|[’'‘]\d\d)\s?년도?(?:의|\s)?\s?(?:상반기\s?|하반기\s?)?|제?\s?\d{1,3}\s?회\s?)+[‘'“\"「『《<]?$"
)
SPOKEN = re.compile(r"[다요까!?]$")
# What makes a name of a programme of any quotation: its edition, or who holds it.
EDITION_FIRST = re.compile(r"(?:(?:19|20)\d\d\s?년?도?|제\s?\d+회)\s?[가-힣A-Za-z]")
HELD = re.compile(r"(?:주관|주최)(?:하는|한|의)?\s?(?:(?:20\d\d년?도?|올해|제\d+회)\s?)?$")
# Names of no programme: any evaluation at all, or the one that was told of before.
GENERIC_LIST = """
평가 종합평가 대회 경진대회 공모전 공모 시상식 시상 심사 조사 점검 진단 본선 발표대회 경연대회 경연 선발 어워드 콘테스트 보고회 외부평가 대외평가 중앙평가
기관평가 정부평가 정량평가 정성평가 서면평가 국민평가 현장평가 전문가평가 주민평가 내부평가 자체평가 종합점검 실태점검 실태평가 성과평가 사업평가 최종평가
합동평가단 발표평가 면접평가 서류평가 본선평가 본선대회 예선대회 전국대회 경영평가 시민평가 만족도평가 만족도조사 국내외평가 심층평가 대면평가 상대평가 절대평가
종합진단 대상 수상 유공 현지평가 현장점검 우수사례공모 우수사례경진대회 우수사례발표대회 위험성평가 제도평가 현장실사 도평가 시군평가단 전국평가 부문평가
종합심사 우수기관 최우수기관 우수상 기관 지자체 우수지자체 최우수 사업 정책 행정 관리 업무 국민평가단 전문평가 1차평가 2차평가 재평가 중간평가 사전평가
사후평가 연말평가 대외기관평가 중앙부처평가 외부기관평가 유공기관 전국단위평가 자치단체평가 지자체평가 우수지자체대상 우수사례 우수지자체부문 각종평가 이번평가 이번대회 해당평가 해당대회 지표평가 실적평가 역량평가 분야별평가
영향평가 긍정평가 시군구평가 온라인평가
"""
GENERIC: Final = frozenset(GENERIC_LIST.split())
# Whoever is certified, chosen for a project, or has got to a final, has won nothing yet.
NO_AWARD = re.compile(
    r"인증(?:제|서|식|심사|평가)?$|공모\s?사업|조성사업|지원사업$|시범사업$|환경영향평가|안전점검$|건강검진|정밀안전진단|타당성|위험성\s?평가|수질검사"
)
JOINED = re.compile(
    r"[’'”\"」』》>]?(?:\s?(?P<category>(?!최우수|우수|장려|대상|본상|특별|금상|은상|동상)[가-힣·]{2,14}?(?:\s?(?:부문|분야))?))?(?:과|와|,|\s?및|\s?[·ㆍ])\s?[‘'“\"「『《<]?(?:[\s\d년도제회]*)"
)


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

    @property
    def is_sure(self) -> bool:
        """Whether its form tells that it is one, wherever it stands."""
        return STRONG_HEAD.search(self.name) is not None

    @property
    def is_generic(self) -> bool:
        plain = re.sub(r"\s", "", self.name)
        return plain in GENERIC or plain in PRIZES_OF_OWN


def programmes(sentence: Sentence, names: Gazetteer) -> list[Programme]:
    """The programmes of a sentence in order, none within another; of generic words none."""
    found = [*_quoted(sentence.said)]
    found += [each for each in _known(sentence, names) if not _overlaps(each, found)]
    found += [each for each in _by_heads(sentence, names) if not _overlaps(each, found)]
    kept = [
        each
        for each in sorted(found, key=lambda each: each.start)
        if not each.is_generic and len(each.name) > 2
    ]
    return [_joined(sentence.said, each, kept[number + 1 : number + 2]) for number, each in enumerate(kept)]


def named(
    said: str, start: int, end: int, *, quoted: bool = False, known: bool = False, written: str = ""
) -> Programme:
    """A programme by what is written of it, with the edition that stands before it."""
    before = EDITION_BEFORE.search(said, max(start - 24, 0), start)
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


def _joined(said: str, programme: Programme, following: list[Programme]) -> Programme:
    found = JOINED.fullmatch(said, programme.end, following[0].start) if following else None
    return replace(programme, joined=True, category=found["category"]) if found else programme


def _overlaps(one: Programme, others: list[Programme]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)


def _quoted(said: str) -> Iterator[Programme]:
    for found in QUOTED.finditer(said):
        group = found.lastgroup or "a"
        inside = found[group]
        strong = STRONG_HEAD.search(inside) is not None
        weak = HEAD_BEHIND.match(said, found.end()) and not SPOKEN.search(inside)
        weak = weak or (
            EDITION_FIRST.match(inside)
            and re.match(r"\s?(?:에서|에|\s|수상|선정)", said[found.end() : found.end() + 4])
        )
        weak = weak or HELD.search(said, max(found.start() - 14, 0), found.start())
        weak = weak or (QUOTED_HEAD.search(inside) and WON_BEHIND.match(said, found.end()))
        if NO_AWARD.search(inside) or not (strong or weak or AWARDED.match(said, found.end())):
            continue
        has_edition = EDITION_FIRST.match(inside)
        tail = None if strong or has_edition else HEAD_BEHIND.match(said, found.end())
        end = tail.end() if tail else found.end()
        yield named(said, found.start(group), end, quoted=True, written=inside + (tail[0] if tail else ""))


# Behind 대상 that names a prize.
PRIZE_NAMED = re.compile(
    r"(?:에서|에|을|의|은|도|과|와)?(?:는|도)?\s?[,·’']?\s?(?:$|[(,]|[가-힣·\s]{0,20}(?:수상|부문|분야|대상|본상|최우수|우수|금상|은상|동상|특별상|장려|시상|선정|연속|\d|영예|쾌거|거머|차지|획득|[장총]|대통령))(?!으로|자)"
)
# A quoted name that goes on behind its mark: ‘깨끗한 하늘 만들기’ 미세먼지 저감 평가.
HEAD_BEHIND = re.compile(
    r"\s?(?:[가-힣]{2,8}\s){0,3}?(?:경진대회|공모전|시상식|평가|경연대회|발표대회)" + BEHIND
)


def _known(sentence: Sentence, names: Gazetteer) -> Iterator[Programme]:
    for start, end, _name in names.programmes(sentence.said):
        first = beginning(sentence, start, names)
        if not NO_AWARD.search(sentence.said[first:end]):
            yield named(sentence.said, first, end, known=True)


def _by_heads(sentence: Sentence, names: Gazetteer) -> Iterator[Programme]:
    last = 0
    for found in HEAD.finditer(sentence.said):
        start = max(beginning(sentence, found.end(), names), last)
        written = sentence.said[start : found.end()]
        if start < found.start() and not NO_AWARD.search(written) and not _is_no_prize(sentence.said, found):
            yield named(sentence.said, start, found.end())
            last = found.end()


def _is_no_prize(said: str, found: re.Match[str]) -> bool:
    """Whether 대상 is whom or what something is for: 전 시민 대상."""
    return found[0].endswith("대상") and not PRIZE_NAMED.match(said, found.end())


def beginning(sentence: Sentence, end: int, names: Gazetteer) -> int:
    """Where the row of nouns begins that a name ends, behind who holds it and whose it is."""
    start = row_before(sentence.said, sentence.nouns, end)
    row = sentence.said[start:end]
    cut = max((found.end() for found in CUT.finditer(row) if found.end() < len(row) - 2), default=0)
    for first, last, _name in names.bodies(row):
        if last < len(row) - 2 and not row[last : last + 1].strip(" "):
            cut = max(cut, last)
    if (place := names.local_before(row)) and place < len(row) - 2:
        cut = max(cut, place)
    start = start + cut if cut else _with_edition(sentence.said, start)
    if glued := PARTICLE.match(sentence.said, start, end):
        start = glued.end()
    while start < end and sentence.said[start] in " ·ㆍ,-":
        start += 1
    return start


# An edition before a name that is no row of nouns: 제11회 대한민국 책읽는 지자체 대상.
EDITION_AHEAD = re.compile(
    r"(?:제\s?\d{1,3}\s?회|(?:19|20)\d\d\s?년도?)\s(?P<words>(?:[가-힣A-Za-z0-9·]+\s){1,4})$"
)
NO_PART = re.compile(
    r"(?:에서|에|을|를|이|가|도|로|으로|부터|까지|통해|위해|열린|개최된|한|지난|들어|및|한해|동안|대한|맞아|시|군|구|은|주관|주최|하는)\s|\d"
)
AHEAD_MOST = 40


def _with_edition(said: str, start: int) -> int:
    """Where a name begins that an edition stands before, with a verb between its nouns."""
    found = EDITION_AHEAD.search(said, max(start - AHEAD_MOST, 0), start)
    return start if found is None or NO_PART.search(found["words"]) else found.start("words")


# What is left of a word before a gap, behind a quotation mark.
PARTICLE = re.compile(r"(?:에서는|에서|에|의|은|는|이|가|로|으로|도|와|과|등)\s")
CUT = re.compile(
    r"\d+연패[·,\s]|(?:주관|주최|후원|실시|시행|개최|선정|수상|획득|달성|발표|진행|최우수상?|(?<!최)우수상|장려상|우수기관|연속|쾌거|결과|지난해|올해|작년|금년|최근"
    r"|이번|각종|[가-힣]*시장|[가-힣]*군수|구청장|분야|부문|최고|전체|해당|당시|이후|가운데|통해|등)(?=\s)|\d+위|\d+관왕|\d+연패"
)
