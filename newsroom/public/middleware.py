"""What all answers to the public have in common."""

import time
from collections.abc import Callable
from contextlib import nullcontext
from http import HTTPStatus
from urllib.parse import unquote

from django.http import HttpRequest, HttpResponse

from newsroom.public import content, links
from newsroom.public.queries import releases
from newsroom.public.redirects import moved

Answer = Callable[[HttpRequest], HttpResponse]

# One lifetime for every public answer, a 404 too: nothing in it may tell that a release is due. So short that a
# withdrawal is not outlived by copies in browsers.
CACHE_CONTROL = "public, max-age=1"
# What our own cache may do besides, which the web server tells nobody: while one request asks us whether an answer is
# still right, others get what there was a moment ago. Never in place of an error, which a 404 is to the web server.
MEANWHILE = ", stale-while-revalidate=1, stale-if-error=0"
# With it our own cache says that it is one (https://www.w3.org/TR/edge-arch/).
OWN_CACHE = "Surrogate-Capability"
# In seconds: how long our own cache may answer without asking. It counts from the full second. The next change is known
# a second before (`releases.0016`), so this may not be longer.
MOMENT = 0.5
PRIVATE = "/admin/"
INVITED = "/preview/"
MAX_PATH = 500


class PublicCacheControl:
    """Public answers have one `Cache-Control`, unless they say otherwise; staff's and guests' are kept nowhere.

    Our own cache alone is told more: to keep an answer until the next change that is scheduled, but for a moment at
    most, since what is approved or withdrawn is scheduled by nobody. No mishap is kept.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with content.one_reading() if is_for_everybody(request) else nullcontext():
            response = self.get_response(request)
            if not response.has_header("Cache-Control"):
                response["Cache-Control"] = _lifetime(request, response)
            if OWN_CACHE in request.headers and response["Cache-Control"].startswith("public"):
                # In this order, for nginx reads no Cache-Control behind the other.
                response["Cache-Control"] += MEANWHILE
                response["X-Accel-Expires"] = f"@{_last_second()}"
            return response


def is_for_everybody(request: HttpRequest) -> bool:
    return not request.path.startswith((PRIVATE, INVITED))


def _lifetime(request: HttpRequest, response: HttpResponse) -> str:
    if is_private(request, response):
        return "private, no-store"
    return CACHE_CONTROL if response.status_code < HTTPStatus.INTERNAL_SERVER_ERROR else "no-store"


def is_private(request: HttpRequest, response: HttpResponse) -> bool:
    """Whether it is for staff or a guest. A preview link that opens nothing is a path like any where nothing is."""
    if request.path.startswith(INVITED):
        return response.status_code != HTTPStatus.NOT_FOUND
    return request.path.startswith(PRIVATE)


def _last_second() -> int:
    """The last whole second, since 1970, in which the answer may be given without asking again; mostly a past one.

    nginx counts lifetimes in such seconds, by its own clock: the database's only tells how far off the next change is.
    """
    now = time.time()
    until = (now // MOMENT + 1) * MOMENT
    read = content.reading()
    if read.next_change:
        until = min(until, now + (read.next_change - read.read_at).total_seconds())
    return int(until) - 1


# What a path is answered with that is none of ours: nothing is there, or it might be under a language or with a slash.
NOT_OURS = (301, 302, 404)


class LegacyURLs:
    """Addresses of an older system lead to their public releases; asked only when no page has the address.

    They come before the redirect into a language: `/releases/7` of the older system is not our `/ko/releases/7`.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.resolver_match or response.status_code not in NOT_OURS:
            return response
        if request.method not in ("GET", "HEAD"):
            return response
        url = legacy_target(request.get_full_path())
        return moved(url) if url else response


def legacy_target(path: str) -> str | None:
    """The page of the public release that was known under `path` (with its query), in its first language."""
    spellings = _spellings(path)
    if len(path) > MAX_PATH * 3 or any("\x00" in spelling for spelling in spellings):
        return None
    release = releases.by_legacy_path(spellings)
    if release is None:
        return None
    return next(iter(links.release_urls(release).values()), None)


def _spellings(path: str) -> list[str]:
    """How an address may have been noted, the likeliest first: as it came, decoded, and with or without a last slash.

    The query is compared as it stands: in many an older system its order and its case mean something.
    """
    exact = list(dict.fromkeys([path, unquote(path)]))
    return exact + [_other_slash(spelling) for spelling in exact]


def _other_slash(path: str) -> str:
    before, mark, query = path.partition("?")
    before = before[:-1] if before.endswith("/") else f"{before}/"
    return f"{before}{mark}{query}"
