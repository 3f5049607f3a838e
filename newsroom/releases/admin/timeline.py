"""The past of a release: its revisions and what was done with it, in one line of time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from newsroom.accounts import audit_words
from newsroom.accounts.models import AuditEntry
from newsroom.fields import languages
from newsroom.releases.admin.comparison import changed, concerns
from newsroom.releases.models import LegacyURL, Release, ReleaseVersion, ReviewNote, Withdrawal
from newsroom.releases.times import kst

# Told by what they wrote: a revision, a version, a review note. How often a link was opened stands beside the link.
TOLD_OTHERWISE = {"add", "change", "restore", "approve", "resolve", "preview_opened"}
# Addresses are no content: no revision tells of them.
ADDRESSES = Q(act="change", detail__parts__contains=[{"type": LegacyURL._meta.label_lower}])


@dataclass
class Event:
    """Something that happened to a release: who, when, what, and in `lines` why and how.

    A revision tells its number, and in `changes` what it changed: pairs of a section and its places.
    """

    at: datetime
    person: str
    title: str
    lines: Sequence[str] = ()
    number: int | None = None
    changes: Sequence[tuple[str, Sequence[str]]] = field(default_factory=list)

    @property
    def told_at(self) -> str:
        return kst(self.at)


def events(release: Release) -> list[Event]:
    """Everything, the newest first, in a number of queries that does not grow with it. See `tell_changes`."""
    found = [
        *_revisions(release),
        *_versions(release),
        *_withdrawals(release),
        *_notes(release),
        *_acts(release),
    ]
    return sorted(found, key=lambda event: (event.at, event.number or 0), reverse=True)


def events_of_text(release: Release, language: str) -> list[Event]:
    """The revisions that changed the text in one language, the newest first."""
    contents = dict(release.revisions.values_list("number", "content"))
    return [
        event
        for event in _revisions(release)
        if event.number and concerns(contents.get(event.number - 1, {}), contents[event.number], language)
    ]


def tell_changes(release: Release, events: Sequence[Event]) -> None:
    """Fill in `changes` of the revisions among `events`: a page of them, for the contents are long."""
    numbers = {event.number for event in events if event.number}
    wanted = numbers | {number - 1 for number in numbers}
    contents = dict(release.revisions.filter(number__in=wanted).values_list("number", "content"))
    for event in events:
        if event.number:
            event.changes = changed(contents.get(event.number - 1, {}), contents[event.number])


def _revisions(release: Release) -> Iterator[Event]:
    for revision in release.revisions.defer("content").select_related("made_by"):
        title = _("Revision %(number)d") % {"number": revision.number}
        yield Event(revision.made_at, _person(revision.made_by), title, _told(revision.note), revision.number)


def revision_choices(release: Release) -> list[tuple[str, str]]:
    """Pairs of number and name of all revisions, the newest first, for choosing what to compare."""
    return [
        (str(event.number), f"{event.title} · {kst(event.at)} · {event.person}")
        for event in _revisions(release)
    ]


def _versions(release: Release) -> Iterator[Event]:
    versions = release.versions.select_related("approved_by", "correction")
    for version in versions:
        title = _("Version %(number)d approved") % {"number": version.number}
        yield Event(version.approved_at, _person(version.approved_by), title, list(_version_lines(version)))


def _version_lines(version: ReleaseVersion) -> Iterator[str]:
    names = dict(languages.choices())
    period = version.public_during
    yield ", ".join(names.get(code, code) for code in version.languages)
    if period.isempty:
        yield _("Never became public: called off or superseded before its hour.")
    else:
        yield _("Public from %(time)s") % {"time": kst(period.lower)}
    if not period.isempty and period.upper:
        yield _("Until %(time)s") % {"time": kst(period.upper)}
    if version.override_reason:
        yield _("Approved by who wrote it: %(reason)s") % {"reason": version.override_reason}
    if hasattr(version, "correction"):
        told = {"wrong": version.correction.wrong, "right": version.correction.right}
        yield _("Correction: %(wrong)s → %(right)s") % told


def _withdrawals(release: Release) -> Iterator[Event]:
    names = dict(languages.choices())
    withdrawals: Any = Withdrawal.objects.filter(release=release).select_related("withdrawn_by")
    for withdrawal in withdrawals:
        language = names.get(withdrawal.language, withdrawal.language)
        title = _("Withdrew %(language)s") % {"language": language} if language else _("Withdrew the release")
        person = _person(withdrawal.withdrawn_by)
        yield Event(withdrawal.withdrawn_at, person, title, _told(str(withdrawal.reason)))


def _notes(release: Release) -> Iterator[Event]:
    for note in release.review_notes.select_related("made_by", "resolved_by"):
        yield Event(note.made_at, _person(note.made_by), str(ReviewNote.Kind(note.kind).label), [note.text])
        if note.resolved_at:
            yield Event(note.resolved_at, _person(note.resolved_by), _("Resolved a remark"), [note.text])


def _acts(release: Release) -> Iterator[Event]:
    entries = AuditEntry.objects.filter(target_type=release._meta.label_lower, target_id=str(release.pk))
    for entry in entries.filter(~Q(act__in=TOLD_OTHERWISE) | ADDRESSES):
        # What was public has a notice of its withdrawal, which tells more.
        if entry.act != "withdraw" or "reason" not in entry.detail:
            person = audit_words.person(entry)
            yield Event(entry.at, person, audit_words.act(entry), list(audit_words.details(entry)))


def _person(user: Any) -> str:
    return str(user) if user else _("The site itself")


def _told(text: str) -> list[str]:
    return [text] if text else []
