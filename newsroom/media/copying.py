"""Photos and attachments go out with each version, told of in the languages of that version alone."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from newsroom.fields.localized import LocalizedText
from newsroom.media.models import Attachment, AttachmentVersion, Photo, PhotoVersion
from newsroom.media.models.facts import AttachmentFacts, PhotoFacts
from newsroom.releases.models import ReleaseVersion
from newsroom.releases.versions import by_release

PHOTO = ("file_id", "alt", "caption", "credit", "licence", "focal_x", "focal_y", "position")
ATTACHMENT = ("file_id", "title", "licence", "position")


def copy_files(versions: Sequence[ReleaseVersion]) -> None:
    """Write the releases' photos and attachments into the versions that are being approved."""
    releases = [version.release_id for version in versions]
    photos = by_release(Photo.objects.filter(release__in=releases))
    attachments = by_release(Attachment.objects.filter(release__in=releases))
    PhotoVersion.objects.bulk_create(
        PhotoVersion(version=version, **facts(photo, PHOTO, version.languages) | {"position": position})
        for version in versions
        for position, photo in enumerate(photos[version.release_id])
    )
    AttachmentVersion.objects.bulk_create(
        AttachmentVersion(
            version=version, **facts(file, ATTACHMENT, version.languages) | {"position": position}
        )
        for version in versions
        for position, file in enumerate(attachments[version.release_id])
    )


def repeat_files(version: ReleaseVersion, former: ReleaseVersion) -> None:
    """Copy the files of the version that `version` repeats, without what they tell in a language it does not have."""
    PhotoVersion.objects.bulk_create(
        PhotoVersion(version=version, **facts(photo, PHOTO, version.languages))
        for photo in PhotoVersion.objects.filter(version=former)
    )
    AttachmentVersion.objects.bulk_create(
        AttachmentVersion(version=version, **facts(file, ATTACHMENT, version.languages))
        for file in AttachmentVersion.objects.filter(version=former)
    )


def facts(
    row: PhotoFacts | AttachmentFacts, names: Iterable[str], languages: Collection[str]
) -> dict[str, Any]:
    """The facts of a row; of texts in several languages those in `languages`."""
    return {name: _in(languages, getattr(row, name)) for name in names}


def _in(languages: Collection[str], value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    return LocalizedText({code: text for code, text in value.items() if code in languages})
