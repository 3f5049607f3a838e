"""What waits for a person, list by list: counts, the first of each, and the way to all of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.db.models import Prefetch, prefetch_related_objects
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from newsroom.accounts.models import User
from newsroom.desk import register
from newsroom.desk.details import Details, details
from newsroom.desk.words import EMPTY
from newsroom.releases import clock, publishing, worklists
from newsroom.releases.departments import covered
from newsroom.releases.durations import patterns
from newsroom.releases.enums import State
from newsroom.releases.models import Release, ReleaseText
from newsroom.releases.worklists import Worklist

SHOWN = 5
# Lists beside the work itself: of what has its time, and of what is rarely looked into.
ASIDE = {"scheduled", "today", "overrides"}
RELEASES = "admin:releases_release_changelist"


@dataclass(frozen=True)
class Row:
    """One release of a list; its texts are read from what was fetched for the whole desk."""

    release: Release
    details: Details

    @property
    def url(self) -> str:
        return reverse("admin:releases_release_change", args=[self.release.pk])

    @property
    def language(self) -> str:
        """The language that the title is in; empty when there is none yet."""
        return self.release.first_title[0]

    @property
    def title(self) -> str:
        return self.release.first_title[1] or _("Untitled %(id)s") % {"id": self.release.public_id}


@dataclass(frozen=True)
class Section:
    """`url` leads to the whole list; `empty` says what to do when there is nothing in it.

    `is_partial` says that there may be more than were counted.
    """

    code: str
    label: str | Promise
    count: int
    url: str
    empty: str | Promise
    rows: Sequence[Row] = field(default_factory=list)
    is_partial: bool = False

    @property
    def told_count(self) -> str:
        return f"{self.count}+" if self.is_partial else str(self.count)

    @property
    def further(self) -> int:
        """How many there are besides those shown."""
        return self.count - len(self.rows)


@dataclass(frozen=True)
class Desk:
    now: datetime
    main: list[Section]
    aside: list[Section]
    register: list[register.Lack]
    # What the script of the page makes durations of.
    patterns: dict[str, str]

    @property
    def sections(self) -> list[Section]:
        return [*self.main, *self.aside]


def of(user: User) -> Desk:
    """The desk of `user`, with a number of queries that does not grow with what is on it."""
    now = clock.now()
    sections = [_section(worklist, user, now) for worklist in worklists.offered(user)]
    _fetch([row.release for section in sections for row in section.rows])
    bin_ = [_bin(user)] if user.has_perm(publishing.TRANSITIONS["recover"][2]) else []
    return Desk(
        now=timezone.localtime(now),
        main=[section for section in sections if section.code not in ASIDE],
        aside=[section for section in sections if section.code in ASIDE] + bin_,
        register=register.lacks(user),
        patterns=patterns(),
    )


def _section(worklist: Worklist, user: User, now: datetime) -> Section:
    releases = worklist.releases(user, now)
    first = list(releases.select_related("submitted_by", "created_by")[:SHOWN])
    told = details(worklist, first, now)
    return Section(
        worklist.code,
        worklist.label,
        releases.count(),
        _listed(work=worklist.code),
        EMPTY[worklist.kind],
        [Row(release, told[release.pk]) for release in first],
        worklist.is_partial(user),
    )


def _bin(user: User) -> Section:
    deleted = covered(user).filter(state=State.DELETED)
    return Section("bin", _("In the bin"), deleted.count(), _listed(state__exact=State.DELETED), EMPTY["bin"])


def _listed(**filters: Any) -> str:
    return f"{reverse(RELEASES)}?{urlencode(filters)}"


def _fetch(releases: Iterable[Release]) -> None:
    """The titles of all that is shown, in one query."""
    titles = ReleaseText.objects.only("release", "language", "title")
    prefetch_related_objects(list(releases), Prefetch("texts", titles))
