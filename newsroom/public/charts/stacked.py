"""Columns of stacked parts, one column for each label: counts by year, parted by kind."""

from collections.abc import Sequence
from dataclasses import dataclass

from newsroom.public.charts.scales import count_ticks, rounded

WIDTH, HEIGHT = 480, 260
TOP, BOTTOM, LEFT, RIGHT = 22, 26, 34, 4
# Of the room that a column has, what it takes; and the widest it is drawn.
SHARE, WIDEST = 0.68, 44.0


@dataclass(frozen=True)
class Part:
    """One kind's share of a column. `series` is its place among the kinds; it has the pattern of that."""

    series: str
    value: int
    y: float
    height: float


@dataclass(frozen=True)
class Column:
    label: str
    total: int
    x: float
    width: float
    middle: float
    top: float
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Line:
    """A line across the chart at a value."""

    value: float
    y: float


@dataclass(frozen=True)
class StackedColumns:
    width: int
    height: int
    left: float
    right: float
    base: float
    lines: list[Line]
    columns: list[Column]


def stacked_columns(
    series: Sequence[str], rows: Sequence[tuple[str, Sequence[int]]], most: int | None = None
) -> StackedColumns:
    """Columns for `rows` of (label, value of each of `series`), the first series at the bottom.

    `most` is the largest total that the axis must hold: charts that are compared are given the same one.
    """
    highest = max((sum(values) for _label, values in rows), default=0)
    ticks = count_ticks(highest if most is None else max(most, highest))
    base, room = HEIGHT - BOTTOM, HEIGHT - TOP - BOTTOM
    scale = room / ticks[-1]
    step = (WIDTH - LEFT - RIGHT) / max(1, len(rows))
    columns = [
        _column(series, row, LEFT + step * (place + 0.5), min(step * SHARE, WIDEST), base, scale)
        for place, row in enumerate(rows)
    ]
    lines = [Line(tick, rounded(base - tick * scale)) for tick in ticks]
    return StackedColumns(WIDTH, HEIGHT, LEFT, WIDTH - RIGHT, base, lines, columns)


def _column(
    series: Sequence[str],
    row: tuple[str, Sequence[int]],
    middle: float,
    width: float,
    base: float,
    scale: float,
) -> Column:
    label, values = row
    parts, below = [], base
    for name, value in zip(series, values, strict=True):
        if value:
            height = value * scale
            below -= height
            parts.append(Part(name, value, rounded(below), rounded(height)))
    return Column(
        label,
        sum(values),
        rounded(middle - width / 2),
        rounded(width),
        rounded(middle),
        rounded(below),
        tuple(parts),
    )
