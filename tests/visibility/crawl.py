"""Walking through all that the public can reach, as a robot does: links, forms, pages of the API and its parameters."""

import json
import re
from collections import deque
from collections.abc import Callable, Hashable, Iterable, Iterator
from html import unescape
from typing import Any
from urllib.parse import parse_qsl, quote, unquote, urlencode, urljoin, urlsplit

from django.urls import Resolver404, resolve
from django.utils import translation
from django.utils.encoding import iri_to_uri

from newsroom.fields import languages

STARTS = (
    "/",
    "/ko/",
    "/en/",
    "/robots.txt",
    "/sitemap.xml",
    "/news-sitemap.xml",
    "/api/v1/",
    "/api/v1/schema/",
    # What is typed leads to no link: words of what is public and of what is not, letters, and slips.
    "/ko/search/?q=도서관",
    "/ko/search/?q=비공개",
    "/ko/search/?q=도셔관",
    "/en/search/?q=library",
    "/ko/search/suggestions/?q=도",
    "/ko/search/suggestions/?q=ㄷㅅㄱ",
    "/en/search/suggestions/?q=li",
    "/ko/releases/?q=도서관",
    "/ko/awards/?q=데이터",
    "/ko/nowhere/",
    "/en/releases/zyzy222222/",
    "/nowhere",
)
LINK = re.compile(rb'(?:(?:href|src|action)="|content="(?=http))([^"]+)"')
SRCSET = re.compile(rb'srcset="([^"]+)"')
FORM = re.compile(rb"<form\b[^>]*>.*?</form>", re.DOTALL)
SELECT = re.compile(rb'<select[^>]*\bname="([^"]+)"[^>]*>(.*?)</select>', re.DOTALL)
OPTION = re.compile(rb'<option value="([^"]*)"')
IN_XML = re.compile(rb"<(?:loc|link|id)>([^<]+)<|xlink:href=.([^\"']+)")
# Samples for parameters that are no choice; what a schema offers as choices is taken from there.
SAMPLES = {"integer": ["2024", "1"], "string": ["도서관", "city"], "date": ["2025-01-01"]}

# Parameters that choose a part of a list, not what is in it.
PLACE = ("page", "page_size", "cursor")

# (status line, headers, body) of a path; headers as lines.
Fetched = tuple[str, str, bytes]
Fetch = Callable[[str], Fetched]


def crawl(
    fetch: Fetch,
    also: Iterable[str] = (),
    choices: int = 1000,
    together: int = 2,
    most: int = 20_000,
    kind: Callable[[str], Hashable] = str,
) -> dict[str, Fetched]:
    """The answers of every address that can be reached, and of `also`; raises AssertionError beyond `most` of them.

    Of the values that a form or the API offers for a parameter, the first `choices` are taken; of addresses of one
    `kind` the first that is met. The facets of a list lead on to every set of their values, which are more than anybody
    can ask for: `together` are walked.
    """
    found: dict[str, Fetched] = {}
    kinds = set()
    waiting = deque([*STARTS, *also])
    while waiting:
        url = iri_to_uri(waiting.popleft())  # as a browser asks for what a page names with letters
        if kind(url) in kinds:
            continue
        kinds.add(kind(url))
        assert len(found) < most, "the site has more addresses than expected: links that lead on for ever?"
        found[url] = fetch(url)
        targets = _worth_asking(url, found[url], choices)
        waiting.extend(target for target in targets if _chosen(target) <= together)
    return found


def kind_of(url: str) -> Hashable:
    """What is answered by the same code in the same way: the route, the language, the ending and the parameters."""
    parts = urlsplit(url)
    path = unquote(parts.path)
    language = path.split("/")[1]
    try:
        with translation.override(language if language in languages.codes() else None):
            route = resolve(path).route
    except Resolver404:
        route = path
    return language, route, path.rpartition(".")[2], *sorted(name for name, _value in parse_qsl(parts.query))


