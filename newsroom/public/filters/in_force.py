"""The filters that a list is seen through, as tags that can be taken off one by one."""

from collections.abc import Iterator
from datetime import date
from typing import Any, TypedDict
from urllib.parse import urlencode

from django import forms
from django.http import QueryDict
from django.utils import formats
from django.utils.translation import gettext as _

from newsroom.public.filters.references import Reference

# Parameters that choose an order or a part of a list, not what is in it.
NO_FILTERS = ("ordering", "page", "page_size")


# A parameter, one of its values, and both as an address has them: written once, for there may be a hundred.
Pair = tuple[str, str, str]


class Chosen(TypedDict):
    """One value of a parameter in words; `url` leads from the list to the same list without it."""

    label: str
    value: str
    url: str


def in_force(form: forms.Form, query: QueryDict) -> list[Chosen]:
    """What is chosen, one entry for each value; nothing where a parameter is invalid, for then nothing is filtered."""
    if not form.is_bound or not form.is_valid():
        return []
    pairs = [
        (name, value, urlencode({name: value}))
        for name, values in query.lists()
        for value in values
        if name != "page"
    ]
    return [
        Chosen(
            label=str(form[name].label), value=_in_words(form, name, value), url=_without(pairs, name, value)
        )
        for name in form.cleaned_data
        if name in query and name not in NO_FILTERS
        for value in _values(form.cleaned_data[name])
    ]


def _values(cleaned: Any) -> Iterator[Any]:
    several = cleaned if isinstance(cleaned, list) else [cleaned]
    return (value for value in several if value not in (None, ""))


def _in_words(form: forms.Form, name: str, value: Any) -> str:
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, date):
        return formats.date_format(value, "DATE_FORMAT")
    if isinstance(value, Reference):
        return str(value)
    return str(dict(getattr(form.fields[name], "choices", ())).get(value, value))


def _without(pairs: list[Pair], name: str, value: Any) -> str:
    """From the first page on; of a parameter that has one value nothing stays, however it was written."""
    written = value.slug if isinstance(value, Reference) else value
    is_one_of_several = any(key == name and other == written for key, other, _pair in pairs)
    rest = [
        pair
        for key, other, pair in pairs
        if key != name or (is_one_of_several and other and other != written)
    ]
    return f"?{'&'.join(rest)}" if rest else "."
