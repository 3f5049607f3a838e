"""Handing out the content of a file. Who may have it is decided before; here it is sent.

Behind nginx the application answers the public with headers alone and names the content by `X-Accel-Redirect`
(`FILES_INTERNAL_URL`); else it sends the content itself.
"""

import logging
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header

from newsroom.media import storage

logger = logging.getLogger(__name__)

# Whatever a file holds, a browser that shows it runs nothing of it and loads nothing for it.
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
}
BLOCK = 64 * 1024


class AnyFile(Protocol):
    """A stored file, or one that is published."""

    token: str
    name: str
    media_type: str
    size: int
    digest: str


@dataclass(frozen=True)
class Content:
    """One content to send: `path` in the store; saved as `name` by whoever downloads it; `tag` changes with it."""

    path: str
    name: str
    media_type: str
    size: int
    tag: str
    # Saved to disk, and never shown by the browser.
    is_download: bool


def content(file: AnyFile, name: str, *, is_download: bool) -> Content:
    """The original of `file` where `name` is the file's own, in whatever Unicode form, or the rendition of that name.

    Raises Http404 for any other name.
    """
    asked = unicodedata.normalize("NFC", name)
    if asked == file.name:
        path = storage.path_of(file.token)
        return Content(path, file.name, file.media_type, file.size, f'"{file.digest}"', is_download)
    renditions: Sequence[Mapping[str, Any]] = getattr(file, "renditions", ())
    for each in renditions:
        if asked == each["name"]:
            path, tag = storage.path_of(file.token, asked), f'"{file.digest}-{asked}"'
            return Content(path, asked, each["media_type"], each["size"], tag, is_download)
    raise Http404


def send(request: HttpRequest, content: Content) -> HttpResponseBase:
    """The answer to anybody; a browser that has the content already is told so."""
    headers = _headers(content) | {"ETag": content.tag}
    unchanged = get_conditional_response(request, etag=content.tag)
    if unchanged is not None:
        return _with(unchanged, headers)
    if settings.FILES_INTERNAL_URL:
        named = HttpResponse(content_type=content.media_type)
        return _with(named, headers | {"X-Accel-Redirect": f"{settings.FILES_INTERNAL_URL}{content.path}"})
    return _with(_whole(request, content), headers)


def send_privately(request: HttpRequest, content: Content, headers: Mapping[str, str]) -> HttpResponseBase:
    """The answer to few, with `headers` that have it kept nowhere: always whole, and by the application itself.

    A web server that sent it would log for what address, and that may hold the token of a preview link.
    """
    return _with(_whole(request, content), _headers(content) | dict(headers))


def blocks(token: str) -> Iterator[bytes]:
    """The original of the file `token`, a block at a time, for what sends it within something else."""
    return _read(storage.path_of(token))


def _read(path: str) -> Iterator[bytes]:
    """Opened when the first block is taken, so an answer that nobody takes leaves nothing open."""
    with storage.files().open(path) as stream:
        yield from stream.chunks(BLOCK)


def _whole(request: HttpRequest, content: Content) -> HttpResponseBase:
    length = {"Content-Length": str(content.size)}
    if request.method == "HEAD":
        return _with(HttpResponse(content_type=content.media_type), length)
    if not storage.files().exists(content.path):
        logger.error("The store does not hold %s.", content.path)
        raise Http404
    return _with(StreamingHttpResponse(_read(content.path), content_type=content.media_type), length)


def _headers(content: Content) -> dict[str, str]:
    disposition = content_disposition_header(content.is_download, content.name)
    return {**HEADERS, **({"Content-Disposition": disposition} if disposition else {})}


def _with(response: HttpResponseBase, headers: Mapping[str, str]) -> HttpResponseBase:
    for name, value in headers.items():
        response[name] = value
    return response
