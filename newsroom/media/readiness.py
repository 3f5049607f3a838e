"""What the readiness list says of photos and files."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsroom.fields import languages
from newsroom.media.models import Attachment, Photo
from newsroom.releases.models import Release
from newsroom.releases.readiness import Issue, Part, Severity
from newsroom.uploads import cautions

FILES = Part("files", gettext_lazy("Photos and files"))
# What the checks read of a release.
READS = ("texts", "photos__file", "attachments__file")
# Only of interest to who uploads the file.
TOLD_ONCE = "renamed"


def photos_are_told_of(release: Release) -> Iterable[Issue]:
    """Who cannot see a photo reads its text alternative: without one in a language, that language cannot go out.

    KWCAG 2.2, 5.1.1 (적절한 대체 텍스트 제공). The place to mend it is that of the first such photo on the form.
    """
    photos: list[Photo] = list(release.photos.all())
    if not photos:
        message = _("Add a photo: releases with one are read and taken over more often.")
        yield Issue("photos", message, Severity.WARNS, part=FILES)
    ready = {text.language for text in release.texts.all() if text.ready}
    for code, language in languages.choices():
        lacking = {row: photo.file.name for row, photo in enumerate(photos) if not photo.alt.get(code)}
        if code in ready and lacking:
            message = _("No text alternative in %(language)s for the photo: %(names)s.")
            told = message % {"language": language, "names": ", ".join(lacking.values())}
            place = f"photos-{next(iter(lacking))}-alt"
            yield Issue(place, told, Severity.BLOCKS_PUBLISHING, part=FILES)


def files_are_fit(release: Release) -> Iterator[Issue]:
    """Warn of what was found in the files when they were uploaded, such as a closed format."""
    rows: dict[str, Iterable[Photo | Attachment]] = {
        "photos": release.photos.all(),
        "attachments": release.attachments.all(),
    }
    for field, files in rows.items():
        for row in files:
            for caution in row.file.warnings:
                if caution.partition(":")[0] != TOLD_ONCE:
                    told = {"name": row.file.name, "caution": cautions.told(caution)}
                    yield Issue(field, _("%(name)s: %(caution)s") % told, Severity.WARNS, part=FILES)
