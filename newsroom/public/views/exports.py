"""The register as files: the parameters are those of the list, and the file holds all that they find.

Under words it holds what has all of them, and of very many matches the newest (`newsroom.public.search.register`).
"""

from typing import Any

from django.http import FileResponse, HttpRequest, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from newsroom.fields import languages
from newsroom.public import links
from newsroom.public.exports import columns, comma, xlsx
from newsroom.public.filters.awards import AwardFilter
from newsroom.public.methods import read_only
from newsroom.public.queries import awards as queries
from newsroom.public.queries.exported import chunks
from newsroom.public.refusals import refusal

CSV = "text/csv; charset=utf-8"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# Any id; in the addresses of pages it makes room for the real ones.
SOME_ID = "2222222222"


@read_only
def as_csv(request: HttpRequest) -> HttpResponseBase:
    """Every award that the list would show on all of its pages, without those that have some words only; sent as they
    are read."""
    chosen = AwardFilter(request.GET, queryset=queries.awards(), language=languages.active())
    if refused := refusal(chosen):
        return refused
    shown = columns.columns()
    headings = [column.heading for column in shown]
    pieces = comma.pieces(headings, columns.rows(chunks(chosen.qs), _wording(request), shown))
    return _named(StreamingHttpResponse(pieces, content_type=CSV), "csv")


@read_only
def as_xlsx(request: HttpRequest) -> HttpResponseBase:
    """The first `xlsx.MOST_ROWS` of them as a workbook, which says on a sheet of its own how many there are."""
    chosen = AwardFilter(request.GET, queryset=queries.awards(), language=languages.active())
    if refused := refusal(chosen):
        return refused
    shown = columns.columns()
    headings = [column.heading for column in shown]
    rows = columns.rows(chunks(chosen.qs, xlsx.MOST_ROWS), _wording(request), shown)
    about = (_("About this file"), _about(request, chosen))
    file = xlsx.workbook(_("Awards"), headings, rows, about)
    return _named(FileResponse(file, content_type=XLSX), "xlsx")


def _wording(request: HttpRequest) -> columns.Wording:
    language = languages.active()
    page = request.build_absolute_uri(links.page_url(language, "award", SOME_ID))
    return columns.wording(language, page.replace(SOME_ID, "{}"))


def _about(request: HttpRequest, chosen: AwardFilter) -> list[tuple[str, str]]:
    found, is_capped = chosen.qs.count(), chosen.found is not None and chosen.found.capped
    listing = links.page_url(languages.active(), "award-list")
    facts = [
        (_("Source"), request.build_absolute_uri(links.joined(listing, chosen.canonical_query()))),
        (_("Awards found"), _("more than %(number)s") % {"number": found} if is_capped else str(found)),
    ]
    if found > xlsx.MOST_ROWS:
        facts.append((_("Awards in this file"), str(xlsx.MOST_ROWS)))
        facts.append((_("Note"), _("A workbook ends there; the same list as CSV holds all of them.")))
    return facts


def _named(response: Any, extension: str) -> HttpResponseBase:
    """As a download, under a name in the language of the file."""
    name = f"{_('Awards')}.{extension}"
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name)
    # Of what is filtered there are as many files as filters: no robot need fetch them.
    response["X-Robots-Tag"] = "noindex"
    return response
