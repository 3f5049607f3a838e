"""What is typed on the release form is kept in the browser until it is stored; here the browser is told when it is."""

import re
from datetime import timedelta
from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from newsroom.releases.models import Release

# The draft that a form belongs to; the script of the form makes the name.
DRAFT = "_draft"
NAME = re.compile(r"[0-9a-z]{8,32}")
# Read and emptied by that script. It names drafts, and says nothing of what is in them.
STORED = "stored_drafts"
KEPT_FOR = timedelta(days=14)
MOST_NAMES = 20


class DraftsMixin(admin.ModelAdmin):
    """Answers that follow a save say which draft may be forgotten; every other answer leaves it in the browser."""

    def response_add(self, request: HttpRequest, obj: Release, post_url_continue: Any = None) -> HttpResponse:
        return _stored(request, super().response_add(request, obj, post_url_continue))

    def response_change(self, request: HttpRequest, obj: Release) -> HttpResponse:
        return _stored(request, super().response_change(request, obj))

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        context["draft"] = request.POST.get(DRAFT, "")
        return super().render_change_form(request, context, *args, **kwargs)


def _stored(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    name = request.POST.get(DRAFT, "")
    if NAME.fullmatch(name):
        before = [each for each in request.COOKIES.get(STORED, "").split(".") if NAME.fullmatch(each)]
        response.set_cookie(
            STORED,
            ".".join([*before, name][-MOST_NAMES:]),
            max_age=KEPT_FOR,
            path=reverse("admin:index"),
            secure=request.is_secure(),
            samesite="Lax",
        )
    return response
