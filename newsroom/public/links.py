"""Addresses of public pages, in whatever language is asked for."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import TypedDict
from urllib.parse import quote, urlencode

from django.http import HttpRequest, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from newsroom.fields import languages
from newsroom.media.published import PublishedFile
from newsroom.media.tokens import TOKEN_BYTES
from newsroom.practices.published import PublishedPractice
from newsroom.releases.published import PublishedRelease, PublishedText


class Alternate(TypedDict):
    """A page in one language; `url` is None where it does not exist in it."""

    code: str
    name: str
    url: str | None


class Feed(TypedDict):
    """A list as a feed, by the name that readers offer it under."""

    title: str
    url: str


# What a path may hold as it is (RFC 3986), as Django writes paths.
UNQUOTED = "!*'();:@&=+$,/~"
# Values such as stand in the addresses of pages, by the names of the pages that have any.
ID, SLUG, YEAR = "2222222222", "some-slug", 1999
NAMED_BY: Mapping[str, tuple[object, ...]] = {
    "release": (ID, SLUG),
    "release-id": (ID,),
    "award": (ID,),
    "award-year": (YEAR,),
    "programme": (SLUG,),
    "organisation": (SLUG,),
    "practice": (ID, SLUG),
}


def page_url(language: str, view: str, *args: object) -> str:
    """The path of a page; the language stands in it."""
    return _shape(language, view).format(*(quote(str(arg), safe=UNQUOTED) for arg in args))


@cache
def _shape(language: str, view: str) -> str:
    """The path of a page with `{}` for each part that names something: it is looked up once, and not for every row."""
    named_by = NAMED_BY.get(view, ())
    with override(language):
        path = reverse(f"public:{view}", args=named_by)
    for part in named_by:
        path = path.replace(str(part), "{}")
    return path


def absolute(request: HttpRequest, path: str) -> str:
    """A path as it is written in addresses, with the host that was asked; which is read once for all of a page."""
    known = vars(request)
    if "origin" not in known:
        known["origin"] = request.build_absolute_uri("/").removesuffix("/")
    return f"{known['origin']}{path}"


# The same for addresses in which no language stands.
WITHOUT_LANGUAGE: Mapping[str, tuple[object, ...]] = {
    "file": ("0" * 2 * TOKEN_BYTES, "some-name"),
    "site:kit": (ID,),
    "site:share-image": (SLUG, ID),
    "api:release": (ID,),
    "api:award": (ID,),
    "api:award-list": (),
    "api:practice": (ID,),
}


def path(name: str, *args: object) -> str:
    """The path of what is the same in every language: a file, a picture, an answer of the API."""
    return _path(name).format(*(quote(str(arg), safe=UNQUOTED) for arg in args))


@cache
def _path(name: str) -> str:
    path = reverse(name, args=WITHOUT_LANGUAGE[name])
    for part in WITHOUT_LANGUAGE[name]:
        path = path.replace(str(part), "{}")
    return path


def text_url(release: PublishedRelease, text: PublishedText) -> str:
    return page_url(text.language, "release", release.public_id, text.slug)


def practice_url(practice: PublishedPractice, language: str) -> str:
    return page_url(language, "practice", practice.public_id, practice.slug_in(language))


def lasting_url(release: PublishedRelease, language: str) -> str:
    """The address by which others name the page of a release: short, and the same when the title changes."""
    return page_url(language, "release-id", release.public_id)


def release_urls(release: PublishedRelease) -> dict[str, str]:
    """The page of a release in each language of the site that it has a text in, in the order of the site."""
    texts = (release.text_in(code) for code in languages.codes())
    return {text.language: text_url(release, text) for text in texts if text}


def feeds(releases: str = "", awards: str = "") -> list[Feed]:
    """The feeds in the active language, each with the query of the list that is shown."""
    return [
        Feed(title=_("Press releases"), url=joined(reverse("public:release-feed"), releases)),
        Feed(title=_("Awards"), url=joined(reverse("public:award-feed"), awards)),
    ]


def file_url(file: PublishedFile) -> str:
    """The path of the original of a photo or an attachment."""
    return content_url(file, file.name)


def content_url(file: PublishedFile, name: str) -> str:
    """The path of one content of a photo or an attachment: of a rendition, or of the original by its name."""
    return path("file", file.token, name)


def joined(path: str, query: str) -> str:
    return f"{path}?{query}" if query else path


def query(**parameters: object) -> str:
    """A query of these parameters, in one order."""
    return urlencode(sorted(parameters.items()))


def register_url(**parameters: object) -> str:
    """The register of awards under some parameters, in the active language."""
    return joined(page_url(languages.active(), "award-list"), query(**parameters))


def other_pages(query: QueryDict) -> Callable[[int], str]:
    """What gives the link to a page of the list that `query` asks for: the rest of it is written once, as it stands."""
    names = list(query)
    at = names.index("page") if "page" in names else len(names)
    before, after = (
        urlencode([(name, value) for name in part for value in query.getlist(name)])
        for part in (names[:at], names[at + 1 :])
    )
    return lambda number: "?" + "&".join(filter(None, (before, f"page={number}", after)))


def with_query(url: str, request: HttpRequest) -> str:
    return joined(url, request.META.get("QUERY_STRING", ""))


def alternates(urls: Mapping[str, str]) -> list[Alternate]:
    """Every language of the site with the page's address in it, if it has one."""
    return [Alternate(code=code, name=name, url=urls.get(code)) for code, name in languages.choices()]


def same_page(request: HttpRequest, view: str, *args: object) -> list[Alternate]:
    """A page that exists in every language, with the filters it is seen through."""
    return alternates({code: with_query(page_url(code, view, *args), request) for code in languages.codes()})
