"""Points over the editions of a programme, joined where one follows the other."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from newsroom.public.charts.scales import rounded, score_ticks

WIDTH, HEIGHT = 480, 260
TOP, BOTTOM, LEFT, RIGHT = 26, 30, 42, 24
# With more labels than that they would run into each other; then only the last point has its value beside it.
MOST_LABELS = 8
# An axis of ranks goes down to the fifth at least: a second place is no fall to the ground.
LAST_RANK = 5.0


@dataclass(frozen=True)
class Point:
    value: float
    x: float
    y: float
    # Where the label of the value stands: below the point when another series lies above it.
    below: bool = False


@dataclass(frozen=True)
class Series:
    """`runs` are lines of points that follow each other without a gap, as the `points` of a polyline."""

    points: list[Point]
    runs: list[str]


@dataclass(frozen=True)
class Mark:
    """A label on an axis, and where it stands on it."""

    label: str
    at: float


@dataclass(frozen=True)
class LineChart:
    width: int
    height: int
    left: float
    right: float
    top: float
    base: float
    across: list[Mark]
    along: list[Mark]
    series: list[Series]
    crowded: bool


def line_chart(
    labels: Sequence[str], series: Sequence[Sequence[float | None]], down: bool = False
) -> LineChart | None:
    """A chart of `series`, each with a value or None (a gap) for every label; None where nothing is to be drawn.

    Of two series the label of each point stands on the side that the other is not. With `down` the smallest value
    stands at the top, as the first rank does, and the axis begins at 1.
    """
    values = [value for one in series for value in one if value is not None]
    if not values:
        return None
    ticks = _ranks(max(LAST_RANK, *values)) if down else score_ticks(values)
    frame = _Frame(ticks[0], ticks[-1], down, len(labels))
    others = (series[1], series[0]) if len(series) == 2 else ((None,) * len(labels),) * len(series)
    return LineChart(
        WIDTH,
        HEIGHT,
        LEFT,
        WIDTH - RIGHT,
        TOP,
        HEIGHT - BOTTOM,
        across=[Mark(f"{tick:g}", frame.y(tick)) for tick in ticks],
        along=_along(labels, frame),
        series=[_series(one, other, frame) for one, other in zip(series, others, strict=True)],
        crowded=len(labels) > MOST_LABELS,
    )


@dataclass(frozen=True)
class _Frame:
    """Where values and places stand."""

    low: float
    high: float
    down: bool
    places: int

    def x(self, place: int) -> float:
        if self.places == 1:
            return (LEFT + WIDTH - RIGHT) / 2
        return rounded(LEFT + (WIDTH - LEFT - RIGHT) * place / (self.places - 1))

    def y(self, value: float) -> float:
        part = (value - self.low) / (self.high - self.low)
        room = HEIGHT - TOP - BOTTOM
        return rounded(TOP + room * part if self.down else HEIGHT - BOTTOM - room * part)


def _series(values: Sequence[float | None], others: Sequence[float | None], frame: _Frame) -> Series:
    points: list[Point] = []
    runs: list[list[Point]] = [[]]
    for place, (value, other) in enumerate(zip(values, others, strict=True)):
        if value is None:
            runs.append([])
            continue
        below = other is not None and frame.y(other) < frame.y(value)
        point = Point(value, frame.x(place), frame.y(value), below)
        points.append(point)
        runs[-1].append(point)
    joined = [" ".join(f"{point.x:g},{point.y:g}" for point in run) for run in runs if len(run) > 1]
    return Series(points, joined)


def _along(labels: Sequence[str], frame: _Frame) -> list[Mark]:
    """As many labels as have room, counted from the last one, which always has its own."""
    every = -(-len(labels) // MOST_LABELS)
    return [
        Mark(label, frame.x(place))
        for place, label in enumerate(labels)
        if (len(labels) - 1 - place) % every == 0
    ]


def _ranks(last: float) -> list[float]:
    """The first rank, the last one, and whole steps between."""
    step = max(1, math.ceil(last / 5))
    between = [float(rank) for rank in range(1 + step, int(last), step) if last - rank >= step / 2]
    return [1.0, *between, last]
