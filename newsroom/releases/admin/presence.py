"""Who else has the form of a release open, and whether somebody saved it meanwhile: told in time, not on saving."""

from collections.abc import Iterable
from typing import Any, cast

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from newsroom.accounts.models import User
from newsroom.releases import presence
from newsroom.releases.admin.conflict import maker
from newsroom.releases.admin.numbers import number
from newsroom.releases.enums import State
from newsroom.releases.models import Release, Revision
from newsroom.releases.times import kst

# What a form sends that tells no revision: it has seen all there is.
ALL_SEEN = 10**9


def told_of_others(names: Iterable[str]) -> str:
    """The sentence about them; empty when nobody else is there."""
    together = ", ".join(names)
    return _("Also open with: %(names)s.") % {"names": together} if together else ""


def told_of_changes(release: Release, user: User, began_from: int) -> str:
    """What an open form says when the release was closed, or saved since the revision that it began from."""
    if not release.is_editable:
        told = _(
            "Somebody has closed the release for changes (%(state)s). Save to see what to do: nothing is lost."
        )
        return told % {"state": State(release.state).label}
    newer = Revision.objects.filter(release=release, number__gt=began_from).select_related("made_by")
    last = newer.first()
    advice = _("Reload the page, or save yours: you are then shown both.")
    return f"{_saved(last, user)} {advice}" if last else ""


def _saved(last: Revision, user: User) -> str:
    time = kst(last.made_at)
    if last.made_by_id == user.pk:
        return _("You saved this release in another window at %(time)s.") % {"time": time}
    return _("%(name)s saved this release at %(time)s.") % {"name": maker(last), "time": time}


class PresenceMixin(admin.ModelAdmin):
    """The form notes who has it open, tells who else has, and goes on asking while it is open."""

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(require_http_methods(["GET", "POST"])(self.presence_view))
        return [
            path("<int:object_id>/presence/", view, name="releases_release_presence"),
            *super().get_urls(),
        ]

    def presence_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        """A sign of life from an open form; asked with GET it gives the form a token to send one with."""
        release = get_object_or_404(self.get_queryset(request), pk=object_id)
        if not self.has_view_permission(request, release):
            raise PermissionDenied
        user = cast(User, request.user)
        if request.method == "POST":
            presence.note(release, user)
        seen = number(request.POST.get("revision", ""), otherwise=ALL_SEEN)
        answer = {
            "user": user.pk,
            "token": get_token(request),
            "others": told_of_others(presence.others(release, user)),
            "saved": told_of_changes(release, user, seen),
            "revision": release.revision,
        }
        return JsonResponse(answer)

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Whoever is shown the form is noted when its transaction, with all its locks, is over."""
        response = super().changeform_view(request, object_id, form_url, extra_context)
        shown = getattr(response, "context_data", None) or {}
        release = shown.get("original")
        if release is not None and self.has_change_permission(request, release):
            presence.note(release, cast(User, request.user))
        return response

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, obj: Any = None, **kwargs: Any
    ) -> HttpResponse:
        if obj is not None and self.has_change_permission(request, obj):
            context["others"] = told_of_others(presence.others(obj, cast(User, request.user)))
        return super().render_change_form(request, context, *args, **{**kwargs, "obj": obj})
