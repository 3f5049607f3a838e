"""What the lists of releases and of awards have in common."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

import django_filters
from django import forms
from django.db.models import Model, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from newsroom.korean.asking import Query
from newsroom.public.filters import forms as list_forms
from newsroom.public.filters.references import AnyOfField, Records, SlugsField
from newsroom.public.queries import ranked
from newsroom.public.search import finding
from newsroom.public.search.finding import Found

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
    """The order of a list by name; `orders` gives the fields of each, the first being the default without words."""

    field_class = list_forms.OrderField

    def __init__(self, *, orders: Mapping[str, tuple[Any, list[Any]]], **kwargs: Any) -> None:
        self.orders = {name: fields for name, (_label, fields) in orders.items()}
        self.default, *_others = orders
        named = [(name, label) for name, (label, _fields) in orders.items()]
        super().__init__(choices=[("", named[0][1]), *named], label=_("Order"), **kwargs)
        self.extra["widget"] = forms.Select

    def filter(self, qs: QuerySet[Any], value: str) -> QuerySet[Any]:
        return qs.order_by(*self.orders[value or self.default])


class Words(django_filters.CharFilter):
    """The words that are searched for, among what all other parameters leave (`ListFilter.matching`)."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**search(), **kwargs)

    def filter(self, qs: QuerySet[Any], value: str) -> QuerySet[Any]:
        return qs


# Parameters that choose a part of a list.
PARTS = ("page", "page_size")
NOTHING: tuple[Any, ...] = (None, "", [])


class Always(django_filters.Filter):
    """A parameter that narrows the list also where it is not given."""


class WholeNumber(django_filters.Filter):
    field_class = forms.IntegerField


class Paging(WholeNumber):
    """A parameter that chooses a part of the list, not what is in it."""

    def filter(self, qs: QuerySet[Any], value: int) -> QuerySet[Any]:
        return qs


class ListFilter(django_filters.FilterSet):
    """The parameters of a list: cleaned once, for pages and programs alike.

    `language` is the one whose texts are searched, or None for all of them. The parameters of `facets` are offered as
    links with numbers (`newsroom.public.filters.facets`). A list that `marks_partial` goes on with what has only some
    of the words, if few have all; others hold nothing of it, for nothing there would tell it from the rest.
    """

    facets: tuple[str, ...] = ()

    page = Paging(**list_forms.page_field())
    page_size = Paging(**list_forms.page_size_field())

    class Meta:
        form = list_forms.ListForm

    def __init__(
        self, data: Any, *, queryset: QuerySet[Any], language: str | None = None, marks_partial: bool = False
    ) -> None:
        super().__init__(data, queryset=queryset)
        self.language, self.marks_partial = language, marks_partial

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

    def matching(self, query: Query, within: QuerySet[Any] | None) -> Found:
        """What is found by the words of a question, out of `within`, or of all records of the list."""
        raise NotImplementedError

    @cached_property
    def question(self) -> Query | None:
        """What the words that are searched for ask; None where there are none, or something else is invalid."""
        q = self.form.cleaned_data.get("q") if self.is_valid() else None
        return finding.question(q) if q else None

    @cached_property
    def found(self) -> Found | None:
        """What the words find in this list; None where none are searched for."""
        if self.question is None:
            return None
        narrowed = self._narrowed_but_for()
        return self.matching(self.question, None if narrowed is None else narrowed.order_by())

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.found is None:
            return self._ordered(self._narrowed())
        listed = self.found.listed if self.marks_partial else self.found.ids
        if self.form.cleaned_data.get("ordering"):
            return self._ordered(ranked.only(self._narrowed(), self.found.ids or listed))
        return ranked.in_order_of(self._narrowed(), listed)

    def newest(self) -> QuerySet[Any]:
        """What has all the words, in the default order where no other is asked for: for who waits for what is new.

        Only of valid parameters.
        """
        narrowed = self._narrowed()
        return self._ordered(narrowed if self.found is None else ranked.only(narrowed, self.found.ids))

    def lists_of_facets(self) -> list[tuple[QuerySet[Any], list[str]]]:
        """What is found where no facet is chosen, in no order, with the facets whose numbers are of it.

        Of what words find, what matches best; where they match more than are read, all that no facet narrows
        (`is_counted`).
        """
        narrowed = self._narrowed_but_for(*self.facets)
        whole = self.queryset if narrowed is None else narrowed
        lists: dict[int, tuple[Found | None, list[str]]] = {}
        for name in self.facets:
            found = self._words_without(name) if self.is_counted(name) else None
            lists.setdefault(id(found), (found, []))[1].append(name)
        return [(self._matching_of(found, whole).order_by(), names) for found, names in lists.values()]

    def _matching_of(self, found: Found | None, whole: QuerySet[Any]) -> QuerySet[Any]:
        if found is None:
            return whole
        # What words find in this list was looked for in what the parameters leave: they need not be asked again.
        return ranked.only(self.queryset if found is self.found else whole, found.ids or found.partial)

    def is_counted(self, name: str) -> bool:
        """Whether the numbers of that facet are of all that is found."""
        found = self._words_without(name)
        return found is None or not found.capped

    def _words_without(self, name: str) -> Found | None:
        """What the words find before that parameter narrows it: of one that is chosen, in all records, once for all."""
        chosen = self.form.cleaned_data.get(name) not in NOTHING
        return self._found_in_all if chosen and self.question is not None else self.found

    @cached_property
    def _found_in_all(self) -> Found | None:
        return None if self.question is None else self.matching(self.question, None)

    def _narrowed(self) -> QuerySet[Any]:
        narrowed = self._narrowed_but_for()
        return self.queryset if narrowed is None else narrowed

    def _ordered(self, found: QuerySet[Any]) -> QuerySet[Any]:
        order = self.form.cleaned_data.get("ordering", "")
        return self.filters["ordering"].filter(found, order) if "ordering" in self.filters else found

    def _narrowed_but_for(self, *names: str) -> QuerySet[Any] | None:
        """The list as the parameters narrow it without words and without those of `names`; None where none does."""
        found = None
        for each, value in self.form.cleaned_data.items():
            chosen = self.filters[each]
            if each not in (*names, "q", "ordering", *PARTS) and (
                value not in NOTHING or isinstance(chosen, Always)
            ):
                found = chosen.filter(self.queryset if found is None else found, value)
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
