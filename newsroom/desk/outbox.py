"""Sending the notices that acts leave in the outbox. Publishing needs none of this.

A notice is sent within the transaction that marks it as done, holding a lock that other senders skip. When a sender
dies between the two, the notice is sent again: at worst somebody gets a mail twice, never is one lost. What fails is
tried again after ever longer pauses and holds up nothing else.
"""

import logging
from collections import Counter
from datetime import timedelta
from enum import StrEnum

from django.conf import settings
from django.db import transaction
from django.db.models import Q, QuerySet

from newsroom.desk.notices import mail_of
from newsroom.fields.clock import Now
from newsroom.releases import clock
from newsroom.releases.models import OutboxMessage

logger = logging.getLogger(__name__)

FIRST_PAUSE = timedelta(minutes=1)
LONGEST_PAUSE = timedelta(hours=6)
LONGEST_ERROR = 1000


class Outcome(StrEnum):
    SENT = "sent"
    NOTHING_TO_TELL = "nothing to tell"
    FAILED = "failed"


class NoMailServer(Exception):
    """Nobody has said how mail is sent; notices wait."""


def send_due() -> Counter[Outcome]:
    """Send everything that is due now, and tell how it went. Raises NoMailServer."""
    if not settings.SENDS_MAIL:
        raise NoMailServer
    outcomes: Counter[Outcome] = Counter()
    while outcome := _send_next():
        outcomes[outcome] += 1
    return outcomes


@transaction.atomic
def _send_next() -> Outcome | None:
    notice = _due().select_for_update(skip_locked=True, of=("self",)).first()
    if notice is None:
        return None
    try:
        with transaction.atomic():
            mail = mail_of(notice)
        if mail:
            mail.send()
    except Exception as error:  # whatever it is, the other notices must go out
        logger.exception("The notice %s could not be sent.", notice.pk)
        _postpone(notice, error)
        return Outcome.FAILED
    notice.sent_at = clock.now()
    notice.save(update_fields=["sent_at"])
    return Outcome.SENT if mail else Outcome.NOTHING_TO_TELL


def _due() -> QuerySet[OutboxMessage]:
    """Those to send now by the database's clock; none of a version whose hour has not come."""
    begun = Q(version__public_during__isempty=True) | Q(version__public_during__startswith__lte=Now())
    waiting = OutboxMessage.objects.filter(Q(version=None) | begun, sent_at=None, due_at__lte=Now())
    return waiting.select_related("release", "version").order_by("due_at", "pk")


def _postpone(notice: OutboxMessage, error: Exception) -> None:
    pause = min(FIRST_PAUSE * 2 ** min(notice.failures, 10), LONGEST_PAUSE)
    notice.failures += 1
    notice.due_at = clock.now() + pause
    notice.error = f"{type(error).__name__}: {error}"[:LONGEST_ERROR]
    notice.save(update_fields=["failures", "due_at", "error"])
