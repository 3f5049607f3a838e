"""Which awards of a year readers do not know yet, and what became of the releases that tell of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import prefetch_related_objects
from django.urls import reverse
from django.utils.translation import gettext as _

from awards import holding
from awards.models import Award
from newsroom.accounts.models import User
from newsroom.desk.year.drafting import is_of_a_year
from newsroom.desk.year.facts import YearInAwards
from newsroom.releases import clock
from newsroom.releases.departments import covers
from newsroom.releases.enums import State
from newsroom.releases.models import Release
from newsroom.releases.times import kst


@dataclass(frozen=True)
class Reason:
    """Why readers do not know an award; `url` leads to the release, for whoever may see that."""

    words: str
    url: str = ""


@dataclass(frozen=True)
class Unknown:
    award: Award
    reasons: list[Reason]

    @property
    def url(self) -> str:
        return reverse("admin:awards_award_change", args=[self.award.pk])


@dataclass(frozen=True)
class Unknowns:
    """`awards` wait for a release or were told of by one that is gone; `untold` counts those that none tells of now."""

    awards: Sequence[Unknown]
    untold: int


def of_year(told: YearInAwards, viewer: User) -> Unknowns:
    """As far as `viewer` may see it. The drafts of years themselves do not count."""
    awards = [won.award for won in told.won]
    prefetch_related_objects(awards, *holding.reads())
    now = clock.now()
    found: list[Unknown] = []
    untold = 0
    for award in awards:
        if holding.is_known(award, now):
            continue
        known = holding.standing(award)
        worked_on, gone = _others(known.worked_on), _others(known.gone)
        untold += not known.approved and not worked_on
        if known.approved:
            reasons = [_held(*known.approved[0], viewer)]
        else:
            reasons = [_waits(each, viewer) for each in worked_on] or [
                _is_gone(each, viewer) for each in gone
            ]
        if reasons:
            found.append(Unknown(award, reasons))
    return Unknowns(found, untold)


def _others(releases: Iterable[Release]) -> list[Release]:
    return [release for release in releases if not is_of_a_year(release)]


def _held(hour: datetime, release: Release, viewer: User) -> Reason:
    if not covers(viewer, release):
        return Reason(_("held until a later hour by another release"))
    words = _("held until %(hour)s by “%(release)s”")
    return Reason(words % {"hour": kst(hour), "release": release}, _form_of(release))


def _waits(release: Release, viewer: User) -> Reason:
    if not covers(viewer, release):
        return Reason(_("told of by another release that nobody has approved yet"))
    words = _("told of by “%(release)s”, which nobody has approved yet")
    return Reason(words % {"release": release}, _form_of(release))


def _is_gone(release: Release, viewer: User) -> Reason:
    if not covers(viewer, release):
        return Reason(_("told of only by a release that was withdrawn or is in the bin: was it won?"))
    words = (
        _("told of only by “%(release)s”, which is in the bin: was it won?")
        if release.state == State.DELETED
        else _("told of only by “%(release)s”, which was withdrawn: was it won?")
    )
    return Reason(words % {"release": release}, _form_of(release))


def _form_of(release: Release) -> str:
    return reverse("admin:releases_release_change", args=[release.pk])
