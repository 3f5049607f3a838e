"""Who else has the form of a release open, and whether somebody saved it meanwhile: told in time, not on saving."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any, cast

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from newsroom.accounts.models import User
from newsroom.releases import clock
from newsroom.releases.admin.conflict import maker
from newsroom.releases.enums import State
from newsroom.releases.models import Presence, Release, Revision

# A form tells of itself three times as often.
COUNTS_FOR = timedelta(minutes=1)


def note(release: Release, user: User) -> None:
    """Note that `user` has the form of `release` open; what is too old to count is removed."""
    now = clock.now()
    Presence.objects.bulk_create(
        [Presence(release=release, user=user, seen_at=now)],
        update_conflicts=True,
        unique_fields=["release", "user"],
        update_fields=["seen_at"],
    )
    Presence.objects.filter(seen_at__lt=now - COUNTS_FOR).delete()


def others(release: Release, user: User) -> list[str]:
    """The names of the other people who have the form open."""
    fresh = Presence.objects.filter(release=release, seen_at__gte=clock.now() - COUNTS_FOR)
    return sorted(str(each.user) for each in fresh.exclude(user=user).select_related("user"))


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
    time = date_format(timezone.localtime(last.made_at), "H:i")
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
            note(release, user)
        answer = {
            "user": user.pk,
            "token": get_token(request),
            "others": told_of_others(others(release, user)),
            "saved": told_of_changes(release, user, _number(request.POST.get("revision", ""))),
            "revision": release.revision,
        }
        return JsonResponse(answer)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, obj: Any = None, **kwargs: Any
    ) -> HttpResponse:
        if obj is not None and self.has_change_permission(request, obj):
            user = cast(User, request.user)
            note(obj, user)
            context["others"] = told_of_others(others(obj, user))
        return super().render_change_form(request, context, *args, **{**kwargs, "obj": obj})


def _number(text: str) -> int:
    """The revision that a form tells; one that tells none has seen all there is."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 10**9