def _worth_asking(url: str, answer: Fetched, choices: int) -> Iterator[str]:
    for target in _targets(url, answer, choices):
        parts = urlsplit(urljoin(url, target))
        ours = parts.netloc in ("", "testserver") or parts.hostname == "127.0.0.1"
        # Staff's pages are no surface; static files are the same in every world, and asked for once by their names.
        public = not parts.path.startswith(("/admin/", "/static/"))
        if ours and parts.scheme in ("", "http") and public:
            yield quote(unquote(parts.path)) + (f"?{parts.query}" if parts.query else "")


def _chosen(url: str) -> int:
    return len([name for name, _value in parse_qsl(urlsplit(url).query) if name not in PLACE])


def _targets(url: str, answer: Fetched, choices: int) -> Iterator[str]:
    _status, headers, body = answer
    yield from re.findall(r"(?im)^location: (.+)$", headers)
    yield from re.findall(r"(?im)^link: <([^>]+)>", headers)
    if body.startswith((b"{", b"[")):
        yield from _in_json(json.loads(body), choices)
        return
    for link in LINK.findall(body):
        yield unescape(link.decode())
    for widths in SRCSET.findall(body):
        yield from (each.split()[0] for each in unescape(widths.decode()).split(",") if each.strip())
    for found in IN_XML.findall(body):
        yield unescape(b"".join(found).decode())
    if "?" not in url:
        yield from _in_forms(url, body, choices)


def _in_forms(url: str, body: bytes, choices: int) -> Iterator[str]:
    """Each choice of each form by itself, on the page of the form."""
    for form in FORM.findall(body):
        for name, options in SELECT.findall(form):
            for value in [each for each in OPTION.findall(options) if each][:choices]:
                yield f"{url}?{urlencode({unescape(name.decode()): unescape(value.decode())})}"


def _in_json(told: Any, choices: int) -> Iterator[str]:
    if isinstance(told, dict) and "openapi" in told:
        yield from _in_schema(told, choices)
        return
    for value in told.values() if isinstance(told, dict) else told if isinstance(told, list) else ():
        if isinstance(value, str) and value.startswith(("http://", "/")):
            yield value
        elif isinstance(value, dict | list):
            yield from _in_json(value, choices)


def _in_schema(schema: dict[str, Any], choices: int) -> Iterator[str]:
    """Every endpoint with each of its parameters, by choice or sample."""
    for path, methods in schema["paths"].items():
        parameters = methods["get"].get("parameters", [])
        if "{" in path:
            continue
        yield path
        for parameter in parameters:
            for value in _samples(parameter["schema"])[:choices]:
                yield f"{path}?{urlencode({parameter['name']: value})}"


def _samples(schema: dict[str, Any]) -> list[Any]:
    schema = schema.get("items", schema)
    return schema.get("enum") or SAMPLES.get(schema.get("format", schema["type"])) or SAMPLES["string"]


def differences(before: dict[str, Fetched], after: dict[str, Fetched]) -> list[str]:
    """Addresses that are answered otherwise, or are there in one of the worlds only."""
    return [
        f"{url}: {_told(was)} became {_told(now)}{_first_change(was, now)}"
        for url in sorted(before.keys() | after.keys())
        if (was := before.get(url)) != (now := after.get(url))
    ]


def _told(answer: Fetched | None) -> str:
    return "nothing" if answer is None else f"{answer[0]} with {len(answer[2])} bytes"


def _first_change(before: Fetched | None, after: Fetched | None) -> str:
    """The first line, of the headers or the body, in which two answers differ."""
    if before is None or after is None:
        return ""
    pairs = zip(_lines(before), _lines(after), strict=False)
    return next((f": {was[:300]!r} became {now[:300]!r}" for was, now in pairs if was != now), "")


def _lines(answer: Fetched) -> list[str]:
    _status, headers, body = answer
    return [*headers.split("\n"), *body.decode(errors="replace").split("\n")]
