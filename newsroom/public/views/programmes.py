from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from awards.published import PublishedEdition
from newsroom.fields import languages
from newsroom.public import award_charts, award_figures, links
from newsroom.public.context import show
from newsroom.public.filters.programmes import EditionFilter
from newsroom.public.head import of_page
from newsroom.public.methods import read_only
from newsroom.public.programmes import Timeline
from newsroom.public.queries import awards as queries
from newsroom.public.queries import ranked, timelines
from newsroom.public.tenures import tenures
from newsroom.public.views.lists import canonical, cut, filtered


@read_only
def programme(request: HttpRequest, slug: str) -> HttpResponse:
    """The page of a programme: its editions as a timeline, latest first, and the streak that is going on.

    What stands around the timeline is counted where it is not remembered.
    """
    found = queries.programme(slug)
    if found is None:
        raise Http404
    timeline = Timeline(found)
    editions = ranked.in_order_of(PublishedEdition.objects.all(), timeline.ids)
    chosen, valid = filtered(EditionFilter, request, editions)
    page = cut(chosen, editions if valid is not None else None, timeline.entries)
    organisers = SimpleLazyObject(lambda: tenures(timeline.turns, timelines.roles(found)))
    trail = [(_("Awards"), links.page_url(languages.active(), "award-list")), (found.name, None)]
    return show(
        request,
        "programme",
        alternates=links.same_page(request, "programme", slug),
        breadcrumbs=trail,
        head=lambda: of_page(trail, feeds=links.feeds(awards=urlencode({"programme": slug}))),
        canonical=canonical(request, chosen.canonical_query()),
        status=200 if valid is not None else 400,
        form=chosen.form,
        ignored=chosen.form.unknown_parameters(),
        programme=found,
        grades=found.grades.all(),
        page=page,
        streak=timeline.streak,
        organisers=organisers,
        periods_differ=SimpleLazyObject(lambda: len({(each.first, each.last) for each in organisers}) > 1),
        figures=SimpleLazyObject(
            lambda: award_figures.of_programme(timeline.latest_of_the_city(), timeline.streak)
        ),
        course=SimpleLazyObject(
            lambda: award_charts.course(found.pk, timeline.turns) if page.number == 1 else None
        ),
    )
