"""Plain helpers that put photos and files to releases; what the bytes are is no matter of theirs."""

import hashlib
from typing import Any

from django.core.files.base import ContentFile

from newsroom.media import storage
from newsroom.media.enums import FileKind
from newsroom.media.models import Attachment, Photo, StoredFile
from newsroom.releases.models import Release

WIDTHS = (480, 960)


def make_file(
    name: str = "보도자료.pdf", content: bytes = b"%PDF-1.7 attachment", **values: Any
) -> StoredFile:
    """A stored file with its content; an attachment unless `values` say otherwise."""
    defaults = {"kind": FileKind.ATTACHMENT, "media_type": "application/pdf"}
    digest = hashlib.sha256(content).hexdigest()
    file = StoredFile.objects.create(
        **{"name": name, "size": len(content), "digest": digest} | defaults | values
    )
    storage.files().save(storage.path_of(file.token), ContentFile(content))
    return file


def make_photo_file(
    name: str = "도서관.jpg", content: bytes = b"JPEG photo", rendition: str = "", **values: Any
) -> StoredFile:
    """A stored photo, with renditions that tell in their content which they are, or one that is called `rendition`."""
    made = [(f"{width}.webp", "image/webp", width) for width in WIDTHS] + [("960.jpg", "image/jpeg", 960)]
    if rendition:
        made = [(f"{rendition}.webp", "image/webp", WIDTHS[0])]
    renditions = [
        {
            "name": each,
            "media_type": media_type,
            "width": width,
            "height": width // 2,
            "size": len(content) + len(each) + 1,
        }
        for each, media_type, width in made
    ]
    facts = {"kind": FileKind.PHOTO, "media_type": "image/jpeg", "width": 1920, "height": 960}
    file = make_file(name, content, **facts | {"renditions": renditions} | values)
    for each in file.renditions:
        path = storage.path_of(file.token, each["name"])
        storage.files().save(path, ContentFile(content + f" {each['name']}".encode()))
    return file


def make_photo(release: Release, file: StoredFile | None = None, **values: Any) -> Photo:
    defaults: dict[str, Any] = {
        "alt": {"ko": "새 도서관의 정문", "en": "The entrance of the new library"},
        "caption": {"ko": "24일 문을 연 도서관", "en": "The library, opened on the 24th"},
        "credit": {"ko": "하늘시", "en": "Haneul City"},
    }
    return Photo.objects.create(release=release, file=file or make_photo_file(), **defaults | values)


def make_attachment(release: Release, file: StoredFile | None = None, **values: Any) -> Attachment:
    defaults: dict[str, Any] = {"title": {"ko": "보도자료 전문", "en": "The full release"}}
    return Attachment.objects.create(release=release, file=file or make_file(), **defaults | values)
