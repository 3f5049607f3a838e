"""Query parameters of the API: cleaned by the same filters as the pages', and told in the schema."""

from collections.abc import Collection
from typing import Any, cast

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from rest_framework.exceptions import ValidationError
from rest_framework.filters import BaseFilterBackend
from rest_framework.request import Request

from newsroom.fields import languages
from newsroom.public.filters.references import MAX_VALUES
from newsroom.public.filters.summary import YearsField

LANGUAGE = "lang"
# What a page shows by its looks, programs are told.
ABOUT = {
    "q": "All of them have to be there, in whatever form; “words in quotes” one after another, and none that has a"
    " minus before it. Without `ordering` the best match comes first. Of very many matches the newest are found:"
    " `count` is the number of these, and `capped` says that there are more.",
}


def refuse_unknown(request: Request, known: Collection[str]) -> None:
    """Raises ValidationError for parameters that the endpoint does not know: a typing slip must not widen a list."""
    if unknown := sorted(set(request.query_params) - set(known)):
        raise ValidationError({name: [_("Unknown parameter.")] for name in unknown})


def language_of(request: Request) -> str | None:
    """The language that texts are narrowed to, or None for all."""
    given = request.query_params.getlist(LANGUAGE)
    if not given:
        return None
    if len(given) > 1:
        raise ValidationError({LANGUAGE: [_("Give one value only.")]})
    if given[0] not in languages.codes():
        raise ValidationError(
            {LANGUAGE: [_("Choose one of: %(codes)s.") % {"codes": ", ".join(languages.codes())}]}
        )
    return given[0]


class ParametersBackend(BaseFilterBackend):
    """Tells in the schema of the parameters of the view's `filterset_class`, which the view itself reads."""

    def filter_queryset(self, request: Request, queryset: QuerySet[Any], view: Any) -> QuerySet[Any]:
        return queryset

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        filters = view.filterset_class.base_filters
        return [_described(name, list_filter.field) for name, list_filter in filters.items()]


class ListFilterBackend(ParametersBackend):
    """Applies the view's `filterset_class`; leaves the cleaned filter on the view for paging."""

    def filter_queryset(self, request: Request, queryset: QuerySet[Any], view: Any) -> QuerySet[Any]:
        chosen = view.filterset_class(request.query_params, queryset=queryset, language=view.language)
        if not chosen.is_valid():
            raise ValidationError(chosen.form.errors)
        view.chosen = chosen
        return chosen.qs


def _described(name: str, field: forms.Field) -> dict[str, Any]:
    schema = _schema_of(field)
    if isinstance(field, forms.MultipleChoiceField):
        schema = {"type": "array", "items": schema, "maxItems": MAX_VALUES}
    text = ". ".join(str(part) for part in (field.label, field.help_text or ABOUT.get(name)) if part)
    return {"name": name, "in": "query", "required": False, "description": text, "schema": schema}


def _schema_of(field: forms.Field) -> dict[str, Any]:
    """Of one value."""
    if isinstance(field, YearsField):
        return _schema_of(field.one)
    if isinstance(field, forms.ChoiceField):
        choices = [value for value, _label in cast("list[tuple[str, str]]", field.choices) if value]
        return {"type": "string", "enum": choices} if choices else {"type": "string"}
    if isinstance(field, forms.IntegerField):
        return {"type": "integer", "minimum": field.min_value, "maximum": field.max_value}
    if isinstance(field, forms.DateField):
        return {"type": "string", "format": "date"}
    return {"type": "string", "maxLength": getattr(field, "max_length", None) or 200}
