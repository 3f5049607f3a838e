"""Every address that the site answers, taken from the URL configuration itself.

A route that stands in none of the tables here makes the proof fail: whoever adds one says how its addresses are made,
or that it is editorial.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import LocalePrefixPattern

from newsroom.fields import languages
from newsroom.public.filters.awards import AwardFilter
from newsroom.public.filters.base import ListFilter
from newsroom.public.filters.disclosure import DisclosureFilter
from newsroom.public.filters.organisations import OrganisationFilter
from newsroom.public.filters.practices import PracticeFilter
from newsroom.public.filters.releases import ReleaseFilter
from newsroom.public.sitemaps.sections import SECTIONS
from tests.visibility.files import names_of
from tests.visibility.hidden import Hidden

LANGUAGE = "<language>/"
PARTS_OF_SITEMAP = ("pages", *SECTIONS)
# Digests and tokens of preview links, in an address or in what an answer says of it.
TOKEN = re.compile(r"(?<=preview/)[\w-]{40,}|(?<=files/)[0-9a-f]{40}(?=/)")


@dataclass(frozen=True)
class Subject:
    """What addresses are made of: the ids and slugs of a release, an award and what that points to."""

    release: str
    award: str
    programme: str
    organisation: str
    practice: str
    year: int
    slugs: dict[str, str] = field(default_factory=dict)
    legacy: tuple[str, ...] = ()
    tokens: tuple[str, ...] = ()
    # The token of each file with a name that it is asked by.
    files: tuple[tuple[str, str], ...] = ()


def unlike(value: str) -> str:
    """A value of the same length that no record has, for a canary or a token."""
    return TOKEN.sub(lambda token: "0" * len(token[0]), value.replace("zq", "zy"))


def subject_of(hidden: Hidden) -> Subject:
    release, award = hidden.release, hidden.award
    digests = release.preview_links.values_list("token_digest", flat=True)
    return Subject(
        release=release.public_id,
        award=award.public_id,
        programme=award.programme.slug,
        organisation=award.recipient.slug,
        practice=hidden.practice.public_id if hidden.practice else "2222222222",
        year=award.edition.year,
        slugs={text.language: text.slug or "any-slug" for text in release.texts.all()},
        legacy=tuple(address.path for address in release.legacy_urls.all()),
        tokens=tuple(filter(None, (release.public_id, *digests, hidden.dead_token))),
        files=tuple(each for file in (*hidden.files, *hidden.certificates) for each in names_of(file)),
    )


@dataclass(frozen=True)
class Surface:
    """`paths(subject)` gives the addresses of a route, without their language; lists have the filter of theirs.

    `parameters` are those that it takes without being a list.
    """

    paths: Callable[[Subject], Sequence[str]]
    filter: type[ListFilter] | None = None
    parameters: tuple[str, ...] = ()

    @property
    def asked_for(self) -> list[str]:
        return [*self.filter.base_filters, "lang"] if self.filter else [*self.parameters]


def one(path: str, filter: type[ListFilter] | None = None, parameters: tuple[str, ...] = ()) -> Surface:
    """A route that has one address."""
    return Surface(lambda _subject: [path], filter, parameters)


def of(path: str, filter: type[ListFilter] | None = None) -> Surface:
    """A route that has one address for each subject; `path` names the parts of a `Subject` in braces."""
    return Surface(lambda subject: [path.format(**vars(subject))], filter)


def with_slugs(subject: Subject) -> list[str]:
    return [f"releases/{subject.release}/{slug}/" for slug in {*subject.slugs.values(), "any-slug"}]


PUBLIC: dict[str, Surface] = {
    "": one(""),
    "<language>/": one(""),
    "<language>/releases/": one("releases/", ReleaseFilter),
    "<language>/releases/<publicid:public_id>/": of("releases/{release}/"),
    "<language>/releases/<publicid:public_id>/<str:slug>/": Surface(with_slugs),
    "<language>/releases/feed/": one("releases/feed/", ReleaseFilter),
    "<language>/awards/feed/": one("awards/feed/", AwardFilter),
    "<language>/awards/": one("awards/", AwardFilter),
    "<language>/search/": one("search/", parameters=("q",)),
    "<language>/search/suggestions/": one("search/suggestions/", parameters=("q",)),
    "<language>/awards/export.csv": one("awards/export.csv", AwardFilter),
    "<language>/awards/export.xlsx": one("awards/export.xlsx", AwardFilter),
    "<language>/awards/disclosure/": one("awards/disclosure/", DisclosureFilter),
    "<language>/awards/disclosure/export.csv": one("awards/disclosure/export.csv", DisclosureFilter),
    "<language>/awards/disclosure/export.xlsx": one("awards/disclosure/export.xlsx", DisclosureFilter),
    "<language>/practices/": one("practices/", PracticeFilter),
    "<language>/practices/<publicid:public_id>/": of("practices/{practice}/"),
    "<language>/practices/<publicid:public_id>/<str:slug>/": of("practices/{practice}/any-slug/"),
    "<language>/awards/streaks/": one("awards/streaks/"),
    "<language>/awards/years/": one("awards/years/"),
    "<language>/awards/years/<year:year>/": of("awards/years/{year}/"),
    "<language>/awards/<publicid:public_id>/": of("awards/{award}/"),
    "<language>/awards/programmes/<uslug:slug>/": of("awards/programmes/{programme}/"),
    "<language>/organisations/<uslug:slug>/": of("organisations/{organisation}/", OrganisationFilter),
    "api/v1/": one("api/v1/"),
    "api/v1/releases/": one("api/v1/releases/", ReleaseFilter),
    "api/v1/releases/<publicid:public_id>/": of("api/v1/releases/{release}/"),
    "api/v1/awards/": one("api/v1/awards/", AwardFilter),
    "api/v1/awards/summary/": one("api/v1/awards/summary/"),
    "api/v1/awards/disclosure/": one("api/v1/awards/disclosure/", DisclosureFilter),
    "api/v1/awards/disclosure/years/": one("api/v1/awards/disclosure/years/"),
    "api/v1/practices/": one("api/v1/practices/", PracticeFilter),
    "api/v1/practices/<publicid:public_id>/": of("api/v1/practices/{practice}/"),
    "api/v1/awards/<publicid:public_id>/": of("api/v1/awards/{award}/"),
    "api/v1/programmes/": one("api/v1/programmes/", ListFilter),
    "api/v1/programmes/<uslug:slug>/": of("api/v1/programmes/{programme}/"),
    "api/v1/organisations/": one("api/v1/organisations/", ListFilter),
    "api/v1/organisations/<uslug:slug>/": of("api/v1/organisations/{organisation}/"),
    "api/v1/categories/": one("api/v1/categories/", ListFilter),
    "api/v1/departments/": one("api/v1/departments/", ListFilter),
    "api/v1/suggestions/": one("api/v1/suggestions/", parameters=("q", "lang")),
    "api/v1/schema/": one("api/v1/schema/"),
    "api/v1/docs/": one("api/v1/docs/"),
    "api/v1/^(?:.*/)?$": of("api/v1/releases/{release}/versions/"),
    "robots.txt": one("robots.txt"),
    "sitemap.xml": one("sitemap.xml"),
    "sitemap-<slug:section>-<int:number>.xml": Surface(
        lambda _subject: [f"sitemap-{each}-1.xml" for each in PARTS_OF_SITEMAP]
    ),
    "news-sitemap.xml": one("news-sitemap.xml"),
    "files/share/<slug:language>/newsroom.jpg": one("files/share/ko/newsroom.jpg"),
    "files/share/<slug:language>/<publicid:public_id>.jpg": Surface(
        lambda subject: [f"files/share/{code}/{subject.release}.jpg" for code in languages.codes()]
    ),
    "files/<filetoken:token>/<str:name>": Surface(
        lambda subject: [f"files/{token}/{name}" for token, name in subject.files]
    ),
    "preview/<str:link>/files/<filetoken:token>/<str:name>": Surface(
        lambda subject: [
            f"preview/{link}/files/{token}/{name}" for link in subject.tokens for token, name in subject.files
        ]
    ),
    "files/kit/<publicid:public_id>.zip": of("files/kit/{release}.zip"),
    "preview/<str:token>/": Surface(lambda subject: [f"preview/{token}/" for token in subject.tokens]),
    "preview/<str:token>/kit.zip": Surface(
        lambda subject: [f"preview/{token}/kit.zip" for token in subject.tokens]
    ),
}

# Where staff work: to the public each address of these says to log in, or that nothing is there.
EDITORIAL = ("admin/",)

# What answers before or after the routes do; those that answer by themselves have addresses too.
MIDDLEWARE: dict[str, Surface | None] = {
    "newsroom.public.middleware.LegacyURLs": Surface(
        lambda subject: [spelling for path in subject.legacy for spelling in (path[1:], f"{path[1:]}/")]
    ),
    "whitenoise.middleware.WhiteNoiseMiddleware": of("static/{release}.pdf"),
    "django.middleware.common.CommonMiddleware": of("ko/releases/{release}"),
    "django.middleware.locale.LocaleMiddleware": of("releases/{release}/"),
    "django.middleware.security.SecurityMiddleware": None,
    "newsroom.middleware.ContentSecurityPolicyMiddleware": None,
    "newsroom.middleware.PermissionsPolicyMiddleware": None,
    "newsroom.public.middleware.PublicCacheControl": None,
    "newsroom.public.conditional.ConditionalAnswers": None,
    "newsroom.public.overload.FewAtATime": None,
    "newsroom.public.overload.TakesTooLong": None,
    "django.contrib.sessions.middleware.SessionMiddleware": None,
    "django.middleware.csrf.CsrfViewMiddleware": None,
    "django.contrib.auth.middleware.AuthenticationMiddleware": None,
    "django.contrib.messages.middleware.MessageMiddleware": None,
    "django.middleware.clickjacking.XFrameOptionsMiddleware": None,
}
# Where another site might keep its files: ours has no such addresses.
NO_ROUTES = (
    "media/{release}.pdf",
    "files/{release}/",
    "{release}",
    ".well-known/{release}",
)


def routes(patterns: Any = None, before: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Each route with its pattern; a language in front is written `<language>/`."""
    for each in get_resolver().url_patterns if patterns is None else patterns:
        own = LANGUAGE if isinstance(each.pattern, LocalePrefixPattern) else str(each.pattern)
        if isinstance(each, URLResolver):
            yield from routes(each.url_patterns, before + own)
        else:
            yield before + own, each


