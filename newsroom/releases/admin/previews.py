"""The preview links of a release: issued, watched and revoked on a page of their own."""

from functools import partial
from typing import Any, cast

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Prefetch
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.crypto import get_random_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from newsroom.accounts.models import User
from newsroom.fields import languages
from newsroom.releases import clock, preview_links
from newsroom.releases.models import PreviewLink, PreviewOpening, Release
from newsroom.releases.publishing import Refused

# Of the openings of one link so many are listed, the latest; the others are counted.
MOST_OPENINGS = 50
# The keys of the forms that a person sent last, in their session.
SENT = "preview_forms_sent"
MOST_SENT = 20


class PreviewLinkForm(forms.Form):
    """For whom, in which of the release's languages, for how long."""

    name = forms.CharField(
        label=gettext_lazy("Name of the person"),
        max_length=100,
        help_text=gettext_lazy("It stands across the page as a watermark."),
    )
    organisation = forms.CharField(label=gettext_lazy("Organisation"), max_length=100, required=False)
    language = forms.ChoiceField(label=gettext_lazy("Language"))
    hours = forms.IntegerField(
        label=gettext_lazy("Valid for how many hours"),
        min_value=1,
        max_value=preview_links.MOST_HOURS,
        initial=preview_links.USUAL_HOURS,
        help_text=gettext_lazy(
            "72 at most. The link ends earlier when the release goes out or changes its state."
        ),
    )

    # Of this form and no other: a page that is loaded anew sends it again, which must not issue a second link.
    key = forms.CharField(max_length=20, widget=forms.HiddenInput, initial=partial(get_random_string, 12))

    def __init__(self, release: Release, data: Any = None) -> None:
        super().__init__(data)
        offered = preview_links.languages_of(release)
        choices = [(code, name) for code, name in languages.choices() if code in offered]
        cast(forms.ChoiceField, self.fields["language"]).choices = choices


class PreviewLinksMixin(admin.ModelAdmin):
    """Adds the page of preview links to the release."""

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        revoke = view(require_POST(self.revoke_view))
        return [
            path("<int:object_id>/previews/", view(self.previews_view), name="releases_release_previews"),
            path("<int:object_id>/previews/<int:link_id>/revoke/", revoke, name="releases_release_revoke"),
            *super().get_urls(),
        ]

    def previews_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        """Issues a link, and lists all that were issued. The address of a new one is shown in this answer only."""
        release = self._release_to_show(request, object_id)
        form = PreviewLinkForm(release, request.POST or None)
        address = None
        if request.method == "POST" and form.is_valid():
            if form.cleaned_data["key"] in request.session.get(SENT, []):
                return HttpResponseRedirect(request.path)
            address = self._issue(request, release, form)
        context = {
            **self.admin_site.each_context(request),
            "title": _("Preview links"),
            "release": release,
            "form": PreviewLinkForm(release) if address else form,
            "address": address,
            "offered": preview_links.is_before_its_hour(release),
            "issued_for": form.cleaned_data["name"] if address else "",
            "links": links_of(release),
            "most_openings": MOST_OPENINGS,
            "most_an_hour": preview_links.MOST_OPENINGS_AN_HOUR,
            "opts": self.opts,
        }
        return TemplateResponse(request, "admin/releases/release/previews.html", context)

    def revoke_view(self, request: HttpRequest, object_id: int, link_id: int) -> HttpResponse:
        release = self._release_to_show(request, object_id)
        link = get_object_or_404(PreviewLink, pk=link_id, release=release)
        try:
            preview_links.revoke(link, by=cast(User, request.user))
        except Refused as refused:
            messages.error(request, str(refused))
        else:
            messages.success(
                request, _("The link of %(person)s opens nothing any more.") % {"person": link.name}
            )
        return HttpResponseRedirect(reverse("admin:releases_release_previews", args=[release.pk]))

    def _issue(self, request: HttpRequest, release: Release, form: PreviewLinkForm) -> str | None:
        """The address of the new link, or None when it is refused."""
        asked = dict(form.cleaned_data)
        key = asked.pop("key")
        try:
            token = preview_links.issue(release, by=cast(User, request.user), **asked)
        except Refused as refused:
            form.add_error(None, str(refused))
            return None
        request.session[SENT] = [*request.session.get(SENT, []), key][-MOST_SENT:]
        return request.build_absolute_uri(reverse("invited", args=[token]))

    def _release_to_show(self, request: HttpRequest, object_id: int) -> Release:
        release = get_object_or_404(Release, pk=object_id)
        if not preview_links.may_issue(release, cast(User, request.user)):
            raise PermissionDenied
        return release


def links_of(release: Release) -> list[dict[str, Any]]:
    """The links of a release, latest first: each with its standing, how often it was opened, and the last openings."""
    alive = set(preview_links.alive().filter(release=release).values_list("pk", flat=True))
    now = clock.now()
    latest = Prefetch("openings", PreviewOpening.objects.all()[:MOST_OPENINGS], to_attr="latest")
    people = release.preview_links.select_related("made_by", "revoked_by")
    links = people.annotate(opened=Count("openings")).prefetch_related(latest)
    return [
        {
            "link": link,
            "is_alive": link.pk in alive,
            "has_expired": link.expires_at <= now,
            "opened": link.opened,
            "openings": link.latest,
        }
        for link in links
    ]
