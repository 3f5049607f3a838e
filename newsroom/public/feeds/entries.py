"""What a feed tells of one release or award: all of it, so that nobody has to come to the site to read it."""

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.feedgenerator import Enclosure
from django.utils.html import escape

from awards.published import PublishedAward
from newsroom.fields import languages
from newsroom.public import labels, links
from newsroom.public.feeds.atom import NEVER, tag
from newsroom.public.licences import licence_of
from newsroom.public.queries.releases import with_text
from newsroom.releases.published import PublishedRelease


def of_release(request: HttpRequest, release: PublishedRelease) -> dict[str, Any]:
    """The text in the language of the feed, as the arguments of `add_item`."""
    language = languages.active()
    text = next(text for text in release.texts.all() if text.language == language)
    url = request.build_absolute_uri(links.text_url(release, text))
    licence = licence_of(release, text, url)
    headings = [release.category, *release.topics.all()]
    return {
        "title": text.title,
        "link": url,
        "description": escape(text.summary) if text.summary else None,
        "unique_id": tag(request, f"releases/{release.public_id}/{language}"),
        "pubdate": timezone.localtime(release.published_at),
        "updateddate": timezone.localtime(release.modified_at),
        "author_name": str(release.department) if release.department else None,
        "categories": [str(heading) for heading in headings if heading],
        "item_copyright": f"{licence.name} {licence.url}".strip(),
        "enclosures": [
            Enclosure(request.build_absolute_uri(links.file_url(file)), str(file.size), file.media_type)
            for file in (*release.photos.all(), *release.attachments.all())
        ],
        "content": _content("release", request=request, release=release, text=text, licence=licence),
        "base": url,
    }


def of_award(request: HttpRequest, award: PublishedAward) -> dict[str, Any]:
    """As `of_release`. An award has no text of its own: its facts are told in sentences of the register."""
    url = request.build_absolute_uri(links.page_url(languages.active(), "award", award.public_id))
    told_in = [mention.release for mention in award.mentions.all()]
    released = [award.announced_on, award.awarded_on]
    day = next(filter(None, released), None)
    return {
        "title": f"{award.programme} {award.edition}: {labels.award_result(award)}",
        "link": url,
        "description": None,
        "unique_id": tag(request, f"awards/{award.public_id}/{languages.active()}"),
        "pubdate": _morning(day) if day else None,
        "updateddate": max((timezone.localtime(release.modified_at) for release in told_in), default=None)
        or (_morning(day) if day else NEVER),
        "categories": [award.programme.get_kind_display()],
        "content": _content(
            "award",
            award=award,
            roles=award.edition.roles.all(),
            releases=with_text(told_in, languages.active(), *languages.codes()),
        ),
        "base": url,
    }


ENTRIES: dict[str, Callable[[HttpRequest, Any], dict[str, Any]]] = {"release": of_release, "award": of_award}


def _content(template: str, **context: Any) -> str:
    return render_to_string(f"public/feeds/{template}.html", context).strip()


def _morning(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