def is_editorial(route: str) -> bool:
    return route.startswith(EDITORIAL)


def addresses(subject: Subject) -> list[str]:
    """The addresses of every public surface, in both languages, made of `subject`."""
    found = [path for route, surface in PUBLIC.items() for path in spelt(route, surface, subject)]
    found += [f"/{path}" for surface in MIDDLEWARE.values() if surface for path in surface.paths(subject)]
    return [*found, *(f"/{path.format(**vars(subject))}" for path in NO_ROUTES)]


def spelt(route: str, surface: Surface, subject: Subject) -> list[str]:
    paths = surface.paths(subject)
    if route.startswith(LANGUAGE):
        return [f"/{code}/{path}" for code in languages.codes() for path in paths]
    return [f"/{path}" for path in paths]


def lists(subject: Subject) -> Iterator[tuple[str, list[str]]]:
    """The addresses that take parameters, each with the names of its parameters."""
    for route, surface in PUBLIC.items():
        if surface.asked_for:
            for path in spelt(route, surface, subject):
                yield path, surface.asked_for


def api_views() -> Iterator[type[Any]]:
    for route, pattern in routes():
        if view := getattr(pattern.callback, "cls", None):
            assert not is_editorial(route)
            yield view


# What stands for the parts of an editorial address.
PARTS = {
    "app_label": "releases",
    "language": "ko",
    "url": "releases/",
    "content_type_id": "1",
    "token": "0" * 40,
    "act": "withdraw",
}


def editorial_addresses(pk: int) -> Iterator[str]:
    """An address of every route that staff have, about the record `pk` where it is about one."""
    for route, _pattern in routes():
        if is_editorial(route):
            plain = re.sub(
                r"\(\?P<(\w+)>(?:[^()]|\([^()]*\))*\)", r"<\1>", route.removesuffix("$").replace("^", "")
            )
            yield "/" + re.sub(r"<(?:\w+:)?(\w+)>", lambda part: PARTS.get(part[1], str(pk)), plain)
