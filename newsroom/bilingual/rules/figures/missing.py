"""Rules for figures of one text that the other does not tell."""

import re
from collections.abc import Iterator
from decimal import Decimal

from newsroom.bilingual.comparison import Comparison, compared
from newsroom.bilingual.findings import Finding, Severity, gettext_noop
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.rules.figures.spoken import english_of
from newsroom.bilingual.rules.rule import Rule
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
    24: ("around the clock", "round-the-clock", "day and night"),
    50: ("half", "semicentennial"),
    100: ("century", "centennial", "all", "fully", "hundred"),
    365: ("year-round", "all year", "every day"),
}
# Days of saying it, which English often leaves out: 8일 밝혔다.
SAID_ON = re.compile(
    r"\s?(?:\([월화수목금토일]\)\s?)?(?:[^\s.]{1,12}\s){0,2}(?:밝혔|전했|발표했|알렸|말했|설명했)"
)
# Terms of office that English seldom counts.
OFFICE = re.compile(r"민선\s?제?$")
RELATIVE_YEAR = re.compile(r"(?:this|last|next|previous|following|same) year|year-end|annual", re.IGNORECASE)
RELATIVE_YEAR_KO = re.compile(r"올해|지난해|작년|내년|금년|전년|이듬해|재작년|올 (?:상|하)반기")


class FigureMissing(Rule):
    id = "figure-missing"
    label = gettext_noop("Figure missing")
    explanation = gettext_noop("A figure of the Korean stands nowhere in the English.")
    severity = Severity.WARNING

    def findings(self, pair: Pair) -> Iterator[Finding]:
        assert pair.en
        comparison = pair.once(compared)
        for figure in comparison.missing:
            if _is_missed(figure, pair, comparison):
                yield self.finding(
                    gettext_noop("%(ko)s is not told in English: add it, or leave it out of both."),
                    pair.ko.span(figure.start, figure.end),
                    None,
                    english_of(figure),
                    ko=figure.text,
                )


class FigureInvented(Rule):
    id = "figure-invented"
    label = gettext_noop("Figure invented")
    explanation = gettext_noop("A figure of the English stands nowhere in the Korean.")
    severity = Severity.WARNING

    def findings(self, pair: Pair) -> Iterator[Finding]:
        assert pair.en
        comparison = pair.once(compared)
        for figure in comparison.invented:
            if _is_invented(figure, pair, comparison):
                yield self.finding(
                    gettext_noop("“%(en)s” is not in the Korean: check where it comes from, or take it out."),
                    None,
                    pair.en.span(figure.start, figure.end),
                    en=figure.text,
                )


def _is_missed(figure: Figure, pair: Pair, comparison: Comparison) -> bool:
    """Whether an editor would miss it in English."""
    assert pair.en
    if _is_slight(figure) or figure.value == 1 or _values(figure) & _all_values(comparison, 1):
        return False
    if figure.day:
        return not _is_left_out(figure, pair)
    words = WORDS.get(int(figure.value or 0), ())
    said = pair.en.whole.lower()
    told = any(re.search(rf"\b{re.escape(word)}\b", said) for word in words)
    return not told and not OFFICE.search(pair.ko.whole, 0, figure.start)


def _is_left_out(figure: Figure, pair: Pair) -> bool:
    """Whether it is a date that English is free to leave out, or tells in a word."""
    assert pair.en
    assert figure.day
    if figure.day.month is None and figure.day.day is None:
        return pair.date is None and bool(RELATIVE_YEAR.search(pair.en.whole))
    return bool(SAID_ON.match(pair.ko.whole, figure.end))


def _is_invented(figure: Figure, pair: Pair, comparison: Comparison) -> bool:
    if _is_slight(figure) or figure.value == 1 or _values(figure) & _all_values(comparison, 0):
        return False
    if figure.day and figure.day.month is None and figure.day.day is None:
        return bool(pair.date) or not RELATIVE_YEAR_KO.search(pair.ko.whole)
    return not (figure.role in (Role.MONEY, Role.MEASURE) and _is_converted(figure, comparison))


def _is_slight(figure: Figure) -> bool:
    """Whether it is nothing to be missed: a small bare number, a word that may be no figure."""
    if figure.vague:
        return True
    if not DIGIT.search(figure.text):
        return figure.role is not Role.STREAK
    small = figure.value is not None and figure.value < 10
    return figure.role is Role.NUMBER and small


def _is_converted(figure: Figure, comparison: Comparison) -> bool:
    """Whether it tells in another currency or unit what stands before it: 50 million won ($36,000)."""
    return all(
        en.unit != figure.unit or en.role is not figure.role for _ko, en in comparison.matching.told
    ) and any(
        en.role is figure.role and 0 < figure.start - en.end < 40 for _ko, en in comparison.matching.told
    )


def _values(figure: Figure) -> set[Decimal]:
    return {value for value in (figure.value, figure.until) if value is not None}


def _all_values(comparison: Comparison, side: int) -> set[Decimal]:
    """The numbers of what one text (0: Korean, 1: English) tells beside its contradictions, whatever they are for."""
    told = [both[side] for both in comparison.matching.told]
    over = comparison.matching.en if side else comparison.matching.ko
    return set().union(*(_values(figure) for figure in (*told, *over)))
