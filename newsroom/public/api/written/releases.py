"""What `newsroom.public.api.serializers.releases` describes, in one language or in all (None)."""

from collections.abc import Iterator

from newsroom.public import links
from newsroom.public.api.written import awards, files, practices
from newsroom.public.api.written.common import Written, heading, licence_facts, moment, of_text
from newsroom.public.licences import licence_of
from newsroom.releases.published import PublishedRelease, PublishedText

FACTS_OF_CONTACT = ("name", "post", "phone", "email")


def brief(release: PublishedRelease, language: str | None, origin: str) -> Written:
    """A release where it is told beside something else."""
    texts = {text.language: _summary(release, text, origin) for text in _texts(release, language)}
    return {**_head(release, origin), "texts": texts}


def row(release: PublishedRelease, language: str | None, origin: str) -> Written:
    """A release in a list."""
    return brief(release, language, origin) | _facts(release, language, origin)


def whole(release: PublishedRelease, language: str | None, origin: str) -> Written:
    """A release at its own address."""
    texts = {
        text.language: {**_summary(release, text, origin), "body": text.body}
        for text in _texts(release, language)
    }
    return {
        **_head(release, origin),
        **_facts(release, language, origin),
        "texts": texts,
        "contacts": [{fact: contact[fact] for fact in FACTS_OF_CONTACT} for contact in release.contacts],
        "awards": [awards.mention(each, origin) for each in release.mentions.all()],
        "practices": [practices.brief(each, origin) for each in release.practices],  # type: ignore[attr-defined]
        "corrections": [
            {
                "corrected_at": moment(each.corrected_at),
                "wrong": of_text(each.wrong),
                "right": of_text(each.right),
            }
            for each in release.corrections.all()
        ],
        "withdrawals": [
            {
                "language": each.language,
                "withdrawn_at": moment(each.withdrawn_at),
                "reason": of_text(each.reason),
            }
            for each in release.withdrawals
        ],
    }


def _head(release: PublishedRelease, origin: str) -> Written:
    return {
        "id": release.public_id,
        "published_at": moment(release.published_at),
        "api_url": origin + links.path("api:release", release.public_id),
    }


def _texts(release: PublishedRelease, language: str | None) -> Iterator[PublishedText]:
    return (text for text in release.texts.all() if language in (None, text.language))


def _summary(release: PublishedRelease, text: PublishedText, origin: str) -> Written:
    return {
        "title": text.title,
        "subtitles": text.subtitles,
        "summary": text.summary,
        "origin": text.origin,
        "url": origin + links.text_url(release, text),
    }


def _facts(release: PublishedRelease, language: str | None, origin: str) -> Written:
    shown = list(_texts(release, language))
    return {
        "kind": release.kind,
        "category": heading(release.category),
        "department": heading(release.department),
        "topics": [heading(topic) for topic in release.topics.all()],
        "featured": release.featured,
        "languages": release.languages,
        "modified_at": moment(release.modified_at),
        "licence": _licence(release, shown, origin),
        "award_count": release.award_count,
        "photos": [files.photo(each, origin) for each in release.photos.all()],
        "attachments": [files.attachment(each, origin) for each in release.attachments.all()],
        "kit_url": origin + links.path("site:kit", release.public_id),
        "share_images": {
            text.language: origin + links.path("site:share-image", text.language, release.public_id)
            for text in shown
        },
    }


def _licence(release: PublishedRelease, texts: list[PublishedText], origin: str) -> Written:
    licences = {
        text.language: licence_of(release, text, origin + links.text_url(release, text)) for text in texts
    }
    attribution = {code: one.attribution for code, one in licences.items() if one.attribution}
    return {**licence_facts(next(iter(licences.values()))), "attribution": attribution}
