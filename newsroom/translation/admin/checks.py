"""Where the release form asks what the checks find, and where findings are dismissed."""

from typing import cast

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from newsroom.accounts.models import User
from newsroom.releases import clock, departments
from newsroom.releases.models import Release
from newsroom.releases.publishing import Refused
from newsroom.translation import checking, dismissing
from newsroom.translation.admin import typed
from newsroom.translation.admin.panel import as_list, of_stored, of_texts, works_on
from newsroom.translation.admin.rows import Row, Rows


@require_POST
def check_typed(request: HttpRequest, release: int | None = None) -> HttpResponse:
    """What is found in texts as they are typed; they are stored nowhere.

    With `dismiss` (the identity of a finding) and `reason`, or with `take_back`, that is done first. Answers with the
    `list` of findings as HTML, what is `told` of it in a line, and why something was `refused`.
    """
    user, working_copy = cast(User, request.user), release_of(request, release)
    texts = typed.texts(request.POST)
    day = typed.day(request.POST) or checking.day_of(working_copy, clock.now())
    found = of_texts(texts, day, working_copy, user)
    refused = _act(found, working_copy, request)
    if refused is not None:
        found = of_texts(texts, day, working_copy, user)
    return JsonResponse(
        {"list": as_list(found, working_copy, request), "told": found.told, "refused": refused or ""}
    )


@require_http_methods(["GET", "HEAD", "POST"])
def finding(request: HttpRequest, release: int, identity: str) -> HttpResponse:
    """A finding in the stored texts on a page of its own: to dismiss it, or to take that back, without scripts."""
    working_copy = release_of(request, release)
    assert working_copy
    row = _row(of_stored(working_copy, cast(User, request.user)), identity)
    form = reverse("admin:releases_release_change", args=[working_copy.pk])
    if row is None:
        raise Http404
    refused = ""
    if request.method == "POST":
        refused = _do(row, working_copy, request, take_back=row.dismissal is not None)
        if not refused:
            messages.success(request, _("The finding is open again.") if row.dismissal else _("Dismissed."))
            return HttpResponseRedirect(f"{form}#checks-group")
    context = {
        **admin.site.each_context(request),
        "title": row.label,
        "opts": Release._meta,
        "media": admin.site.get_model_admin(Release).media,
        "release": working_copy,
        "row": row,
        "form_url": form,
        "refused": refused,
        "reason": request.POST.get("reason", ""),
    }
    return TemplateResponse(request, "admin/translation/finding.html", context)


def release_of(request: HttpRequest, key: int | None) -> Release | None:
    """The working copy, None for one that is not saved yet. Raises Http404 or PermissionDenied."""
    user = cast(User, request.user)
    found = get_object_or_404(departments.covered(user), pk=key) if key is not None else None
    if not works_on(user, found):
        raise PermissionDenied
    return found


def _act(found: Rows, release: Release | None, request: HttpRequest) -> str | None:
    """Do what was asked for; "" when it is done, the reason when it was refused, None when nothing was asked for."""
    take_back = "take_back" in request.POST
    identity = request.POST.get("take_back") or request.POST.get("dismiss")
    if not identity or release is None:
        return None
    row = _row(found, identity)
    if row is None:
        return _("The sentence has changed: see what is found in it now.")
    return _do(row, release, request, take_back=take_back)


def _do(row: Row, release: Release, request: HttpRequest, *, take_back: bool) -> str:
    """ "" when it is done, else why not."""
    user, found = cast(User, request.user), row.standing.found
    try:
        if take_back:
            dismissing.take_back(found, release, user)
        else:
            dismissing.dismiss(found, release, user, request.POST.get("reason", ""))
    except Refused as refused:
        return str(refused)
    return ""


def _row(found: Rows, identity: str) -> Row | None:
    return next((row for row in found.rows if row.identity == identity), None)
