"""What becomes public, when, and until when: the state of a line compared with the past of its release."""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import prefetch_related_objects
from django.utils.translation import gettext as _

from newsroom.accounts import audit
from newsroom.desk.imports.records import ReleaseRecord, WithdrawnRecord
from newsroom.desk.imports.stored import StoredRelease
from newsroom.releases import versions
from newsroom.releases.enums import State
from newsroom.releases.interchange.changes import Changes
from newsroom.releases.interchange.refusal import LineRefused
from newsroom.releases.models import Release, ReleaseVersion, Withdrawal
from newsroom.releases.times import kst
from newsroom.releases.versions import Approval


class Publications:
    """The approvals and the ends of periods of one batch, collected line by line and carried out together."""

    def __init__(self, changes: Changes, now: datetime) -> None:
        self._changes = changes
        self._now = now
        self._approvals: list[Approval] = []
        self._ends: list[tuple[Release, datetime]] = []

    def plan(self, stored: StoredRelease, record: ReleaseRecord, *, content_changed: bool) -> None:
        """Have the state of the line come about. Raises LineRefused when the past speaks against it."""
        if record.state == State.APPROVED:
            self._approve(stored, record, content_changed=content_changed)
        elif record.state == State.WITHDRAWN:
            self._withdraw(stored, record)
        else:
            self._take_off_schedule(stored)
        self._changes.set(stored.release, state=record.state, publish_at=record.published_at)

    def carry_out(self) -> None:
        """Write the versions; the releases must be saved."""
        versions.close_many({release.pk: at for release, at in self._ends})
        if self._approvals:
            _tell(versions.write_many(self._approvals, approved_by=None))

    def _approve(self, stored: StoredRelease, record: ReleaseRecord, *, content_changed: bool) -> None:
        assert record.published_at is not None
        _keep_first_time(stored, record.published_at)
        was_approved = stored.release.state == State.APPROVED and stored.open_since is not None
        stays_scheduled = not stored.is_scheduled(self._now) or stored.open_since == record.published_at
        if was_approved and stays_scheduled and not content_changed:
            return
        self._take_off_schedule(stored)
        start = self._now if stored.first_published_at else record.published_at
        self._append(Approval(stored.release, start))

    def _withdraw(self, stored: StoredRelease, record: ReleaseRecord) -> None:
        if record.withdrawn is None or record.published_at is None:
            if stored.first_published_at:
                raise LineRefused(_("is missing: the release has been public"), "withdrawn")
            self._take_off_schedule(stored)
            return
        if record.withdrawn.at > self._now:
            raise LineRefused(_("lies in the future"), "withdrawn.at")
        _keep_first_time(stored, record.published_at)
        if not self._is_told(stored, record.withdrawn):
            self._end(stored, record.published_at, record.withdrawn)

    def _end(self, stored: StoredRelease, published_at: datetime, withdrawn: WithdrawnRecord) -> None:
        if stored.open_since is None and stored.first_published_at:
            raise LineRefused(_("the release was withdrawn at another time"), "withdrawn.at")
        if stored.first_published_at is None:
            self._append(Approval(stored.release, published_at, withdrawn.at))
        elif stored.open_since and stored.open_since < withdrawn.at:
            self._changes.append(self._ends, (stored.release, withdrawn.at))
        else:
            raise LineRefused(_("lies before the version that is public now"), "withdrawn.at")
        row = Withdrawal(release=stored.release, withdrawn_at=withdrawn.at, reason=withdrawn.reason)
        self._changes.create(row)

    def _is_told(self, stored: StoredRelease, withdrawn: WithdrawnRecord) -> bool:
        """Whether this withdrawal is stored. Raises LineRefused when it has another reason: that was published."""
        for row in stored.withdrawals:
            if row.withdrawn_at == withdrawn.at and stored.open_since is None:
                if row.reason != withdrawn.reason:
                    raise LineRefused(
                        _("the reason was published with the withdrawal: it stays"), "withdrawn.reason"
                    )
                return True
        return False

    def _take_off_schedule(self, stored: StoredRelease) -> None:
        if stored.open_since and stored.is_scheduled(self._now):
            self._changes.append(self._ends, (stored.release, stored.open_since))

    def _append(self, approval: Approval) -> None:
        self._changes.append(self._approvals, approval)


def _tell(written: Sequence[ReleaseVersion]) -> None:
    """One entry of the audit log for each publication. Nobody gets mail: who imports thousands knows of them."""
    releases = [version.release for version in written]
    prefetch_related_objects(releases, "texts")  # their titles
    audit.record_many(
        "import",
        None,
        (
            (
                version.release,
                {"version": version.number, "public_from": version.public_during[0].isoformat()},
            )
            for version in written
        ),
    )


def _keep_first_time(stored: StoredRelease, published_at: datetime) -> None:
    if stored.first_published_at and stored.first_published_at != published_at:
        message = _("the release has been public since %(time)s: its time can no longer be moved")
        raise LineRefused(message, "published_at", time=kst(stored.first_published_at))
