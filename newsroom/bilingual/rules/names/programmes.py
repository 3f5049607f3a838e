"""Evaluations, contests and prizes: one English name for each within a text."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import ClassVar

from newsroom.bilingual.findings import Finding, Severity, gettext_noop
from newsroom.bilingual.lexicon import Kind
from newsroom.bilingual.naming import names, places
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.rules.rule import Rule
from newsroom.bilingual.texts import Span, Text

# Names as the Korean quotes them: ‘2025년 시군 종합평가’.
QUOTED = re.compile(
    r"[‘'“\"「『]\s?(?:(?:20\d\d|제\s?\d{1,3}회)(?:년도?)?\s?){0,2}"
    r"(?P<name>[가-힣A-Za-z0-9·ㆍ ]{2,40}(?:평가|대회|대상|어워드|어워즈|공모전|공모|박람회|축제|페스티벌))"
    r"\s?[’'”\"」』]"
)
HEAD = r"(?:Evaluation|Assessment|Contest|Competition|Awards|Festival|Expo|Fair)"
NAME = re.compile(
    rf"\b(?!The |In |At |A |For )(?:(?:[A-Z][A-Za-z'’-]{{0,20}}|of|and|for|the|&) ){{1,14}}{HEAD}\b"
    rf"(?: (?:of|for) (?:[A-Z][A-Za-z'’-]{{0,20}}|and|the|&)(?: (?:[A-Z][A-Za-z'’-]{{0,20}}|of|and|the|&)){{0,8}})?"
)
WORD = re.compile(r"[a-z]{2,30}")
# Words that names are told with and without.
LIGHT = frozenset(
    ("the", "of", "and", "for", "in", "on", "korea", "republic", "national", "korean", "nationwide", "annual")
)
HEADS = frozenset({"title", "subtitles"})


class ProgrammeInManyNames(Rule):
    id = "programme-names"
    label = gettext_noop("One programme under several names")
    explanation = gettext_noop(
        "Readers take two names for two evaluations or prizes. Within a text a programme keeps its name; it may be "
        "shortened."
    )
    severity = Severity.WARNING
    MESSAGE: ClassVar[str] = gettext_noop(
        "“%(korean)s” is “%(english)s” here and “%(first)s” before. Keep to one name."
    )

    def findings(self, pair: Pair) -> Iterator[Finding]:
        if pair.en is None:
            return
        korean = _alone(_in_korean(pair), places(pair).of_ko, pair.ko)
        english = _alone(_in_english(pair.en), places(pair).of_en, pair.en)
        first: dict[str, Span] = {}
        for number in sorted(korean.keys() & english.keys()):
            (key, span), (_key, said) = korean[number], english[number]
            before = first.setdefault(key, said)
            one, other = _words(before.text), _words(said.text)
            if not (one <= other or other <= one):
                yield self.finding(
                    self.MESSAGE,
                    span,
                    said,
                    before.text,
                    korean=span.text,
                    english=said.text,
                    first=before.text,
                )


def _in_korean(pair: Pair) -> Iterator[tuple[str, Span]]:
    """Programmes that the lexicon knows, and those that are quoted, each with what is the same of its names."""
    known = [each for each in names(pair).ko if each.term.kind is Kind.PROGRAMME]
    for each in known:
        yield str(each.term.identity), pair.ko.span(each.start, each.end)
    covered = {place for each in known for place in range(each.start, each.end)}
    for found in QUOTED.finditer(pair.ko.whole):
        if found.end("name") - 1 not in covered:
            yield "".join(found["name"].split()), pair.ko.span(*found.span("name"))


def _in_english(text: Text) -> Iterator[tuple[str, Span]]:
    for found in NAME.finditer(text.whole):
        yield found[0], text.span(*found.span())


def _alone(
    found: Iterable[tuple[str, Span]], number_of: Callable[[int], int], text: Text
) -> dict[int, tuple[str, Span]]:
    """By the pair of sentences what is the only one in it; headlines shorten names and are left out."""
    told: dict[int, tuple[str, Span]] = {}
    several = set()
    for key, span in found:
        block, number = text.block_at(span.start), number_of(span.start)
        if number < 0 or block is None or block.field in HEADS:
            continue
        if number in told and told[number][0] != key:
            several.add(number)
        told.setdefault(number, (key, span))
    return {number: each for number, each in told.items() if number not in several}


def _words(name: str) -> frozenset[str]:
    return frozenset(word.removesuffix("s") for word in WORD.findall(name.lower())) - LIGHT
