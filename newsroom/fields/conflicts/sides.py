"""What one side of a conflict has in each place of a form."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django import forms
from django.utils.datastructures import MultiValueDict

from newsroom.fields.conflicts.values import Data, comparable, digest, readable


@dataclass(eq=False)
class Value:
    """What one side has in one place: what was sent for its fields, under their names within the place."""

    fields: Mapping[str, forms.Field]
    data: Data

    def raw(self, name: str) -> Any:
        return self.fields[name].widget.value_from_datadict(MultiValueDict(self.data), MultiValueDict(), name)

    @cached_property
    def digest(self) -> str:
        return digest({name: comparable(each, self.raw(name)) for name, each in self.fields.items()})

    @property
    def parts(self) -> list[tuple[str, str]]:
        """Label and words of each field that says something."""
        told = ((str(each.label or ""), readable(each, self.raw(name))) for name, each in self.fields.items())
        return [(label, words) for label, words in told if words]

    @property
    def words(self) -> str:
        """As people read it; the fields of a row stand on a line each."""
        if len(self.fields) == 1:
            return next((words for _label, words in self.parts), "")
        return "\n".join(f"{label}: {words}" for label, words in self.parts)


@dataclass
class Side:
    """One side of a form: values by place, and the rows that are not stored yet by the prefix of their inline."""

    values: dict[str, Value] = field(default_factory=dict)
    new: dict[str, list[Value]] = field(default_factory=dict)

    @property
    def digests(self) -> dict[str, str]:
        return {place: value.digest for place, value in self.values.items()}


def places(sides: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Every place of any side once, in the order of the form."""
    yield from dict.fromkeys(place for side in sides for place in side)
