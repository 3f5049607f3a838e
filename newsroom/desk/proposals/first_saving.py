"""What was refused before a release was saved is stored with its first saving."""

from contextlib import suppress
from typing import cast

from django.http import HttpRequest

from newsroom.accounts.models import User
from newsroom.desk.proposals import sent
from newsroom.desk.proposals.asked import look, of_stored, turn_down
from newsroom.desk.proposals.panel import may_decide
from newsroom.releases.models import Release
from newsroom.releases.publishing import Refused


def refuse_kept(request: HttpRequest, release: Release) -> None:
    """Of what the text still says."""
    refusing = sent.refusing(request.POST.get("_proposals", ""))
    user = cast(User, request.user)
    if not refusing or not may_decide(user, release):
        return
    seen = look(of_stored(release, user))
    for identity, reason in refusing.items():
        with suppress(Refused):
            turn_down(seen, seen.row(identity), reason)
