"""The figures of a text as they are compared: ranges as their ends, what is told in two units as one; pure."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from newsroom.bilingual.texts import Text
from newsroom.figures import english, korean
from newsroom.figures.values import BASES, Figure, Role, quotient

# Between the parts of a length of time: 1년 9개월, two minutes and 40 seconds.
BETWEEN = re.compile(r",?\s?(?:and\s)?$")

SIGN_WITHIN = re.compile(r"(?:%|percent)\D{1,9}\d[\d,.]*$")


def figures_of(text: Text, day: date | None) -> list[Figure]:
    """In their order; a range is two figures of one place."""
    read = korean.read if text.language == "ko" else english.read
    return list(_ends(_joined(read(text.whole, day), text.whole)))


def _ends(figures: Iterable[Figure]) -> Iterator[Figure]:
    """15~64세 may be told as “from 15 to 64”, or as “15 and over, up to 64”; but 1 to 4 may be a ratio."""
    for figure in figures:
        if figure.role is Role.NUMBER and figure.value == 1 and figure.until:
            yield replace(figure, role=Role.RATIO, value=quotient(figure.value, figure.until), until=None)
            continue
        if figure.until is None:
            yield figure
            continue
        # “Rose 11.9% to 6,318” is no range: the sign stands behind the first number alone.
        apart = SIGN_WITHIN.search(figure.text)
        yield replace(figure, until=None, role=Role.PERCENT if apart else figure.role)
        yield replace(figure, until=None, role=Role.NUMBER if apart else figure.role, value=figure.until)


def _joined(figures: Iterable[Figure], whole: str) -> Iterator[Figure]:
    """With two minutes and 40 seconds as 160 seconds."""
    before: Figure | None = None
    for figure in figures:
        sum_of_both = before and _sum(before, figure, whole)
        if before and not sum_of_both:
            yield before
        before = sum_of_both or figure
    if before:
        yield before


def _sum(one: Figure, other: Figure, whole: str) -> Figure | None:
    """Of a length of time and the smaller one that follows it at once."""
    if not (one.role is other.role is Role.DURATION and BETWEEN.match(whole[one.end : other.start])):
        return None
    first, second = (BASES.get(figure.unit) for figure in (one, other))
    whole_unit = first and (second[1] if second else other.unit)
    if first is None or first[1] != whole_unit or one.value is None or other.value is None:
        return None
    smaller = second[0] if second else 1
    if smaller >= first[0]:
        return None
    value = one.value * first[0] + other.value * smaller
    return replace(one, end=other.end, text=whole[one.start : other.end], value=value, unit=first[1])
