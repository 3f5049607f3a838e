"""The history of a release: all that happened to it, any two of its revisions side by side, and the way back."""

from dataclasses import dataclass
from typing import Any, cast

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _

from newsroom.accounts.models import User
from newsroom.fields import languages
from newsroom.releases import contents, restoring, revisions, versions
from newsroom.releases.admin import timeline
from newsroom.releases.admin.comparison import compare
from newsroom.releases.admin.numbers import number as number_of
from newsroom.releases.contents import Content
from newsroom.releases.models import Release
from newsroom.releases.publishing import Overtaken, Refused

EVENTS_ON_A_PAGE = 50
# So many revisions are looked through for those that changed one text.
REVISIONS_ON_A_PAGE = 100
# Of the revisions so many are offered to be compared, the latest; the others are told by their number.
MOST_CHOICES = 200
# What can be compared beside the revisions: the working copy as it is stored, and what readers see.
NOW, PUBLIC, NOTHING = "now", "public", "0"


@dataclass(frozen=True)
class Side:
    """One of the two that are compared: how it is called, and its content."""

    name: str
    content: Content


class HistoryMixin(admin.ModelAdmin):
    """Keeps a revision of every save of the release form, and shows them."""

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path(
                "<int:object_id>/history/compare/",
                view(self.compare_view),
                name="releases_release_compare",
            ),
            path(
                "<int:object_id>/history/<int:number>/restore/",
                view(self.restore_view),
                name="releases_release_restore",
            ),
            *super().get_urls(),
        ]

    def save_model(self, request: HttpRequest, obj: Release, form: Any, change: bool) -> None:
        revisions.begin([obj])
        super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        confirmed = {code for formset in formsets for code in getattr(formset, "confirmed", ())}
        note = form.cleaned_data.get("why", "")
        revisions.record(form.instance, cast(User, request.user), note, confirmed)

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Everything that happened to the release, or the revisions of one text (`?text=ko`)."""
        release = self._release_of_history(request, object_id)
        text = request.GET.get("text", "")
        context = {
            "events": self._events(release, text, request.GET.get("p")),
            "text": text,
            "texts": languages.choices(),
            **self._choices(
                release, PUBLIC if versions.is_public(release) else str(max(release.revision - 1, 1)), NOW
            ),
            "may_restore": restoring.may_restore(release, cast(User, request.user)),
        }
        return self._page(request, release, "history.html", _("History"), context)

    def compare_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        """Two revisions word by word (`?from=1&to=2`); "now" is the working copy, "public" what readers see."""
        release = self._release_of_history(request, object_id)
        chosen = {
            name: request.GET.get(f"{name}_number") or request.GET.get(name, NOW) for name in ("from", "to")
        }
        sides = {name: self._side(release, value) for name, value in chosen.items()}
        context = {
            "sides": sides,
            "sections": compare(sides["from"].content, sides["to"].content),
            **self._choices(release, chosen["from"], chosen["to"]),
        }
        return self._page(request, release, "history_compare.html", _("What changed"), context)

    def restore_view(self, request: HttpRequest, object_id: int, number: int) -> HttpResponse:
        """Shows what restoring a revision would change, and restores it."""
        release = self._release_of_history(request, object_id)
        revision = get_object_or_404(release.revisions, number=number)
        user = cast(User, request.user)
        if not restoring.may_restore(release, user):
            closed = _("Only a draft or a release in review can be changed. Reopen it first.")
            messages.error(request, _("You cannot change this release.") if release.is_editable else closed)
            return HttpResponseRedirect(self._history_url(release))
        if request.method == "POST":
            try:
                made = restoring.restore(revision, user, seen=_number(request.POST.get("seen", "")))
            except Overtaken as overtaken:
                messages.warning(request, str(overtaken))
                release.refresh_from_db()
            except Refused as refused:
                messages.error(request, str(refused))
                return HttpResponseRedirect(self._history_url(release))
            else:
                told = _("Revision %(number)d was restored, as a new revision.")
                if made is None:
                    told = _("The working copy is what it was in revision %(number)d already.")
                messages.success(request, told % {"number": number})
                return HttpResponseRedirect(reverse("admin:releases_release_change", args=[release.pk]))
        plan = restoring.plan(revision, release, user)
        context = {"revision": revision, "plan": plan, "sections": compare(plan.before, plan.after)}
        title = _("Restore revision %(number)d") % {"number": number}
        return self._page(request, release, "history_restore.html", title, context)

    def _release_of_history(self, request: HttpRequest, object_id: int | str) -> Release:
        release: Release = get_object_or_404(self.get_queryset(request), pk=_number(str(object_id)))
        if not self.has_view_permission(request, release):
            raise PermissionDenied
        return release

    def _events(self, release: Release, text: str, wanted: str | None) -> Page:
        """A page of all events, or of the revisions with those among them that changed the text."""
        page: Any
        if not text:
            page = Paginator(timeline.keys(release), EVENTS_ON_A_PAGE).get_page(wanted)
            page.object_list = timeline.events(release, page)
            return page
        numbers = release.revisions.values_list("number", flat=True)
        page = Paginator(numbers, REVISIONS_ON_A_PAGE).get_page(wanted)
        page.object_list = timeline.events_of_text(release, list(page), text)
        return page

    def _choices(self, release: Release, old: str, new: str) -> dict[str, Any]:
        """What can be compared, and what of it is chosen; `older` are so many revisions that are not offered."""
        public = [(PUBLIC, _("What is public now"))] if versions.is_public(release) else []
        ends = [(NOTHING, _("Before the first revision"))]
        revisions = timeline.revision_choices(release, MOST_CHOICES, {_number(old), _number(new)})
        return {
            "choices": [(NOW, _("The working copy")), *public, *revisions, *ends],
            "default_from": old,
            "default_to": new,
            "older": max(release.revision - MOST_CHOICES, 0),
        }

    def _side(self, release: Release, chosen: str) -> Side:
        """Raises Http404 for what the release does not have."""
        if chosen == NOW:
            return Side(_("The working copy"), contents.take_many([release.pk])[release.pk])
        if chosen == PUBLIC:
            if version := versions.public_version(release):
                return Side(_("What is public now"), contents.of_version(version))
            raise Http404
        if chosen == NOTHING:
            return Side(_("Before the first revision"), {})
        revision = get_object_or_404(release.revisions, number=_number(chosen))
        return Side(_("Revision %(number)d") % {"number": revision.number}, revision.content)

    def _history_url(self, release: Release) -> str:
        return reverse("admin:releases_release_history", args=[release.pk])

    def _page(
        self, request: HttpRequest, release: Release, template: str, title: str, context: dict[str, Any]
    ) -> HttpResponse:
        shared = {
            **self.admin_site.each_context(request),
            "title": title,
            "opts": self.opts,
            "release": release,
        }
        return TemplateResponse(request, f"admin/releases/release/{template}", shared | context)


def _number(text: str) -> int:
    """-1 for what is no number: nothing has it."""
    return number_of(text, otherwise=-1)
