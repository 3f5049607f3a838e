"""Asking the site in every way that a visitor can, and looking into all of an answer."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import md5
from typing import Any
from urllib.parse import quote, unquote, urlencode

from django.test.client import ClientHandler, RequestFactory

from tests.visibility.canaries import found_in, text_of
from tests.visibility.crawl import Fetched
from tests.visibility.surfaces import unlike

METHODS = ("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PURGE")
HEADERS: tuple[Mapping[str, str], ...] = (
    {"If-None-Match": "*"},
    {"If-Match": '"1"'},
    {"If-Modified-Since": "Thu, 01 Jan 1970 00:00:00 GMT"},
    {"If-Modified-Since": "Fri, 01 Jan 2100 00:00:00 GMT"},
    {"If-Unmodified-Since": "Thu, 01 Jan 1970 00:00:00 GMT"},
    {"Range": "bytes=0-"},
    {"Range": "bytes=99999999-"},
    {"Accept": "text/html"},
    {"Accept": "application/xml;q=0.9, text/csv"},
    {"Accept": "application/json; version=draft; indent=4"},
    {"Accept": "image/avif"},
    {"Accept-Language": "en-GB,en;q=0.9"},
    {"Accept-Language": "zz"},
    {"X-HTTP-Method-Override": "PUT"},
    {"X-Requested-With": "XMLHttpRequest"},
    {"X-Forwarded-Host": "elsewhere.example"},
    {"X-Original-URL": "/admin/"},
    {"Cookie": "sessionid=0123456789abcdef0123456789abcdef; django_language=en"},
    {"Authorization": "Basic ZWRpdG9yOmVkaXRvcg=="},
    {"Referer": "http://testserver/admin/"},
    {"Cache-Control": "no-cache"},
)
QUERIES: tuple[Mapping[str, str], ...] = (
    *({"format": name} for name in ("json", "api", "xml", "csv", "atom", "openapi", "html", "xlsx", "pdf")),
    *({"lang": name} for name in ("ko", "en", "zz")),
    *({"page": number} for number in ("0", "2", "999999")),
    {"page_size": "100"},
    {"page_size": "1000000"},
    *({name: "1"} for name in ("preview", "draft", "drafts", "all", "debug", "nocache", "secret", "version")),
    {"state": "draft"},
    {"status": "scheduled"},
    {"at": "2190-01-01T00:00:00Z"},
    {"now": "2190-01-01"},
    {"modified_since": "1970-01-01T00:00:00Z"},
    {"fields": "*"},
    {"include": "texts,notes,revisions"},
    {"expand": "*"},
    {"ordering": "publish_at"},
    {"ordering": "-state"},
    {"newsroom.preview_release": "1"},
    {"search_path": "draft"},
    {"q": "%"},
    {"q": "_"},
    {"q": "\\"},
    {"date_after": "1945-01-01"},
    {"date_after": "2026-01-01"},
    {"has_awards": "true"},
    {"has_awards": "false"},
    {"scope": "all"},
    {"top": "false"},
    {"direction": "gave"},
    {"direction": "sponsored"},
)


@dataclass(frozen=True)
class Ask:
    """One request."""

    path: str
    method: str = "GET"
    headers: tuple[tuple[str, str], ...] = ()
    query: tuple[tuple[str, str], ...] = ()

    @property
    def url(self) -> str:
        return quote(self.path) + (f"?{urlencode(self.query)}" if self.query else "")

    def __str__(self) -> str:
        told = f"{self.method} {unquote(self.url)}"
        return f"{told} with {dict(self.headers)}" if self.headers else told

    def nobodys(self) -> "Ask":
        """The same of something that does not exist."""
        query = tuple((name, unlike(value)) for name, value in self.query)
        return Ask(unlike(self.path), self.method, self.headers, query)


class Environments(RequestFactory):
    """Makes what a web server hands on, where its base makes the request that Django makes of it."""

    def request(self, **request: Any) -> Any:
        return self._base_environ(**request)  # type: ignore[attr-defined]


class Visitor:
    """Somebody who asks the site as a web server would; `cookies` are those that they bring along."""

    def __init__(self, cookies: str = "") -> None:
        self._handler = ClientHandler(enforce_csrf_checks=True)
        self._requests = Environments(headers={"Cookie": cookies} if cookies else None)

    def ask(self, ask: Ask) -> "Reply":
        status, headers, body = self._answer(ask.method, ask.url, dict(ask.headers))
        # A tag that is made of the body says nothing that the body does not.
        of_body = f'ETag: "{md5(body, usedforsecurity=False).hexdigest()}"'
        lines = [
            unquote(line) for line in headers if not line.startswith("Content-Length:") and line != of_body
        ]
        return Reply(ask, status, "\n".join(lines), text_of(body))

    def fetch(self, url: str) -> Fetched:
        """The answer to a plain request for `url`, to the last byte."""
        status, headers, body = self._answer("GET", url, {})
        return status, "\n".join(headers), body

    def _answer(self, method: str, url: str, headers: dict[str, str]) -> tuple[str, list[str], bytes]:
        response: Any = self._handler(self._requests.generic(method, url, headers=headers))
        lines = [f"{name}: {value}" for name, value in response.items()]
        lines += [str(cookie) for cookie in response.cookies.values()]
        return f"{response.status_code} {response.reason_phrase}", lines, response.getvalue()


@dataclass(frozen=True)
class Reply:
    """What was answered: the status line, the headers but for what follows from the body, and the body."""

    ask: Ask
    status: str
    headers: str
    body: str

    @property
    def whole(self) -> str:
        return f"{self.status}\n{self.headers}\n\n{self.body}"

    def leaks(self, told: dict[str, str]) -> Iterator[str]:
        """The canaries in it that the visitor did not bring along."""
        asked = f"{unquote(self.ask.url)} {self.ask.headers}".lower()
        for found in found_in(self.whole, told):
            if found.split()[0].lower() not in asked:
                yield f"{self.ask}: {found}"


def ways(path: str) -> list[Ask]:
    """Every way to ask an address, the plain one first."""
    found = [Ask(path)]
    found += [Ask(path, method) for method in METHODS[1:]]
    found += [Ask(path, headers=tuple(headers.items())) for headers in HEADERS]
    found += [Ask(path, query=tuple(query.items())) for query in QUERIES]
    odd = (
        path.rstrip("/"),
        path + "/",
        path.upper(),
        f"/{path}",
        path + "..;/",
        path + "index.json",
        path + "\0",
    )
    return found + [Ask(spelling) for spelling in odd if spelling and spelling != path]
