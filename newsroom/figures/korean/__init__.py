"""Figures of Korean texts; pure.

    read("총 77건을 지난 28일 받았다", date(2026, 3, 4))

`numerals` reads the numbers, `units` knows what stands behind them, `dates` and `times` what is read by the calendar
and the clock, `sayings` figures without a numeral; `reading` walks a text and asks them in order.
"""

from newsroom.figures.korean.reading import read

__all__ = ["read"]
