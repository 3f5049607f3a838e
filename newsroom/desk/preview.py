"""Preview: the real public page of one release as it would be if its working copy were public.

Staff see it by its key, people without an account by a link (`newsroom.desk.invited`): one page, served in one way.
"""

from collections.abc import Callable, Mapping
from copy import copy
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import resolve, reverse
from django.utils.translation import override
from django.views.decorators.http import require_safe

from awards.models import Mention
from awards.published import PublishedAward
from newsroom.accounts.models import User
from newsroom.fields import languages
from newsroom.releases.departments import covered
from newsroom.releases.models import Release
from newsroom.releases.preview import draft_world
from newsroom.releases.published import PublishedText, PublishedTopic

# Answers to these would be empty or stale: a preview is always the whole page of this moment.
CONDITIONAL_HEADERS = ("HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE")
# What tells browsers and caches that they may keep a public page.
CACHING_HEADERS = ("ETag", "Last-Modified", "Expires", "X-Accel-Expires")
# A preview is kept and found by nobody, and its address is told to no other page.
HEADERS = {
    "Cache-Control": "private, no-store",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
    "Referrer-Policy": "no-referrer",
}
# The slug that the page of a language without a text is asked by; such a page does not look at it.
NO_SLUG = "preview"

Address = Callable[[Release, str], str]


@dataclass(frozen=True)
class Invitation:
    """For whom a page is shown before its hour; `embargo` is the hour, None while there is none."""

    name: str
    organisation: str
    until: datetime
    embargo: datetime | None

    @property
    def person(self) -> str:
        return f"{self.name} ({self.organisation})" if self.organisation else self.name

    @property
    def tile(self) -> int:
        """The width in which the name of the person fits as a watermark: its letters are at most 20 wide."""
        return 80 + 20 * len(self.person)


@dataclass(frozen=True)
class Preview:
    """Where a previewed page leads; as `request.preview` it marks the request as one."""

    release_id: int
    public_id: str
    # The address of the preview by the code of its language; where there is none, the page leads to no other.
    urls: Mapping[str, str]
    # Of the awards and topics that the page shows, those that are public: the others have no page to lead to.
    public_awards: frozenset[str]
    public_topics: frozenset[str]
    # What the addresses of the release's files begin with, and where the press kit is.
    files: str
    kit: str
    edit_url: str = ""
    invitation: Invitation | None = None


def preview(request: HttpRequest, language: str, pk: int) -> HttpResponseBase:
    """The page of release `pk` in `language`, for staff who may see releases."""
    if language not in languages.codes():
        raise Http404
    return _shown_to_staff(request, pk, language, page_address)


def preview_kit(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The press kit of release `pk` as it would be, for the same people."""
    return _shown_to_staff(request, pk, languages.primary(), kit_address)


# The views tell themselves how the answer may be kept.
preview_view = admin.site.admin_view(preview, cacheable=True)
preview_kit_view = require_safe(admin.site.admin_view(preview_kit, cacheable=True))


def page_address(release: Release, language: str) -> str:
    """Where the page of `release` would be public, asked within its draft world."""
    slugs = PublishedText.objects.filter(release_id=release.pk, language=language).values_list(
        "slug", flat=True
    )
    return reverse("public:release", args=[release.public_id, slugs.first() or NO_SLUG])


def kit_address(release: Release, language: str) -> str:
    return reverse("site:kit", args=[release.public_id])


def _shown_to_staff(request: HttpRequest, pk: int, language: str, address: Address) -> HttpResponseBase:
    if not request.user.has_perm("releases.view_release"):
        raise PermissionDenied
    release = get_object_or_404(covered(cast(User, request.user)), pk=pk)
    return show(
        request,
        release,
        language,
        urls={code: reverse("preview", args=[code, release.pk]) for code in languages.codes()},
        files=f"{reverse('admin:index')}files/",
        kit=reverse("preview_kit", args=[release.pk]),
        edit_url=reverse("admin:releases_release_change", args=[release.pk]),
        address=address,
    )


def show(
    request: HttpRequest,
    release: Release,
    language: str,
    urls: Mapping[str, str],
    *,
    files: str,
    kit: str,
    edit_url: str = "",
    invitation: Invitation | None = None,
    address: Address = page_address,
) -> HttpResponseBase:
    """What would be at the public `address` of `release`, made from its working copy; nobody keeps or indexes it."""
    marked = Preview(
        release.pk,
        release.public_id,
        urls,
        _public_awards(release),
        _public_topics(release),
        files=files,
        kit=kit,
        edit_url=edit_url,
        invitation=invitation,
    )
    with override(language), draft_world(release.pk):
        response = _public_answer(request, address(release, language), language, marked)
    for header in CACHING_HEADERS:
        response.headers.pop(header, None)
    for header, value in {**HEADERS, "Content-Language": language}.items():
        response[header] = value
    return response


def _public_awards(release: Release) -> frozenset[str]:
    told_of = Mention.objects.filter(release=release).values_list("award__public_id", flat=True)
    return frozenset(
        PublishedAward.objects.filter(public_id__in=list(told_of)).values_list("public_id", flat=True)
    )


def _public_topics(release: Release) -> frozenset[str]:
    chosen = release.topics.values_list("slug", flat=True)
    return frozenset(PublishedTopic.objects.filter(slug__in=list(chosen)).values_list("slug", flat=True))


def _public_answer(request: HttpRequest, address: str, language: str, marked: Preview) -> HttpResponseBase:
    """What the public view of `address` answers, rendered while the drafts can be seen."""
    match = resolve(address)
    response = match.func(_visit(request, address, language, marked), *match.args, **match.kwargs)
    return response.render() if hasattr(response, "render") else response


def _visit(request: HttpRequest, address: str, language: str, marked: Preview) -> HttpRequest:
    """The request as the public view would get it, marked as a preview."""
    visit = copy(request)
    visit.path = visit.path_info = address
    visit.resolver_match = resolve(address)
    visit.LANGUAGE_CODE = language
    visit.preview = marked  # type: ignore[attr-defined]
    visit.META = {name: value for name, value in request.META.items() if name not in CONDITIONAL_HEADERS}
    return visit
