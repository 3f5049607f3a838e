"""The two feeds: the lists of releases and of awards, with exactly their parameters.

Words do not change the order: whoever subscribes to a search waits for what is new in it.
"""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.paginator import EmptyPage, Page
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from newsroom.fields import languages
from newsroom.fields.localized import LocalizedText
from newsroom.public import links
from newsroom.public.feeds import entries
from newsroom.public.feeds.atom import WholeTextFeed, tag
from newsroom.public.filters.awards import AwardFilter
from newsroom.public.filters.base import ListFilter
from newsroom.public.filters.releases import ReleaseFilter
from newsroom.public.labels import newsroom_name
from newsroom.public.methods import read_only
from newsroom.public.paging import page_of
from newsroom.public.queries import awards as award_queries
from newsroom.public.queries import releases as queries
from newsroom.public.refusals import refusal

Entry = Callable[[HttpRequest, Any], dict[str, Any]]


@read_only
def releases(request: HttpRequest) -> HttpResponse:
    """The releases that have a text in the language of the address, whole."""
    language = languages.active()
    chosen = ReleaseFilter(request.GET, queryset=queries.releases(language), language=language)
    return _feed(
        request, "release", _("Press releases"), chosen, lambda found: queries.in_full(found, language)
    )


@read_only
def awards(request: HttpRequest) -> HttpResponse:
    chosen = AwardFilter(request.GET, queryset=award_queries.awards(), language=languages.active())
    return _feed(request, "award", _("Awards"), chosen, award_queries.with_all_around)


def _feed(
    request: HttpRequest,
    kind: str,
    title: str,
    chosen: ListFilter,
    in_full: Callable[[QuerySet[Any]], QuerySet[Any]],
) -> HttpResponse:
    if refused := refusal(chosen):
        return refused
    try:
        page = page_of(in_full(chosen.newest()), chosen.page_number, chosen.page_size_chosen)
    except EmptyPage:
        raise Http404(_("The list has no page %(number)d.") % {"number": chosen.page_number}) from None
    feed = _begun(request, f"{kind}-list", title, chosen, page)
    for found in page:
        feed.add_item(**entries.ENTRIES[kind](request, found))
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)


def _begun(
    request: HttpRequest, of_list: str, title: str, chosen: ListFilter, page: Page[Any]
) -> WholeTextFeed:
    query = chosen.canonical_query()
    own = links.joined(request.path, query)
    page_of_list = links.joined(links.page_url(languages.active(), of_list), query)
    return WholeTextFeed(
        title=f"{title} | {newsroom_name()}",
        link=request.build_absolute_uri(page_of_list),
        description=None,
        subtitle=_left_out(chosen, page),
        language=languages.active(),
        author_name=str(LocalizedText(settings.CITY_NAME)),
        feed_url=request.build_absolute_uri(own),
        feed_guid=tag(request, own),
        pages=_pages(request, chosen, page),
    )


def _left_out(chosen: ListFilter, page: Page[Any]) -> str | None:
    """That the last page is not the end of what matches, where it is not: who reads on to it would think so."""
    if chosen.found is None or not chosen.found.capped:
        return None
    message = _("The newest %(number)d of what matches: there are more, which are older.")
    return message % {"number": page.paginator.count}


def _pages(request: HttpRequest, chosen: ListFilter, page: Page[Any]) -> dict[str, str]:
    """The other pages of the feed by their relation to this one."""
    if not page.has_other_pages():
        return {}
    numbers = {"first": 1, "last": page.paginator.num_pages}
    if page.has_previous():
        numbers["previous"] = page.number - 1
    if page.has_next():
        numbers["next"] = page.number + 1
    return {
        relation: request.build_absolute_uri(links.joined(request.path, chosen.query_of_page(number)))
        for relation, number in numbers.items()
    }
