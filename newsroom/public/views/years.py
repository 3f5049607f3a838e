from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from awards.published import PublishedAward, PublishedOrganisation
from newsroom.fields import languages
from newsroom.public import award_charts, award_figures, content, links, standings, year_stats
from newsroom.public.award_figures import Figure
from newsroom.public.context import Breadcrumbs, show
from newsroom.public.head import of_page
from newsroom.public.methods import read_only
from newsroom.public.queries import sets, streaks, totals

HIGHLIGHTS = 6
STREAKS = 12
SEVERAL = 12
# A page that is printed ends somewhere; the register has the rest. Three times what a busy city wins in a year.
MOST_LISTED = 300


class Together(NamedTuple):
    """Awards that were won at once, and who won them."""

    figure: Figure
    recipient: PublishedOrganisation


@read_only
def years(request: HttpRequest) -> HttpResponse:
    """The years there are awards of, with their totals."""
    return show(
        request,
        "award_years",
        alternates=links.same_page(request, "award-years"),
        breadcrumbs=[*_above(), (_("Awards by year"), request.path)],
        totals=award_charts.of_all_years(),
    )


@read_only
def year(request: HttpRequest, year: int) -> HttpResponse:
    """The awards of one year as a city tells of them in December; a year without any is a 404."""
    told = totals.by_giver()
    years = [each.year for each in told]
    if year not in years:
        raise Http404
    place, places = years.index(year), totals.by_place(year)
    reached = streaks.reached(year, STREAKS)
    trail = [
        *_above(),
        (_("Awards by year"), links.page_url(languages.active(), "award-years")),
        (_("Awards of %(year)d") % {"year": year}, None),
    ]
    return show(
        request,
        "award_year",
        alternates=links.same_page(request, "award-year", year),
        breadcrumbs=trail,
        head=lambda: of_page(trail, feeds=links.feeds(awards=f"year={year}")),
        year=year,
        told=told[place],
        earlier=told[place + 1] if place + 1 < len(told) else None,
        later=told[place - 1] if place else None,
        givers=award_charts.total_bars("giver", year),
        authorities=award_charts.total_bars("authority", year),
        policy_fields=award_charts.total_bars("field", year),
        stats=list(year_stats.of_year(year, places.get(1, 0), reached.found)),
        together=SimpleLazyObject(lambda: _together(year)),
        places=award_charts.place_bars(places, year),
        highest=places.get(1, 0),
        highlights=highlights(year),
        streaks=reached,
        fields=SimpleLazyObject(lambda: _by_field(totals.by_field(year, MOST_LISTED))),
        most_listed=MOST_LISTED,
    )


def _together(year: int) -> list[Together]:
    """Sets that were completed, then several prizes of one programme at once."""
    won = [one for one in sets.won() if one.year == year]
    return [
        *(Together(award_figures.set_figure(one), one.recipient) for one in won),
        *(
            Together(award_figures.several_figure(one), one.recipient)
            for one in sets.several([year], SEVERAL)[year]
        ),
    ]


@content.remembered(20, content.of_register)
def highlights(year: int) -> list[PublishedAward]:
    """The awards of note in a year, the weightiest first."""
    found = totals.highlights(year, HIGHLIGHTS)
    standings.attach(found)
    return found


class OfProgramme(NamedTuple):
    """Awards of one programme: as long as nothing changes about it, their rows are named by their keys."""

    programme: int
    keys: tuple[int, ...]
    awards: list[PublishedAward]


class OfField(NamedTuple):
    name: str
    number: int
    programmes: list[OfProgramme]


def _by_field(awards: list[PublishedAward]) -> list[OfField]:
    """The awards by field of policy in the order of its name, those without one at the end."""
    fields: dict[str, list[PublishedAward]] = {}
    for award in awards:
        fields.setdefault(award.programme.field, []).append(award)
    named = [
        OfField(str(found[0].programme.get_field_display()), len(found), _by_programme(found))
        for found in fields.values()
    ]
    return sorted(named, key=lambda field: (not field.name, field.name))


def _by_programme(awards: list[PublishedAward]) -> list[OfProgramme]:
    """Those of one programme stand together."""
    groups = ((key, list(found)) for key, found in groupby(awards, key=attrgetter("programme_id")))
    return [OfProgramme(key, tuple(award.pk for award in found), found) for key, found in groups]


def _above() -> Breadcrumbs:
    return [(_("Awards"), links.page_url(languages.active(), "award-list"))]
