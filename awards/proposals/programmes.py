"""Where a sentence names what awards are won in: in quotation marks, by the word that such names end with, or by a
name that the lexicon holds; pure."""

import re
from collections.abc import Iterator
from dataclasses import replace

from awards.proposals.article import Sentence
from awards.proposals.gazetteer import Gazetteer
from awards.proposals.naming_words import HEAD, NO_AWARD
from awards.proposals.programme import Programme, named
from awards.proposals.quoted_names import quoted, subject_matters
from awards.proposals.rows import beginning

JOINED = re.compile(
    r"[’'”\"」』》>]?(?:\([^()]{2,20}\)|\s?(?P<category>(?![가-힣]{0,8}(?:장관|총리|대통령|지사|청장|처장)상)(?!선정|수상|획득|달성|최우수|우수|장려|(?:종합)?대상|본상|특별|금상|은상|동상)[가-힣·]{2,14}?(?:\s?(?:부문|분야))?))?(?:\s?[과와]|,|\s?및|\s?[·ㆍ])\s?"
    r"(?:[가-힣]{2,14}(?:부|처|청|위원회|협회|도)(?:의|\s주관|\s주최|[이가]\s(?:주관|주최)한)?\s)?[‘'“\"「『《<]?(?:[\s\d년도제회]*)"
)
# A name that goes on behind a word that names end with: 하천 점검 종합평가에서.
SECOND_HEAD = re.compile(
    r"\s(?:종합평가|평가|경진대회|경연대회|공모전|[가-힣]{0,6}어워즈|[가-힣]{0,6}어워드)(?=에서|$|\s[‘'“\"]?(?:최우수|우수|장려|대상|[가-힣]{0,8}장관|대통령|국무총리|\d위))"
)
# Fields of what was told before: 경영성과 평가 분야 ‘수익성’에서.
FIELD_BEHIND = re.compile(r"\s(?:분야|부문)\s?[‘'“\"][^’'”\"]{2,12}[’'”\"](?:에서|과|와)")
A_DAY = re.compile(r"의\s?날")
# Names of evaluations even where nothing stands before them.
WHOLE_NAMES = ("만족도", "경영평가", "합동평가")
# A grade with whose it is: 최우수 농업기술센터상.
GRADED = re.compile(r"(?:최우수|우수|장려)\s?[가-힣]*상$")
THIS_ONE = re.compile(r"(?<![가-힣])(?:이번|해당|이|동|본|그)\s$")
# How the winners were found: 심사단의 서면평가를 거쳐.
IS_METHOD = re.compile(r"(?:[을를]|\s?등(?:을|의\s절차를))\s(?:거쳐|거친|거치|토대로|종합해|종합하여|합산해)")
# How many are meant: 데이터 분야 평가 두 건에서.
SEVERAL = re.compile(r"\s(?:두|세|네|다섯|\d{1,2})\s?(?:건|개)(?:에서|의|을|를)")
IN = re.compile(r"[’'”\"」』》>]?에서(?:는|도)?\s")
SUBJECT = re.compile(r"[’'”\"」』》>]?[이가]\s")
OTHER_NAME = re.compile(r"[’'”\"」』》>]?\s?\((?:이하\s)?[‘'“\"]?")
# Words from abroad whose names the analyser takes apart: 하늘아이 어워즈.
LOANED = re.compile(r"어워[드즈]|콘테스트|챌린지|그랑프리|페스티벌|콩쿠르")
WORD_BEFORE = re.compile(r"[가-힣A-Za-z]{2,10}(?<![은는을를에의서도])(?<!상인)\s$")
GRAND_BEHIND = re.compile(r"[’'”\"」』]?\s(?:부문\s)?대상(?=[을에,]|\s(?:선정|수상))")
BRAND = re.compile(r"브랜드|어워[드즈]|대상|대전$")
# Behind 유공, whose merit it is.
OF_MERIT = re.compile(r"(?<=유공)\s?(?:기관|단체)(?=에|으로|$|[^가-힣])")
# Behind 대상 that names a prize.
PRIZE_NAMED = re.compile(
    r"(?:\s등)?에서(?:는|도)?\s(?!제외|빠|배제|탈락)|\s[‘'“\"][^‘’'“”\"]{2,24}[’'”\"]\s?(?:부문|분야)|(?:에|을|의|은|도|과|와)?(?:는|도)?\s?[,·’'‘]?\s?(?:$|[(,△▲▷▶]|[가-힣·\s]{0,20}(?:수상|부문|분야|대상|본상|최우수|우수|금상|은상|동상|특별상|장려|시상|선정|연속|\d|영예|쾌거|거머|차지|획득|받|[장총]|대통령|단체상))(?!으로|자)"
    # That is explained: 하늘마을대상은 … 주는 상이다.
    r"|은\s[^.]{4,160}(?:주는|시상하는|만든)\s(?:상|시상\s?제도)(?:이다|으로|이며|으로,)(?![가-힣])"
)


