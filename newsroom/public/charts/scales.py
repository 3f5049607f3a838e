"""Scales of charts: how high an axis ends, and where its lines stand."""

import math

# Steps that people count in.
NICE = (1, 2, 2.5, 5, 10)
# How much of a step a label takes.
LABEL = 0.35


def nice_step(most: float, lines: int) -> float:
    """The smallest step people count in with which at most `lines` steps reach `most`; 1 where there is nothing."""
    if most <= 0:
        return 1
    rough = most / lines
    magnitude = 10.0 ** math.floor(math.log10(rough))
    return next(nice * magnitude for nice in NICE if nice * magnitude >= rough * (1 - 1e-9))


def count_ticks(most: int, lines: int = 4) -> list[int]:
    """Whole numbers from 0 up to the first that is not below `most`, in equal steps."""
    step = max(1, math.ceil(nice_step(most, lines)))
    return list(range(0, step * max(1, math.ceil(most / step)) + 1, step))


def score_ticks(values: list[float]) -> list[float]:
    """Where the lines of an axis of scores stand: whole steps around the values, from 0 when they begin near it.

    Below the lowest value there is room for its label.
    """
    low, high = min(values), max(values)
    step = nice_step((high - low) or abs(high) or 1, 4)
    first, last = math.floor(low / step - LABEL), math.ceil(high / step - 1e-9)
    if first <= 1:
        first = 0
    if last <= first:
        last = first + 1
    return [round(step * place, 6) for place in range(first, last + 1)]


def rounded(value: float) -> float:
    """Two digits are more than a screen shows, and keep a page small."""
    return round(value, 2)
