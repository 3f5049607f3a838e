"""A text as checks read it: its characters in one run, the blocks that it is made of, and the marks upon them; pure."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any, TypeVar

T = TypeVar("T")


class Kind(StrEnum):
    TITLE = "title"
    SUBTITLE = "subtitle"
    SUMMARY = "summary"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    CAPTION = "caption"
    BYLINE = "byline"  # what is put around a text: who wrote it and when, whose rights, 끝


# The fields of a release's text that are no body.
FIELDS = {Kind.TITLE: "title", Kind.SUBTITLE: "subtitles", Kind.SUMMARY: "summary"}


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a text: `start` and `end` are places of characters in its `whole`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, an item of a list, a title: `start` and `end` are places in the text's `whole`.

    `number` counts the blocks of the same field from 0; `quoted`: within a block quotation; `cell`: of a cell the
    numbers of its table, row and column, from 0.
    """

    kind: Kind
    start: int
    end: int
    number: int = 0
    quoted: bool = False
    cell: tuple[int, int, int] | None = None

    @property
    def field(self) -> str:
        """The field of a release's text that holds it."""
        return FIELDS.get(self.kind, "body")


@dataclass(frozen=True, slots=True)
class Mark:
    """A link or an emphasis (`link`, `strong`, `emphasis`); `target` is the address of a link."""

    kind: str
    start: int
    end: int
    target: str = ""


@dataclass(frozen=True)
class Text:
    """`blocks` are in order and do not overlap; between two of them there are line breaks and spaces alone.

    `is_plain`: read from lines (`plain`), where kinds of blocks are guessed. What several rules read out of a text
    is made once: `text.once(sentences)`.
    """

    language: str
    whole: str
    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...] = ()
    is_plain: bool = False
    _made: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)

    def once(self, make: Callable[["Text"], T]) -> T:
        """What `make` gives for this text, made when it is first asked for."""
        if make not in self._made:
            self._made[make] = make(self)
        made: T = self._made[make]
        return made

    def span(self, start: int, end: int) -> Span:
        return Span(start, end, self.whole[start:end])

    def of(self, block: Block) -> str:
        return self.whole[block.start : block.end]

    def block_at(self, place: int) -> Block | None:
        """The block that holds a place; of one between two blocks, the one before."""
        number = bisect_right(self._starts, place) - 1
        return self.blocks[number] if number >= 0 else None

    @cached_property
    def _starts(self) -> list[int]:
        return [block.start for block in self.blocks]
