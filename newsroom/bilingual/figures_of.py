"""The figures of a text as they are compared: ranges as their ends, what is told in two units as one; pure."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from newsroom.bilingual.texts import Text
from newsroom.figures import english, korean
from newsroom.figures.values import BASES, Figure, Role, quotient

# Between the parts of a length of time: 1년 9개월, two minutes and 40 seconds.
BETWEEN = re.compile(r",?\s?(?:and\s)?$")

# What makes a temperature one below zero, which the readers leave out.
BELOW = {
    "ko": re.compile(r"(?:영하(?:의)?|(?<![\d가-힣])[-−–])\s?$"),
    "en": re.compile(r"(?:\b(?:minus|negative|sub-?zero)|(?<![\w])[-−–])\s?$", re.IGNORECASE),
}
BELOW_ZERO = re.compile(r"\s(?:(?:celsius|centigrade)\s)?below\s(?:zero|freezing)", re.IGNORECASE)

# 1만 30원 is one amount.
MYRIADS, MYRIAD = "만억조", Decimal(10_000)
# More than that no result of a game is told by.
GOALS = 200
# Between the numbers of a result, which Korean tells as 3대 2.
RESULT = re.compile(r"[-–]$|\sto\s$")
RESULT_LONGEST = 5
CHANGE = re.compile(r"\bfrom\s$")
HUNDREDTHS = re.compile(r"[. ]?(\d\d)(?![\d:년월일시분초명개건])")
SIGN_WITHIN = re.compile(r"(?:%|percent)\D{1,9}\d[\d,.]*$")


def figures_of(text: Text, day: date | None) -> list[Figure]:
    """In their order; a range is two figures of one place."""
    read = korean.read if text.language == "ko" else english.read
    timed = (_signed(_timed(figure, text.whole), text) for figure in read(text.whole, day))
    return list(_ends(_joined(timed, text.whole)))


def _timed(figure: Figure, whole: str) -> Figure:
    """4:08.52 and 8초 52 of a race are lengths of time: what follows is hundredths of a second."""
    behind = HUNDREDTHS.match(whole, figure.end)
    told_so = figure.role is Role.TIME or (figure.role is Role.DURATION and figure.text.endswith("초"))
    if behind is None or figure.value is None or not told_so:
        return figure
    # Minutes after midnight of 4:08 are as many as its seconds; 1분 8초 is in seconds already.
    value = figure.value + Decimal(behind[1]) / 100
    text = whole[figure.start : behind.end()]
    return replace(figure, role=Role.DURATION, end=behind.end(), text=text, value=value, unit="second")


def _signed(figure: Figure, text: Text) -> Figure:
    """With its sign a temperature below zero: 영하 5도, 5 degrees below zero; the value stays what it was."""
    if figure.unit != "degree":
        return figure
    sign = BELOW[text.language].search(text.whole, max(figure.start - 9, 0), figure.start)
    behind = BELOW_ZERO.match(text.whole, figure.end)
    start, end = sign.start() if sign else figure.start, behind.end() if behind else figure.end
    return replace(figure, start=start, end=end, text=text.whole[start:end])


def is_below_zero(temperature: Figure) -> bool:
    """Whether a temperature is told with a sign."""
    said = temperature.text
    return not said[0].isdigit() or BELOW_ZERO.search(said) is not None


def _ends(figures: Iterable[Figure]) -> Iterator[Figure]:
    """15~64세 may be told as “from 15 to 64”, or as “15 and over, up to 64”; but 1 to 4 is a ratio."""
    for figure in figures:
        if (
            figure.role is Role.NUMBER
            and figure.value
            and figure.until
            and _is_ratio(figure.value, figure.until)
        ):
            yield replace(figure, role=Role.RATIO, value=quotient(figure.value, figure.until), until=None)
            continue
        if figure.until is None:
            yield figure
            continue
        # “Rose 11.9% to 6,318” is no range: the sign stands behind the first number alone.
        apart = SIGN_WITHIN.search(figure.text)
        yield replace(figure, until=None, role=Role.PERCENT if apart else figure.role)
        yield replace(figure, until=None, role=Role.NUMBER if apart else figure.role, value=figure.until)


def _is_ratio(first: Decimal, second: Decimal) -> bool:
    """Whether two numbers that look like a range are more likely a ratio or the result of a game: 1 to 4, 3-2."""
    return first == 1 or second < first < GOALS


def _joined(figures: Iterable[Figure], whole: str) -> Iterator[Figure]:
    """With two minutes and 40 seconds as 160 seconds."""
    before: Figure | None = None
    for figure in figures:
        if before and figure.start < before.end:
            continue
        sum_of_both = before and _sum(before, figure, whole)
        if before and not sum_of_both:
            yield before
        before = sum_of_both or figure
    if before:
        yield before


def _sum(one: Figure, other: Figure, whole: str) -> Figure | None:
    """Of two figures that are one amount, or the result of a game; None where they are two."""
    between = whole[one.end : other.start]
    if one.role is other.role is Role.NUMBER and len(between) < RESULT_LONGEST and RESULT.match(between):
        return _result(one, other, whole)
    if not BETWEEN.match(whole[one.end : other.start]) or one.value is None or other.value is None:
        return None
    if one.role is Role.NUMBER and other.role is Role.MONEY and one.text[-1:] in MYRIADS:
        value = one.value + other.value if other.value < MYRIAD else None
        unit = other.unit
    elif one.role is other.role is Role.DURATION:
        value, unit = _lasting(one.value, one.unit, other.value, other.unit)
    else:
        return None
    text = whole[one.start : other.end]
    return (
        None
        if value is None
        else replace(one, end=other.end, text=text, role=other.role, value=value, unit=unit)
    )


def _result(one: Figure, other: Figure, whole: str) -> Figure | None:
    """3-2, 3 to 2; not the “from 30 to 24” of a change."""
    if not (one.value and other.value and other.value <= one.value < GOALS):
        return None
    if CHANGE.search(whole, max(one.start - 6, 0), one.start):
        return None
    text = whole[one.start : other.end]
    return replace(one, end=other.end, text=text, role=Role.RATIO, value=quotient(one.value, other.value))


def _lasting(longer: Decimal, unit: str, shorter: Decimal, its_unit: str) -> tuple[Decimal | None, str]:
    """The sum of a length of time and the smaller one that follows it; none where it is not smaller."""
    factor, base = BASES.get(unit, (Decimal(1), unit))
    its_factor, its_base = BASES.get(its_unit, (Decimal(1), its_unit))
    fits = base == its_base and its_factor < factor
    return (longer * factor + shorter * its_factor if fits else None), base
