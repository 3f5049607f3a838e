"""Which blocks and sentences of a translation belong to which of the Korean; pure.

By lengths (Gale and Church, A Program for Aligning Sentences in Bilingual Corpora, 1993) and by what stands alike in
both (`anchors`). Order is kept; what was moved far is taken for missing here and new there.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from newsroom.bilingual.anchors import anchors
from newsroom.bilingual.beads import ALONE, Unit, aligned
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.sentences import sentences
from newsroom.bilingual.texts import Block, Kind, Span, Text

P = TypeVar("P", Block, Span)

# In texts of lines, where kinds are guessed: what a translation often goes without costs less to leave alone.
OFTEN_ABSENT = frozenset({Kind.TITLE, Kind.SUBTITLE, Kind.CAPTION})
ABSENT = 2.0
# Blocks of one role are put together first.
ROLES = {
    Kind.TITLE: "head",
    Kind.SUBTITLE: "head",
    Kind.HEADING: "head",
    Kind.CELL: "cell",
    Kind.CAPTION: "caption",
}


@dataclass(frozen=True, slots=True)
class Bead(Generic[P]):
    """Blocks, or sentences, that say the same; where one side is empty, the other has no counterpart."""

    ko: tuple[P, ...]
    en: tuple[P, ...]


class _Holding(Generic[P]):
    """Which bead holds a place of one text."""

    def __init__(self, held: Iterable[tuple[P, Bead[P]]]) -> None:
        self._held: list[tuple[P, Bead[P]]] = sorted(held, key=lambda each: each[0].start)
        self._starts: list[int] = [piece.start for piece, _bead in self._held]

    def at(self, place: int) -> Bead[P] | None:
        number = bisect_right(self._starts, place) - 1
        return self._held[number][1] if number >= 0 and place <= self._held[number][0].end else None


@dataclass(frozen=True)
class Alignment:
    """`blocks` and `sentences` hold every block and sentence of both texts once, but for bylines, which have no bead.

    A place is one of a character in the text of its language; a place between two blocks belongs to none.
    """

    blocks: tuple[Bead[Block], ...]
    sentences: tuple[Bead[Span], ...]

    def en_of(self, place: Block | int) -> list[Block]:
        """The English blocks that belong to a Korean one, or to the one at a place."""
        bead = self._ko.at(_start(place))
        return list(bead.en) if bead else []

    def en_sentences_of(self, place: Span | int) -> list[Span]:
        """The English sentences that belong to a Korean one, or to the one at a place."""
        bead = self._ko_sentences.at(_start(place))
        return list(bead.en) if bead else []

    @cached_property
    def _ko(self) -> _Holding[Block]:
        return _Holding((block, bead) for bead in self.blocks for block in bead.ko)

    @cached_property
    def _ko_sentences(self) -> _Holding[Span]:
        return _Holding((span, bead) for bead in self.sentences for span in bead.ko)


def _start(place: Block | Span | int) -> int:
    return place if isinstance(place, int) else place.start


def alignment(pair: Pair) -> Alignment:
    """The alignment of a pair, made once; without a translation nothing of the Korean has a counterpart."""
    return pair.once(_alignment)


def _alignment(pair: Pair) -> Alignment:
    en = pair.en or Text("en", "", ())
    blocks = tuple(_of_blocks(pair.ko, en))
    within = _Within(pair.ko), _Within(en)
    return Alignment(
        blocks, tuple(bead for of_blocks in blocks for bead in _of_sentences(of_blocks, *within))
    )


def _of_blocks(ko: Text, en: Text) -> Iterator[Bead[Block]]:
    """Field by field; in texts of lines the fields are guessed, and all is one row."""
    guessed = ko.is_plain or en.is_plain
    fields = [""] if guessed else ["title", "subtitles", "summary", "body"]
    for name in fields:
        rows = [
            [block for block in text.blocks if block.kind != Kind.BYLINE and name in ("", block.field)]
            for text in (ko, en)
        ]
        units = [_units(text, row, guessed) for text, row in zip((ko, en), rows, strict=True)]
        for found in aligned(*units):
            yield Bead(tuple(rows[0][found.ko : found.ko_end]), tuple(rows[1][found.en : found.en_end]))


def _units(text: Text, blocks: Sequence[Block], guessed: bool) -> list[Unit]:
    told = anchors(text, [(block.start, block.end) for block in blocks])
    return [
        Unit(
            block.end - block.start,
            shared,
            ROLES.get(block.kind, ""),
            ABSENT if guessed and block.kind in OFTEN_ABSENT else ALONE,
        )
        for block, shared in zip(blocks, told, strict=True)
    ]


class _Within:
    """The sentences of a text by the blocks that hold them."""

    def __init__(self, text: Text) -> None:
        self._all = sentences(text)
        self._starts = [sentence.start for sentence in self._all]
        self._anchors = anchors(text, [(sentence.start, sentence.end) for sentence in self._all])

    def of(self, blocks: Iterable[Block]) -> tuple[list[Span], list[Unit]]:
        numbers = [
            number
            for block in blocks
            for number in range(bisect_left(self._starts, block.start), bisect_left(self._starts, block.end))
        ]
        spans = [self._all[number] for number in numbers]
        return spans, [Unit(len(span.text), self._anchors[n]) for n, span in zip(numbers, spans, strict=True)]


def _of_sentences(blocks: Bead[Block], ko: _Within, en: _Within) -> Iterator[Bead[Span]]:
    ko_spans, ko_units = ko.of(blocks.ko)
    en_spans, en_units = en.of(blocks.en)
    for found in aligned(ko_units, en_units):
        yield Bead(tuple(ko_spans[found.ko : found.ko_end]), tuple(en_spans[found.en : found.en_end]))
