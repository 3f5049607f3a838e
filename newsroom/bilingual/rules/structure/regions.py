"""What several rules of structure ask of a pair: where the counterpart of a block is, how much of a text is Hangul."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from newsroom.bilingual.alignment import Bead
from newsroom.bilingual.blocks import Block, Kind, Span, Text

HANGUL = re.compile("[가-힣ㄱ-ㅎㅏ-ㅣ]+")
LETTERS = re.compile(r"[^\W\d_]+")
# Blocks that say something in sentences or items; heads, cells and captions are counted elsewhere.
RUNNING = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.HEADING})
# So many characters are marked at most.
MARKED_MOST = 1200


def whole_of(text: Text, pieces: Sequence[Block] | Sequence[Span]) -> Span | None:
    """The span from the first of some pieces to the last, to be read; None of none."""
    return text.span(pieces[0].start, pieces[-1].end) if pieces else None


def covering(text: Text, pieces: Sequence[Block] | Sequence[Span]) -> Span | None:
    """The same to be marked: many findings may show it, so of a very long one it is the beginning."""
    return shown(text, pieces[0].start, pieces[-1].end, MARKED_MOST) if pieces else None


def any_within(places: Sequence[int], blocks: Sequence[Block]) -> bool:
    """Whether one of some places, in order, is in one of the blocks."""
    return any(bisect_left(places, block.start) < bisect_left(places, block.end) for block in blocks)


def shown(text: Text, start: int, end: int, most: int = 160) -> Span:
    """A span to be marked: of a long one its beginning, to the end of a word."""
    if end - start <= most:
        return text.span(start, end)
    gap = text.whole.rfind(" ", start, start + most)
    return text.span(start, gap if gap > start else start + most)


def length(bead_side: Sequence[Block] | Sequence[Span]) -> int:
    """Characters of the pieces of one side."""
    return sum(piece.end - piece.start for piece in bead_side)


def is_running(bead: Bead[Block]) -> bool:
    return all(block.kind in RUNNING for block in (*bead.ko, *bead.en))


def hangul_share(said: str) -> float:
    """How much of the letters is Hangul, from 0 to 1."""
    letters = sum(len(run) for run in LETTERS.findall(said))
    return sum(len(run) for run in HANGUL.findall(said)) / letters if letters else 0.0
