"""Rules for 각각 (each) and 모두, 총 (in total): the figures agree, and what they mean must, too."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsroom.bilingual.alignment import alignment
from newsroom.bilingual.anchors import anchors
from newsroom.bilingual.blocks import Span, Text
from newsroom.bilingual.findings import Finding, Severity, gettext_noop
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.rules.rule import Rule
from newsroom.bilingual.rules.structure.regions import covering, whole_of

NUMBER = r"\d[\d,]{0,15}(?:\.\d{1,6})?"
UNITS = r"[천만억조]{0,2}\s?(?:\d[\d,]{0,6}[천만]?)?"
# 각각 13건, 각각 상금 100만 원, 13건씩, 각 13건; 총 77건, 모두 16차례, 합쳐 4곳.
KOREAN_EACH = re.compile(
    rf"(?:각각|각)\s(?:[가-힣]{{1,5}}\s)?(?P<number>{NUMBER}{UNITS})(?!\d|\s?[가-힣%]{{0,3}}[·,와과]\s?\d)|(?P<number_too>{NUMBER}{UNITS})\s?[가-힣]{{1,4}}씩"
)
KOREAN_TOTAL = re.compile(rf"(?:총|모두|합쳐|합해|합하면|합계|통틀어|전체)\s?(?P<number>{NUMBER}{UNITS})")
ENGLISH_TOTAL = re.compile(
    rf"(?:\ba total of|\btotall?ing|\btotal(?:ed|led)?|\ball|\baltogether|\bcombined total of)\s(?P<number>{NUMBER})"
    rf"|(?P<number_too>{NUMBER})(?:\s(?!and\b|each\b)[\w-]{{1,20}}){{0,4}},?\s"
    r"(?:in total|in all|altogether|combined|all told|overall)\b",
    re.IGNORECASE,
)
ENGLISH_EACH = re.compile(
    rf"(?:\beach)(?:\s[\w-]{{1,20}}){{0,3}}?\s(?P<number>{NUMBER})"
    rf"|(?P<number_too>{NUMBER})(?:\s(?!and\b)[\w-]{{1,20}}){{0,3}},?\s(?:each|apiece|respectively)\b",
    re.IGNORECASE,
)
# Any word of it makes the sentence say that a figure is of each, or of all.
SAYS_EACH = re.compile(
    r"\b(?:each|respective|respectively|apiece|every|per|both|either|individually|annually|a (?:year|month|day))\b",
    re.IGNORECASE,
)
SAYS_TOTAL = re.compile(r"총|모두|합쳐|합해|합하|합계|통틀|전체|전부|도합|합산|누적|까지")
KOREAN_SAYS_EACH = re.compile(r"각각|각\s|각자|씩|마다|당\s|매년|매월|개별|저마다")


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure with the word that tells how it is meant: the figure as both languages tell it, and where it stands."""

    figure: str
    span: Span


class EachBecameTotal(Rule):
    id = "each-total"
    label = gettext_noop("“Each” that became “in total”")
    explanation = gettext_noop(
        "각각 is each, 총 or 모두 is in total: with the same figure they say different things."
    )
    severity = Severity.ERROR

    EACH = gettext_noop("“%(korean)s” is the figure of each; “%(english)s” makes it the total. Write “each”.")
    TOTAL = gettext_noop(
        "“%(korean)s” is the total; “%(english)s” makes it the figure of each. Write “in total”."
    )

    def findings(self, pair: Pair) -> Iterator[Finding]:
        if not pair.en:
            return
        for bead in alignment(pair).sentences:
            ko, en = whole_of(pair.ko, bead.ko), whole_of(pair.en, bead.en)
            if ko and en:
                yield from self._compared(pair.ko, pair.en, ko, en)

    def _compared(self, ko_text: Text, en_text: Text, ko: Span, en: Span) -> Iterator[Finding]:
        if not SAYS_EACH.search(en.text) and not SAYS_TOTAL.search(ko.text):
            yield from self._same(
                self.EACH, _told(ko_text, ko, KOREAN_EACH), _told(en_text, en, ENGLISH_TOTAL)
            )
        if not KOREAN_SAYS_EACH.search(ko.text):
            yield from self._same(
                self.TOTAL, _told(ko_text, ko, KOREAN_TOTAL), _told(en_text, en, ENGLISH_EACH)
            )

    def _same(self, message: str, ko: list[_Told], en: list[_Told]) -> Iterator[Finding]:
        by_figure = {told.figure: told for told in reversed(en)}
        for here in ko:
            if there := by_figure.get(here.figure):
                yield self.finding(
                    message, here.span, there.span, korean=here.span.text, english=there.span.text
                )


class EachMissing(Rule):
    id = "each-missing"
    label = gettext_noop("“Each” that is missing")
    explanation = gettext_noop("각각 before one figure tells that every one of several has it.")
    severity = Severity.WARNING

    def findings(self, pair: Pair) -> Iterator[Finding]:
        if not pair.en:
            return
        for bead in alignment(pair).sentences:
            ko, en = whole_of(pair.ko, bead.ko), whole_of(pair.en, bead.en)
            if (
                not ko
                or not en
                or "각각" not in ko.text
                or SAYS_EACH.search(en.text)
                or ENGLISH_TOTAL.search(en.text)
            ):
                continue
            there = anchors(pair.en, [(en.start, en.end)])[0]
            for told in _told(pair.ko, ko, KOREAN_EACH):
                if told.figure in there and told.span.text.startswith("각각"):
                    yield self.finding(
                        gettext_noop(
                            "“%(korean)s” is the figure of each; the English does not say so. Write “each”."
                        ),
                        told.span,
                        covering(pair.en, bead.en),
                        korean=told.span.text,
                    )


def _told(text: Text, within: Span, pattern: re.Pattern[str]) -> list[_Told]:
    found = []
    for each in pattern.finditer(text.whole, within.start, within.end):
        name = "number" if each["number"] else "number_too"
        for figure in anchors(text, [(each.start(name), min(each.end(name) + 12, within.end))])[0]:
            if figure[0].isdigit():
                found.append(_Told(figure, text.span(*each.span())))
                break
    return found
