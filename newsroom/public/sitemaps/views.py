"""What robots ask for first: robots.txt, the sitemaps, and the news of the last two days."""

from collections.abc import Iterator
from datetime import timedelta

from django.core.paginator import EmptyPage
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from newsroom.public.conditional import by_the_clock
from newsroom.public.methods import read_only
from newsroom.public.queries import releases
from newsroom.public.sitemaps.files import SitemapFile
from newsroom.public.sitemaps.sections import SECTIONS, pages

# Google takes news of two days, a thousand items at most: https://support.google.com/news/publisher-center/answer/9606710
RECENT = timedelta(hours=48)
MOST_NEWS = 1_000
PAGES = "pages"
ROBOTS = """\
User-agent: *
Disallow: /admin/
Disallow: /preview/

Sitemap: {sitemap}
Sitemap: {news}
"""


@read_only
def robots(request: HttpRequest) -> HttpResponse:
    sitemap, news_sitemap = (
        request.build_absolute_uri(reverse(f"site:{name}")) for name in ("sitemap", "news-sitemap")
    )
    return HttpResponse(
        ROBOTS.format(sitemap=sitemap, news=news_sitemap), content_type="text/plain; charset=utf-8"
    )


@read_only
def index(request: HttpRequest) -> HttpResponse:
    """Every part of every section that has any."""
    return _xml(_file(request).index(_parts()))


@read_only
def part(request: HttpRequest, section: str, number: int) -> HttpResponse:
    if (section, number) == (PAGES, 1):
        return _xml(_file(request).pages(pages()))
    try:
        places = SECTIONS[section].part(number)
    except (KeyError, EmptyPage):
        raise Http404 from None
    return _xml(_file(request).pages(places))


@by_the_clock
@read_only
def news(request: HttpRequest) -> HttpResponse:
    recent = releases.published_within(RECENT)[:MOST_NEWS]
    return _xml(_file(request).news(releases.with_titles(recent)))


def _parts() -> Iterator[str]:
    yield reverse("site:sitemap-part", args=[PAGES, 1])
    for name, section in SECTIONS.items():
        for number in range(1, section.parts() + 1):
            yield reverse("site:sitemap-part", args=[name, number])


def _file(request: HttpRequest) -> SitemapFile:
    return SitemapFile(request.build_absolute_uri("/").rstrip("/"))


def _xml(text: str) -> HttpResponse:
    return HttpResponse(text, content_type="application/xml")
