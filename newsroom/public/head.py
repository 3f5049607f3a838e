"""What the head of a page tells programs: messengers that show a card of it, feed readers, search engines."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from newsroom.fields import languages
from newsroom.public import json_ld, links
from newsroom.public.labels import newsroom_name
from newsroom.releases.published import PublishedRelease, PublishedText

Trail = Iterable[tuple[Any, str | None]]

# Open Graph names a language with a country.
LOCALES = {"ko": "ko_KR", "en": "en_US"}


@dataclass(frozen=True)
class Card:
    """What is shown of a page that somebody sends around (https://ogp.me); `image` is the path of its picture."""

    title: str
    description: str
    image: str
    kind: str = "website"
    published: datetime | None = None
    changed: datetime | None = None
    section: str = ""


@dataclass(frozen=True)
class Head:
    """`nodes` are what the page tells in JSON-LD besides the way to it."""

    card: Card
    feeds: list[links.Feed]
    nodes: list[json_ld.Node] = field(default_factory=list)

    @property
    def site(self) -> str:
        return newsroom_name()

    @property
    def locale(self) -> str:
        return LOCALES.get(languages.active(), languages.active())


def of_page(
    trail: Trail, *, feeds: list[links.Feed] | None = None, nodes: Iterable[json_ld.Node] = ()
) -> Head:
    """Of any page that is called as its breadcrumbs end; `feeds` are those of its filters, else of all there is."""
    names = [str(name) for name, _path in trail]
    return Head(_site_card(names[-1] if names else newsroom_name()), feeds or links.feeds(), list(nodes))


def of_home(request: HttpRequest) -> Head:
    nodes = [json_ld.organization(request), json_ld.website(request)]
    return Head(_site_card(newsroom_name()), links.feeds(), nodes)


def of_release(request: HttpRequest, release: PublishedRelease, text: PublishedText) -> Head:
    card = Card(
        title=text.title,
        description=text.summary,
        image=links.path("site:share-image", text.language, release.public_id),
        kind="article",
        published=timezone.localtime(release.published_at).replace(microsecond=0),
        changed=timezone.localtime(release.modified_at).replace(microsecond=0),
        section=release.category.name.get(text.language, "") if release.category else "",
    )
    return Head(card, links.feeds(), [json_ld.news_article(request, release, text)])


def _site_card(title: str) -> Card:
    city = settings.CITY_NAME.get(languages.active(), "")
    description = _("Press releases and awards of %(city)s") % {"city": city}
    return Card(title, description, reverse("site:share-image-of-site", args=[languages.active()]))
