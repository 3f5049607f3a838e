"""Every type of page that the public sees: the tests of looks, weight and access walk through all of them.

Whoever adds a type of page adds a line here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus

from awards.models import Organisation
from newsroom.practices.published import PublishedPractice
from newsroom.public.links import practice_url
from newsroom.releases.models import Release
from tests.browser.site import Site

LANGUAGES = ("ko", "en")


@dataclass(frozen=True)
class PageType:
    """`path(site, language)` is the address of one page of the type, which answers with `status`.

    A page that is the same in all languages says so itself and is looked at once.
    """

    name: str
    path: Callable[[Site, str], str]
    status: int = HTTPStatus.OK
    languages: tuple[str, ...] = LANGUAGES

    def __str__(self) -> str:
        return self.name


def at(name: str, path: str, **values: int) -> PageType:
    """A page whose address has no more in it than the language."""
    return PageType(name, lambda _site, language: f"/{language}/{path}", **values)


def release_of(choose: Callable[[Site], Release]) -> Callable[[Site, str], str]:
    """The address of a release's page in a language, by the slug that its text has there."""

    def path(site: Site, language: str) -> str:
        release = choose(site)
        version = release.versions.latest("number")
        text = version.texts.filter(language=language).first()
        if text is None or release.state == "withdrawn":
            return f"/{language}/releases/{release.public_id}/"
        return f"/{language}/releases/{release.public_id}/{text.slug}/"

    return path


def _award(site: Site, language: str) -> str:
    return f"/{language}/awards/{site.award.public_id}/"


def _programme(site: Site, language: str) -> str:
    return f"/{language}/awards/programmes/{site.award.edition.programme.slug}/"


def _organisation(_site: Site, language: str) -> str:
    ministry = Organisation.objects.get(name__ko="행정안전부")
    return f"/{language}/organisations/{ministry.slug}/"


def _practice(_site: Site, language: str) -> str:
    """One with awards, releases and visits."""
    practice = PublishedPractice.objects.order_by("-visits").first()
    assert practice
    return practice_url(practice, language)


GONE, MISSING, BAD = HTTPStatus.GONE, HTTPStatus.NOT_FOUND, HTTPStatus.BAD_REQUEST

RELEASES = [
    PageType("release-full", release_of(lambda site: site.full)),
    PageType("release-gallery", release_of(lambda site: site.gallery)),
    PageType("release-bare", release_of(lambda site: site.bare)),
    PageType("release-missing-language", release_of(lambda site: site.korean_only), MISSING, ("en",)),
    PageType("release-invitation", lambda site, language: f"/preview/{site.invitations[language]}/"),
    PageType("release-withdrawn", release_of(lambda site: site.withdrawn), GONE),
]
LISTS = [
    at("home", ""),
    at("releases", "releases/"),
    at("releases-filtered", "releases/?category=data&has_awards=true&year=2025"),
    at("releases-page-2", "releases/?page=2"),
    at("releases-empty", "releases/?q=zzzzzz"),
    at("releases-refused", "releases/?year=abcd&date_after=soon&nothing=1", status=BAD),
    at("awards", "awards/"),
    at("awards-filtered", "awards/?year=2025&top=true"),
    at("awards-empty", "awards/?q=zzzzzz"),
]
WORDS = {
    "found": {"ko": "데이터", "en": "data"},
    "partial": {"ko": "데이터 우주선", "en": "data spaceship"},
    "corrected": {"ko": "epdlxj", "en": "libary"},
}


def searching(name: str) -> PageType:
    return PageType(
        f"search-{name}", lambda _site, language: f"/{language}/search/?q={WORDS[name][language]}"
    )


SEARCHES = [
    at("search", "search/"),
    *map(searching, WORDS),
    at("search-nothing", "search/?q=zzzzzz"),
    at("search-refused", f"search/?q={'a' * 201}&nothing=1", status=BAD),
]
REGISTER = [
    PageType("award", _award),
    PageType("programme", _programme),
    PageType("organisation", _organisation),
    at("streaks", "awards/streaks/"),
    at("years", "awards/years/"),
    at("year", "awards/years/2025/"),
    at("disclosure", "awards/disclosure/"),
    at("practices", "practices/"),
    PageType("practice", _practice),
]
OTHERS = [
    at("not-found", "nowhere/", status=MISSING),
    PageType("broken", lambda _site, _language: "/broken/500/", HTTPStatus.INTERNAL_SERVER_ERROR, ("ko",)),
    PageType("bad-request", lambda _site, _language: "/broken/400/", BAD, ("ko",)),
    PageType("api-docs", lambda _site, _language: "/api/v1/docs/", languages=("ko",)),
]
PAGES = [*LISTS, *SEARCHES, *RELEASES, *REGISTER, *OTHERS]
