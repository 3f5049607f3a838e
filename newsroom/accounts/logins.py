"""Who logs in and who fails to: noted in the audit log, which also tells when to stop trying.

The limits slow down guessing and keep the log from being flooded. They hold per address, so that nobody can lock a
colleague out from elsewhere; an attack from many addresses is for the web server before us to slow down.
"""

from datetime import timedelta
from typing import Any

from django.db.models import Count, Q
from django.http import HttpRequest

from newsroom.accounts import audit
from newsroom.accounts.addresses import address_of
from newsroom.accounts.models import AuditEntry, User
from newsroom.fields.clock import Now

WINDOW = timedelta(minutes=15)
# Failures within the window after which an address has to wait: with one name, and with any (offices share one).
LIMIT_FOR_NAME = 10
LIMIT_FOR_ADDRESS = 100
LONGEST_NAME = 150


def note_login(request: HttpRequest, user: User, **kwargs: Any) -> None:
    audit.record("login", user, address=address_of(request))


def note_logout(request: HttpRequest, user: User | None, **kwargs: Any) -> None:
    if user is not None:  # a session that had ended already
        audit.record("logout", user, address=address_of(request))


def note_failure(credentials: dict[str, Any], request: HttpRequest | None = None, **kwargs: Any) -> None:
    """Only the name that was typed is kept of the credentials."""
    name = str(credentials.get("username", ""))[:LONGEST_NAME]
    audit.record("login_failed", None, username=name, address=address_of(request))


def must_wait(username: str, request: HttpRequest | None) -> bool:
    """Whether too many attempts have failed lately for another one, right or wrong, to be looked at."""
    failures = AuditEntry.objects.filter(
        act="login_failed", at__gt=Now() - WINDOW, detail__address=address_of(request)
    ).aggregate(
        with_name=Count("pk", filter=Q(detail__username=username[:LONGEST_NAME])), with_any=Count("pk")
    )
    return failures["with_name"] >= LIMIT_FOR_NAME or failures["with_any"] >= LIMIT_FOR_ADDRESS
