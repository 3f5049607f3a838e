"""What a row of the desk tells besides the title: since when, until when, from whom, what is wrong."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from newsroom.releases import readiness, staleness, worklists
from newsroom.releases.durations import since, until
from newsroom.releases.enums import State
from newsroom.releases.models import Release, ReleaseText
from newsroom.releases.places import place
from newsroom.releases.readiness import Severity
from newsroom.releases.worklists import Worklist


@dataclass(frozen=True)
class Lead:
    """A finding, and the place where it is mended."""

    text: str
    url: str


@dataclass(frozen=True)
class Details:
    """`moment` is the hour that matters and `span` how far it is; `counts` says in which direction it runs."""

    notes: list[str] = field(default_factory=list)
    moment: datetime | None = None
    span: str = ""
    counts: str = ""
    badge: str = ""
    lead: Lead | None = None


def details(worklist: Worklist, releases: Sequence[Release], now: datetime) -> dict[int, Details]:
    """The details of rows of the list, by the keys of the releases."""
    if worklist.language:
        return _lacking(worklist.language, releases)
    return DETAILS.get(worklist.code, _waiting)(releases, now)


Tell = Callable[[Sequence[Release], datetime], dict[int, Details]]


def _waiting(releases: Sequence[Release], now: datetime) -> dict[int, Details]:
    return {
        release.pk: Details(
            _people(release.submitted_by), release.state_since, since(release.state_since, now), "since"
        )
        for release in releases
    }


def _drafts(releases: Sequence[Release], now: datetime) -> dict[int, Details]:
    remarks = _remarks(releases)
    return {
        release.pk: Details(
            moment=release.updated_at,
            badge=_sent_back(len(remarks[release.pk])) if remarks[release.pk] else "",
            notes=remarks[release.pk][:1],
        )
        for release in releases
    }


def _due(releases: Sequence[Release], now: datetime) -> dict[int, Details]:
    return {
        release.pk: Details(
            moment=release.publish_at, span=until(release.publish_at or now, now), counts="until"
        )
        for release in releases
    }


def _published(releases: Sequence[Release], now: datetime) -> dict[int, Details]:
    return {release.pk: Details(moment=release.publish_at) for release in releases}


def _findings(releases: Sequence[Release], now: datetime) -> dict[int, Details]:
    remarks = _remarks(releases)
    in_review = [release.pk for release in releases if release.state == State.REVIEW]
    blocking = defaultdict(list, readiness.blocking_each(in_review, Severity.BLOCKS_PUBLISHING))
    return {
        release.pk: Details(
            badge=_sent_back(len(remarks[release.pk])) if remarks[release.pk] else "",
            notes=remarks[release.pk][:1],
            lead=_lead(release, blocking[release.pk]),
        )
        for release in releases
    }


def _lacking(language: str, releases: Sequence[Release]) -> dict[int, Details]:
    texts = ReleaseText.objects.filter(release__in=releases, language=language)
    behind = set(staleness.stale(texts).values_list("release", flat=True))
    return {
        release.pk: Details(badge=_("Stale") if release.pk in behind else _("Missing"))
        for release in releases
    }


def _overrides(releases: Sequence[Release], now: datetime) -> dict[int, Details]:
    found = worklists.overrides(now).filter(release__in=releases).select_related("approved_by")
    last = {version.release_id: version for version in found.order_by("approved_at")}
    return {
        release_id: Details(
            [*_people(version.approved_by), version.override_reason], moment=version.approved_at
        )
        for release_id, version in last.items()
    }


def _lead(release: Release, issues: Sequence[readiness.Issue]) -> Lead | None:
    if not issues:
        return None
    form = reverse("admin:releases_release_change", args=[release.pk])
    text = str(issues[0].message)
    if further := len(issues) - 1:
        text = _("%(finding)s (and %(further)d more)") % {"finding": text, "further": further}
    return Lead(text, f"{form}#{place(issues[0])}")


def _remarks(releases: Iterable[Release]) -> dict[int, list[str]]:
    """The open remarks of each, the oldest first."""
    found: dict[int, list[str]] = defaultdict(list)
    for remark in worklists.open_remarks().filter(release__in=list(releases)).order_by("made_at"):
        found[remark.release_id].append(remark.text)
    return found


def _sent_back(count: int) -> str:
    return ngettext("%(count)d open remark", "%(count)d open remarks", count) % {"count": count}


def _people(person: object) -> list[str]:
    return [str(person)] if person else []


DETAILS: dict[str, Tell] = {
    "my-drafts": _drafts,
    "findings": _findings,
    "scheduled": _due,
    "today": _published,
    "overrides": _overrides,
}
