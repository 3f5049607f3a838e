"""Which merged cell a place lies in: however many rows or columns it spans, it is kept as one. Pure."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable

from django.utils.translation import gettext as _

from awards.spreadsheets.sheets import FileRefused, Merged, reference


class MergedCells:
    def __init__(self, merged: Iterable[Merged], columns: Collection[int]) -> None:
        """Those that reach into `columns`. Raises FileRefused where two share a cell, which no program writes."""
        self._by_column: dict[int, list[Merged]] = defaultdict(list)
        for each in sorted(merged, key=lambda each: (each.top, each.left)):
            for column in columns:
                if each.left <= column <= each.right:
                    self._enter(column, each)

    def at(self, row: int, column: int) -> Merged | None:
        """The merged cell that covers this place."""
        known = self._by_column.get(column, ())
        place = bisect_right(known, row, key=lambda each: each.top) - 1
        return known[place] if place >= 0 and row <= known[place].bottom else None

    def across(self, row: int) -> Merged | None:
        """The first merged cell of several columns that covers a part of the row."""
        covering = (self.at(row, column) for column in sorted(self._by_column))
        return next((each for each in covering if each and each.right > each.left), None)

    def _enter(self, column: int, merged: Merged) -> None:
        known = self._by_column[column]
        if known and merged.top <= known[-1].bottom:
            message = _("Merged cells lie on top of each other at %(cell)s: the file is damaged. Take them apart and "
                        "save it again.")  # fmt: skip
            raise FileRefused(message % {"cell": reference(merged.top, column)})
        known.append(merged)
