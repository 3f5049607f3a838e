from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone

from newsroom.fields import languages
from newsroom.public import links
from newsroom.public.context import show
from newsroom.public.methods import read_only
from newsroom.public.queries import awards as award_queries
from newsroom.public.queries import releases as queries

LATEST = 8
LEADS = 3
AWARDS = 6


@read_only
def to_home(request: HttpRequest) -> HttpResponse:
    """From the bare host to the home page in the reader's language, as the browser tells it."""
    response = HttpResponseRedirect(links.page_url(languages.active(), "home"))
    response["Vary"] = "Accept-Language"
    return response


@read_only
def home(request: HttpRequest) -> HttpResponse:
    language = languages.active()
    public = queries.releases(language)
    featured = queries.with_text(queries.listed(public.filter(featured=True), language)[:LEADS], language)
    newest = queries.with_text(queries.listed(public, language)[: LEADS + LATEST], language)
    leads = featured or newest[:1]
    return show(
        request,
        "home",
        alternates=links.same_page(request, "home"),
        breadcrumbs=[],
        leads=leads,
        latest=[release for release in newest if release not in leads][:LATEST],
        awards=award_queries.listed(award_queries.awards().in_scope("all"))[:AWARDS],
        totals=_totals(),
    )


def _totals() -> dict[str, int]:
    """The awards of the latest year that has any, or of this year when there are none yet."""
    latest = award_queries.yearly_totals()[:1]
    if not latest:
        return {"year": timezone.localtime().year, "count_city": 0, "count_all": 0}
    return {"year": latest[0]["year"], "count_city": latest[0]["city"], "count_all": latest[0]["all"]}
