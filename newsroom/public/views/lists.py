"""What the pages that show a filtered list have in common."""

from typing import Any

from django.core.paginator import EmptyPage, Page
from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from newsroom.public.filters.base import ListFilter
from newsroom.public.paging import empty_page, page_of


def filtered(
    kind: type[ListFilter], request: HttpRequest, found: QuerySet[Any], language: str
) -> tuple[ListFilter, QuerySet[Any] | None]:
    """The filter with its select boxes filled, and what it finds: None where a parameter is invalid.

    Of the parameters that the page has facets for the form shows those that are invalid.
    """
    chosen = kind(request.GET, queryset=found, language=language)
    chosen.form.load_choices()
    valid = chosen.is_valid()
    chosen.form.fold(chosen.facets)
    if valid:
        return chosen, chosen.qs
    chosen.form.tell_errors_of_hidden_fields()
    return chosen, None


def cut(chosen: ListFilter, found: QuerySet[Any] | None) -> Page[Any]:
    """The page that was asked for; without results when the parameters are invalid. Beyond the last one: 404."""
    if found is None:
        return empty_page()
    try:
        return page_of(found, chosen.page_number, chosen.page_size_chosen)
    except EmptyPage:
        raise Http404(_("The list has no page %(number)d.") % {"number": chosen.page_number}) from None


def canonical(request: HttpRequest, chosen: ListFilter) -> str:
    query = chosen.canonical_query()
    return f"{request.path}?{query}" if query else request.path
