"""Answers that a reader or our own cache has already: told so, and not made again while nothing public has changed."""

import gzip
import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers
from django.utils.http import parse_etags

from newsroom.fields import languages
from newsroom.public import content
from newsroom.public.middleware import is_for_everybody, is_private

Answer = Callable[[HttpRequest], HttpResponseBase]
View = Callable[..., HttpResponseBase]

# Files have tags of their own, and who may have one is asked each time.
FILES = "/files/"
# Addresses whose tags are remembered, and how long one of them may be: a few megabytes for each process.
MOST, LONGEST = 5000, 500
# What gets smaller, if there is more of it than fits into one packet anyway.
COMPRESSIBLE = ("text/", "application/json", "application/xml", "application/atom+xml", "application/vnd.oai")
LEAST_TO_COMPRESS = 1000
LEVEL = 5
GZIPPED = "-gzip"
GZIP = re.compile(r"\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))", re.IGNORECASE)
# What says of an answer how it may be used also stands on the one that says that it has not changed (RFC 9110, 15.4.5).
SAID_AGAIN = ("Cache-Control", "Content-Location", "Vary", "Access-Control-Allow-Origin")


def by_the_clock(view: View) -> View:
    """Mark a view whose answer changes with the time of day, not with what is public alone: it is made each time."""
    view.is_by_the_clock = True  # type: ignore[attr-defined]
    return view


@dataclass(frozen=True)
class _Known:
    """What was answered under an address: the digest of the plain body, and what was said of its use."""

    digest: str
    headers: tuple[tuple[str, str], ...]

    def tag_of(self, coding: str) -> str:
        return f'"{self.digest}{coding}"'


class ConditionalAnswers:
    """Gives what is for everybody a tag made of the bytes of its body, and 304 to those who have them.

    The tag of what is sent compressed ends with the name of the coding, for those are other bytes. Nothing else goes
    into a tag: no version, no time, no key.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response
        self._known: content.Memory[_Known] = content.Memory(MOST)

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not _may_be_tagged(request):
            return _in_its_coding(request, self.get_response(request))
        return self._unchanged(request) or self._tagged(request, self.get_response(request))

    def process_view(self, request: HttpRequest, view: View, args: Any, kwargs: Any) -> None:
        """Have the version read before anything else is, for what is made now is kept under it."""
        if _may_be_tagged(request):
            content.version()

    def _unchanged(self, request: HttpRequest) -> HttpResponse | None:
        if "If-None-Match" not in request.headers:
            return None
        known = self._known.known(_address(request), content.version())
        return _not_modified(request, known) if known else None

    def _tagged(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if isinstance(response, HttpResponse) and response.status_code == HTTPStatus.OK:
            _tell_coding(response)
            known = self._learnt(request, response)
            if unchanged := _not_modified(request, known):
                return unchanged
            response["ETag"] = known.tag_of("")
        return _in_its_coding(request, response)

    def _learnt(self, request: HttpRequest, response: HttpResponse) -> _Known:
        said = tuple((name, response[name]) for name in SAID_AGAIN if name in response)
        known = _Known(hashlib.md5(response.content, usedforsecurity=False).hexdigest(), said)
        if _depends_on_content_alone(request):
            self._known.learn(_address(request), content.version(), known)
        return known


def _may_be_tagged(request: HttpRequest) -> bool:
    return (
        request.method in ("GET", "HEAD") and is_for_everybody(request) and not request.path.startswith(FILES)
    )


def _depends_on_content_alone(request: HttpRequest) -> bool:
    view = request.resolver_match.func if request.resolver_match else None
    return not getattr(view, "is_by_the_clock", False) and len(request.get_full_path()) <= LONGEST


def _address(request: HttpRequest) -> tuple[str, ...]:
    """All that an answer depends on besides what is public."""
    return (request.build_absolute_uri("/"), request.get_full_path(), languages.active())


def _not_modified(request: HttpRequest, known: _Known) -> HttpResponse | None:
    """304, if one of the tags that came along is that of the answer, plain or compressed."""
    asked = [tag.removeprefix("W/") for tag in parse_etags(request.headers.get("If-None-Match", ""))]
    for tag in (known.tag_of(""), known.tag_of(GZIPPED)):
        if tag in asked or "*" in asked:
            return HttpResponseNotModified(headers={**dict(known.headers), "ETag": tag})
    return None


def _in_its_coding(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    """Compressed for who can read that, if it is for everybody: a 404 too, whatever it is that is not there."""
    if not isinstance(response, HttpResponse) or is_private(request, response):
        return response
    if _tell_coding(response) and GZIP.search(request.headers.get("Accept-Encoding", "")):
        _compress(response)
    return response


def _tell_coding(response: HttpResponse) -> bool:
    """Whether it is worth compressing; says so, to those who get it plain as well."""
    is_worth_it = (
        response.get("Content-Type", "").startswith(COMPRESSIBLE)
        and len(response.content) >= LEAST_TO_COMPRESS
        and "Content-Encoding" not in response
    )
    if is_worth_it:
        patch_vary_headers(response, ["Accept-Encoding"])
    return is_worth_it


def _compress(response: HttpResponse) -> None:
    """In place. Nothing secret stands on a public page, so its length may tell what it likes."""
    response.content = gzip.compress(response.content, LEVEL, mtime=0)
    response["Content-Encoding"] = "gzip"
    response["Content-Length"] = str(len(response.content))
    if "ETag" in response:
        response["ETag"] = response["ETag"].removesuffix('"') + GZIPPED + '"'
