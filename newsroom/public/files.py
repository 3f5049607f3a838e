"""Photos and files as a page tells of them."""

from collections.abc import Iterable, Sequence

from django.http import HttpRequest

from newsroom.fields.localized import LocalizedText
from newsroom.media.published import PublishedAttachment, PublishedPhoto
from newsroom.releases.published import PublishedRelease

TOLD = ("alt", "caption", "credit", "title")


def is_guest(request: HttpRequest) -> bool:
    """Whether a preview link is what opens the page."""
    preview = getattr(request, "preview", None)
    return bool(preview and preview.invitation)


def with_files(request: HttpRequest, found: PublishedRelease, codes: Sequence[str]) -> PublishedRelease:
    """`found`, of whose photos and attachments a guest is told in the languages `codes` and no other."""
    if is_guest(request):
        _in_languages(codes, found.photos.all(), found.attachments.all())
    return found


def _in_languages(codes: Sequence[str], *files: Iterable[PublishedPhoto | PublishedAttachment]) -> None:
    for file in (each for some in files for each in some):
        for fact in TOLD:
            told = getattr(file, fact, None)
            if told:
                setattr(file, fact, LocalizedText({code: told[code] for code in codes if code in told}))
