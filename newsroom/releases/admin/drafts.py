"""What is typed on the release form is kept in the browser until it is stored; here the browser is told when it is.

The name of a draft also tells one form from all others: sent twice, it adds one release.
"""

import hashlib
import json
import re
from datetime import timedelta
from typing import Any, cast

from django.contrib import admin
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from newsroom.accounts.models import User
from newsroom.releases.models import Release

# The draft that a form belongs to; the script of the form makes the name.
DRAFT = "_draft"
NAME = re.compile(r"[0-9a-z]{8,32}")
# Read and emptied by that script. It names drafts, and says nothing of what is in them.
STORED = "stored_drafts"
KEPT_FOR = timedelta(days=14)
MOST_NAMES = 20
# What a form sends along that nobody has typed.
BUTTONS = {"csrfmiddlewaretoken", "_act", "_beside", "_save", "_continue", "_addanother"}


class DraftsMixin(admin.ModelAdmin):
    """Answers that follow a save say which draft may be forgotten; every other answer leaves it in the browser."""

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """A form that adds a release and comes a second time is answered as it was the first time."""
        if request.method != "POST" or object_id or not self.has_add_permission(request):
            return super().changeform_view(request, object_id, form_url, extra_context)
        with transaction.atomic():
            # Of two that come at once, the second one waits to see what became of the first.
            User.objects.select_for_update(no_key=True).get(pk=cast(User, request.user).pk)
            digest = _digest(request)
            added = Release.objects.filter(form_digest=digest).first() if digest else None
            if added is not None:
                return self.response_add(request, added)
            return super().changeform_view(request, object_id, form_url, extra_context)

    def save_model(self, request: HttpRequest, obj: Release, form: Any, change: bool) -> None:
        if not change:
            obj.form_digest = _digest(request)
        super().save_model(request, obj, form, change)

    def response_add(self, request: HttpRequest, obj: Release, post_url_continue: Any = None) -> HttpResponse:
        return _stored(request, super().response_add(request, obj, post_url_continue))

    def response_change(self, request: HttpRequest, obj: Release) -> HttpResponse:
        return _stored(request, super().response_change(request, obj))

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        context["draft"] = request.POST.get(DRAFT, "")
        return super().render_change_form(request, context, *args, **kwargs)


def _digest(request: HttpRequest) -> str:
    """Of whose form it is, its name and what was typed; empty for a form without a name.

    Without the button that sent it. A form that somebody went back to and wrote more into is another one: none of its
    words are taken for stored.
    """
    if not NAME.fullmatch(request.POST.get(DRAFT, "")):
        return ""
    typed = sorted((name, values) for name, values in request.POST.lists() if name not in BUTTONS)
    return hashlib.sha256(json.dumps([request.user.pk, typed]).encode()).hexdigest()


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
