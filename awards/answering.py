"""Notices to the awards office that something waits for it, and to authors how it decided what they handed on.

Each waits for a while, so that what follows upon one another makes one mail.
"""

from datetime import timedelta
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from awards.models import ProposalSuggestion
from newsroom.accounts.models import User
from newsroom.releases import clock
from newsroom.releases.models import OutboxMessage, Release

GATHERS_FOR = timedelta(minutes=10)


class Answer(models.TextChoices):
    ACCEPTED = "accepted", _("Accepted")
    REFUSED = "refused", _("Refused")
    GIVEN_BACK = "given_back", _("Given back")


def ask(release: Release) -> None:
    """Have the awards office told that awards of the release wait for it."""
    _gathering(OutboxMessage.Kind.HANDED_ON, release)


def answer(suggestion: ProposalSuggestion, how: Answer, by: User, note: str) -> None:
    """Have who handed it on told what became of it; not what it says, as the release may not be public yet."""
    notice = _gathering(OutboxMessage.Kind.ANSWERED, suggestion.release, addressee=suggestion.made_by)
    notice.told.append({"answer": how.value, "by": str(by), "note": note.strip()})
    notice.save(update_fields=["told"])


def _gathering(kind: OutboxMessage.Kind, release: Release, **whose: Any) -> OutboxMessage:
    """The notice that waits to be sent, but for one that is being sent right now; else a new one."""
    waiting = OutboxMessage.objects.filter(kind=kind, release=release, sent_at=None, **whose)
    return waiting.select_for_update(skip_locked=True, of=("self",)).first() or OutboxMessage.objects.create(
        kind=kind, release=release, title=str(release), due_at=clock.now() + GATHERS_FOR, **whose
    )
