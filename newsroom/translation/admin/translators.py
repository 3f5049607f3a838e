"""Where releases go to translators and come back: a file for one or several, and the page on which one is taken in."""

from typing import Any, cast

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_GET, require_http_methods

from newsroom.accounts.models import User
from newsroom.releases import departments
from newsroom.releases.admin.comparison import compare
from newsroom.releases.admin.numbers import number
from newsroom.releases.models import Release
from newsroom.releases.publishing import Overtaken, Refused
from newsroom.translation import translators
from newsroom.translation.admin.panel import works_on
from newsroom.translation.translators import Plan

XLIFF = "application/xliff+xml"


class FileForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("File"),
        help_text=gettext_lazy("The XLIFF file (.xlf) that the translator has sent back."),
        widget=forms.FileInput(attrs={"accept": ".xlf,.xliff,application/xliff+xml"}),
        error_messages={"required": gettext_lazy("Choose a file.")},
    )


@require_GET
def export(request: HttpRequest, pk: int) -> HttpResponse:
    """One release for a translator."""
    releases = departments.covered(_reader(request))
    return _file([get_object_or_404(releases.prefetch_related("texts"), pk=pk)])


@admin.action(description=gettext_lazy("Export XLIFF for translators"), permissions=["view"])
def export_chosen(model_admin: Any, request: HttpRequest, queryset: QuerySet[Release]) -> HttpResponse | None:
    """The releases that are ticked in the list, in one file."""
    chosen = list(queryset.prefetch_related("texts")[: translators.MOST_RELEASES + 1])
    if len(chosen) > translators.MOST_RELEASES:
        told = _("Choose at most %(most)d releases.") % {"most": translators.MOST_RELEASES}
        messages.error(request, told)
        return None
    return _file(chosen)


@require_http_methods(["GET", "POST"])
def import_file(request: HttpRequest) -> HttpResponse:
    """Takes a file, shows what it would change, and stores that once it is confirmed."""
    user = _writer(request)
    if request.method == "POST" and "content" in request.POST:
        return _confirmed(request, user)
    is_sent = request.method == "POST"
    form = FileForm(request.POST, request.FILES) if is_sent else FileForm()
    if is_sent and form.is_valid():
        content = form.cleaned_data["file"].read(translators.MOST_BYTES + 1)
        try:
            return _shown(request, user, content)
        except Refused as refused:
            form.add_error("file", str(refused))
    return _page(request, "choose.html", {"form": form})


def links(request: HttpRequest, release: Release | None) -> str:
    """Below the texts of the release form: the ways to translators and back."""
    if release is None or not request.user.has_perm("releases.view_release"):
        return ""
    may_import = works_on(cast(User, request.user), release)
    context = {"release": release, "may_import": may_import}
    return render_to_string("admin/translation/xliff/links.html", context, request)


def _confirmed(request: HttpRequest, user: User) -> HttpResponse:
    content = request.POST["content"].encode()
    releases = [number(each, otherwise=0) for each in request.POST.getlist("release")]
    seen = {key: number(request.POST.get(f"seen-{key}", ""), otherwise=-1) for key in releases}
    knowingly = {key for key in releases if f"knowingly-{key}" in request.POST}
    try:
        made = translators.store(translators.read(content), user, seen, knowingly)
    except Overtaken as overtaken:
        messages.warning(request, str(overtaken))
        return _shown(request, user, content)
    except Refused as refused:
        messages.error(request, str(refused))
        return _shown(request, user, content)
    told = ngettext("%(count)d English text was stored.", "%(count)d English texts were stored.", made)
    messages.success(request, told % {"count": made})
    if len(releases) == 1:
        return HttpResponseRedirect(reverse("admin:releases_release_change", args=releases))
    return HttpResponseRedirect(reverse("admin:releases_release_changelist"))


def _shown(request: HttpRequest, user: User, content: bytes) -> HttpResponse:
    planned = translators.plans(translators.read(content), user)
    context = {
        "plans": [(plan, _sections(plan)) for plan in planned],
        "content": content.decode("utf-8", errors="replace"),
        "may_store": not any(plan.problem for plan in planned),
    }
    return _page(request, "confirm.html", context)


def _sections(plan: Plan) -> Any:
    return compare(plan.before, plan.after) if plan.before and plan.after else []


def _page(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    shared = {
        **admin.site.each_context(request),
        "title": _("Import translations (XLIFF)"),
        "opts": Release._meta,
    }
    return TemplateResponse(request, f"admin/translation/xliff/{template}", shared | context)


def _file(releases: list[Release]) -> HttpResponse:
    name = f"release-{releases[0].public_id}.xlf" if len(releases) == 1 else "releases.xlf"
    disposition = content_disposition_header(True, name) or "attachment"
    headers = {"Content-Disposition": disposition}
    return HttpResponse(translators.file_of(releases), content_type=XLIFF, headers=headers)


def _reader(request: HttpRequest) -> User:
    if not request.user.has_perm("releases.view_release"):
        raise PermissionDenied
    return cast(User, request.user)


def _writer(request: HttpRequest) -> User:
    if not request.user.has_perm("releases.change_release"):
        raise PermissionDenied
    return cast(User, request.user)
