from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from newsroom.fields import languages
from newsroom.public import content, links
from newsroom.public.context import show
from newsroom.public.head import of_home
from newsroom.public.methods import read_only
from newsroom.public.queries import front_page, headings, streaks, totals
from newsroom.public.views.years import highlights
from newsroom.releases.published import PublishedTopic

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
    leads, latest = _releases(language)
    return show(
        request,
        "home",
        alternates=links.same_page(request, "home"),
        breadcrumbs=[],
        head=lambda: of_home(request),
        leads=leads,
        latest=latest,
        topics=_topics(language),
        **_of_awards(),
    )


@content.remembered(2)
def _releases(language: str) -> tuple[front_page.Releases, front_page.Releases]:
    return front_page.releases(language, leads=LEADS, latest=LATEST)


@content.remembered(2)
def _topics(language: str) -> list[tuple[PublishedTopic, int]]:
    return headings.busiest_topics(language, TOPICS)


def _of_awards() -> dict[str, Any]:
    """Figures of the latest year that has awards, the awards of note in it, and the streaks that go on."""
    years = totals.by_giver()
    if not years:
        return {}
    told = years[0]
    return {
        "told": told,
        "highest": totals.by_place(told.year).get(1, 0),
        "awards": highlights(told.year)[:AWARDS],
        "streaks": streaks.running(STREAKS),
    }
