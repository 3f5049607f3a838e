"""The acts on the release form: saved first where there is something to save, then handed to `publishing`."""

from typing import Any, cast

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop
from django.views.decorators.http import require_POST

from newsroom.accounts.models import User
from newsroom.releases import publishing, versions
from newsroom.releases.admin.forms import WithdrawalForm
from newsroom.releases.models import Release

# act: (label of its button, what is told when it is done); in the order of the buttons.
LABELS: dict[str, tuple[Any, str]] = {
    "submit": (gettext_lazy("Send to review"), gettext_noop("The release was sent to review.")),
    "approve": (gettext_lazy("Approve"), gettext_noop("The release was approved.")),
    "send_back": (gettext_lazy("Send back"), gettext_noop("The release was sent back to its author.")),
    "reopen": (gettext_lazy("Reopen for changes"), gettext_noop("The release is open for changes.")),
    "withdraw": (gettext_lazy("Withdraw…"), gettext_noop("The release was withdrawn.")),
}
PREVIEW = "preview:"


def perform(act: str, release: Release, user: User) -> None:
    """Do one of the acts that need nothing but a button. Raises Refused."""
    if act == "approve":
        # A release that is public keeps its time: its changed copy goes out at once.
        at = None if versions.is_public(release) else release.publish_at
        publishing.approve(release, by=user, at=at)
    elif act == "submit":
        publishing.submit(release, by=user)
    elif act == "send_back":
        publishing.send_back(release, by=user)
    elif act == "reopen":
        publishing.reopen(release, by=user)
    else:
        raise publishing.Refused(_("There is no such act."))


class ActsMixin(admin.ModelAdmin):
    """Buttons of the release form that do more than save."""

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("<int:object_id>/withdraw/", view(self.withdraw_view), name="releases_release_withdraw"),
            path(
                "<int:object_id>/act/<str:act>/",
                view(require_POST(self.act_view)),
                name="releases_release_act",
            ),
            *super().get_urls(),
        ]

    def response_add(self, request: HttpRequest, obj: Release, post_url_continue: Any = None) -> HttpResponse:
        return self._response_of_act(request, obj) or super().response_add(request, obj, post_url_continue)

    def response_change(self, request: HttpRequest, obj: Release) -> HttpResponse:
        return self._response_of_act(request, obj) or super().response_change(request, obj)

    def act_view(self, request: HttpRequest, object_id: int, act: str) -> HttpResponse:
        """An act on a release that is closed for changes: there is nothing to save before it."""
        release = self._release_to_act_on(request, object_id)
        if release.is_editable:
            messages.error(
                request, _("Somebody has opened the release for changes. Look at it before you act.")
            )
        else:
            self._act(request, release, act)
        return HttpResponseRedirect(self._form_url(release))

    def withdraw_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        """Asks for the reason, then takes the release back."""
        release = self._release_to_act_on(request, object_id)
        if "withdraw" not in publishing.allowed_acts(release, cast(User, request.user)):
            messages.error(request, _("You cannot withdraw this release now."))
            return HttpResponseRedirect(self._form_url(release))
        form = WithdrawalForm(request.POST or None)
        if request.method == "POST" and form.is_valid():
            self._withdraw(request, release, form.cleaned_data["reason"])
            return HttpResponseRedirect(self._form_url(release))
        context = {
            **self.admin_site.each_context(request),
            "title": _("Withdraw the release"),
            "release": release,
            "is_public": versions.is_public(release),
            "form": form,
            "opts": self.opts,
        }
        return TemplateResponse(request, "admin/releases/release/withdraw.html", context)

    def _response_of_act(self, request: HttpRequest, release: Release) -> HttpResponse | None:
        act = request.POST.get("_act", "")
        if not act:
            return None
        if act.startswith(PREVIEW):
            return HttpResponseRedirect(reverse("preview", args=[act.removeprefix(PREVIEW), release.pk]))
        if act == "withdraw":
            return HttpResponseRedirect(reverse("admin:releases_release_withdraw", args=[release.pk]))
        self._act(request, release, act)
        return HttpResponseRedirect(self._form_url(release))

    def _act(self, request: HttpRequest, release: Release, act: str) -> None:
        try:
            perform(act, release, cast(User, request.user))
        except publishing.NotReady as not_ready:
            for issue in not_ready.issues:
                messages.error(request, str(issue.message))
        except publishing.Refused as refused:
            messages.error(request, str(refused))
        else:
            self._tell(request, release, act)

    def _withdraw(self, request: HttpRequest, release: Release, reason: dict[str, str]) -> None:
        try:
            publishing.withdraw(release, by=cast(User, request.user), reason=reason)
        except publishing.Refused as refused:
            messages.error(request, str(refused))
        else:
            self._tell(request, release, "withdraw")

    def _tell(self, request: HttpRequest, release: Release, act: str) -> None:
        done = LABELS[act][1]
        messages.success(request, _(done))

    def _release_to_act_on(self, request: HttpRequest, object_id: int) -> Release:
        release = get_object_or_404(Release, pk=object_id)
        if not self.has_view_permission(request, release):
            raise PermissionDenied
        return release

    def _form_url(self, release: Release) -> str:
        return reverse("admin:releases_release_change", args=[release.pk])
