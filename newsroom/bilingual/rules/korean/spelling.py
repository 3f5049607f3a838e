"""Misspellings and wrong spaces of press releases, as far as they are sure."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import ClassVar

from newsroom.bilingual.findings import Finding, Severity, gettext_noop
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.rules.korean.places import Places, in_addresses, in_names
from newsroom.bilingual.rules.korean.tables import rows
from newsroom.bilingual.rules.korean.wordlists import WordList
from newsroom.bilingual.rules.rule import Rule


@cache
def misspelled() -> WordList:
    return WordList.of(rows("spelling"))


@cache
def wrongly_spaced() -> WordList:
    return WordList.of(rows("spaces"))


class Spelling(Rule):
    id = "spelling"
    label = gettext_noop("Misspelled Korean")
    explanation = gettext_noop(
        "Words that the Hangul Orthography, the rules of standard Korean or the rules for loanwords write otherwise. "
        "Only sure ones are told, each once in a text."
    )
    severity = Severity.WARNING
    compares = False
    MESSAGE: ClassVar[str] = gettext_noop("“%(written)s” is misspelled. Write “%(instead)s”.")

    def findings(self, pair: Pair) -> Iterator[Finding]:
        away = [pair.once(places) for places in (in_names, in_addresses)]
        yield from self.told(pair, misspelled(), away)

    def told(self, pair: Pair, words: WordList, away: list[Places]) -> Iterator[Finding]:
        """The words of the list that stand in the Korean, each once."""
        told: set[str] = set()
        for word in words.found(pair.ko.whole):
            if word.word not in told and not any(places.hold(word.start) for places in away):
                told.add(word.word)
                span = pair.ko.span(word.start, word.end)
                yield self.finding(
                    self.MESSAGE, span, proposal=word.instead, written=word.word, instead=word.instead
                )


# Myriads stand apart (article 44), and so does a unit behind a number that ends in a word (article 43): 2억 1900만 원.
UNITS = "원|명|건|곳|개|대|부|톤|그루|가구|세대|마리|장|권|필지|호|달러|엔|유로|회|평|시간"
AMOUNT = re.compile(
    rf"(?<![\d.,])\d[\d.,]{{0,12}}[십백천만억조][\d.,십백천만억조]{{0,20}}(?P<more>여)?(?P<unit>{UNITS})?"
)
BETWEEN_MYRIADS = re.compile(r"(?<=[만억조])(?=\d)")
PERCENT = re.compile(r"\d [%％](?![A-Za-z])")
ORDINAL = re.compile(
    r"(?<![가-힣])제 {1,2}\d{1,4}(?= ?(?:회|차|호|조|항|기|대|장|절|권|편|부|급|단계|분기)(?![가-힣]{3}))"
)
YEARS = re.compile(r"\d{4}연도")
# 할수 있다: a verb before 수; 실수 있다 and 갈수록 are others.
CAN = re.compile(r"(?<![가-힣])[가-힣]{0,6}(?:할|될|볼|갈|줄|낼|룰|킬|릴|[가-힣]을)수(?= ?[있없])")


def spaced_amount(found: re.Match[str]) -> str:
    """An amount with the spaces that it needs; behind a figure the unit may stand close."""
    unit = found["unit"] or ""
    number = found[0].removesuffix(unit)
    spaced = BETWEEN_MYRIADS.sub(" ", number)
    return spaced + unit if spaced[-1].isdigit() else f"{spaced} {unit}".rstrip()


PATTERNS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (AMOUNT, spaced_amount),
    (PERCENT, lambda found: found[0].replace(" ", "")),
    (ORDINAL, lambda found: found[0].replace(" ", "")),
    (YEARS, lambda found: found[0].replace("연", "년")),
    (CAN, lambda found: found[0].removesuffix("수") + " 수"),
)


class Spacing(Spelling):
    id = "spacing"
    label = gettext_noop("Wrong spaces in Korean")
    explanation = gettext_noop(
        "Where the Hangul Orthography wants a space or none (articles 2 and 41 to 44): 10만 원, 5%, 제16회, "
        "할 수 있다. A unit behind figures may stand close or apart (3명, 3 명); that is not told. Each form is told "
        "once in a text."
    )
    severity = Severity.NOTE
    MESSAGE: ClassVar[str] = gettext_noop(
        "“%(written)s” has a wrong space or lacks one. Write “%(instead)s”."
    )

    def findings(self, pair: Pair) -> Iterator[Finding]:
        away = [pair.once(places) for places in (in_names, in_addresses)]
        yield from self.told(pair, wrongly_spaced(), away)
        for pattern, spaced in PATTERNS:
            for found in pattern.finditer(pair.ko.whole):
                if spaced(found) != found[0] and not any(places.hold(found.start()) for places in away):
                    yield self.finding(
                        self.MESSAGE,
                        pair.ko.span(*found.span()),
                        proposal=spaced(found),
                        written=found[0],
                        instead=spaced(found),
                    )
                    break
