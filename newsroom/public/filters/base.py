"""What the lists of releases and of awards have in common."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any
from urllib.parse import urlencode

import django_filters
from django import forms
from django.db.models import Model, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from newsroom.public.filters import forms as list_forms
from newsroom.public.filters.references import AnyOfField, Records, SlugsField

YES_NO = [("true", _("Yes")), ("false", _("No"))]


class AnyOf(django_filters.Filter):
    """One or several of a closed list of values."""

    field_class = AnyOfField

    def filter(self, qs: QuerySet[Any], value: list[str]) -> QuerySet[Any]:
        return qs.filter(**{f"{self.field_name}__in": value}) if value else qs


class Slugs(django_filters.Filter):
    """Records that point to one of the named ones."""

    field_class = SlugsField

    def filter(self, qs: QuerySet[Any], value: list[Any]) -> QuerySet[Any]:
        return qs.filter(**{f"{self.field_name}__in": ids_of(value)}) if value else qs


class YesNo(django_filters.Filter):
    """`true` or `false` and nothing else: whoever writes `yes` is told."""

    field_class = forms.TypedChoiceField

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("choices", [("", _("All")), *YES_NO])
        super().__init__(coerce=lambda text: text == "true", empty_value=None, **kwargs)


class Ordering(django_filters.Filter):
    """The order of a list by name; `orders` gives the fields of each, the first being the default."""

    field_class = forms.ChoiceField

    def __init__(self, *, orders: Mapping[str, tuple[Any, list[Any]]], **kwargs: Any) -> None:
        self.orders = {name: fields for name, (_label, fields) in orders.items()}
        default, *others = ((name, label) for name, (label, _fields) in orders.items())
        choices = [("", default[1]), *others]
        super().__init__(choices=choices, label=_("Order"), **kwargs)
        self.extra["widget"] = forms.Select
        self.default = default[0]

    def filter(self, qs: QuerySet[Any], value: str) -> QuerySet[Any]:
        return qs.order_by(*self.orders[value or self.default])


class WholeNumber(django_filters.Filter):
    field_class = forms.IntegerField


class Paging(WholeNumber):
    """A parameter that chooses a part of the list, not what is in it."""

    def filter(self, qs: QuerySet[Any], value: int) -> QuerySet[Any]:
        return qs


class ListFilter(django_filters.FilterSet):
    """The parameters of a list: cleaned once, for pages and programs alike.

    `language` is the one whose texts are searched, or None for all of them. The parameters of `facets` are offered as
    links with numbers (`newsroom.public.filters.facets`).
    """

    facets: tuple[str, ...] = ()

    page = Paging(**list_forms.page_field())
    page_size = Paging(**list_forms.page_size_field())

    class Meta:
        form = list_forms.ListForm

    def __init__(self, data: Any, *, queryset: QuerySet[Any], language: str | None = None) -> None:
        super().__init__(data, queryset=queryset)
        self.language = language

    @property
    def page_number(self) -> int:
        return self.form.cleaned_data.get("page") or 1

    @property
    def page_size_chosen(self) -> int:
        return self.form.cleaned_data.get("page_size") or list_forms.PAGE_SIZE

    def canonical_query(self) -> str:
        """The query that means the same list, in one order and without what has no effect."""
        return self._query({})

    def queries_with(self, name: str) -> Callable[[set[str]], str]:
        """What gives the query of the same list from its first page on, with other values of one parameter.

        The other parameters are written once, for there may be hundreds of values.
        """
        others = self._pairs({name: set(), "page": set()})
        before = urlencode([pair for pair in others if pair[0] < name])
        after = urlencode([pair for pair in others if pair[0] > name])

        def query(values: set[str]) -> str:
            own = urlencode([(name, value) for value in sorted(values) if value])
            return "&".join(filter(None, (before, own, after)))

        return query

    def query_of_page(self, number: int) -> str:
        """The query of another page of the same list."""
        return self._query({"page": {str(number)}})

    def found_without(self, name: str) -> QuerySet[Any]:
        """What is found when one of the parameters is left out, in no order."""
        found = self.queryset.order_by()
        for each, value in self.form.cleaned_data.items():
            if each not in (name, "ordering"):
                found = self.filters[each].filter(found, value)
        return found

    def _query(self, instead: Mapping[str, set[str]]) -> str:
        return urlencode([pair for pair in self._pairs(instead) if pair != ("page", "1")])

    def _pairs(self, instead: Mapping[str, set[str]]) -> list[tuple[str, str]]:
        given = {name: set(self.data.getlist(name)) for name in self.filters} | dict(instead)
        return [(name, value) for name in sorted(given) for value in sorted(given[name]) if value]


def ids_of(references: list[Any]) -> list[int]:
    return [record_id for reference in references for record_id in reference.ids]


def start_of(day: date) -> datetime:
    """The first moment of a day in the time zone of the site."""
    return timezone.make_aware(datetime.combine(day, time.min))


def day_after(day: date) -> date:
    return day + timedelta(days=1)


def iso_date(label: Any) -> dict[str, Any]:
    """A date as YYYY-MM-DD, whatever the language: programs and pages share their addresses."""
    widget = list_forms.DayInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return {"label": label, "input_formats": ["%Y-%m-%d"], "widget": widget, "lookup_expr": "exact"}


def search() -> dict[str, Any]:
    widget = forms.TextInput(attrs={"type": "search"})
    return {"label": _("Search words"), "max_length": 200, "widget": widget}


def choices_of(model: type[Model], field: str) -> list[tuple[str, Any]]:
    """The values of a field of a published model with their labels, without the empty one."""
    choices: list[tuple[str, Any]] = getattr(model._meta.get_field(field), "flatchoices", [])
    return [(value, label) for value, label in choices if value]


def year(label: Any) -> dict[str, Any]:
    # No number input: it would show nothing of what was written wrong.
    widget = forms.TextInput(attrs={"inputmode": "numeric"})
    return {"label": label, "min_value": 1945, "max_value": 2199, "widget": widget}


def slugs(records: Records, label: Any, **options: Any) -> Slugs:
    return Slugs(records=records, label=label, **options)
