"""Preview: the real public page of one release as it would be if its working copy were public."""

from copy import copy
from dataclasses import dataclass

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import resolve, reverse
from django.utils.translation import override

from newsroom.fields import languages
from newsroom.releases.models import Release
from newsroom.releases.preview import draft_world
from newsroom.releases.published import PublishedText

# Answers to these would be empty or stale: a preview is always the whole page of this moment.
CONDITIONAL_HEADERS = ("HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE")
# What tells browsers and caches that they may keep a public page.
CACHING_HEADERS = ("ETag", "Last-Modified", "Expires", "X-Accel-Expires")
# The slug that the page of a language without a text is asked by; such a page does not look at it.
NO_SLUG = "preview"


@dataclass(frozen=True)
class Preview:
    """Where a previewed page leads; as `request.preview` it marks the request as one."""

    public_id: str
    edit_url: str
    # The address of the preview in each language, by its code.
    urls: dict[str, str]


def preview(request: HttpRequest, language: str, pk: int) -> HttpResponseBase:
    """The page of release `pk` in `language`, for staff who may see releases; nobody keeps or indexes it."""
    if not request.user.has_perm("releases.view_release"):
        raise PermissionDenied
    if language not in languages.codes():
        raise Http404
    release = get_object_or_404(Release, pk=pk)
    with override(language), draft_world(release.pk):
        response = _public_page(request, release, language)
    for header in CACHING_HEADERS:
        response.headers.pop(header, None)
    response["Cache-Control"] = "private, no-store"
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response


# The view tells itself how the answer may be kept.
preview_view = admin.site.admin_view(preview, cacheable=True)


def _public_page(request: HttpRequest, release: Release, language: str) -> HttpResponse:
    """What the public view of the release's address answers, rendered while the drafts can be seen."""
    slugs = PublishedText.objects.filter(release_id=release.pk, language=language).values_list(
        "slug", flat=True
    )
    address = reverse("public:release", args=[release.public_id, slugs.first() or NO_SLUG])
    match = resolve(address)
    response = match.func(_visit(request, release, address, language), *match.args, **match.kwargs)
    return response.render() if hasattr(response, "render") else response


def _visit(request: HttpRequest, release: Release, address: str, language: str) -> HttpRequest:
    """The request as the public view would get it, marked as a preview."""
    visit = copy(request)
    visit.path = visit.path_info = address
    visit.resolver_match = resolve(address)
    visit.LANGUAGE_CODE = language
    visit.preview = Preview(  # type: ignore[attr-defined]
        public_id=release.public_id,
        edit_url=reverse("admin:releases_release_change", args=[release.pk]),
        urls={code: reverse("preview", args=[code, release.pk]) for code in languages.codes()},
    )
    visit.META = {name: value for name, value in request.META.items() if name not in CONDITIONAL_HEADERS}
    return visit
