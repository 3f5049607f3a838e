"""What author and editor have told each other of a release, and which of it still stands."""

from django.db import transaction
from django.db.models import QuerySet

from newsroom.accounts import audit
from newsroom.accounts.models import User
from newsroom.releases import clock, departments
from newsroom.releases.enums import State
from newsroom.releases.models import Release, ReviewNote


def remarks(release: Release) -> QuerySet[ReviewNote]:
    """Everything that editors have told its authors, the newest first."""
    return release.review_notes.filter(kind=ReviewNote.Kind.REMARK).select_related("made_by")


def open_remarks(release: Release) -> QuerySet[ReviewNote]:
    """Remarks of editors that nobody has marked as resolved, the oldest first."""
    return remarks(release).filter(resolved_at=None).order_by("made_at", "pk")


def resolved_remarks(release: Release) -> QuerySet[ReviewNote]:
    """Remarks that were marked as resolved, the newest first."""
    return remarks(release).exclude(resolved_at=None).select_related("resolved_by")


def note_to_editor(release: Release) -> ReviewNote | None:
    """The note with which a release in review was sent there, if there was one."""
    if release.state != State.REVIEW:
        return None
    # Of an earlier round when somebody has sent the release back or approved it since.
    newest = release.review_notes.select_related("made_by").first()
    if newest is None or newest.kind != ReviewNote.Kind.NOTE:
        return None
    return None if release.versions.filter(approved_at__gt=newest.made_at).exists() else newest


def may_resolve(release: Release, user: User) -> bool:
    """Author or editor: whoever may work on the release."""
    return user.has_perm("releases.change_release") and departments.covers(user, release)


@transaction.atomic
def resolve(note: ReviewNote, by: User) -> bool:
    """Mark a remark as resolved; false when somebody else has already done so, which then stands."""
    written = ReviewNote.objects.filter(pk=note.pk, resolved_at=None).update(
        resolved_by=by, resolved_at=clock.now()
    )
    if written:
        audit.record("resolve", by, note.release, remark=note.text)
    return bool(written)
