"""The acts that change what is public, and those that lead there.

Every act reads the release under a lock and refuses if its state is not one that the act starts from, or if somebody
saved the release since the person looked at it (`seen`); so of two people acting at once only one succeeds. What an
act writes - state, versions, notes, a notice for the outbox, the audit entry - is stored together or not at all.
"""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from newsroom.accounts import audit
from newsroom.accounts.models import User
from newsroom.releases import authors, clock, departments, readiness, revisions, versions
from newsroom.releases.enums import State
from newsroom.releases.models import OutboxMessage, Release, ReleaseVersion, ReviewNote, Withdrawal
from newsroom.releases.models.release import CORRECTION_FIELDS
from newsroom.releases.readiness import Issue, Severity
from newsroom.releases.versions import Approval

# act: (states it starts from, state it ends in, permission)
TRANSITIONS: dict[str, tuple[set[State], State, str]] = {
    "submit": ({State.DRAFT}, State.REVIEW, "releases.submit_release"),
    "send_back": ({State.REVIEW}, State.DRAFT, "releases.approve_release"),
    "approve": ({State.REVIEW}, State.APPROVED, "releases.approve_release"),
    "reopen": ({State.APPROVED, State.WITHDRAWN}, State.DRAFT, "releases.change_release"),
    "withdraw": ({State.DRAFT, State.REVIEW, State.APPROVED}, State.WITHDRAWN, "releases.withdraw_release"),
    "discard": ({State.DRAFT, State.REVIEW}, State.DELETED, "releases.delete_release"),
    "recover": ({State.DELETED}, State.DRAFT, "releases.delete_release"),
}
OVERRIDE = "releases.override_release"
WRITTEN_BY_ACTS = ["state", "publish_at", "submitted_by", *CORRECTION_FIELDS, "updated_at"]


class Refused(Exception):
    """The act is not possible now; the message says why and what to do."""


class Overtaken(Refused):
    """Somebody saved the release after the person who acts had looked at it."""


class NotReady(Refused):
    """The release lacks something; `issues` are the readiness issues that block."""

    def __init__(self, issues: list[Issue]) -> None:
        super().__init__(" ".join(str(issue.message) for issue in issues))
        self.issues = issues


def allowed_acts(release: Release, user: User) -> list[str]:
    """The acts that `user` may start on `release` as it is now."""
    if not departments.covers(user, release):
        return []
    return [
        act
        for act, (states, _end, _permission) in TRANSITIONS.items()
        if release.state in states
        and user.has_perm(_permission_for(act, release))
        and _makes_sense(act, release)
    ]


def needs_override(release: Release, user: User) -> bool:
    """Whether `user` wrote what is to be approved or sent it to review, so that somebody else has to approve it."""
    return Release.objects.filter(authors.by_the_person(user), pk=release.pk).exists()


@transaction.atomic
def submit(release: Release, by: User, note: str = "", seen: int | None = None) -> None:
    """Send a draft to review, with a note to the editor. Raises NotReady when something blocks review."""
    _begin("submit", release, by, seen)
    _require_ready(release, Severity.BLOCKS_REVIEW)
    if note:
        ReviewNote.objects.create(release=release, kind=ReviewNote.Kind.NOTE, text=note, made_by=by)
    release.submitted_by = by
    _notify(OutboxMessage.Kind.SUBMITTED, release)
    _end("submit", release, by)


@transaction.atomic
def send_back(release: Release, by: User, remark: str, seen: int | None = None) -> None:
    """Return a release in review to its author, who is told by `remark` what to do."""
    _begin("send_back", release, by, seen)
    if not remark.strip():
        raise Refused(_("Say what the author has to do."))
    ReviewNote.objects.create(release=release, kind=ReviewNote.Kind.REMARK, text=remark, made_by=by)
    _notify(OutboxMessage.Kind.SENT_BACK, release)
    _end("send_back", release, by)


@transaction.atomic
def approve(
    release: Release, by: User, at: datetime | None = None, override: str = "", seen: int | None = None
) -> None:
    """Make the working copy public at `at`, or now when it is None.

    Raises NotReady when something blocks publishing and Refused when `at` has passed: a time that lies behind us
    never publishes by surprise. A release that is public keeps its time; its changed copy goes out now. Who wrote it
    is refused, but for an administrator who gives a reason (`override`).
    """
    versions.approve_alone()
    _begin("approve", release, by, seen)
    reason = _override_reason(release, by, override)
    now = clock.now()
    _require_ready(release, Severity.BLOCKS_PUBLISHING, at or now)
    is_public = versions.is_public(release)
    if at is not None and is_public:
        raise Refused(
            _("The release is public already: its time can no longer be moved. Leave the time empty.")
        )
    if at is not None and at < now:
        raise Refused(_("The publish time has passed. Choose a later one, or leave it empty to publish now."))
    release.publish_at = versions.first_published_at(release) if is_public else at or now
    [version] = versions.write_many([Approval(release, at or now, override_reason=reason)], approved_by=by)
    release.correction_wrong, release.correction_right, release.minor_change = {}, {}, False
    _notify(OutboxMessage.Kind.PUBLISHED, release, version, due_at=at or now)
    detail = {"version": version.number, "public_from": (at or now).isoformat()}
    _end("approve", release, by, **detail | ({"override": reason} if reason else {}))


