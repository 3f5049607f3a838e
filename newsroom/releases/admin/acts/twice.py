"""A button that was pressed twice: the second press finds the act done."""

from django.utils.translation import gettext_lazy as _

from newsroom.accounts.models import AuditEntry, User
from newsroom.releases.models import Release
from newsroom.releases.publishing import TRANSITIONS

DONE_ALREADY = _(
    "You have done this already: it was done once, and pressing the button again changed nothing."
)
# What stands in the log without anybody having done something with the release.
LOOKED_AT = ["preview_opened"]


def did_already(act: str, release: Release, user: User, language: str = "") -> bool:
    """Whether the last thing done with `release` is this act of this person, which was refused when asked for again.

    `language` is the one that was to be withdrawn: that leaves the state as it was.
    """
    if act not in TRANSITIONS or (not language and release.state in TRANSITIONS[act][0]):
        return False
    entries = AuditEntry.objects.filter(target_type=release._meta.label_lower, target_id=str(release.pk))
    last = entries.exclude(act__in=LOOKED_AT).order_by("-pk").first()
    return (
        last is not None
        and (last.act, last.actor_id) == (act, user.pk)
        and last.detail.get("language", "") == language
    )
