"""Two bars of one measure: what was reached, and what others reached on average."""

from dataclasses import dataclass
from decimal import Decimal

from newsroom.public.charts.scales import nice_step, rounded

WIDTH, HEIGHT = 320, 62
LEFT, RIGHT = 62, 52
# Scores are out of a hundred unless one is higher.
FULL = 100


@dataclass(frozen=True)
class ScoreBars:
    """Where the bars begin and end, and where the rail behind them does."""

    width: int
    height: int
    left: float
    rail: float
    score: float
    average: float


def score_bars(score: Decimal, average: Decimal) -> ScoreBars:
    """Bars of a score and an average on one scale: to 100, or to a round number above the larger of the two."""
    most = float(max(score, average))
    if most > FULL:
        step = nice_step(most, 4)
        most = step * -(-most // step)
    rail = WIDTH - LEFT - RIGHT
    scale = rail / max(FULL, most)
    return ScoreBars(
        WIDTH, HEIGHT, LEFT, rail, rounded(float(score) * scale), rounded(float(average) * scale)
    )


def share(value: int, most: int) -> float:
    """The length of a bar in per cent of its rail; one that is not nothing can be seen."""
    return max(1.0, rounded(value * 100 / most)) if value and most else 0.0
