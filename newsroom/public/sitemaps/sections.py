"""What the sitemaps tell of: every kind of public page, cut into parts that stay small however many there are."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet

from newsroom.fields import languages
from newsroom.practices.published import PublishedPractice
from newsroom.public import links
from newsroom.public.queries import awards, practices, releases, totals
from newsroom.releases.published import PublishedRelease

# Each has an address in every language: a part holds at most 5,000 addresses of a site in two, where sitemaps.org
# allows 50,000, and takes one file of a few megabytes.
ROWS_IN_A_PART = 2_500


@dataclass(frozen=True)
class Place:
    """A page by the languages it exists in, as paths; when it last changed, if that is known; its pictures."""

    urls: Mapping[str, str]
    changed: datetime | None = None
    images: tuple[str, ...] = ()


@dataclass(frozen=True)
class Section:
    rows: Callable[[], QuerySet[Any]]
    place: Callable[[Any], Place]

    def parts(self) -> int:
        """How many parts there are: none of a section in which nothing is."""
        return self._paginator().num_pages

    def part(self, number: int) -> list[Place]:
        """The places of a part, by number from 1 on. Raises EmptyPage beyond the last one."""
        return [self.place(row) for row in self._paginator().page(number)]

    def _paginator(self) -> "Paginator[Any]":
        return Paginator(self.rows(), ROWS_IN_A_PART, allow_empty_first_page=False)


def in_every_language(view: str, *args: object) -> Place:
    return Place({code: links.page_url(code, view, *args) for code in languages.codes()})


def of_release(release: PublishedRelease) -> Place:
    photos = tuple(links.file_url(photo) for photo in release.photos.all())
    return Place(links.release_urls(release), release.modified_at, photos)


def of_practice(practice: PublishedPractice) -> Place:
    return Place({code: links.practice_url(practice, code) for code in languages.codes()})


SECTIONS: Mapping[str, Section] = {
    "releases": Section(releases.places, of_release),
    "awards": Section(awards.places, lambda award: in_every_language("award", award.public_id)),
    "programmes": Section(awards.programmes, lambda each: in_every_language("programme", each.slug)),
    "practices": Section(practices.practices, of_practice),
    "organisations": Section(awards.organisations, lambda each: in_every_language("organisation", each.slug)),
}
# The pages that are always there.
ALWAYS = (
    "home",
    "release-list",
    "award-list",
    "award-streaks",
    "award-years",
    "award-disclosure",
    "practice-list",
)


def pages() -> Iterator[Place]:
    """What belongs to no section: a part of its own, and never an empty one."""
    yield from map(in_every_language, ALWAYS)
    for told in totals.by_giver():
        yield in_every_language("award-year", told.year)
