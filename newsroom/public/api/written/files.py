"""What `newsroom.public.api.serializers.files` describes."""

from typing import Any

from newsroom.media.published import PublishedAttachment, PublishedFile, PublishedPhoto
from newsroom.public import links
from newsroom.public.api.written.common import Written, licence, of_text

FACTS_OF_RENDITION = ("media_type", "width", "height", "size")


def _file(file: PublishedFile, origin: str) -> Written:
    return {
        "url": origin + links.file_url(file),
        "name": file.name,
        "media_type": file.media_type,
        "size": file.size,
        "licence": licence(file.licence),
    }


def attachment(file: PublishedAttachment, origin: str) -> Written:
    return {**_file(file, origin), "title": of_text(file.title)}


def photo(photo: PublishedPhoto, origin: str) -> Written:
    return {
        **_file(photo, origin),
        "width": photo.width,
        "height": photo.height,
        "alt": of_text(photo.alt),
        "caption": of_text(photo.caption),
        "credit": of_text(photo.credit),
        "focal_point": {"x": photo.focal_x, "y": photo.focal_y},
        "renditions": [_rendition(photo, each, origin) for each in photo.renditions],
    }


def _rendition(photo: PublishedPhoto, facts: dict[str, Any], origin: str) -> Written:
    url = origin + links.content_url(photo, facts["name"])
    return {"url": url, **{fact: facts[fact] for fact in FACTS_OF_RENDITION}}
