"""The files of sitemaps.org (schemas/sitemap/0.9), with Google's extensions for languages, images and news."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from io import StringIO
from xml.sax.xmlreader import AttributesImpl

from django.conf import settings
from django.utils import timezone

from newsroom.public import links
from newsroom.public.sitemaps.sections import Place
from newsroom.public.xml import XMLWriter
from newsroom.releases.published import PublishedRelease, PublishedText

SITEMAP = {"xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"}
PAGES = SITEMAP | {
    "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
    "xmlns:image": "http://www.google.com/schemas/sitemap-image/1.1",
}
NEWS = SITEMAP | {"xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9"}


class SitemapFile:
    """Writes one file; paths become addresses of `origin` (scheme and host)."""

    def __init__(self, origin: str) -> None:
        self.origin = origin
        self._text = StringIO()
        self._xml = XMLWriter(self._text, "utf-8", short_empty_elements=True)

    def index(self, paths: Iterable[str]) -> str:
        self._xml.startDocument()
        with self._element("sitemapindex", SITEMAP):
            for path in paths:
                with self._element("sitemap"):
                    self._tell("loc", self.origin + path)
        return self._text.getvalue()

    def pages(self, places: Iterable[Place]) -> str:
        """Each page in each of its languages, with its pictures and the addresses of all languages."""
        self._xml.startDocument()
        with self._element("urlset", PAGES):
            for place in places:
                for path in place.urls.values():
                    with self._element("url"):
                        self._page(path, place)
        return self._text.getvalue()

    def news(self, releases: Iterable[PublishedRelease]) -> str:
        """Each text of `releases`, as a news item. A file must name a page: without news it is the home page's."""
        items = [(release, text) for release in releases for text in release.texts.all()]
        self._xml.startDocument()
        with self._element("urlset", NEWS):
            for release, text in items:
                with self._element("url"):
                    self._news_item(release, text)
            if not items:
                with self._element("url"):
                    self._tell("loc", self.origin + links.page_url(settings.LANGUAGE_CODE, "home"))
        return self._text.getvalue()

    def _page(self, path: str, place: Place) -> None:
        self._tell("loc", self.origin + path)
        if place.changed:
            self._tell("lastmod", _told(place.changed))
        for language, other in place.urls.items():
            link = {"rel": "alternate", "hreflang": language, "href": self.origin + other}
            self._xml.addQuickElement("xhtml:link", "", link)
        for image in place.images:
            with self._element("image:image"):
                self._tell("image:loc", self.origin + image)

    def _news_item(self, release: PublishedRelease, text: PublishedText) -> None:
        self._tell("loc", self.origin + links.text_url(release, text))
        with self._element("news:news"):
            with self._element("news:publication"):
                self._tell("news:name", settings.CITY_NAME.get(text.language, ""))
                self._tell("news:language", text.language)
            self._tell("news:publication_date", _told(release.published_at))
            self._tell("news:title", text.title)

    def _tell(self, name: str, text: str) -> None:
        self._xml.addQuickElement(name, text)

    @contextmanager
    def _element(self, name: str, attributes: dict[str, str] | None = None) -> Iterator[None]:
        self._xml.startElement(name, AttributesImpl(attributes or {}))
        yield
        self._xml.endElement(name)


def _told(moment: datetime) -> str:
    return timezone.localtime(moment).isoformat(timespec="seconds")
