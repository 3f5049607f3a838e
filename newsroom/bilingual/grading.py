"""Grades and prizes as results: where a Korean text tells one, and where its translation does; pure.

우수한 역량 or 우수사례 are no grades, nor is 대상 in 684개 기관을 대상으로; names of programmes hold words of grades,
too.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from newsroom.bilingual.lexicon import Kind, Occurrence, Term, packaged
from newsroom.bilingual.lexicon.finding import Words
from newsroom.bilingual.naming import Mention, names, places
from newsroom.bilingual.pairs import Pair

OPEN, CLOSE = "[‘'“\"「『<《〈(]", "[’'”\"」』>》〉)]"
BODIES = (
    r"(?:지자체|지방자치단체|자치단체|기관|단체|도시|시군|시·군|자치구|부서|공공기관|공기업|지방정부|기초단체"
    r"|광역단체|시·도)"
)
WON = (
    r"(?:받|수상|차지|거머|획득|안았|안으|탔|타며|선정|뽑|꼽|올랐|오르|이름을|기록|등극|달성|영예|거뒀|거두"
    r"|휩쓸|따냈|품)"
)
OTHERS = r"(?:종합대상|최우수상?|우수상?|대상|장려상?|본상|특별상|금상|은상|동상|노력상|입선)"
ENDS = r"(?=[^가-힣]|$|(?:을|를|에|과|와|이|의|은|으로|도|까지|만|뿐)(?![가-힣]{3})|수상|등\s|인 )"
WON_SOON = (
    rf"(?=(?:{CLOSE}(?:을|를|에|에서|으로|로)?|을|를|에|으로|로)[ ,·]{{0,2}}(?:[가-힣]{{1,6}} ?)?{WON}"
    rf"| {WON}|{CLOSE} {WON})"
)
LISTED = rf"(?=[·,/ ]{{1,2}}{OTHERS}(?![가-힣]{{3}}))"
# By the grade, how it stands in a text where it is a result.
RESULTS: dict[str, str] = {
    "종합대상": rf"종합\s?대상{ENDS}",
    "최우수": r"최우수(?!\s?(?:사례|시책|제안|작품|콘텐츠|영상|논문))",
    "최고상": rf"최고상{ENDS}",
    "우수": rf"(?<![가-힣])우수(?:상{ENDS}|\s?등급|\s?{BODIES}(?!\s?(?:간|들|벤치|방문|견학))|{WON_SOON})|"
    rf"(?<={OPEN})우수(?={CLOSE})",
    "장려": rf"(?<![가-힣])장려(?:상{ENDS}|\s?기관|\s?등급|{WON_SOON})|(?<={OPEN})장려(?={CLOSE})",
    "대상": rf"(?<![가-힣])대상(?!으로|이 되|은 )(?:{WON_SOON}|{LISTED}|(?<={OPEN}대상)(?={CLOSE}))",
    "본상": rf"(?<![가-힣])본상(?!담){ENDS}",
    "특별상": rf"(?<![가-힣])특별상(?!황|품|담|영){ENDS}",
    "금상": rf"(?<![가-힣])금상(?:{WON_SOON}|{LISTED})",
    "은상": rf"(?<![가-힣])은상(?:{WON_SOON}|{LISTED})",
    "동상": rf"(?<![가-힣])동상(?:{WON_SOON}|{LISTED})",
    "노력상": rf"(?<![가-힣])노력상{ENDS}",
    "입선": rf"(?<![가-힣])입선(?:{WON_SOON}|작)",
    "공로상": rf"(?<![가-힣])공로상{ENDS}",
}
RESULT = re.compile("|".join(f"(?P<g{number}>{form})" for number, form in enumerate(RESULTS.values())))
GRADES = tuple(RESULTS)
# Words of grades wherever they stand, for what an English grade may be the rendering of.
ANYWHERE = {
    "대상": re.compile(r"(?<![가-힣])대상(?!으로|자|지(?!만)|이 되|별|기관| 기관)"),
    "우수": re.compile(r"(?<!최)우수"),
    "금상": re.compile("금상|금메달"),
    "은상": re.compile("은상|은메달"),
    "동상": re.compile("동상|동메달"),
    "최우수": re.compile("최우수|최고|1위|1등|최상|으뜸|가등급|베스트"),
}
# Before a prize: words of headlines; another with a capital makes a name of it (Mokmin Grand Prize).
BEFORE = re.compile(r"(?P<word>[A-Z][\w’'-]{0,30}) $")
HEADLINES = """
Wins Won Win Winning Winner Receives Received Receiving Gets Got Takes Took Earns Earned Claims Bags Secures Secured
Awarded Presented Grabs Scoops Lands Captures Clinches Achieves Celebrates The A An Its Their Our His Her And With As
For First Second Third Two Three Four Five Six Seven Place Consecutive Years Year Again Honored Given Highest
"""
OF_HEADLINES = frozenset(HEADLINES.split())
QUOTED = re.compile(r"[‘'“\"](?P<word>Encouragement|Excellent|Excellence|Outstanding|Best|Grand)[,.]?[’'”\"]")
QUOTED_GRADES = {
    "Encouragement": ({"장려"}, {"대상", "최우수", "우수", "본상", "특별상"}),
    "Excellent": ({"우수"}, {"대상", "장려", "본상", "특별상"}),
    "Excellence": ({"우수"}, {"대상", "장려", "본상", "특별상"}),
    "Outstanding": ({"우수"}, {"대상", "장려", "본상", "특별상"}),
    "Best": ({"최우수", "대상", "종합대상"}, {"우수", "장려", "본상", "특별상"}),
    "Grand": ({"대상", "종합대상"}, {"최우수", "우수", "장려", "본상", "특별상"}),
}
HIGHEST = re.compile("최고|1위|1등|최상|으뜸|가등급|베스트|S등급|A등급|SA")


@dataclass(frozen=True, slots=True)
class Result:
    """A grade of the Korean; `term` tells its renderings."""

    grade: str
    term: Term


@dataclass(frozen=True, slots=True)
class Rendering:
    """Words for a prize in English: the grades that they may stand for, and those for which they are wrong."""

    words: str
    accepted: frozenset[str]
    forbidden: frozenset[str]


def results(pair: Pair) -> list[Mention[Result]]:
    """Grades that the Korean tells, but in names of programmes."""
    return pair.once(_results)


def _results(pair: Pair) -> list[Mention[Result]]:
    whole, where = pair.ko.whole, places(pair)
    named = _named(names(pair).ko)
    terms = _terms(names(pair).lexicon.of_kind(Kind.GRADE))
    return [
        Mention(Result(grade, terms[grade]), found.start(), found.end(), where.of_ko(found.start()))
        for found in RESULT.finditer(whole)
        if not _is_within(found.start(), named)
        for grade in (GRADES[int((found.lastgroup or "g0")[1:])],)
    ]


def renderings(pair: Pair) -> list[Mention[Rendering]]:
    """Names of grades and prizes in the translation, but in names of programmes."""
    if pair.en is None:
        return []
    whole, where = pair.en.whole, places(pair)
    named = _named(names(pair).en)
    words, known = _expressions(names(pair).lexicon.of_kind(Kind.GRADE))
    found = [(known[entry.name.casefold()], start, end) for start, end, entry in words.found(whole)]
    found += [
        (Rendering(each["word"], *map(frozenset, QUOTED_GRADES[each["word"]])), *each.span("word"))
        for each in QUOTED.finditer(whole)
    ]
    return [
        Mention(rendering, start, end, where.of_en(start))
        for rendering, start, end in found
        if not _is_within(start, named) and not _is_named(whole, start)
    ]


def _is_named(whole: str, start: int) -> bool:
    """Whether the word before makes a prize part of a name."""
    before = BEFORE.search(whole, max(start - 32, 0), start)
    return before is not None and before["word"] not in OF_HEADLINES


@lru_cache(maxsize=64)
def may_stand_for(grades: frozenset[str], korean: str) -> bool:
    """Whether a Korean text has words that one of these grades may be the rendering of."""
    return any(_anywhere(grade).search(korean) for grade in grades)


def _anywhere(grade: str) -> re.Pattern[str]:
    return ANYWHERE.get(grade) or re.compile(re.escape(grade))


def _named(found: Sequence[Occurrence]) -> list[tuple[int, int]]:
    return [(each.start, each.end) for each in found if each.term.kind is Kind.PROGRAMME]


def _is_within(place: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in spans)


@lru_cache(maxsize=8)
def _terms(own: tuple[Term, ...]) -> dict[str, Term]:
    """By the grade the term whose name is proposed: what an editor wrote, else what comes with the program."""
    terms = {term.ko: term for term in packaged().of_kind(Kind.GRADE)}
    first = {term.ko.removesuffix("상") if term.ko not in GRADES else term.ko: term for term in reversed(own)}
    found = {grade: first.get(grade) or terms.get(grade) for grade in GRADES}
    return {grade: term or terms["최우수"] for grade, term in found.items()}


@lru_cache(maxsize=8)
def _expressions(own: tuple[Term, ...]) -> tuple[Words, dict[str, Rendering]]:
    accepted: dict[str, set[str]] = {}
    forbidden: dict[str, set[str]] = {}
    terms: dict[str, Term] = {}
    for term in (*own, *packaged().of_kind(Kind.GRADE)):
        grade = next(_grades_of(term), "")
        for name in _with_plurals(term.english) if grade else ():
            accepted.setdefault(name.casefold(), set()).add(grade)
            terms.setdefault(name, term)
        for name in _with_plurals(term.forbidden) if grade else ():
            forbidden.setdefault(name.casefold(), set()).add(grade)
            terms.setdefault(name, term)
    known = {
        name: Rendering(name, frozenset(right), frozenset(forbidden.get(name, set()) - right))
        for name in {*accepted, *forbidden}
        for right in (accepted.get(name, set()),)
    }
    return Words((name, term) for name, term in terms.items() if " " in name), known


def _with_plurals(names: Sequence[str]) -> Iterator[str]:
    for name in names:
        yield name
        if name.endswith(("Award", "Prize", "Medal")):
            yield f"{name}s"


def _grades_of(term: Term) -> Iterator[str]:
    for name in term.korean:
        grade = name.removesuffix("상") if name not in GRADES else name
        if grade in GRADES:
            yield grade
