"""Writing the audit log: the only code that does."""

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from newsroom.accounts.models import AuditEntry, User
from newsroom.fields import languages

LONGEST_NAME = 300
# act: what is told of it
ACTS = {
    "login": _("Logged in"),
    "login_failed": _("Failed to log in"),
    "logout": _("Logged out"),
    "password": _("Changed a password"),
    "add": _("Added"),
    "change": _("Changed"),
    "delete": _("Deleted"),
    "submit": _("Sent to review"),
    "send_back": _("Sent back"),
    "approve": _("Approved"),
    "reopen": _("Reopened"),
    "withdraw": _("Withdrew"),
    "discard": _("Put into the bin"),
    "recover": _("Took out of the bin"),
    "restore": _("Restored an earlier revision"),
    "resolve": _("Resolved a remark"),
    "preview_issued": _("Issued a preview link"),
    "preview_revoked": _("Revoked a preview link"),
    "preview_opened": _("Preview link was opened"),
    "dismiss": _("Dismissed a finding"),
    "undismiss": _("Took back that a finding was dismissed"),
    "refuse_proposal": _("Refused a proposed award"),
    "unrefuse_proposal": _("Took back that a proposed award was refused"),
    "suggest_award": _("Handed a proposed award on to the awards office"),
    "unsuggest_award": _("Took back a proposed award from the awards office"),
    "import": _("Imported"),
    "undo_import": _("Undid an import"),
}


def record(act: str, by: User | None, on: models.Model | None = None, **detail: Any) -> None:
    """Note that `by` (None: the site itself) did `act`, to `on` where there is such a thing.

    `detail` must be JSON and hold no secret. Call it in the transaction of the act: both are stored or neither.
    """
    _entry(act, by, on, detail).save(force_insert=True)


def record_many(act: str, by: User | None, done: Iterable[tuple[models.Model, dict[str, Any]]]) -> None:
    """As `record` for many objects, each with its detail, in one statement."""
    AuditEntry.objects.bulk_create(_entry(act, by, on, detail) for on, detail in done)


def _entry(act: str, by: User | None, on: models.Model | None, detail: dict[str, Any]) -> AuditEntry:
    if act not in ACTS:
        raise ValueError(f"'{act}' is no act of the audit log")
    with override(languages.primary()):  # a name in the log does not depend on who acts
        name = str(on)[:LONGEST_NAME] if on else ""
    return AuditEntry(
        actor=by,
        actor_name=str(by) if by else "",
        act=act,
        target_type=on._meta.label_lower if on else "",
        target_id=str(on.pk) if on else "",
        target_name=name,
        detail=detail,
    )
