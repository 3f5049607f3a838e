"""Revisions: every save of a working copy is kept whole, so that nothing anybody wrote is ever lost.

The only code that writes revisions. It also keeps the numbers by which a translation is known to be stale
(`ReleaseText.changed_in` and `made_from`) and the authors of each text (`written_by`).
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db import transaction
from django.db.models import F, OuterRef, Subquery

from newsroom.accounts.models import User
from newsroom.fields import languages
from newsroom.releases import contents, staleness
from newsroom.releases.contents import Content, register
from newsroom.releases.models import Release, ReleaseText, Revision

__all__ = ["begin", "record", "record_many", "register"]

# Languages, or people by language, of releases told by their keys.
NONE: Mapping[int, Any] = {}


@dataclass
class _Copy:
    """A working copy as it is stored now, beside what its last revision holds."""

    release: Release
    content: Content
    before: Content | None
    confirmed: Collection[str]
    outdated: Collection[str]
    # By language; only what is needed to write about them.
    texts: Mapping[str, ReleaseText]

    @cached_property
    def has_changed(self) -> bool:
        return self.before is None or contents.essence(self.content) != contents.essence(self.before)

    @property
    def number(self) -> int:
        """Of the revision that tells of this copy."""
        return self.release.revision + self.has_changed

    @cached_property
    def rewritten(self) -> set[str]:
        """The languages whose words are not those of the revision before."""
        return {
            language
            for language in self.texts
            if contents.words(self.content, language) != contents.words(self.before, language)
        }

    @property
    def signed(self) -> set[str]:
        """The texts with another author now: a photo, a file or an award goes out with every one of them."""
        is_whole = contents.parts(self.content) != contents.parts(self.before)
        return set(self.texts) if is_whole else self.rewritten

    @property
    def fitting(self) -> set[str]:
        """The translations that were made or confirmed with this copy."""
        made = (self.rewritten | set(self.confirmed)) & set(self.texts)
        return made - {languages.primary()} - set(self.outdated)

    @property
    def written_by(self) -> dict[str, list[int]]:
        return {code: text.written_by for code, text in self.texts.items()}


def record(
    release: Release,
    by: User | None,
    note: str = "",
    confirmed: Collection[str] = frozenset(),
    writers: Mapping[str, Collection[int]] | None = None,
    outdated: Collection[str] = frozenset(),
) -> Revision | None:
    """Keep the working copy as it is stored now; None when it is that of the last revision.

    `note` says why it was changed. `confirmed` are languages whose texts, the editor says, still fit the primary text
    although that changed; a text that changed itself is taken to fit, unless it is `outdated`: made from an earlier
    primary text. `release.revision` is brought up to date.
    `by` becomes an author of every text whose words changed, and of all texts when a part of another app did, unless
    `writers` tells the keys of who wrote them.
    """
    written = NONE if writers is None else {release.pk: writers}
    made = record_many([release], by, note, {release.pk: confirmed}, written, {release.pk: outdated})
    return made[0] if made else None


@transaction.atomic
def record_many(
    releases: Iterable[Release],
    by: User | None,
    note: str = "",
    confirmed: Mapping[int, Collection[str]] = NONE,
    writers: Mapping[int, Mapping[str, Collection[int]]] = NONE,
    outdated: Mapping[int, Collection[str]] = NONE,
) -> list[Revision]:
    """As `record`, for several releases with a number of queries that does not grow with them.

    `confirmed`, `writers` and `outdated` are told by the release's key. Returns the revisions of those that changed.
    """
    by_key = {release.pk: release for release in releases}
    copies = _copies(by_key, confirmed, outdated)
    changed = [copy for copy in copies if copy.has_changed]
    _renew_texts(copies)
    _sign(changed, [by.pk] if by else [], writers)
    stale = _stale([copy.release.pk for copy in changed])
    made = Revision.objects.bulk_create(
        Revision(
            release=copy.release,
            number=copy.number,
            made_by=by,
            state=copy.release.state,
            note=note,
            content=copy.content | {"stale": stale[copy.release.pk], "written_by": copy.written_by},
        )
        for copy in changed
    )
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


def _copies(
    releases: Collection[int],
    confirmed: Mapping[int, Collection[str]],
    outdated: Mapping[int, Collection[str]],
) -> list[_Copy]:
    """Locks the releases, so that of two people who save at once the second one's revision follows the first one's."""
    locked = list(Release.objects.select_for_update(no_key=True).filter(pk__in=releases).order_by("pk"))
    taken = contents.take_many(releases)
    last = Revision.objects.filter(release__in=releases, number=F("release__revision"))
    before: dict[int, Any] = dict(last.values_list("release", "content"))
    texts: dict[int, dict[str, ReleaseText]] = {key: {} for key in releases}
    for text in ReleaseText.objects.filter(release__in=releases).only("release", "language", "written_by"):
        texts[text.release_id][text.language] = text
    return [
        _Copy(
            release,
            taken[release.pk],
            before.get(release.pk),
            confirmed.get(release.pk, ()),
            outdated.get(release.pk, ()),
            texts[release.pk],
        )
        for release in locked
    ]


def _renew_texts(copies: Sequence[_Copy]) -> None:
    """Write in which revision texts changed or were made; the releases still have the numbers of before."""
    own = Subquery(Release.objects.filter(pk=OuterRef("release")).values("revision"))
    changed = [copy for copy in copies if copy.has_changed]
    unchanged = [copy for copy in copies if not copy.has_changed]
    _write("changed_in", own + 1, [copy.texts[code] for copy in changed for code in copy.rewritten])
    _write("made_from", own + 1, [copy.texts[code] for copy in changed for code in copy.fitting])
    _write("made_from", own, [copy.texts[code] for copy in unchanged for code in copy.fitting])
    primary = ReleaseText.objects.filter(release=OuterRef("release"), language=languages.primary())
    before = Subquery(primary.values("changed_in")) - 1
    _write("made_from", before, [copy.texts[code] for copy in changed for code in copy.outdated])


def _write(field: str, number: Any, texts: Collection[ReleaseText]) -> None:
    if texts:
        ReleaseText.objects.filter(pk__in=[text.pk for text in texts]).update(**{field: number})


def _sign(
    copies: Iterable[_Copy], by: Collection[int], writers: Mapping[int, Mapping[str, Collection[int]]]
) -> None:
    """Whoever changed the words of a text, or what goes out with it, is one of its authors until it is approved."""
    signed = []
    for copy in copies:
        of_texts = writers.get(copy.release.pk)
        for language in copy.signed:
            text = copy.texts[language]
            people = {*text.written_by, *(by if of_texts is None else of_texts.get(language, ()))}
            if people != set(text.written_by):
                text.written_by = sorted(people)
                signed.append(text)
    ReleaseText.objects.bulk_update(signed, ["written_by"])


def _stale(releases: Collection[int]) -> dict[int, list[str]]:
    """The languages whose texts were made from an older primary text, by the numbers they have now."""
    found: dict[int, list[str]] = {key: [] for key in releases}
    texts = staleness.stale(ReleaseText.objects.filter(release__in=releases)).order_by("language")
    for key, language in texts.values_list("release", "language"):
        found[key].append(language)
    return found
