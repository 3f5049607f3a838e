"""What the pages that show a filtered list have in common."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, cast

from django.core.paginator import EmptyPage, Page
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, QueryDict
from django.utils.translation import gettext as _

from newsroom.fields import languages
from newsroom.public import content
from newsroom.public.filters.base import ListFilter
from newsroom.public.filters.facets import Facet, facets_of
from newsroom.public.filters.forms import MAX_PAGE, unknown
from newsroom.public.links import joined
from newsroom.public.paging import Load, Rows, empty_page, page_of, page_of_asked
from newsroom.public.queries.blocks import Asked, is_of_register

# Lists of which the form, the facets and the question to the database are remembered.
LISTINGS = 60
# What a browser sends of our own forms is shorter, but for long words to search for.
LONGEST_KEPT = 600

Kind = type[ListFilter]
Records = Callable[[], QuerySet[Any]]
Given = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(eq=False)
class Listing:
    """A list under some parameters, whatever its page; `asked` is None where one of them is invalid.

    `key` names it for what is remembered of it; None where nothing is.
    """

    chosen: ListFilter
    asked: Asked | None
    key: tuple[Kind, Given] | None = None

    @property
    def status(self) -> int:
        return 400 if self.asked is None else 200

    @property
    def words(self) -> str:
        """What is searched for in it, or nothing."""
        return self.chosen.form.cleaned_data.get("q", "") if self.asked else ""

    def rows_of(self, page: Page[Any]) -> dict[str, Any]:
        """What a page shows: its rows, `partial` those that have only some of the words, and how many have all."""
        found = self.chosen.found if self.asked else None
        if found is None:
            return {"whole": page.object_list, "total": page.paginator.count}
        whole, partial = cast(Rows, page.object_list).parted(set(found.partial))
        return {"whole": whole, "partial": partial, "total": found.all_match, "is_capped": found.capped}

    @cached_property
    def facets(self) -> list[Facet]:
        return [] if self.asked is None else facets_of(self.chosen)

    @cached_property
    def first_page(self) -> str:
        """The query of its first page, in one order and without what has no effect."""
        return self.chosen.query_of_page(1)

    def query(self, number: int) -> str:
        """The query of the page that was asked for, written in the same way; what is wrong with it stays in it."""
        return self.chosen.query_of_page(number) if self.key else self.chosen.canonical_query()


def listing(kind: Kind, request: HttpRequest, records: Records) -> tuple[Listing, int]:
    """The list of `records` that is asked for, and the number of the page.

    The same list is read from its address once, for all of its pages.
    """
    number = _plain_number(request.GET.getlist("page"))
    if number is None or len(request.META.get("QUERY_STRING", "")) > LONGEST_KEPT:
        read = _read(kind, request.GET, records)
        return read, read.chosen.page_number if read.asked else 1
    names = sorted(name for name in request.GET if name in kind.base_filters and name != "page")
    remembered = _of_register if is_of_register(records()) else _of_content
    return remembered(
        kind, tuple((name, tuple(request.GET.getlist(name))) for name in names), records
    ), number


def _plain_number(given: list[str]) -> int | None:
    """The number of a page that is written as we write it; None of what the form has to judge."""
    if not given:
        return 1
    number = int(given[0]) if len(given) == 1 and given[0].isdecimal() and len(given[0]) < 10 else 0
    return number if 1 <= number <= MAX_PAGE and str(number) == given[0] else None


def _listing(kind: Kind, given: Given, records: Records) -> Listing:
    query = QueryDict(mutable=True)
    for name, values in given:
        query.setlist(name, list(values))
    read = _read(kind, query, records)
    read.key = kind, given
    return read


_of_content = content.remembered(LISTINGS)(_listing)
_of_register = content.remembered(LISTINGS, content.of_register)(_listing)


def _read(kind: Kind, query: QueryDict, records: Records) -> Listing:
    chosen, found = _filtered(kind, query, records())
    return Listing(chosen, None if found is None else Asked(found))


def page_of_listing(listing: Listing, number: int, load: Load) -> Page[Any]:
    """A page; without results when the parameters are invalid. Beyond the last one: 404."""
    if listing.asked is None:
        return empty_page()
    try:
        return page_of_asked(listing.asked, number, listing.chosen.page_size_chosen, load)
    except EmptyPage:
        raise Http404(_("The list has no page %(number)d.") % {"number": number}) from None


def ignored(kind: Kind, request: HttpRequest) -> list[str]:
    """The parameters of the address that mean nothing to the list."""
    return unknown(request.GET, kind.base_filters)


def filtered(
    kind: Kind, request: HttpRequest, found: QuerySet[Any]
) -> tuple[ListFilter, QuerySet[Any] | None]:
    """The filter with its select boxes filled, and what it finds: None where a parameter is invalid.

    Of the parameters that the page has facets for the form shows those that are invalid.
    """
    return _filtered(kind, request.GET, found)


def _filtered(kind: Kind, query: QueryDict, found: QuerySet[Any]) -> tuple[ListFilter, QuerySet[Any] | None]:
    chosen = kind(query, queryset=found, language=languages.active(), marks_partial=True)
    chosen.form.load_choices()
    valid = chosen.is_valid()
    chosen.form.fold(chosen.facets)
    if valid:
        return chosen, chosen.qs
    chosen.form.tell_errors_of_hidden_fields()
    return chosen, None


def cut(chosen: ListFilter, found: QuerySet[Any] | None, load: Load) -> Page[Any]:
    """The page that was asked for; without results when the parameters are invalid. Beyond the last one: 404."""
    if found is None:
        return empty_page()
    try:
        return page_of(found, chosen.page_number, chosen.page_size_chosen, load)
    except EmptyPage:
        raise Http404(_("The list has no page %(number)d.") % {"number": chosen.page_number}) from None


def canonical(request: HttpRequest, query: str) -> str:
    """The path of the list with the query that matters."""
    return joined(request.path, query)
