"""The proposals of a stored text on a page of their own, and what waits for the awards office."""

from dataclasses import replace
from typing import cast

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from awards import suggesting
from awards.accepting import tell_of
from newsroom.accounts.models import User
from newsroom.desk.proposals import sent
from newsroom.desk.proposals.asked import look, of_stored
from newsroom.desk.proposals.deciding import ACTS, Outcome, accept_ticked, decide
from newsroom.desk.proposals.panel import may_decide
from newsroom.desk.proposals.views import TICKED, shown
from newsroom.releases import departments
from newsroom.releases.models import Release

# More waits nowhere; of a register that nobody keeps the longest waiting come first.
MOST = 200


@require_http_methods(["GET", "HEAD", "POST"])
def stored(request: HttpRequest, release: int) -> HttpResponse:
    """The proposals of the stored text on a page of their own, to be decided there without scripts.

    The awards office finds there what waits for it of a release that others write.
    """
    user = cast(User, request.user)
    working_copy = get_object_or_404(departments.covered(user), pk=release)
    writes = may_decide(user, working_copy)
    if not writes and not suggesting.waiting(user).filter(release=working_copy).exists():
        raise PermissionDenied
    identity, act = request.POST.get("identity", ""), request.POST.get("act", "")
    corrected = {identity: sent.facts(request.POST)} if act in ("accept", "check", "suggest") else {}
    asked = of_stored(working_copy, user)
    seen = look(replace(asked, corrected=corrected, is_office_only=not writes))
    outcome = Outcome(seen)
    if act == TICKED:
        outcome = accept_ticked(seen, sent.boxes(request.POST.getlist("ticked")))
    elif act in ACTS:
        outcome = decide(seen, act, identity, request.POST)
    if act in (TICKED, *ACTS):
        is_told = _tell_of(outcome, working_copy, user)
        if not outcome.refused:
            return _done(request, outcome, is_told=is_told)
    context = {
        **admin.site.each_context(request),
        "title": _("Awards that the text tells of"),
        "opts": Release._meta,
        "media": admin.site.get_model_admin(Release).media,
        "form_url": reverse("admin:releases_release_change", args=[working_copy.pk]),
        **shown(outcome.seen),
        "refused": outcome.refused,
        "chosen": identity,
        "on_page": True,
    }
    return TemplateResponse(request, "admin/proposals/page.html", context)


def _tell_of(outcome: Outcome, release: Release, user: User) -> bool:
    """What was accepted is told of by the stored release; False where that is closed, until somebody reopens it."""
    return all(tell_of(award, release, evidence, user) for award, evidence in outcome.linked)


def _done(request: HttpRequest, outcome: Outcome, *, is_told: bool) -> HttpResponse:
    told = _("Done. What is left to decide stands below.")
    if not is_told:
        told = _(
            "The award is in the register. The release is closed and does not tell of it yet: who reopens it finds it"
            " among the awards that the text tells of."
        )
    seen = outcome.seen
    is_over = seen.asked.is_office_only and not seen.rows.rows and not seen.lost
    messages.success(request, _("Done.") if is_over and is_told else told)
    return HttpResponseRedirect(reverse("proposals_waiting") if is_over else request.get_full_path())


@require_safe
def waiting(request: HttpRequest) -> HttpResponse:
    """What was handed on to the awards office, the longest waiting first."""
    user = cast(User, request.user)
    if not suggesting.is_office(user):
        raise PermissionDenied
    found = suggesting.waiting(user)
    rows = found.select_related("release", "made_by").prefetch_related("release__texts")[:MOST]
    context = {
        **admin.site.each_context(request),
        "title": _("Awards that wait for the awards office"),
        "rows": rows,
        "further": max(found.count() - MOST, 0),
    }
    return TemplateResponse(request, "admin/proposals/waiting.html", context)
