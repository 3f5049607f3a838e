"""The figures of an English text (`read`), with the same values as the Korean reader gives; pure.

What may be no figure is told as `vague`: "one", "a dozen" and "first" as words, "both", "half", "once", "double" and
"twice as", 2.5 in "Type 2", a weekday alone, and what is told by the day of the release: this year, last month, today.
Nothing is read of telephone numbers, addresses of the web, names with digits (5G, COVID-19), dozens and hundreds.

"from 61 to 79 percent" is a change: two figures; "61 to 79 percent", "61-79
percent" and "between 61 and 79 percent" are one figure with `until`. From one time of day or day to another are two.
"""

from newsroom.figures.english.reading import read

__all__ = ["read"]
