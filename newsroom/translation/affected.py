"""What of a translation a change of the Korean concerns, paragraph by paragraph.

The translation was made from an earlier Korean text, which the revisions keep: the paragraphs of that text belong to
those of the translation, and the change leads from it to the Korean of today.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.html import format_html_join

from newsroom.bilingual.alignment import Alignment, alignment
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.texts import Block, Text
from newsroom.releases import contents, staleness
from newsroom.releases.body_differences import BlockChange, of_bodies
from newsroom.releases.models import Release
from newsroom.translation.checking import ENGLISH, KOREAN, NO_NAMES, Words, text_of


@dataclass(frozen=True)
class Affected:
    """A paragraph of the Korean that changed, word by word, and the blocks of `en` that say what it said before.

    `en_before` is the last block before what is new in the Korean and has no counterpart yet.
    """

    change: BlockChange
    en: tuple[Block, ...]
    en_before: Block | None = None


@dataclass(frozen=True)
class Effects:
    """What the Korean's changes mean for the English text `en` as it is stored."""

    en: Text
    affected: tuple[Affected, ...]


def effects(release: Release) -> Effects | None:
    """None where the English is not stale, or nobody knows what it was made from."""
    texts = {text.language: text for text in staleness.stale_texts(release)}
    stale = texts.get(ENGLISH)
    made_from = stale and release.revisions.filter(number=stale.made_from).first()
    before = contents.words(made_from.content, KOREAN) if made_from else None
    if stale is None or before is None:
        return None
    old = text_of(KOREAN, Words.of(before))
    new = text_of(KOREAN, Words.of(vars(release.texts.get(language=KOREAN))))
    en = text_of(ENGLISH, Words.of(vars(stale)))
    aligned = alignment(Pair(old, en, None, NO_NAMES))
    return Effects(en, tuple(_affected(old, new, aligned)))


def _affected(old: Text, new: Text, aligned: Alignment) -> Iterator[Affected]:
    """The changes in order; what only moved to another element says the same."""
    numbered = iter(old.blocks)
    before: Block | None = None
    for change in of_bodies(_paragraphs(old), _paragraphs(new)):
        block = next(numbered) if change.old else None
        en = tuple(aligned.en_of(block)) if block else ()
        if not change.is_same:
            yield Affected(change, en, before)
        before = en[-1] if en else before


def _paragraphs(text: Text) -> str:
    """The blocks of a text, of whatever kind, as a body."""
    said: Iterable[str] = (text.of(block) for block in text.blocks)
    return format_html_join("", "<p>{}</p>", ((each,) for each in said))
