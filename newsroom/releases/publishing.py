"""The acts that change what is public.

Every act reads the release's state under a lock and refuses if it is not one that the act starts from, so of two
people acting at once only one succeeds.
"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from newsroom.accounts.models import User
from newsroom.releases import clock, readiness, versions
from newsroom.releases.enums import State
from newsroom.releases.models import Release, Withdrawal
from newsroom.releases.readiness import Issue, Severity

# act: (states it starts from, state it ends in, permission)
TRANSITIONS: dict[str, tuple[set[State], State, str]] = {
    "submit": ({State.DRAFT}, State.REVIEW, "releases.submit_release"),
    "send_back": ({State.REVIEW}, State.DRAFT, "releases.approve_release"),
    "approve": ({State.REVIEW}, State.APPROVED, "releases.approve_release"),
    "reopen": ({State.APPROVED, State.WITHDRAWN}, State.DRAFT, "releases.change_release"),
    "withdraw": ({State.DRAFT, State.REVIEW, State.APPROVED}, State.WITHDRAWN, "releases.withdraw_release"),
}


class Refused(Exception):
    """The act is not possible now; the message says why and what to do."""


class NotReady(Refused):
    """The release lacks something; `issues` are the readiness issues that block."""

    def __init__(self, issues: list[Issue]) -> None:
        super().__init__(" ".join(str(issue.message) for issue in issues))
        self.issues = issues


def allowed_acts(release: Release, user: User) -> list[str]:
    """The acts that `user` may start on `release` as it is now."""
    return [
        act
        for act, (states, _end, _permission) in TRANSITIONS.items()
        if release.state in states
        and user.has_perm(_permission_for(act, release))
        and _makes_sense(act, release)
    ]


def _permission_for(act: str, release: Release) -> str:
    """Opening what is public leaves it public; opening the rest undoes an approval or a withdrawal: an editor's act."""
    if act == "reopen" and not versions.is_public(release):
        return TRANSITIONS["approve"][2]
    return TRANSITIONS[act][2]


def _makes_sense(act: str, release: Release) -> bool:
    return act != "withdraw" or versions.has_open_version(release)


@transaction.atomic
def submit(release: Release, by: User) -> None:
    """Send a draft to review. Raises NotReady when the primary text has no title or body."""
    _begin("submit", release, by)
    _require_ready(release, Severity.BLOCKS_REVIEW)
    _end("submit", release)


@transaction.atomic
def send_back(release: Release, by: User) -> None:
    """Return a release in review to its author."""
    _begin("send_back", release, by)
    _end("send_back", release)


@transaction.atomic
def approve(release: Release, by: User, at: datetime | None = None) -> None:
    """Make the working copy public at `at`, or now when it is None.

    Raises NotReady when something blocks publishing and Refused when `at` has passed: a time that lies behind us
    never publishes by surprise. A release that is public keeps its time; its changed copy goes out now.
    """
    _begin("approve", release, by)
    _require_ready(release, Severity.BLOCKS_PUBLISHING)
    now = clock.now()
    if at is not None and at < now:
        raise Refused(_("The publish time has passed. Choose a later one, or leave it empty to publish now."))
    if at is not None and versions.is_public(release):
        raise Refused(
            _("The release is public already: its time can no longer be moved. Leave the time empty.")
        )
    release.publish_at = versions.first_published_at(release) if versions.is_public(release) else at or now
    versions.write(release, start=at or now, approved_by=by)
    _end("approve", release)


@transaction.atomic
def reopen(release: Release, by: User) -> None:
    """Open an approved or withdrawn release for changes.

    What is public stays public until the changed copy is approved; what is only scheduled is taken off the schedule.
    """
    _begin("reopen", release, by)
    versions.cancel_scheduled(release)
    if not versions.has_open_version(release):
        release.publish_at = None
    _end("reopen", release)


@transaction.atomic
def withdraw(release: Release, by: User, reason: dict[str, str]) -> None:
    """Take a release back: at once, with a public notice if it was public, without a trace if it was not."""
    _begin("withdraw", release, by)
    now = clock.now()
    if versions.close(release, at=now):
        Withdrawal.objects.create(release=release, withdrawn_at=now, withdrawn_by=by, reason=reason)
    _end("withdraw", release)


def _begin(act: str, release: Release, by: User) -> None:
    locked = Release.objects.select_for_update().get(pk=release.pk)
    if not by.has_perm(_permission_for(act, locked)):
        raise Refused(_("You do not have the permission for this."))
    if locked.state not in TRANSITIONS[act][0] or not _makes_sense(act, locked):
        raise Refused(
            _(
                "The release is in the state “%(state)s” and cannot do this."
                " Somebody may have changed it: reload the page."
            )
            % {"state": State(locked.state).label}
        )
    release.refresh_from_db()


def _end(act: str, release: Release) -> None:
    release.state = TRANSITIONS[act][1]
    release.save(update_fields=["state", "publish_at", "updated_at"])


def _require_ready(release: Release, moment: Severity) -> None:
    if found := readiness.blocking(release, moment):
        raise NotReady(found)
