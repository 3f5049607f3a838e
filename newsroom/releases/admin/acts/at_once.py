"""The acts that need nothing but their button."""

from collections.abc import Callable

from django.utils.translation import gettext as _

from newsroom.accounts.models import User
from newsroom.releases import publishing, versions
from newsroom.releases.models import Release
from newsroom.releases.times import kst


def reopen(release: Release, by: User, seen: int) -> str:
    """Returns what is told when it is done. Raises Refused."""
    hour = release.publish_at
    publishing.reopen(release, by=by, seen=seen)
    if versions.is_public(release):
        return _("The release is open for changes. Readers see the approved version until you approve anew.")
    if hour and not release.versions.filter(public_during__isempty=False).exists():
        told = _(
            "The release is open for changes. It is off the schedule: it does not go public on %(hour)s."
        )
        return told % {"hour": kst(hour)}
    return _("The release is open for changes.")


def recover(release: Release, by: User, seen: int) -> str:
    """As `reopen`."""
    publishing.recover(release, by=by, seen=seen)
    return _("The release is a draft again.")


AT_ONCE: dict[str, Callable[[Release, User, int], str]] = {"reopen": reopen, "recover": recover}
