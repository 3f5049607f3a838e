"""All figures of an English text, from its beginning to its end."""

from collections.abc import Callable
from datetime import date

from newsroom.figures.english.amounts import CARDINALS, ORDINALS
from newsroom.figures.english.calendar_words import (
    DAYS_AWAY,
    HALVES,
    MONTHS,
    QUARTERS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
    YEARS_AWAY,
)
from newsroom.figures.english.dates import dates
from newsroom.figures.english.moments import NAMED, moments
from newsroom.figures.english.orders import FOLDS, TIMES, orders
from newsroom.figures.english.quantities import quantity
from newsroom.figures.english.ranges import CURRENCIES
from newsroom.figures.english.tokens import Passage
from newsroom.figures.values import Figure

# What can begin at a token, in the order in which it is tried.
READERS: tuple[Callable[[Passage, int], tuple[list[Figure], int] | None], ...] = (
    moments,
    dates,
    orders,
    quantity,
)
KINDS = frozenset({"number", "ordinal", "date", "clock"})
# Words and signs that a figure may begin with; at others nothing is tried.
BEGINNINGS = frozenset(
    {"a", "an", "half", "past", "no", "nos", "number", "#", "top", "back", "both", "year", "us", "u"}
).union(
    *(CARDINALS, ORDINALS, DAYS_AWAY, HALVES, MONTHS, QUARTERS, SHORT_MONTHS, WEEKDAYS, YEARS_AWAY),
    *(SHORT_WEEKDAYS, NAMED, FOLDS, TIMES, CURRENCIES),
    (f"{day}s" for day in WEEKDAYS),
)


def read(text: str, day: date | None) -> list[Figure]:
    """Every figure of an English text, in order and without overlap; `day` is when the text is published."""
    passage = Passage(text, day)
    figures: list[Figure] = []
    index = 0
    while index < len(passage.tokens):
        found = _found(passage, index)
        if found:
            figures += found[0]
        index = found[1] if found else index + 1
    return figures


def _found(passage: Passage, index: int) -> tuple[list[Figure], int] | None:
    token = passage.tokens[index]
    if token.kind not in KINDS and token.word not in BEGINNINGS:
        return None
    for reader in READERS:
        if found := reader(passage, index):
            return found
    return None
