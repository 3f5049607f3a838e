"""Photos and files as a page tells of them."""

from collections.abc import Iterable, Sequence

from newsroom.fields.localized import LocalizedText
from newsroom.media.published import PublishedAttachment, PublishedPhoto

TOLD = ("alt", "caption", "credit", "title")


def in_languages(codes: Sequence[str], *files: Iterable[PublishedPhoto | PublishedAttachment]) -> None:
    """Let each of `files` be told of in the languages `codes` alone: a preview link shows one language and no other."""
    for file in (each for some in files for each in some):
        for fact in TOLD:
            told = getattr(file, fact, None)
            if told:
                setattr(file, fact, LocalizedText({code: told[code] for code in codes if code in told}))
