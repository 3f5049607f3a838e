"""Where the release form asks which awards its text tells of, and has them decided."""

from collections.abc import Mapping
from typing import Any, cast

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.views.decorators.http import require_POST

from awards import suggesting
from newsroom.accounts.models import User
from newsroom.desk.proposals import sent
from newsroom.desk.proposals.asked import Asked, Seen, look
from newsroom.desk.proposals.deciding import ACTS, Outcome, accept_ticked, decide
from newsroom.desk.proposals.panel import may_decide
from newsroom.releases import clock, departments
from newsroom.releases.models import Release
from newsroom.translation import checking
from newsroom.translation.admin import typed
from newsroom.translation.checking import KOREAN

TICKED = "accept_ticked"


@require_POST
def ask(request: HttpRequest, release: int | None = None) -> HttpResponse:
    """The awards that a text tells of as it is typed, which is stored nowhere.

    Before, one of ACTS is done: its value is the identity of a proposal, of TICKED those of several with what was
    shown of each. Answers with the `list` as HTML, what is `told` of it in a line, why something was `refused`, and the
    awards that were `linked`, for the form to tell of them.
    """
    working_copy = _release(request, release)
    asked = Asked(
        typed.texts(request.POST)[KOREAN],
        typed.day(request.POST) or checking.day_of(working_copy, clock.now()),
        cast(User, request.user),
        working_copy,
        sent.told(request.POST.get("told", "")),
        sent.corrections(request.POST.get("corrected", "")),
        frozenset(request.POST.get("correcting", "").split()),
        sent.refusing(request.POST.get("_proposals", "")),
        hour=typed.hour(request.POST),
    )
    outcome = _outcome(look(asked), request.POST)
    rows = outcome.seen.rows
    html = render_to_string("admin/proposals/list.html", shown(outcome.seen), request)
    linked = [
        {"award": award.pk, "label": str(award), "evidence": "\n".join(evidence)}
        for award, evidence in outcome.linked
    ]
    return JsonResponse({"list": html, "told": rows.told, "refused": outcome.refused, "linked": linked})


def _outcome(seen: Seen, data: Mapping[str, str]) -> Outcome:
    if TICKED in data:
        return accept_ticked(seen, sent.ticked(data[TICKED]))
    act = next((each for each in ACTS if each in data), None)
    return decide(seen, act, data[act], data) if act else Outcome(seen)


def _release(request: HttpRequest, key: int | None) -> Release | None:
    """The working copy, None for one that is not saved yet. Raises Http404 or PermissionDenied."""
    user = cast(User, request.user)
    found = get_object_or_404(departments.covered(user), pk=key) if key is not None else None
    if not may_decide(user, found):
        raise PermissionDenied
    return found


def shown(seen: Seen) -> dict[str, Any]:
    """What the list of proposals is written from."""
    asked = seen.asked
    return {
        "release": asked.release,
        "rows": seen.rows,
        "lost": seen.lost,
        "is_office": suggesting.is_office(asked.user),
    }
