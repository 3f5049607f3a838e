"""Rules for figures of one text that the other does not tell."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from newsroom.bilingual.comparison import Comparison, compared
from newsroom.bilingual.findings import Finding, Severity, gettext_noop
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.rules.figures.periods import last_days, lengths
from newsroom.bilingual.rules.figures.telling import FigureRule
from newsroom.figures.values import Figure, Role

DIGIT = re.compile(r"[0-9０-９]")
# Words that tell a small number without one, by the number.
WORDS: dict[int, tuple[str, ...]] = {
    1: (
        "top",
        "first",
        "best",
        "highest",
        "leading",
        "leads",
        "topped",
        "champion",
        "winner",
        "single",
        "no. 1",
    ),
    2: (
        "both",
        "twice",
        "double",
        "doubled",
        "two-time",
        "twin",
        "pair",
        "second",
        "again",
        "back-to-back",
        "couple",
    ),
    3: ("triple", "tripled", "thrice", "trio", "threefold", "hat trick"),
    4: ("quadruple", "quadrupled", "fourfold", "quarterly"),
    10: ("decade", "tenfold"),
    12: ("dozen",),
    24: ("the clock", "round-the-clock", "and night"),
    50: ("half", "semicentennial"),
    100: ("century", "centennial", "all", "fully"),
    365: ("year-round", "all year", "every day", "always"),
}
# The same in Korean, for what English tells by a number.
KOREAN_WORDS: dict[int, tuple[str, ...]] = {
    7: ("매일", "연중", "날마다", "일주일"),
    24: ("연중", "종일", "상시"),
    365: ("연중", "매일", "무휴", "날마다"),
    100: ("전부", "전체", "전원"),
}
# Days of saying it, which English often leaves out: 8일 밝혔다.
SAID_ON = re.compile(
    r"\s?(?:\([월화수목금토일]\)\s?)?(?:[^\s.]{1,12}\s){0,2}(?:밝혔|전했|발표했|알렸|말했|설명했)"
)
# Of 3박 4일 English tells the days alone, or the dates.
STAY = re.compile(r"\s?\d{1,2}일")
# Terms of office that English seldom counts.
PART = re.compile(r"\d+")
OFFICE = re.compile(r"민선\s?제?$")
RELATIVE_YEAR = re.compile(r"올해|지난해|작년|내년|금년|전년|이듬해|재작년|올 (?:상|하)반기")
WORD = re.compile(r"[a-z]+(?:-[a-z]+){0,4}")


class FigureMissing(FigureRule):
    id = "figure-missing"
    label = gettext_noop("Figure missing")
    explanation = gettext_noop("A figure of the Korean stands nowhere in the English.")
    severity = Severity.WARNING

    def findings(self, pair: Pair) -> Iterator[Finding]:
        comparison = pair.once(compared)
        # A range is missed once, for its beginning.
        for figure in {figure.start: figure for figure in reversed(comparison.missing)}.values():
            if _is_missed(figure, pair, comparison):
                yield self.told(
                    pair,
                    gettext_noop("%(ko)s is not told in English: add it, or leave it out of both."),
                    figure,
                )


class FigureInvented(FigureRule):
    id = "figure-invented"
    label = gettext_noop("Figure invented")
    explanation = gettext_noop("A figure of the English stands nowhere in the Korean.")
    severity = Severity.WARNING

    def findings(self, pair: Pair) -> Iterator[Finding]:
        comparison = pair.once(compared)
        for figure in comparison.invented:
            if _is_invented(figure, pair, comparison):
                yield self.told(
                    pair,
                    gettext_noop("“%(en)s” is not in the Korean: check where it comes from, or take it out."),
                    en=figure,
                )


def _is_missed(figure: Figure, pair: Pair, comparison: Comparison) -> bool:
    """Whether an editor would miss it in English."""
    if _is_slight(figure) or figure.value == 1 or figure.value in comparison.values_en:
        return False
    if figure.day:
        ends = (figure.day.month, figure.day.day) in last_days(comparison.en)
        return not ends and not _is_left_out(figure, pair)
    if figure.role is Role.DURATION and figure.unit == "day" and figure.value in lengths(comparison.en):
        return False
    if figure.unit == "night" and STAY.match(pair.ko.whole, figure.end):
        return False
    if _is_in_parts(figure, comparison.values_en):
        return False
    before = pair.ko.whole[max(figure.start - 6, 0) : figure.start]
    return not OFFICE.search(before) and not _is_worded(figure, pair.once(_words))


def _is_in_parts(figure: Figure, values: frozenset[Decimal]) -> bool:
    """Whether the other text tells both numbers of a ratio, as a result of a game the other way round."""
    return figure.role is Role.RATIO and all(Decimal(part) in values for part in PART.findall(figure.text))


def _is_worded(figure: Figure, words: frozenset[str]) -> bool:
    """Whether a word of the English may tell it: both, twice, a decade."""
    whole = figure.value is not None and figure.value == int(figure.value)
    return whole and not words.isdisjoint(WORDS.get(int(figure.value or 0), ()))


def _is_left_out(figure: Figure, pair: Pair) -> bool:
    """Whether it is a date that English is free to leave out, or tells in a word."""
    assert figure.day
    if _is_year(figure):
        return pair.date is None and "year" in pair.once(_words)
    return bool(SAID_ON.match(pair.ko.whole, figure.end))


def _is_invented(figure: Figure, pair: Pair, comparison: Comparison) -> bool:
    if _is_slight(figure) or figure.value == 1 or figure.value in comparison.values_ko:
        return False
    if _is_in_parts(figure, comparison.values_ko):
        return False
    if any(word in pair.ko.whole for word in KOREAN_WORDS.get(int(figure.value or 0), ())):
        return False
    if figure.day and (figure.day.month, figure.day.day) in last_days(comparison.ko):
        return False
    if _is_year(figure):
        return pair.date is not None or not pair.once(_tells_relative_year)
    return not (figure.role in (Role.MONEY, Role.MEASURE) and _is_converted(figure, pair))


def _is_year(figure: Figure) -> bool:
    return figure.day is not None and figure.day.month is None and figure.day.day is None


def _is_slight(figure: Figure) -> bool:
    """Whether it is nothing to be missed: a small bare number, a word that may be no figure."""
    if figure.vague:
        return True
    if not DIGIT.search(figure.text):
        return figure.role is not Role.STREAK
    small = figure.value is not None and figure.value < 10
    return figure.role is Role.NUMBER and small


def _is_converted(figure: Figure, pair: Pair) -> bool:
    """Whether it tells in brackets, in another currency or unit, what stands before: 50 million won ($36,000)."""
    assert pair.en
    before = pair.en.whole[max(figure.start - 30, 0) : figure.start]
    return before.rfind("(") > before.rfind(")")


def _words(pair: Pair) -> frozenset[str]:
    """The words of the English, and each with the one after it."""
    assert pair.en
    said = WORD.findall(pair.en.whole.lower())
    return frozenset(said) | {f"{one} {other}" for one, other in pairwise(said)}


def _tells_relative_year(pair: Pair) -> bool:
    return bool(RELATIVE_YEAR.search(pair.ko.whole))
