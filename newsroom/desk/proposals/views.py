"""Where the release form asks which awards its text tells of, and the pages that do so without scripts."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from awards.accepting import NotAccepted, tell_of
from awards.forms import AwardEntryForm
from awards.models import Award
from newsroom.accounts.models import User
from newsroom.desk.proposals.asked import Asked, Seen, choose, enter, look, reconsider, turn_down
from newsroom.desk.proposals.panel import may_decide
from newsroom.desk.proposals.rows import Row
from newsroom.desk.proposals.standing import Corrections, Told
from newsroom.releases import clock, departments
from newsroom.releases.models import Release
from newsroom.releases.publishing import Refused
from newsroom.translation import checking
from newsroom.translation.admin import typed
from newsroom.translation.checking import KOREAN, Words

# More awards than any release tells of, and more than anybody corrects.
MOST = 500
# Of an award, as long as the database has them.
KEY = re.compile(r"[0-9]{1,18}")
ACTS = ("accept", "link", "refuse", "take_back")


@require_POST
def ask(request: HttpRequest, release: int | None = None) -> HttpResponse:
    """The awards that a text tells of as it is typed, which is stored nowhere.

    Before, one of ACTS is done: its value is the identity of a proposal. Answers with the `list` as HTML, what is
    `told` of it in a line, why something was `refused`, and the award that was `linked`, for the form to tell of it.
    """
    working_copy = _release(request, release)
    asked = Asked(
        typed.texts(request.POST)[KOREAN],
        typed.day(request.POST) or checking.day_of(working_copy, clock.now()),
        cast(User, request.user),
        working_copy,
        _told(request.POST.get("told", "")),
        _corrections(request.POST.get("corrected", "")),
        frozenset(request.POST.get("correcting", "").split()),
    )
    seen = look(asked)
    answer: dict[str, Any] = {"refused": "", "linked": None}
    act = next((each for each in ACTS if each in request.POST), "")
    if act:
        seen, answer = _act(seen, act, request.POST)
    context = {"release": working_copy, "rows": seen.rows}
    html = render_to_string("admin/proposals/list.html", context, request)
    return JsonResponse({"list": html, "told": seen.rows.told, **answer})


@require_http_methods(["GET", "HEAD", "POST"])
def stored(request: HttpRequest, release: int) -> HttpResponse:
    """The proposals of the stored text on a page of their own, to be decided there without scripts."""
    working_copy = _release(request, release)
    assert working_copy
    identity, act = request.POST.get("identity", ""), request.POST.get("act", "")
    corrected = {identity: _facts(request.POST)} if act in ("accept", "check") else {}
    seen = look(_of_stored(working_copy, cast(User, request.user), corrected))
    refused = ""
    if act in ACTS:
        seen, answer = _act(seen, act, {**request.POST.dict(), act: identity}, stores=True)
        refused = answer["refused"]
        if not refused:
            messages.success(request, _("Done. What is left to decide stands below."))
            return HttpResponseRedirect(request.get_full_path())
    context = {
        **admin.site.each_context(request),
        "title": _("Awards that the text tells of"),
        "opts": Release._meta,
        "media": admin.site.get_model_admin(Release).media,
        "release": working_copy,
        "form_url": reverse("admin:releases_release_change", args=[working_copy.pk]),
        "rows": seen.rows,
        "refused": refused,
        "chosen": identity,
        "on_page": True,
    }
    return TemplateResponse(request, "admin/proposals/page.html", context)


def _release(request: HttpRequest, key: int | None) -> Release | None:
    """The working copy, None for one that is not saved yet. Raises Http404 or PermissionDenied."""
    user = cast(User, request.user)
    found = get_object_or_404(departments.covered(user), pk=key) if key is not None else None
    if not may_decide(user, found):
        raise PermissionDenied
    return found


def _of_stored(release: Release, user: User, corrected: Corrections) -> Asked:
    words = checking.stored(release.texts.all()).get(KOREAN, Words())
    told = dict(release.mentions.values_list("award", "evidence"))
    return Asked(words, checking.day_of(release, clock.now()), user, release, told, corrected)


def _act(
    seen: Seen, act: str, data: Mapping[str, str], *, stores: bool = False
) -> tuple[Seen, dict[str, Any]]:
    """Do it and look again; with `stores` an award is told of by the stored release, else by its form."""
    answer: dict[str, Any] = {"refused": "", "linked": None}
    try:
        linked = _done(seen, seen.row(data[act]), act, data)
    except Refused as refused:
        return seen, answer | {"refused": str(refused)}
    except NotAccepted as refused:
        return seen.with_errors(data[act], refused.errors), answer | {"refused": str(refused)}
    asked = seen.asked
    if linked:
        award, evidence = linked
        if stores and asked.release:
            tell_of(award, asked.release, evidence, asked.user)
        answer["linked"] = {"award": award.pk, "label": str(award), "evidence": "\n".join(evidence)}
        asked = replace(asked, told={**asked.told, award.pk: [*asked.told.get(award.pk, ()), *evidence]})
    return look(asked), answer


def _done(seen: Seen, row: Row, act: str, data: Mapping[str, str]) -> tuple[Award, list[str]] | None:
    """The award to tell of with its evidence, where that is what was asked for."""
    if act == "accept":
        return enter(seen, row, data.get("seen", "").split())
    if act == "link":
        return choose(row, data.get("award", ""))
    if act == "refuse":
        turn_down(seen, row, data.get("reason", ""))
    else:
        reconsider(seen, row)
    return None


def _told(text: str) -> Told:
    """The awards of the rows of the form, each with its evidence; nothing for what is none."""
    sent = ((key, evidence) for key, evidence in _sent(text) if KEY.fullmatch(key))
    return {int(key): str(evidence).splitlines() for key, evidence in sent}


def _corrections(text: str) -> Corrections:
    """What the script sends of the proposals that somebody is correcting; nothing for what is none."""
    return {key: _facts(facts) for key, facts in _sent(text) if isinstance(facts, dict)}


def _sent(text: str) -> list[tuple[str, Any]]:
    """The entries of a JSON object; none of anything else."""
    try:
        sent = json.loads(text or "{}")
    except (ValueError, RecursionError):
        return []
    return list(sent.items())[:MOST] if isinstance(sent, dict) else []


def _facts(sent: Mapping[str, Any]) -> dict[str, str]:
    return {name: str(sent[name]) for name in AwardEntryForm.base_fields if name in sent}
