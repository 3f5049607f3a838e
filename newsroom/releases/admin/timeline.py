"""The past of a release: its revisions and what was done with it, in one line of time."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import F, Q, QuerySet, Value
from django.db.models.fields.json import KeyTextTransform, KeyTransform
from django.db.models.functions import MD5
from django.utils.translation import gettext as _

from newsroom.accounts import audit_words
from newsroom.accounts.models import AuditEntry
from newsroom.fields import languages
from newsroom.releases.admin.comparison import changed
from newsroom.releases.models import LegacyURL, Release, ReleaseVersion, ReviewNote, Revision, Withdrawal
from newsroom.releases.times import kst

# Told by what they wrote: a revision, a version, a review note. How often a link was opened stands beside the link.
TOLD_OTHERWISE = {"add", "change", "restore", "approve", "import", "resolve", "preview_opened"}
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


@dataclass(frozen=True)
class Source:
    """A table that tells something of a release: its rows, the column with the time, and how a row is told."""

    rows: Callable[[Release], QuerySet[Any]]
    at: str
    tell: Callable[[Any], Event]

    def keys(self, release: Release, name: str) -> QuerySet[Any, Any]:
        # A save comes after the act in whose transaction it was made.
        order = F("number") if name == "revision" else Value(0)
        named = {"happened": F(self.at), "order": order, "source": Value(name), "key": F("pk")}
        return self.rows(release).order_by().annotate(**named).values_list(*named)


def keys(release: Release) -> QuerySet[Any, Any]:
    """All that happened, the newest first, as the keys of which `events` makes events: the database counts them."""
    first, *others = (source.keys(release, name) for name, source in SOURCES.items())
    return first.union(*others, all=True).order_by("-happened", "-order", "source", "-key")


def events(release: Release, page: Iterable[tuple[datetime, int, str, int]]) -> list[Event]:
    """What a page of `keys` tells, in its order, in a number of queries that does not grow with it."""
    wanted = [(name, key) for _happened, _order, name, key in page]
    found: dict[tuple[str, int], Event] = {}
    for name, source in SOURCES.items():
        rows = source.rows(release).filter(pk__in=[key for of, key in wanted if of == name])
        found |= {(name, row.pk): source.tell(row) for row in rows}
    told = [found[each] for each in wanted]
    _tell_changes(release, told)
    return told


def events_of_text(release: Release, numbers: Collection[int], language: str) -> list[Event]:
    """Of the revisions with these numbers, those that changed the text in one language, the newest first."""
    text = KeyTextTransform(language, KeyTransform("texts", "content"))
    beside = {*numbers, *(number - 1 for number in numbers)}
    # The database compares: contents are long.
    digests = dict(release.revisions.filter(number__in=beside).values_list("number", MD5(text)))
    changing = [number for number in numbers if digests[number] != digests.get(number - 1)]
    told = [_revision(each) for each in _revisions(release).filter(number__in=changing)]
    _tell_changes(release, told)
    return told


def revision_choices(release: Release, most: int, chosen: Collection[int]) -> list[tuple[str, str]]:
    """Pairs of number and name, the newest first, of the last `most` revisions and of those that are chosen already."""
    offered = _revisions(release).filter(Q(number__gt=release.revision - most) | Q(number__in=chosen))
    told = [_revision(each) for each in offered]
    return [(str(event.number), f"{event.title} · {kst(event.at)} · {event.person}") for event in told]


def _tell_changes(release: Release, events: Sequence[Event]) -> None:
    """Fill in `changes` of the revisions among `events`: of a page of them, for the contents are long."""
    numbers = {event.number for event in events if event.number}
    wanted = numbers | {number - 1 for number in numbers}
    contents = dict(release.revisions.filter(number__in=wanted).values_list("number", "content"))
    for event in events:
        if event.number:
            event.changes = changed(contents.get(event.number - 1, {}), contents[event.number])


def _revisions(release: Release) -> QuerySet[Revision]:
    return release.revisions.defer("content").select_related("made_by")


def _revision(revision: Revision) -> Event:
    title = _("Revision %(number)d") % {"number": revision.number}
    return Event(revision.made_at, _person(revision.made_by), title, _told(revision.note), revision.number)


def _versions(release: Release) -> QuerySet[ReleaseVersion]:
    return release.versions.select_related("approved_by", "correction")


def _version(version: ReleaseVersion) -> Event:
    title = _("Version %(number)d approved") % {"number": version.number}
    return Event(version.approved_at, _person(version.approved_by), title, list(_version_lines(version)))


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


def _withdrawals(release: Release) -> QuerySet[Withdrawal]:
    return release.withdrawals.select_related("withdrawn_by")


def _withdrawal(withdrawal: Withdrawal) -> Event:
    language = dict(languages.choices()).get(withdrawal.language, withdrawal.language)
    title = _("Withdrew %(language)s") % {"language": language} if language else _("Withdrew the release")
    person = _person(withdrawal.withdrawn_by)
    return Event(withdrawal.withdrawn_at, person, title, _told(str(withdrawal.reason)))


def _notes(release: Release) -> QuerySet[ReviewNote]:
    return release.review_notes.select_related("made_by", "resolved_by")


def _note(note: ReviewNote) -> Event:
    return Event(note.made_at, _person(note.made_by), str(ReviewNote.Kind(note.kind).label), [note.text])


def _resolved_notes(release: Release) -> QuerySet[ReviewNote]:
    return _notes(release).filter(resolved_at__isnull=False)


def _resolved(note: Any) -> Event:
    return Event(note.resolved_at, _person(note.resolved_by), _("Resolved a remark"), [note.text])


def _acts(release: Release) -> QuerySet[AuditEntry]:
    entries = AuditEntry.objects.filter(target_type=release._meta.label_lower, target_id=str(release.pk))
    entries = entries.filter(~Q(act__in=TOLD_OTHERWISE) | ADDRESSES)
    # What was public has a notice of its withdrawal, which tells more.
    return entries.exclude(act="withdraw", detail__has_key="reason")


def _act(entry: AuditEntry) -> Event:
    return Event(
        entry.at, audit_words.person(entry), audit_words.act(entry), list(audit_words.details(entry))
    )


def _person(user: Any) -> str:
    return str(user) if user else _("The site itself")


def _told(text: str) -> list[str]:
    return [text] if text else []


SOURCES = {
    "revision": Source(_revisions, "made_at", _revision),
    "version": Source(_versions, "approved_at", _version),
    "withdrawal": Source(_withdrawals, "withdrawn_at", _withdrawal),
    "note": Source(_notes, "made_at", _note),
    "resolved": Source(_resolved_notes, "resolved_at", _resolved),
    "act": Source(_acts, "at", _act),
}
