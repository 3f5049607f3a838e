from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from newsroom.fields import languages
from newsroom.practices.published import PublishedPractice
from newsroom.public import json_ld, links, standings
from newsroom.public.context import Breadcrumbs, show
from newsroom.public.filters.practices import PracticeFilter
from newsroom.public.head import of_page
from newsroom.public.methods import read_only
from newsroom.public.queries import practices as queries
from newsroom.public.queries import rows
from newsroom.public.redirects import moved
from newsroom.public.search.marking import practices_marked
from newsroom.public.views import lists


@read_only
def practice_list(request: HttpRequest) -> HttpResponse:
    """What was rewarded, for other cities that want to learn from it."""
    listing, number = lists.listing(PracticeFilter, request, queries.practices)
    page = lists.page_of_listing(listing, number, practices_marked(queries.by_key, listing.words))
    return show(
        request,
        "practice_list",
        alternates=links.same_page(request, "practice-list"),
        breadcrumbs=[*_above()[:1], (_("Good practices"), request.path)],
        canonical=lists.canonical(request, listing.query(number)),
        status=listing.status,
        form=listing.chosen.form,
        ignored=lists.ignored(PracticeFilter, request),
        key=listing.key,
        words=listing.words,
        page=page,
        **listing.rows_of(page),
    )


@read_only
def practice(request: HttpRequest, public_id: str, slug: str | None = None) -> HttpResponse:
    """The page of a practice; a wrong slug or none leads to the right one."""
    language = languages.active()
    found = queries.practice(public_id)
    if found is None:
        raise Http404
    if slug != found.slug_in(language):
        return moved(links.with_query(links.practice_url(found, language), request))
    urls = {code: links.practice_url(found, code) for code in languages.codes()}
    trail: Breadcrumbs = [*_above(), (found.title, None)]
    return show(
        request,
        "practice_detail",
        alternates=links.alternates(urls),
        breadcrumbs=trail,
        canonical=urls[language],
        head=lambda: of_page(trail, nodes=[json_ld.practice(request, found)]),
        practice=found,
        **_around(found, language),
    )


def _around(found: PublishedPractice, language: str) -> dict[str, Any]:
    """The awards and releases that are public by themselves, and whom to ask."""
    awards = queries.awards_of(found)
    standings.attach(awards)
    contact = {
        "name": found.contact_name,
        "post": found.contact_post,
        "phone": found.contact_phone,
        "email": found.contact_email,
    }
    releases = rows.releases(queries.releases_of(found), language)
    return {"awards": awards, "releases": releases, "contacts": [contact]}


def _above() -> Breadcrumbs:
    language = languages.active()
    return [
        (_("Awards"), links.page_url(language, "award-list")),
        (_("Good practices"), links.page_url(language, "practice-list")),
    ]
