"""An act as a page of its own: what it does, what has to be said with it, and the button that does it."""

from collections.abc import Mapping
from typing import Any, cast

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.views.generic import FormView

from newsroom.accounts.models import User
from newsroom.fields import languages
from newsroom.releases import publishing
from newsroom.releases.admin import head
from newsroom.releases.admin.acts.twice import DONE_ALREADY, did_already
from newsroom.releases.admin.numbers import number
from newsroom.releases.admin.panel import panel
from newsroom.releases.database_rules import told_as_refusals
from newsroom.releases.models import Release
from newsroom.releases.places import place
from newsroom.releases.readiness import Severity

# The revision of who does not tell which one they saw: no release has it.
NOTHING_SEEN = -1


class ActPage(FormView):
    """What the pages have in common. Whatever is refused, what was typed stays on the page.

    A page knows which revision of the release the person has looked at (`seen`) and sends it along; when somebody
    saved the release since, it says so, leads to what changed, and asks to tick that this was looked at: only the tick
    tells the later revision.
    """

    http_method_names = ["get", "head", "post"]
    act: str
    title: str | Promise
    form_class: type[forms.BaseForm] = forms.Form
    # What the readiness panel has to be free of before the act can be done.
    blocked_by: frozenset[Severity] = frozenset()
    model_admin: Any = None

    release: Release
    seen: int
    overtaken: dict[str, Any] | None = None

    @property
    def user(self) -> User:
        return cast(User, self.request.user)

    @property
    def asked_here(self) -> Mapping[str, str]:
        """Fields of the page, by the places on the release form that they stand for: what is amiss is mended here."""
        return {}

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.release = get_object_or_404(self.model_admin.get_queryset(request), pk=kwargs["object_id"])
        if not self.model_admin.has_view_permission(request, self.release):
            raise PermissionDenied
        self.seen = seen_revision(request, self.release)
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.act not in publishing.allowed_acts(self.release, self.user):
            messages.error(request, _("This cannot be done with the release now, or not by you."))
            return HttpResponseRedirect(self.get_success_url())
        if self.seen != self.release.revision:
            self._tell_overtaken()
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self._did_already():
            return self._tell_done_already()
        return super().post(request, *args, **kwargs)

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            with told_as_refusals():
                done = self.perform(form)
        except publishing.Refused as refused:
            self.release.refresh_from_db()
            if self._did_already():
                return self._tell_done_already()
            # As the release stands now the page may ask for more.
            form = self.get_form()
            self._tell_refused(form, refused)
        else:
            messages.success(self.request, done)
            return HttpResponseRedirect(self.get_success_url())
        return self.render_to_response(self.get_context_data(form=form))

    def perform(self, form: Any) -> str:
        """Do the act; returns what is told when it is done. Raises Refused."""
        raise NotImplementedError

    def get_template_names(self) -> list[str]:
        return [f"admin/releases/release/act_{self.act}.html"]

    def get_success_url(self) -> str:
        return reverse("admin:releases_release_change", args=[self.release.pk])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        readiness = panel(self.release, self.user) if self.blocked_by else None
        return {
            **self.model_admin.admin_site.each_context(self.request),
            **super().get_context_data(**kwargs),
            "title": self.title,
            "opts": self.model_admin.opts,
            "media": self.model_admin.media,
            "release": self.release,
            "form_url": self.get_success_url(),
            "seen": self.seen,
            "overtaken": self.overtaken,
            "readiness": readiness,
            "is_blocked": readiness is not None and readiness.blocks(self.blocked_by, self.asked_here),
        }

    def _did_already(self) -> bool:
        # That a language was withdrawn may have taken the choice of one off the page.
        chosen = self.request.POST.get("language", "")
        language = chosen if chosen in languages.codes() else ""
        return did_already(self.act, self.release, self.user, language)

    def _tell_done_already(self) -> HttpResponse:
        messages.info(self.request, DONE_ALREADY)
        return HttpResponseRedirect(self.get_success_url())

    def _tell_refused(self, form: Any, refused: publishing.Refused) -> None:
        if isinstance(refused, publishing.Overtaken):
            self._tell_overtaken()
        elif isinstance(refused, publishing.NotReady):
            for issue in refused.issues:
                if field := self.asked_here.get(place(issue)):
                    form.add_error(field, issue.told_to(self.user))
            if not form.errors:
                form.add_error(None, _("Nothing was done: see below what is missing."))
        else:
            form.add_error(None, str(refused))

    def _tell_overtaken(self) -> None:
        """Note what the person has not seen; `seen` stays what it was until they say that they have."""
        newest = self.release.revisions.select_related("made_by").first()
        self.overtaken = {
            "newest": newest,
            "revision": self.release.revision,
            "url": head.compare_url(self.release, max(self.seen, 0), self.release.revision),
        }


def seen_revision(request: HttpRequest, release: Release) -> int:
    """The revision that the person has looked at; an act that does not tell it counts as overtaken."""
    if request.method == "POST":
        told = request.POST.get("looked_at") or request.POST.get("seen", "")
        return number(told, otherwise=NOTHING_SEEN)
    if "seen" in request.GET:
        return number(request.GET["seen"], otherwise=NOTHING_SEEN)
    return release.revision
