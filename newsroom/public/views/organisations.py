from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from newsroom.fields import languages
from newsroom.public import links
from newsroom.public.context import show
from newsroom.public.filters.organisations import OrganisationFilter
from newsroom.public.methods import read_only
from newsroom.public.queries import awards as queries
from newsroom.public.views.lists import page_or_404


@read_only
def organisation(request: HttpRequest, slug: str) -> HttpResponse:
    """The page of an organisation: the awards that it received, or those that it had a part in giving."""
    body = queries.organisation(slug)
    if body is None:
        raise Http404
    chosen = OrganisationFilter(request.GET, queryset=queries.awards())
    if not chosen.is_valid():
        raise BadRequest(str(dict(chosen.form.errors)))
    received, given = queries.received_by(body), queries.given_by(body)
    counts = {"received": received.count(), "gave": given.count()}
    direction = chosen.form.cleaned_data["direction"] or ("received" if counts["received"] else "gave")
    shown = queries.listed(received if direction == "received" else given)
    return show(
        request,
        "organisation",
        alternates=links.same_page(request, "organisation", slug),
        breadcrumbs=[
            (_("Awards"), links.page_url(languages.active(), "award-list")),
            (body.name, None),
        ],
        organisation=body,
        direction=direction,
        received_count=counts["received"],
        gave_count=counts["gave"],
        page=page_or_404(shown, chosen.page_number, chosen.page_size_chosen),
    )
