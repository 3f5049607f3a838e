"""Revisions: every save of a working copy is kept whole, so that nothing anybody wrote is ever lost.

The only code that writes revisions. It also keeps the numbers by which a translation is known to be stale:
`ReleaseText.changed_in` and `made_from`.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import F, OuterRef, Subquery

from newsroom.accounts.models import User
from newsroom.fields import languages
from newsroom.releases import contents
from newsroom.releases.contents import Content, register
from newsroom.releases.models import Release, ReleaseText, Revision

__all__ = ["begin", "record", "record_many", "register"]

NOBODY: Mapping[int, Collection[str]] = {}


@dataclass
class _Copy:
    """A working copy as it is stored now, beside what its last revision holds."""

    release: Release
    content: Content
    before: Content | None
    confirmed: Collection[str]
    texts: list[ReleaseText]

    @property
    def has_changed(self) -> bool:
        return self.before is None or contents.essence(self.content) != contents.essence(self.before)

    @property
    def number(self) -> int:
        """Of the revision that tells of this copy."""
        return self.release.revision + self.has_changed

    def rewritten(self) -> list[ReleaseText]:
        """The texts whose words are not those of the revision before."""
        return [
            text
            for text in self.texts
            if contents.words(self.content, text.language) != contents.words(self.before, text.language)
        ]

    def renew(self) -> tuple[list[ReleaseText], list[ReleaseText]]:
        """Give the texts the numbers they have from now on; returns those that changed and those that fit anew."""
        rewritten = self.rewritten()
        fitting = [
            text
            for text in self.texts
            if text.language != languages.primary() and (text in rewritten or text.language in self.confirmed)
        ]
        for text in rewritten:
            text.changed_in = self.number
        for text in fitting:
            text.made_from = self.number
        return rewritten, fitting

    def stale(self) -> list[str]:
        """The languages whose texts were made from an older primary text; meaningful after `renew`."""
        changed_in = max(
            (text.changed_in for text in self.texts if text.language == languages.primary()), default=0
        )
        return [
            text.language
            for text in self.texts
            if text.language != languages.primary()
            and text.made_from < changed_in
            and any(self.content["texts"][text.language][name] for name in ("title", "body"))
        ]


def record(
    release: Release, by: User | None, note: str = "", confirmed: Collection[str] = frozenset()
) -> Revision | None:
    """Keep the working copy as it is stored now; None when it is that of the last revision.

    `note` says why it was changed. `confirmed` are languages whose texts, the editor says, still fit the primary text
    although that changed; a text that changed itself is taken to fit. `release.revision` is brought up to date.
    """
    made = record_many([release], by, note, {release.pk: confirmed})
    return made[0] if made else None


@transaction.atomic
def record_many(
    releases: Iterable[Release],
    by: User | None,
    note: str = "",
    confirmed: Mapping[int, Collection[str]] = NOBODY,
) -> list[Revision]:
    """As `record`, for several releases with a number of queries that does not grow with them.

    `confirmed` tells languages by the release's key. Returns the revisions of those that have changed.
    """
    by_key = {release.pk: release for release in releases}
    copies = _copies(by_key, confirmed)
    changed = [copy for copy in copies if copy.has_changed]
    _renew_texts(copies)
    made = Revision.objects.bulk_create(_revision(copy, by, note) for copy in changed)
    numbered = Release.objects.filter(pk__in=[copy.release.pk for copy in changed])
    numbered.update(revision=F("revision") + 1)
    for copy in copies:
        by_key[copy.release.pk].revision = copy.number
    return made


def begin(releases: Iterable[Release]) -> None:
    """Keep what stands in working copies that are older than their history; call it before they are changed."""
    without = [release for release in releases if release.pk and not release.revision]
    if without:
        record_many(without, by=None)


def _copies(releases: Collection[int], confirmed: Mapping[int, Collection[str]]) -> list[_Copy]:
    """Locks the releases, so that of two people who save at once the second one's revision follows the first one's."""
    locked = list(Release.objects.select_for_update().filter(pk__in=releases).order_by("pk"))
    taken = contents.take_many(releases)
    last = Revision.objects.filter(release__in=releases, number=F("release__revision"))
    before: dict[int, Any] = dict(last.values_list("release", "content"))
    texts: dict[int, list[ReleaseText]] = {key: [] for key in releases}
    numbers = ReleaseText.objects.only("release", "language", "changed_in", "made_from")
    for text in numbers.filter(release__in=releases).order_by("language"):
        texts[text.release_id].append(text)
    return [
        _Copy(
            release,
            taken[release.pk],
            before.get(release.pk),
            confirmed.get(release.pk, ()),
            texts[release.pk],
        )
        for release in locked
    ]


def _renew_texts(copies: Iterable[_Copy]) -> None:
    """Write the numbers of the texts; the releases still have theirs of before."""
    renewed = [(copy.has_changed, *copy.renew()) for copy in copies]
    own = Subquery(Release.objects.filter(pk=OuterRef("release")).values("revision"))
    _number("changed_in", [text for _new, rewritten, _fitting in renewed for text in rewritten], own + 1)
    _number("made_from", [text for is_new, _texts, fitting in renewed if is_new for text in fitting], own + 1)
    _number("made_from", [text for is_new, _texts, fitting in renewed if not is_new for text in fitting], own)


def _number(field: str, texts: Iterable[ReleaseText], number: Any) -> None:
    if keys := [text.pk for text in texts]:
        ReleaseText.objects.filter(pk__in=keys).update(**{field: number})


def _revision(copy: _Copy, by: User | None, note: str) -> Revision:
    return Revision(
        release=copy.release,
        number=copy.number,
        made_by=by,
        state=copy.release.state,
        note=note,
        content=copy.content | {"stale": copy.stale()},
    )
