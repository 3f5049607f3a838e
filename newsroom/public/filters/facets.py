"""Facets: the values of a parameter that a list can be narrowed to, as links with the number each would leave."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext_lazy as _

from newsroom.public.filters.base import NOTHING, ListFilter
from newsroom.public.filters.references import AnyOfField, Reference
from newsroom.public.queries.facets import counts

# So many values of a facet are seen at once; the others open below them.
SHOWN = 8
YES_NO = {"true": _("With awards"), "false": _("Without awards")}


@dataclass(frozen=True)
class Choice:
    """One value. `query` is of the same list with it, or without it where it is chosen; no other choice is lost.

    `count` is None where words match more than are read: nobody knows what it would leave.
    """

    value: str
    label: str
    count: int | None
    chosen: bool
    query: str


@dataclass(frozen=True)
class Facet:
    """A parameter with the values that leave something and those that are chosen: `more` are the less frequent ones."""

    name: str
    label: str
    choices: list[Choice]
    more: list[Choice] = field(default_factory=list)


def facets_of(chosen: ListFilter) -> list[Facet]:
    """The facets of a list whose parameters are valid, without those that have nothing to choose. One query, or two
    where words narrow it as well.

    The numbers are of the releases that all other parameters leave: several values of one facet are alternatives.
    """
    choices = {name: values for name in chosen.facets if (values := _values(chosen, name))}
    numbers = counts(chosen.lists_of_facets(), choices)
    facets = (_facet(chosen, name, _by_value(chosen, name, numbers.get(name, {}))) for name in chosen.facets)
    return [facet for facet in facets if len(facet.choices) > 1 or any(one.chosen for one in facet.choices)]


def _by_value(chosen: ListFilter, name: str, numbers: Mapping[str, int]) -> Mapping[str, int]:
    """The numbers by slugs in place of the keys of records, as the address has them."""
    known = (chosen.form.known or {}).get(name)
    if known is None:
        return numbers
    counted = ((slug, sum(numbers.get(str(pk), 0) for pk in one.ids)) for slug, one in known.items())
    return {slug: number for slug, number in counted if number}


def _facet(chosen: ListFilter, name: str, numbers: Mapping[str, int]) -> Facet:
    choices = _in_order(name, list(_choices(chosen, name, numbers)))
    seen = [one for place, one in enumerate(choices) if place < SHOWN or one.chosen]
    more = [one for one in choices if one not in seen]
    return Facet(name, str(chosen.form.fields[name].label), seen, more)


def _in_order(name: str, choices: list[Choice]) -> list[Choice]:
    if name == "year":
        return sorted(choices, key=lambda one: one.value, reverse=True)
    return sorted(choices, key=lambda one: (-(one.count or 0), one.label, one.value))


def _choices(chosen: ListFilter, name: str, numbers: Mapping[str, int]) -> Iterator[Choice]:
    labels, taken = _labels(chosen, name), _taken(chosen, name)
    several = isinstance(chosen.form.fields[name], AnyOfField)
    query, is_counted = chosen.queries_with(name), chosen.is_counted(name)
    for value in {**numbers, **dict.fromkeys(taken, 0)}:
        others = taken - {value} if several else set()
        yield Choice(
            value=value,
            label=str(labels.get(value, value)),
            count=numbers.get(value, 0) if is_counted else None,
            chosen=value in taken,
            query=query(others if value in taken else others | {value}),
        )


def _values(chosen: ListFilter, name: str) -> list[Any]:
    """What is chosen, as the database has it: keys of records in place of their slugs."""
    value = chosen.form.cleaned_data.get(name)
    if value in NOTHING:
        return []
    values = value if isinstance(value, list) else [value]
    return [key for one in values for key in (one.ids if isinstance(one, Reference) else [one])]


def _taken(chosen: ListFilter, name: str) -> set[str]:
    """The chosen values, written as the counts have them: `2025`, however the address writes the year."""
    value = chosen.form.cleaned_data.get(name)
    if isinstance(value, bool):
        return {str(value).lower()}
    values = value if isinstance(value, list) else [value]
    return {one.slug if isinstance(one, Reference) else str(one) for one in values if one}


def _labels(chosen: ListFilter, name: str) -> Mapping[str, Any]:
    if name == "has_awards":
        return YES_NO
    known: Mapping[str, Reference] = (chosen.form.known or {}).get(name, {})
    return known or dict(getattr(chosen.form.fields[name], "choices", ()))
