"""What a press kit holds: the texts as they read, and where each photo and file of the release goes.

All of it but the photos and files is put together before the first byte is sent; those are opened one after the other
while the archive runs out, so that a kit of any size needs no more room than one block.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from newsroom.media import serving
from newsroom.media.published import PublishedAttachment, PublishedFile, PublishedPhoto
from newsroom.public import links
from newsroom.public.kit import names, texts
from newsroom.releases.published import PublishedRelease

MOST_OF_A_TITLE = 60


@dataclass(frozen=True)
class Member:
    """One file of the archive; `blocks` gives its content anew each time. What is `packed` gets no smaller."""

    path: str
    size: int
    blocks: Callable[[], Iterable[bytes]]
    packed: bool = False


@dataclass(frozen=True)
class Kit:
    """`name` is that of the archive; `changed` the time that its files bear."""

    name: str
    changed: datetime
    members: list[Member] = field(default_factory=list)


def size_of(release: PublishedRelease) -> int:
    """About how many bytes the kit of a release has: those of its photos and files."""
    return sum(file.size for file in [*release.photos.all(), *release.attachments.all()])


def kit_of(
    release: PublishedRelease, codes: Sequence[str], address: Callable[[str], str], preview: Any = None
) -> Kit:
    """The kit of a release with its texts in the languages `codes`, of which it has all, in their order.

    `address` makes a path absolute. In a preview, which may be one for a guest, the texts say that they are not public.
    """
    with override(codes[0]):
        photos = _placed(_("Photos"), list(release.photos.all()))
        attachments = _placed(_("Attachments"), list(release.attachments.all()))
    titled = {code: text for code in codes if (text := release.text_in(code))}
    members: list[Member] = []
    for code, text in titled.items():
        terms = texts.Terms(release, text, address(links.lasting_url(release, code)), preview)
        with override(code):
            members += _written(terms, photos, attachments)
    first = next(iter(titled.values()))
    members += [_stored(entry) for entry in [*photos, *attachments]]
    day = timezone.localtime(release.published_at).date()
    name = f"{day.isoformat()} {names.cut(first.title, MOST_OF_A_TITLE)}.zip"
    return Kit(name, timezone.localtime(release.modified_at), members)


def _placed(
    folder: str, files: Sequence[PublishedPhoto] | Sequence[PublishedAttachment]
) -> list[texts.Entry]:
    place = names.safe(folder)
    return [
        texts.Entry(file, f"{place}/{names.numbered(number, file.name, file.media_type, files)}")
        for number, file in enumerate(files, start=1)
    ]


def _written(
    terms: texts.Terms, photos: list[texts.Entry], attachments: list[texts.Entry]
) -> Iterable[Member]:
    """The text in one language, the active one, for pasting and for reading; and what there is to know of the files."""
    language = terms.text.language
    title = names.cut(terms.text.title, MOST_OF_A_TITLE)
    yield _text(f"{title} ({language}).txt", texts.as_plain_text(terms, photos, attachments))
    yield _text(f"{title} ({language}).html", texts.as_html(terms, photos, attachments))
    if photos or attachments:
        told = names.safe(_("Photos and files"))
        if told.casefold() == title.casefold():  # a release may be called just so
            told = f"{told} 2"
        yield _text(f"{told} ({language}).txt", texts.list_of_files(terms, photos, attachments))


def _text(path: str, content: bytes) -> Member:
    return Member(path, len(content), lambda: [content])


def _stored(entry: texts.Entry) -> Member:
    file: PublishedFile = entry.file
    return Member(entry.path, file.size, partial(serving.blocks, file.token), packed=True)
