from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from newsroom.fields import languages
from newsroom.public import award_charts, links, standings
from newsroom.public.context import show
from newsroom.public.head import of_page
from newsroom.public.methods import read_only
from newsroom.public.queries import awards as queries


@read_only
def programme(request: HttpRequest, slug: str) -> HttpResponse:
    """The page of a programme: its editions as a timeline, latest first, and the streak that is going on."""
    found = queries.programme(slug)
    if found is None:
        raise Http404
    timeline = standings.latest_first(queries.timeline(found))
    tenures = standings.tenures(timeline)
    trail = [(_("Awards"), links.page_url(languages.active(), "award-list")), (found.name, None)]
    return show(
        request,
        "programme",
        alternates=links.same_page(request, "programme", slug),
        breadcrumbs=trail,
        head=lambda: of_page(trail, feeds=links.feeds(awards=urlencode({"programme": slug}))),
        programme=found,
        grades=found.grades.all(),
        timeline=timeline,
        organisers=tenures,
        periods_differ=len({(each.first, each.last) for each in tenures}) > 1,
        streak=standings.going_on(timeline),
        course=award_charts.course(timeline),
    )
