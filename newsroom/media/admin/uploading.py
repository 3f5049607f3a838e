"""Where the script of the release form sends files, one at a time, before the form itself is saved."""

from typing import Any, cast

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods

from newsroom.accounts.models import User
from newsroom.media.admin.about import About
from newsroom.media.admin.attachable import may_upload
from newsroom.media.queries import seen_by
from newsroom.media.storing import largest, store
from newsroom.uploads import Refused
from newsroom.uploads.limits import MEGABYTE

# What a multipart body has besides the file.
AROUND = 64 * 1024


@csrf_exempt  # Only to look at the size first: the check of the token reads the whole body.
@require_http_methods(["GET", "POST"])
def upload(request: HttpRequest) -> HttpResponse:
    """Store the one `file` of a POST; 201 with what the form shows of it, or a `message` that says why not.

    Asked with GET it tells of a file by its `token`, which drafts in a browser have kept, and gives a form that was
    open while somebody logged in again what it needs to send (`csrf`).
    """
    if not may_upload(cast(User, request.user)):
        return _refusal(_("You may not upload files."), 403)
    if request.method == "GET":
        return _tell(request)
    if int(request.META.get("CONTENT_LENGTH") or 0) > largest() + AROUND:
        message = _("The file is larger than %(most)s MB.")
        return _refusal(message % {"most": largest() // MEGABYTE}, 413)
    return _take(request)


@csrf_protect
def _take(request: HttpRequest) -> HttpResponse:
    sent = request.FILES.getlist("file")
    if len(sent) != 1:
        return _refusal(_("Send one file."), 400)
    try:
        stored = store(sent[0], by=cast(User, request.user))
    except Refused as refused:
        return _refusal(str(refused), 400)
    return JsonResponse(About(stored).as_values(), status=201)


def _tell(request: HttpRequest) -> HttpResponse:
    answer: dict[str, Any] = {"csrf": get_token(request)}
    if token := request.GET.get("token"):
        known = seen_by(cast(User, request.user)).filter(token=token).first()
        answer["file"] = About(known).as_values() if known else None
    return JsonResponse(answer)


def _refusal(message: str, status: int) -> JsonResponse:
    return JsonResponse({"message": message}, status=status)
