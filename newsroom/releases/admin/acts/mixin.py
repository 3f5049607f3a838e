"""What the release form does besides saving: it leads to the pages of the acts, and does those that need no page."""

from typing import Any, cast

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from newsroom.accounts.models import User
from newsroom.releases import publishing, review_notes
from newsroom.releases.admin.acts.approval import ApprovePage
from newsroom.releases.admin.acts.at_once import AT_ONCE
from newsroom.releases.admin.acts.bin import DiscardPage
from newsroom.releases.admin.acts.labels import PREVIEW, RESOLVE
from newsroom.releases.admin.acts.page import ActPage, seen_revision
from newsroom.releases.admin.acts.review import SendBackPage, SubmitPage
from newsroom.releases.admin.acts.twice import DONE_ALREADY, did_already
from newsroom.releases.admin.acts.withdrawal import WithdrawPage
from newsroom.releases.admin.numbers import number
from newsroom.releases.database_rules import told_as_refusals
from newsroom.releases.models import Release

PAGES: dict[str, type[ActPage]] = {
    page.act: page for page in (SubmitPage, ApprovePage, SendBackPage, WithdrawPage, DiscardPage)
}


class ActsMixin(admin.ModelAdmin):
    """Buttons of the release form that do more than save."""

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("<int:object_id>/act/<str:act>/", view(self.act_view), name="releases_release_act"),
            path(
                "<int:object_id>/remarks/<int:remark_id>/resolve/",
                view(require_POST(self.resolve_view)),
                name="releases_release_resolve",
            ),
            *super().get_urls(),
        ]

    def response_add(self, request: HttpRequest, obj: Release, post_url_continue: Any = None) -> HttpResponse:
        return self._response_of_act(request, obj) or super().response_add(request, obj, post_url_continue)

    def response_change(self, request: HttpRequest, obj: Release) -> HttpResponse:
        return self._response_of_act(request, obj) or super().response_change(request, obj)

    def act_view(self, request: HttpRequest, object_id: int, act: str) -> HttpResponseBase:
        """The page of an act, or the act itself where it needs none."""
        if act in PAGES:
            return PAGES[act].as_view(model_admin=self)(request, object_id=object_id)
        return require_POST(self.at_once_view)(request, object_id, act)

    def at_once_view(self, request: HttpRequest, object_id: int, act: str) -> HttpResponse:
        release = self._visible_release(request, object_id)
        try:
            if act not in AT_ONCE:
                raise publishing.Refused(_("There is no such act."))
            seen = seen_revision(request, release)
            with told_as_refusals():
                told = AT_ONCE[act](release, cast(User, request.user), seen)
            messages.success(request, told)
        except publishing.Refused as refused:
            release.refresh_from_db()
            if did_already(act, release, cast(User, request.user)):
                messages.info(request, DONE_ALREADY)
            else:
                messages.error(request, str(refused))
        return HttpResponseRedirect(self._form_url(release))

    def resolve_view(self, request: HttpRequest, object_id: int, remark_id: int) -> HttpResponse:
        """A remark on a release that is closed for changes: there is nothing to save before it is resolved."""
        return self._resolve(request, self._visible_release(request, object_id), str(remark_id))

    def _response_of_act(self, request: HttpRequest, release: Release) -> HttpResponse | None:
        act = request.POST.get("_act", "")
        if not act:
            return None
        if act.startswith(PREVIEW):
            # The script of the form shows it in a window beside.
            if request.POST.get("_beside"):
                return HttpResponseRedirect(self._form_url(release))
            return HttpResponseRedirect(reverse("preview", args=[act.removeprefix(PREVIEW), release.pk]))
        if act.startswith(RESOLVE):
            return self._resolve(request, release, act.removeprefix(RESOLVE))
        if act in PAGES:
            # Still under the lock of the save: this is the revision that the person has just made or found.
            seen = Release.objects.values_list("revision", flat=True).get(pk=release.pk)
            page = reverse("admin:releases_release_act", args=[release.pk, act])
            return HttpResponseRedirect(f"{page}?seen={seen}")
        messages.error(request, _("There is no such act."))
        return HttpResponseRedirect(self._form_url(release))

    def _resolve(self, request: HttpRequest, release: Release, remark: str) -> HttpResponse:
        user = cast(User, request.user)
        if not review_notes.may_resolve(release, user):
            raise PermissionDenied
        note = get_object_or_404(review_notes.remarks(release), pk=number(remark, otherwise=0))
        if review_notes.resolve(note, by=user):
            messages.success(request, _("The remark was marked as resolved."))
        else:
            messages.info(request, _("Somebody else has marked the remark as resolved already."))
        return HttpResponseRedirect(self._form_url(release))

    def _visible_release(self, request: HttpRequest, object_id: int) -> Release:
        release: Release = get_object_or_404(self.get_queryset(request), pk=object_id)
        if not self.has_view_permission(request, release):
            raise PermissionDenied
        return release

    def _form_url(self, release: Release) -> str:
        return reverse("admin:releases_release_change", args=[release.pk])