@transaction.atomic
def reopen(release: Release, by: User, seen: int | None = None) -> None:
    """Open an approved or withdrawn release for changes.

    What is public stays public until the changed copy is approved; what is only scheduled is taken off the schedule.
    """
    _begin("reopen", release, by, seen)
    versions.cancel_scheduled(release)
    if not versions.has_open_version(release):
        release.publish_at = None
    release.submitted_by = None
    _end("reopen", release, by)


@transaction.atomic
def withdraw(
    release: Release,
    by: User,
    reason: dict[str, str],
    language: str | None = None,
    seen: int | None = None,
) -> None:
    """Take a release back: at once, with a public notice if it was public, without a trace if it was not.

    With `language`, take back that language alone of a public release: the rest stays public as it was approved.
    """
    _begin("withdraw", release, by, seen)
    now = clock.now()
    if language:
        _withdraw_language(release, by, reason, language, now)
        return
    was_public = versions.close(release, at=now)
    if was_public:
        Withdrawal.objects.create(release=release, withdrawn_at=now, withdrawn_by=by, reason=reason)
    _notify(OutboxMessage.Kind.WITHDRAWN, release)
    # Why something was called off before its hour is for the newsroom alone: the log is all that keeps it.
    _end("withdraw", release, by, **{"reason" if was_public else "called_off": reason})


@transaction.atomic
def discard(release: Release, by: User, seen: int | None = None) -> None:
    """Put what was never approved into the bin, from where `recover` brings it back."""
    _begin("discard", release, by, seen)
    _end("discard", release, by)


@transaction.atomic
def recover(release: Release, by: User, seen: int | None = None) -> None:
    """Bring a release back from the bin, as a draft."""
    _begin("recover", release, by, seen)
    _end("recover", release, by)


def _permission_for(act: str, release: Release) -> str:
    """Opening what is public leaves it public; opening the rest undoes an approval or a withdrawal: an editor's act."""
    if act == "reopen" and not versions.is_public(release):
        return TRANSITIONS["approve"][2]
    return TRANSITIONS[act][2]


def _makes_sense(act: str, release: Release) -> bool:
    if act == "withdraw":
        return versions.has_open_version(release)
    return act != "discard" or not release.versions.filter(public_during__isempty=False).exists()


def _begin(act: str, release: Release, by: User, seen: int | None) -> None:
    # Without its key: that would keep those waiting who open the form, for what tells of them points to the release.
    locked = Release.objects.select_for_update(no_key=True).get(pk=release.pk)
    if not by.has_perm(_permission_for(act, locked)) or not departments.covers(by, locked):
        raise Refused(_("You do not have the permission for this."))
    if locked.state not in TRANSITIONS[act][0] or not _makes_sense(act, locked):
        raise Refused(
            _(
                "The release is in the state “%(state)s” and cannot do this."
                " Somebody may have changed it: reload the page."
            )
            % {"state": State(locked.state).label}
        )
    if seen is not None and seen != locked.revision:
        raise Overtaken(
            _("Somebody saved the release after you looked at it. See what they changed, then decide again.")
        )
    release.refresh_from_db()


def _end(act: str, release: Release, by: User, **detail: Any) -> None:
    release.state = TRANSITIONS[act][1]
    release.save(update_fields=WRITTEN_BY_ACTS)
    if act in ("approve", "reopen"):
        _keep(release)
    audit.record(act, by, release, **detail)


def _keep(release: Release) -> None:
    """What an act writes into the working copy is a revision too; nobody's, for whoever acts is no author by it."""
    if release.revision:
        revisions.record(release, by=None)


def _override_reason(release: Release, by: User, override: str) -> str:
    """The reason where one is needed, else nothing; raises Refused when it is needed and may not or does not stand."""
    why = authors.reasons(release, by)
    if not why:
        return ""
    if not by.has_perm(OVERRIDE):
        raise Refused(" ".join([*why, _("Somebody else has to approve it.")]))
    if not override.strip():
        raise Refused(_("Give the reason why you approve what you wrote or sent to review yourself."))
    return override.strip()


def _withdraw_language(
    release: Release, by: User, reason: dict[str, str], language: str, now: datetime
) -> None:
    public = versions.public_version(release)
    if public is None or language not in public.languages:
        raise Refused(_("This language of the release is not public."))
    if public.languages == [language]:
        raise Refused(_("This is the only language that is public: withdraw the whole release."))
    versions.repeat_without(public, language, at=now)
    Withdrawal.objects.create(
        release=release, language=language, withdrawn_at=now, withdrawn_by=by, reason=reason
    )
    # Else the next approval would bring the language back without anybody having meant it.
    release.texts.filter(language=language).update(ready=False)
    _keep(release)
    _notify(OutboxMessage.Kind.WITHDRAWN, release)
    audit.record("withdraw", by, release, language=language, reason=reason)


def _notify(
    kind: OutboxMessage.Kind,
    release: Release,
    version: ReleaseVersion | None = None,
    due_at: datetime | None = None,
) -> None:
    OutboxMessage.objects.create(
        kind=kind, release=release, version=version, title=str(release), due_at=due_at or clock.now()
    )


def _require_ready(release: Release, moment: Severity, hour: datetime | None = None) -> None:
    if found := readiness.blocking(release, moment, hour):
        raise NotReady(found)
