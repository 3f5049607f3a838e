"""What pages tell search engines in words of schema.org, as Google asks for them.

https://developers.google.com/search/docs/appearance/structured-data/article
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.templatetags.static import static
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from newsroom.fields import languages
from newsroom.korean.highlights import beginning
from newsroom.media.published import PublishedPhoto
from newsroom.practices.published import PublishedPractice
from newsroom.public import links
from newsroom.public.labels import newsroom_name
from newsroom.public.licences import licence
from newsroom.releases.published import PublishedCorrection, PublishedRelease, PublishedText

Node = dict[str, Any]

# As much of a headline as Google shows.
HEADLINE = 110
DESCRIPTION = 300


def graph(nodes: Iterable[Node]) -> Node:
    return {"@context": "https://schema.org", "@graph": list(nodes)}


def organization(request: HttpRequest) -> Node:
    """The city, by the address of its newsroom."""
    language = languages.active()
    home = links.absolute(request, links.page_url(language, "home"))
    return {
        "@type": "GovernmentOrganization",
        "@id": links.absolute(request, "/#organization"),
        "name": settings.CITY_NAME.get(language, ""),
        "url": home,
        "logo": request.build_absolute_uri(static("newsroom/emblem.svg")),
    }


def website(request: HttpRequest) -> Node:
    language = languages.active()
    return {
        "@type": "WebSite",
        "name": newsroom_name(),
        "url": links.absolute(request, links.page_url(language, "home")),
        "inLanguage": language,
        "publisher": {"@id": links.absolute(request, "/#organization")},
    }


def breadcrumbs(request: HttpRequest, trail: Iterable[tuple[Any, str | None]]) -> Node:
    """The way from the home page to this one: pairs of name and path, the last with its path or without."""
    steps = [(_("Home"), links.page_url(languages.active(), "home")), *trail]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": str(name),
                "item": request.build_absolute_uri(path or request.path),
            }
            for position, (name, path) in enumerate(steps, start=1)
        ],
    }


def news_article(request: HttpRequest, release: PublishedRelease, text: PublishedText) -> Node:
    """A release in the language of `text`; its other languages are named as translations of each other."""
    url = _absolute_text(request, release, text)
    publisher = organization(request)
    told = {
        "@type": "NewsArticle",
        "@id": f"{url}#article",
        "mainEntityOfPage": url,
        "url": url,
        "headline": Truncator(text.title).chars(HEADLINE),
        "description": text.summary,
        "inLanguage": text.language,
        "datePublished": _moment(release.published_at),
        "dateModified": _moment(release.modified_at),
        "image": _images(request, release, text.language),
        "author": _author(release, publisher),
        "publisher": publisher,
        "isAccessibleForFree": True,
        "license": licence(release.licence).url,
        "articleSection": _named(release.category, text.language),
        "keywords": [name for topic in release.topics.all() if (name := _named(topic, text.language))],
        "correction": [_correction(each, text.language) for each in release.corrections.all()],
        **_translations(request, release, text),
    }
    return {name: value for name, value in told.items() if value not in ("", [], None)}


def practice(request: HttpRequest, practice: PublishedPractice) -> Node:
    """A practice in the active language: an article of the city about what it does."""
    language = languages.active()
    url = links.absolute(request, links.practice_url(practice, language))
    publisher = organization(request)
    text = practice.text.get(language, "")
    told = {
        "@type": "Article",
        "@id": f"{url}#article",
        "mainEntityOfPage": url,
        "url": url,
        "headline": Truncator(practice.title.get(language, "")).chars(HEADLINE),
        "description": beginning(text, DESCRIPTION),
        "inLanguage": language,
        "author": {
            "@type": "GovernmentOrganization",
            "name": _named(practice.department, language) or publisher["name"],
            "url": publisher["url"],
            "parentOrganization": {"@id": publisher["@id"]},
        },
        "publisher": publisher,
        "isAccessibleForFree": True,
    }
    return {name: value for name, value in told.items() if value not in ("", [], None)}


def _author(release: PublishedRelease, publisher: Node) -> Node:
    """The department that wrote it, or the city itself."""
    name = release.department.name.get(languages.active(), "") if release.department else ""
    if not name:
        return publisher
    parent = {"@id": publisher["@id"]}
    return {
        "@type": "GovernmentOrganization",
        "name": name,
        "url": publisher["url"],
        "parentOrganization": parent,
    }


def _named(heading: Any, language: str) -> str:
    return heading.name.get(language, "") if heading else ""


def _correction(correction: PublishedCorrection, language: str) -> Node:
    wrong, right = correction.wrong.get(language, ""), correction.right.get(language, "")
    text = _("Wrong: %(wrong)s. Right: %(right)s.") % {"wrong": wrong, "right": right}
    return {
        "@type": "CorrectionComment",
        "text": text,
        "datePublished": _moment(correction.corrected_at),
    }


def _translations(request: HttpRequest, release: PublishedRelease, text: PublishedText) -> Node:
    """The site's first language is that of the original, where the release has it; the others translate it."""
    others = [each for each in release.texts.all() if each.language != text.language]
    named = [
        {
            "@type": "NewsArticle",
            "@id": f"{_absolute_text(request, release, each)}#article",
            "inLanguage": each.language,
        }
        for each in others
        if text.language == languages.primary() or each.language == languages.primary()
    ]
    if text.language == languages.primary():
        return {"workTranslation": named}
    return {"translationOfWork": named[0] if named else None}


def _absolute_text(request: HttpRequest, release: PublishedRelease, text: PublishedText) -> str:
    return links.absolute(request, links.text_url(release, text))


def _images(request: HttpRequest, release: PublishedRelease, language: str) -> list[Any]:
    share = links.path("site:share-image", language, release.public_id)
    return [
        *(_photo(request, each, language) for each in release.photos.all()),
        links.absolute(request, share),
    ]


def _photo(request: HttpRequest, photo: PublishedPhoto, language: str) -> Node:
    told = {
        "@type": "ImageObject",
        "contentUrl": links.absolute(request, links.file_url(photo)),
        "width": photo.width,
        "height": photo.height,
        "caption": photo.caption.get(language, ""),
        "creditText": str(photo.credit),  # a name, however it is written
        "license": licence(photo.licence).url,
    }
    return {name: value for name, value in told.items() if value != ""}


def _moment(moment: datetime) -> str:
    return timezone.localtime(moment).isoformat(timespec="seconds")
