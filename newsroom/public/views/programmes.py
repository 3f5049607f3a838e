from collections.abc import Iterator
from itertools import pairwise
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from awards.computed import words
from awards.published import PublishedAward, PublishedProgramme
from newsroom.fields import languages
from newsroom.public import award_charts, award_figures, links, standings
from newsroom.public.context import show
from newsroom.public.head import of_page
from newsroom.public.methods import read_only
from newsroom.public.queries import awards as queries
from newsroom.public.queries.awards import TimelineEntry

# Which turns are missing does not depend on who won.
NOBODY = 0


@read_only
def programme(request: HttpRequest, slug: str) -> HttpResponse:
    """The page of a programme: its editions as a timeline, latest first, and the streak that is going on."""
    found = queries.programme(slug)
    if found is None:
        raise Http404
    timeline = standings.latest_first(queries.timeline(found))
    tenures = standings.tenures(timeline)
    streak = standings.going_on(timeline)
    trail = [(_("Awards"), links.page_url(languages.active(), "award-list")), (found.name, None)]
    return show(
        request,
        "programme",
        alternates=links.same_page(request, "programme", slug),
        breadcrumbs=trail,
        head=lambda: of_page(trail, feeds=links.feeds(awards=urlencode({"programme": slug}))),
        programme=found,
        grades=found.grades.all(),
        timeline=list(_with_gaps(found, timeline)),
        organisers=tenures,
        periods_differ=len({(each.first, each.last) for each in tenures}) > 1,
        streak=streak,
        figures=award_figures.of_programme(_latest_of_the_city(timeline), streak),
        course=award_charts.course(timeline),
    )


def _with_gaps(
    programme: PublishedProgramme, timeline: list[TimelineEntry]
) -> Iterator[tuple[TimelineEntry, str]]:
    """The editions, the latest first, each with what is told of turns right before it that nobody recorded."""
    turns = award_figures.course(programme.pk, NOBODY)
    told = {turn.edition_id: words.missing(before, turn) for before, turn in pairwise(turns) if turn.missing}
    return ((entry, told.get(entry["edition"].pk, "")) for entry in timeline)


def _latest_of_the_city(timeline: list[TimelineEntry]) -> PublishedAward | None:
    ours = (award for entry in timeline for award in entry["awards"] if award.recipient.home)
    return next(ours, None)
