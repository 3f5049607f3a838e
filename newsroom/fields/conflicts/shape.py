"""The places of a form and its inlines, and how to take them out of what a browser sends and put them back.

A place is a field of the form (`category`), a field of a row that is always there (`texts:ko:title`), or a whole row of
an inline (`contacts#5`, by its primary key). Rows that nobody has stored yet have no place.
"""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.http import QueryDict

from newsroom.fields.conflicts.parts import FixedRowsPart, FormPart, RowsPart
from newsroom.fields.conflicts.sides import Side

Part = FormPart | RowsPart | FixedRowsPart


class Shape:
    """All places of a form with its inlines, as the stored objects fill them."""

    def __init__(self, form: forms.BaseForm, formsets: Iterable[Any]) -> None:
        rows = (
            FixedRowsPart(each) if getattr(each, "rows_by", None) else RowsPart(each) for each in formsets
        )
        self.parts: list[Part] = [FormPart(form), *rows]

    def stored(self) -> Side:
        """The side of what is stored."""
        data = QueryDict(mutable=True)
        for part in self.parts:
            for key, values in part.sent().items():
                data.setlist(key, values)
        return self.read(data)

    def read(self, data: QueryDict) -> Side:
        side = Side()
        for part in self.parts:
            part.read(data, side)
        return side

    def write(self, posted: QueryDict, result: Side) -> QueryDict:
        """`posted` with the values of `result` in every place, ready to be looked at against what is stored now."""
        data = posted.copy()
        for part in self.parts:
            part.write(data, result)
        return data

    def describe(self, place: str) -> tuple[str, str]:
        """The label of a place and the id of the element on the page that shows it."""
        part = self._part(place)
        return part.label(place), part.anchor(place)

    def _part(self, place: str) -> Part:
        for part in self.parts[1:]:
            if place.startswith((f"{part.prefix}:", f"{part.prefix}#")):  # type: ignore[union-attr]
                return part
        return self.parts[0]