def programmes(sentence: Sentence, names: Gazetteer) -> list[Programme]:
    """The programmes of a sentence in order, none within another; of generic words none."""
    found = [*quoted(sentence.said)]
    found += [each for each in _known(sentence, names) if not _overlaps(each, found)]
    found += [each for each in _by_heads(sentence, names) if not _overlaps(each, found)]
    found = [_with_nouns_before(sentence, each, names) for each in found]
    matters = subject_matters(sentence.said)
    kept = [
        each
        for each in sorted(found, key=lambda each: each.start)
        if not each.is_generic and len(each.name) > 2
        if each.quoted
        or not (IS_METHOD.match(sentence.said, each.end) or SEVERAL.match(sentence.said, each.end))
        if not any(start <= each.start < end for start, end in matters)
    ]
    kept = [
        each
        for number, each in enumerate(kept)
        if not (each.is_part and number)
        and not _is_other_name(sentence.said, kept[:number], each)
        and not _is_work(sentence.said, kept[:number], each)
    ]
    return [_joined(sentence.said, each, kept[number + 1 : number + 2]) for number, each in enumerate(kept)]


def _with_nouns_before(sentence: Sentence, programme: Programme, names: Gazetteer) -> Programme:
    """대한민국 대표브랜드 ‘살기 좋은 도시’ 대상: the prize stands before the quotation, which is its category."""
    said = sentence.said
    if not programme.quoted or programme.is_sure or not GRAND_BEHIND.match(said, programme.end):
        return programme
    end = len(said[: programme.start].rstrip("‘'“\"「『 "))
    start = beginning(sentence, end, names)
    if not BRAND.search(said[start:end]):
        return programme
    return replace(named(said, start, end), category=programme.name, quoted=False)


def _joined(said: str, programme: Programme, following: list[Programme]) -> Programme:
    found = JOINED.fullmatch(said, programme.end, following[0].start) if following else None
    return replace(programme, joined=True, category=found["category"]) if found else programme


def _is_other_name(said: str, before: list[Programme], programme: Programme) -> bool:
    """Whether it stands in brackets behind a name, as another for the same: 정부합동평가(시군평가)."""
    return bool(before) and OTHER_NAME.fullmatch(said, before[-1].end, programme.start) is not None


def _is_work(said: str, before: list[Programme], programme: Programme) -> bool:
    """Whether it is what has won in the one before: 경진대회에서 하늘시의 ‘꽃길 프로젝트’가."""
    is_in_another = bool(before) and before[-1].is_sure and IN.match(said, before[-1].end) is not None
    return (
        is_in_another
        and programme.quoted
        and not programme.is_sure
        and SUBJECT.match(said, programme.end) is not None
    )


def _overlaps(one: Programme, others: list[Programme]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)


def _known(sentence: Sentence, names: Gazetteer) -> Iterator[Programme]:
    for start, end, _name in names.programmes(sentence.said):
        if merit := OF_MERIT.match(sentence.said, end):
            end = merit.end()
        if further := SECOND_HEAD.match(sentence.said, end):
            end = further.end()
        first = min(start, beginning(sentence, end, names))
        if not NO_AWARD.search(sentence.said[first:end]):
            yield named(sentence.said, first, end, known=True)


def _by_heads(sentence: Sentence, names: Gazetteer) -> Iterator[Programme]:
    last = 0
    for found in HEAD.finditer(sentence.said):
        if SECOND_HEAD.match(sentence.said, found.end()):
            continue
        start = beginning(sentence, found.end(), names)
        if (
            start > found.start() and "도" in found[0]
        ):  # within the word itself the analyser saw a particle: 만족도 조사
            start = beginning(sentence, found.start(), names)
        if found[0].endswith(")"):  # no noun: 서비스품질지수(SQI)
            start = beginning(sentence, sentence.said.rindex("(", 0, found.end()), names)
        if start == found.start() and (
            before := WORD_BEFORE.search(sentence.said, max(start - 12, 0), start)
        ):
            start = before.start() if LOANED.fullmatch(found[0]) else start
        start = max(start, last)
        while sentence.said.startswith(" ", start):
            start += 1
        written = sentence.said[start : found.end()]
        if last and start <= last + 1 and found[0].startswith(" "):
            continue  # the grade in the prize before it: 하늘 어워드 축제 마케팅 대상
        if (
            start < found.start() + _is_whole(sentence.said, found)
            and not NO_AWARD.search(written)
            and not GRADED.search(sentence.said, max(start - 8, 0), found.end())
            and not _is_no_prize(sentence.said, found)
        ):
            is_part = FIELD_BEHIND.match(sentence.said, found.end()) or A_DAY.match(found[0])
            yield replace(named(sentence.said, start, found.end()), is_part=is_part is not None)
            last = found.end()


def _is_whole(said: str, found: re.Match[str]) -> bool:
    """Whether it is a name by itself, and not the one that was told of before: 이번 경영평가는."""
    return found[0].startswith(WHOLE_NAMES) and not THIS_ONE.search(said, 0, found.start())


def _is_no_prize(said: str, found: re.Match[str]) -> bool:
    """Whether 대상 is whom or what something is for: 전 시민 대상."""
    return found[0].endswith("대상") and not PRIZE_NAMED.match(said, found.end())
