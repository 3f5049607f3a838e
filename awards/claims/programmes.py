"""The programmes that a text names, each with the edition that stands with it; pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from awards.claims.claim import Programme
from awards.claims.names import Names
from newsroom.bilingual.lexicon import Kind, Occurrence
from newsroom.bilingual.texts import Text

BEFORE = {
    "ko": re.compile(
        r"(?:(?P<year>(?:19|20)\d\d) ?년?도? ?|(?P<relative>올해|금년|지난해|작년|전년) ?(?:도|의)? ?)?"
        r"(?:(?P<half>[상하])반기 ?)?(?:제 ?(?P<number>\d{1,3}) ?회 ?)?[‘'“\"「『<]? ?$"
    ),
    "en": re.compile(
        r"(?:\b(?P<year>(?:19|20)\d\d) )?(?:\b(?P<half>[Ff]irst|[Ss]econd)[- ][Hh]alf )?"
        r"(?:\b(?P<number>\d{1,3})(?:st|nd|rd|th) )?[‘'“\"]?$"
    ),
}
# A name that no lexicon has: in quotation marks, with the words that names of programmes end with; in English, where
# names tell themselves, without marks.
HELD = "(?:Evaluation|Assessment|Appraisal|Contest|Competition|Championship|Awards)"
# No word of a name is longer: what is no name takes no longer to read than a name.
WORD = r"[A-Z][\w’'-]{0,40}"
UNKNOWN = {
    "ko": re.compile(
        r"[‘“\"'「『](?P<edition>(?:(?:19|20)\d\d ?년?도? ?)?(?:[상하]반기 ?)?(?:제 ?\d{1,3} ?회 ?)?)"
        r"(?P<name>[가-힣A-Za-z][^‘’“”\"'「」『』\n]{2,50}?"
        r"(?:평가|경진대회|경연대회|공모전|어워드|어워즈|콘테스트|[가-힣]대상))[’”\"'」』]"
    ),
    "en": re.compile(
        r"(?P<edition>(?:\b(?:19|20)\d\d )?(?:\b\d{1,3}(?:st|nd|rd|th) )?[‘“\"']?)"
        rf"\b(?P<name>(?!(?:The|This|In|At|For|By) )(?=\S{{1,41}} (?:of |and |for |on |the ){{0,3}}[A-Z])"
        rf"(?:{WORD} (?:(?:of|and) )?){{0,6}}?{HELD}"
        rf"(?: (?:of|for|on) (?:the )?{WORD}(?: (?:(?:of|and) )?{WORD}){{0,8}})?)\b"
    ),
}
# What looks like one and is none: who evaluates, studies of effects, a mayor who awards, what any best one is called.
NO_NAME = re.compile(
    r".*\bImpact Assessment\b.*|(?:Mayor|Governor|Minister|President) .*Awards|"
    rf"(?:(?:Best|Excellent|Outstanding|Top|City|Annual|Final|{HELD}) ?)+"
)
BEHIND_NONE = re.compile(r" (?:Committee|Team|Panel|Board|Commission|Division)s?\b")
HALVES = {"상": 1, "하": 2, "first": 1, "second": 2}
RELATIVE = {"올해": 0, "금년": 0, "지난해": -1, "작년": -1, "전년": -1}
REACH = 40


@dataclass(frozen=True)
class Occurring:
    """A programme at a place of the text."""

    start: int
    end: int
    programme: Programme


def programmes(text: Text, names: Names, found: Sequence[Occurrence], day: date | None) -> list[Occurring]:
    """In their order; where the edition stands with one of them only, it is that of all."""
    known = [
        Occurring(each.start, each.end, _with_edition(text, each, names, day))
        for each in found
        if each.term.kind is Kind.PROGRAMME
    ]
    occurring = sorted([*known, *_unknown(text, known)], key=lambda each: each.start)
    told = {
        each.programme.identity: each.programme for each in reversed(occurring) if each.programme.is_dated
    }
    return [replace(each, programme=told.get(each.programme.identity, each.programme)) for each in occurring]


def _unknown(text: Text, known: Sequence[Occurring]) -> Iterator[Occurring]:
    """Those whose form tells that they are programmes, of any name."""
    for found in UNKNOWN[text.language].finditer(text.whole):
        start, end = found.span("name")
        if NO_NAME.fullmatch(found["name"]) or BEHIND_NONE.match(text.whole, end):
            continue
        if not any(start < each.end and each.start < end for each in known):
            yield Occurring(start, end, _read(found["name"], found["edition"], None, text.language))


def _with_edition(text: Text, found: Occurrence, names: Names, day: date | None) -> Programme:
    key = names.programmes.get(found.term.identity)
    before = text.whole[max(found.start - REACH, 0) : found.start]
    return _read(found.name, before, key, text.language, day)


def _read(
    name: str, before: str, key: int | None, language: str = "ko", day: date | None = None
) -> Programme:
    found = BEFORE[language].search(before)
    told = found.groupdict() if found else {}
    year = int(told["year"]) if told.get("year") else None
    if told.get("relative") and day:
        year = day.year + RELATIVE[told["relative"]]
    half = HALVES.get((told.get("half") or "").lower()) if year else None
    number = int(told["number"]) if told.get("number") else None
    return Programme(name, key, year, half, number)
