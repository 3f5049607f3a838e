"""Periods, which one language may tell by their days and the other by their length; pure.

16일부터 사흘간 is “from the 16th to the 18th”.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from newsroom.figures.values import Figure, Role

# How far apart the two figures of a period stand at most, in characters.
CLOSE = 40
# Lengths that are told in days.
LONGEST = 100


def lengths(figures: Iterable[Figure]) -> frozenset[Decimal]:
    """In days, of the periods that are told from one day to another: with both, and without the first."""
    found = set()
    for first, second in _beside(figures):
        if (start := _date(first)) and (end := _date(second)) and start < end:
            days = (end - start).days
            found |= {Decimal(days), Decimal(days + 1)}
    return frozenset(found)


def last_days(figures: Iterable[Figure]) -> frozenset[tuple[int, int]]:
    """Month and day on which the periods end that are told by their first day and their length."""
    found = set()
    for one, other in _beside(figures):
        # “From March 29 for four days”, or “for four days from March 29”.
        first, second = (other, one) if other.day else (one, other)
        start = _date(first)
        lasts = second.role is Role.DURATION and second.unit == "day" and second.value is not None
        if start and lasts and second.value and second.value < LONGEST:
            end = start + timedelta(days=int(second.value) - 1)
            found.add((end.month, end.day))
    return frozenset(found)


def _beside(figures: Iterable[Figure]) -> Iterator[tuple[Figure, Figure]]:
    in_order = sorted(figures, key=lambda figure: figure.start)
    return ((one, other) for one, other in pairwise(in_order) if other.start - one.end < CLOSE)


def _date(figure: Figure) -> date | None:
    day = figure.day
    if not (day and day.year and day.month and day.day):
        return None
    try:
        return date(day.year, day.month, day.day)
    except ValueError:
        return None
