"""The table of paid awards (유료 시상 공개): what was paid for which award, year by year, as a page and as files."""

from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from newsroom.fields import languages
from newsroom.public import links
from newsroom.public.context import show
from newsroom.public.exports import comma, paid, xlsx
from newsroom.public.filters.disclosure import DisclosureFilter
from newsroom.public.methods import read_only
from newsroom.public.queries import disclosure as queries
from newsroom.public.refusals import refusal
from newsroom.public.views import lists
from newsroom.public.views.exports import CSV, XLSX


@read_only
def disclosure(request: HttpRequest) -> HttpResponse:
    """The awards that were paid for, of all years or of one, and what they add up to."""
    language = languages.active()
    listing, number = lists.listing(DisclosureFilter, request, queries.disclosed)
    page = lists.page_of_listing(listing, number, queries.by_key)
    query = listing.query(number)
    return show(
        request,
        "award_disclosure",
        alternates=links.same_page(request, "award-disclosure"),
        breadcrumbs=[(_("Awards"), links.page_url(language, "award-list")), (_("Paid awards"), request.path)],
        canonical=lists.canonical(request, query),
        status=listing.status,
        form=listing.chosen.form,
        ignored=lists.ignored(DisclosureFilter, request),
        page=page,
        year=listing.chosen.form.cleaned_data.get("year") if listing.asked else None,
        totals=queries.by_year(),
        exports=_exports(language, listing.chosen.canonical_query()),
        most_in_workbook=xlsx.MOST_ROWS,
    )


def _exports(language: str, query: str) -> dict[str, str]:
    names = {"CSV": "award-disclosure-csv", "XLSX": "award-disclosure-xlsx"}
    return {kind: links.joined(links.page_url(language, name), query) for kind, name in names.items()}


@read_only
def as_csv(request: HttpRequest) -> HttpResponseBase:
    chosen = DisclosureFilter(request.GET, queryset=queries.disclosed())
    if refused := refusal(chosen):
        return refused
    # Made whole: paid awards are few, and what is worded later would be in another language.
    pieces = comma.pieces(paid.headings(), _rows(request, chosen))
    return _named(HttpResponse("".join(pieces), content_type=CSV), "csv")


@read_only
def as_xlsx(request: HttpRequest) -> HttpResponseBase:
    chosen = DisclosureFilter(request.GET, queryset=queries.disclosed())
    if refused := refusal(chosen):
        return refused
    source = links.joined(links.page_url(languages.active(), "award-disclosure"), chosen.canonical_query())
    about = (_("About this file"), [(_("Source"), request.build_absolute_uri(source))])
    file = xlsx.workbook(_("Paid awards"), paid.headings(), _rows(request, chosen, xlsx.MOST_ROWS), about)
    return _named(FileResponse(file, content_type=XLSX), "xlsx")


def _rows(request: HttpRequest, chosen: DisclosureFilter, most: int | None = None) -> Any:
    ids = list(chosen.qs.values_list("pk", flat=True)[:most])
    return paid.rows(queries.in_parts(ids), languages.active(), links.absolute(request, ""))


def _named(response: Any, extension: str) -> HttpResponseBase:
    name = f"{_('Paid awards')}.{extension}"
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name)
    # Of what is filtered there are as many files as filters: no robot need fetch them.
    response["X-Robots-Tag"] = "noindex"
    return response
