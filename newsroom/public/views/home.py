from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from newsroom.fields import languages
from newsroom.public import links, standings
from newsroom.public.context import show
from newsroom.public.head import of_home
from newsroom.public.methods import read_only
from newsroom.public.queries import front_page, headings, streaks, totals

LATEST = 6
LEADS = 3
AWARDS = 3
STREAKS = 4
TOPICS = 16


@read_only
def to_home(request: HttpRequest) -> HttpResponse:
    """From the bare host to the home page in the reader's language, as the browser tells it."""
    response = HttpResponseRedirect(links.page_url(languages.active(), "home"))
    response["Vary"] = "Accept-Language"
    return response


@read_only
def home(request: HttpRequest) -> HttpResponse:
    language = languages.active()
    leads, latest = front_page.releases(language, leads=LEADS, latest=LATEST)
    return show(
        request,
        "home",
        alternates=links.same_page(request, "home"),
        breadcrumbs=[],
        head=of_home(request),
        leads=leads,
        latest=latest,
        topics=headings.busiest_topics(language, TOPICS),
        **_of_awards(),
    )


def _of_awards() -> dict[str, Any]:
    """Figures of the latest year that has awards, the awards of note in it, and the streaks that go on."""
    years = totals.by_giver()
    if not years:
        return {}
    told = years[0]
    awards = list(totals.highlights(told.year, AWARDS))
    standings.attach(awards)
    return {
        "told": told,
        "highest": totals.by_place(told.year).get(1, 0),
        "awards": awards,
        "streaks": streaks.running(STREAKS),
    }
