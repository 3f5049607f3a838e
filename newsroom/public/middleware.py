"""What all answers to the public have in common."""

from collections.abc import Callable
from urllib.parse import unquote

from django.http import HttpRequest, HttpResponse

from newsroom.public import links
from newsroom.public.queries import releases
from newsroom.public.redirects import moved

Answer = Callable[[HttpRequest], HttpResponse]

# One lifetime for every public answer, a 404 too: nothing in it may tell that a release is due. So short that a
# withdrawal is not outlived by copies in browsers.
CACHE_CONTROL = "public, max-age=1"
PRIVATE = ("/admin/", "/preview/")
MAX_PATH = 500


class PublicCacheControl:
    """Public answers carry the same `Cache-Control`, unless they say otherwise themselves; staff's are kept nowhere."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if not response.has_header("Cache-Control"):
            private = request.path.startswith(PRIVATE) or getattr(request, "preview", False)
            response["Cache-Control"] = "private, no-store" if private else CACHE_CONTROL
        return response


class LegacyURLs:
    """Addresses of an older system lead to their public releases; asked only when no page has the address."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code != 404 or request.resolver_match or request.method not in ("GET", "HEAD"):
            return response
        url = legacy_target(request.get_full_path())
        return moved(url) if url else response


def legacy_target(path: str) -> str | None:
    """The page of the public release that was known under `path` (with its query), in its first language."""
    spellings = {path, unquote(path)}
    if len(path) > MAX_PATH * 3 or any("\x00" in spelling for spelling in spellings):
        return None
    release = releases.by_legacy_path(spellings)
    if release is None:
        return None
    return next(iter(links.release_urls(release).values()), None)
