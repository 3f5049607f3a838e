"""Every address that the public has: the guards of the whole site walk through them."""

LISTS = [
    "/ko/",
    "/en/",
    "/ko/releases/",
    "/en/releases/",
    "/ko/releases/?has_awards=true",
    "/ko/releases/?ordering=modified_at",
    "/ko/awards/",
    "/en/awards/",
    "/ko/awards/?scope=city",
    "/ko/search/",
    "/ko/search/?q=도서관",
    "/en/search/?q=library",
    "/api/v1/releases/",
    "/api/v1/releases/?lang=en",
    "/ko/awards/streaks/",
    "/ko/awards/years/",
    "/en/awards/years/2025/",
    "/ko/awards/disclosure/",
    "/ko/practices/",
    "/api/v1/awards/",
    "/api/v1/awards/disclosure/",
    "/api/v1/practices/",
    "/api/v1/programmes/",
    "/api/v1/organisations/",
    "/api/v1/categories/",
    "/api/v1/departments/",
]
# What programs read: no pages.
FOR_PROGRAMS = [
    "/ko/releases/feed/",
    "/en/releases/feed/",
    "/ko/awards/feed/",
    "/en/awards/feed/",
    "/sitemap.xml",
    "/sitemap-releases-1.xml",
    "/sitemap-awards-1.xml",
    "/sitemap-programmes-1.xml",
    "/sitemap-organisations-1.xml",
    "/news-sitemap.xml",
    "/robots.txt",
    "/ko/search/suggestions/?q=도서관",
]


def list_urls():
    return [*LISTS, *FOR_PROGRAMS]


def detail_urls(release, award):
    """The pages and API answers of a release, an award, and the award's programme and recipient."""
    pages = [
        f"releases/{release.public_id}/",
        f"releases/{release.public_id}/any-slug/",
        f"awards/{award.public_id}/",
        f"awards/programmes/{award.programme.slug}/",
        f"organisations/{award.recipient.slug}/",
    ]
    answers = [
        f"releases/{release.public_id}/",
        f"awards/{award.public_id}/",
        f"programmes/{award.programme.slug}/",
        f"organisations/{award.recipient.slug}/",
    ]
    return [f"/{code}/{page}" for code in ("ko", "en") for page in pages] + [
        f"/api/v1/{answer}" for answer in answers
    ]
