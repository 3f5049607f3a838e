from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from awards.published import PublishedOrganisation
from newsroom.fields import languages
from newsroom.public import links, standings
from newsroom.public.context import show
from newsroom.public.filters.organisations import OrganisationFilter
from newsroom.public.head import of_page
from newsroom.public.methods import read_only
from newsroom.public.queries import awards as queries
from newsroom.public.queries.blocks import Asked, counted
from newsroom.public.views.lists import canonical, cut, filtered


@read_only
def organisation(request: HttpRequest, slug: str) -> HttpResponse:
    """The page of an organisation: the awards that it received, gave (as organiser or host) or sponsored."""
    body = queries.organisation(slug)
    if body is None:
        raise Http404
    language = languages.active()
    chosen, valid = filtered(OrganisationFilter, request, queries.awards())
    lists = _lists(body, chosen, valid is not None)
    trail = [(_("Awards"), links.page_url(language, "award-list")), (body.name, None)]
    won = urlencode({"recipient": slug}) if lists["counts"]["received"] else ""
    return show(
        request,
        "organisation",
        alternates=links.same_page(request, "organisation", slug),
        breadcrumbs=trail,
        head=lambda: of_page(trail, feeds=links.feeds(awards=won)),
        canonical=canonical(request, chosen.canonical_query()),
        status=200 if valid is not None else 400,
        form=chosen.form,
        ignored=chosen.form.unknown_parameters(),
        organisation=body,
        **lists,
    )


def _lists(body: PublishedOrganisation, chosen: OrganisationFilter, valid: bool) -> dict[str, Any]:
    """The list that was chosen, by default the first that is not empty, and the sizes of all."""
    lists = {
        "received": queries.received_by(body),
        "gave": queries.given_by(body),
        "sponsored": queries.sponsored_by(body),
    }
    counts = {direction: counted(Asked(awards)).total for direction, awards in lists.items()}
    first = next((direction for direction, count in counts.items() if count), "received")
    direction = chosen.direction_chosen or first
    page = cut(chosen, lists[direction] if valid else None, standings.rows)
    return {"direction": direction, "counts": counts, "page": page}
