"""A text as checks read it: its characters in one run, the blocks that it is made of, and the marks upon them; pure."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from html.parser import HTMLParser
from typing import Any, TypeVar

T = TypeVar("T")

# What a line begins with that is an item of a list, in releases that are typed as lines.
ITEM = re.compile(r"\s*(?:[▲△▷▶◇◆○●◦□■•ㆍ·*※]|[-–—](?=\s))\s*")
SPACE = re.compile(r"\s+")
# Elements that begin a block, by the kind of block; what else a body holds stands within one.
BLOCKS = {"p": "paragraph", "h2": "heading", "h3": "heading", "h4": "heading", "li": "item"}
BLOCKS |= {"td": "cell", "th": "cell", "caption": "caption", "hr": "paragraph"}
MARKS = {"a": "link", "strong": "strong", "em": "emphasis"}


class Kind(StrEnum):
    TITLE = "title"
    SUBTITLE = "subtitle"
    SUMMARY = "summary"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    CAPTION = "caption"
    BYLINE = "byline"  # what a newspaper adds: who wrote it and when, whose rights


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

    `number` counts the blocks of the same field from 0; `quoted`: within a block quotation.
    """

    kind: Kind
    start: int
    end: int
    number: int = 0
    quoted: bool = False

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


def plain(whole: str, language: str) -> Text:
    """A text of lines, as a file holds it: the first is the title, a line of ▲, ○, - or • is an item of a list."""
    blocks: list[Block] = []
    for line in re.finditer(r"[^\n]+", whole):
        start, end = _stripped(whole, line.start(), line.end())
        if start < end:
            kind = Kind.TITLE if not blocks else _kind_of_line(whole[start:end])
            number = max(len(blocks) - 1, 0)
            blocks.append(Block(kind, start, end, number))
    return Text(language, whole, tuple(blocks), is_plain=True)


def composed(language: str, title: str, subtitles: Sequence[str], summary: str, body: str) -> Text:
    """The text of a release, of its fields; `body` is sanitised HTML, and each of its blocks a line."""
    parser = _Body()
    parser.feed(body)
    parser.close()
    before = [
        (Kind.TITLE, title),
        *((Kind.SUBTITLE, subtitle) for subtitle in subtitles),
        (Kind.SUMMARY, summary),
    ]
    return _joined(language, before, parser)


def _joined(language: str, before: Iterable[tuple[Kind, str]], body: "_Body") -> Text:
    whole, blocks, marks = "", [], []
    counted: dict[str, int] = {}
    for kind, said, quoted, marked in [*((kind, said, False, ()) for kind, said in before), *body.found()]:
        if not said.strip():
            continue
        whole += "\n" if whole else ""
        block = Block(kind, len(whole), len(whole) + len(said), 0, quoted)
        number = counted.get(block.field, 0)
        counted[block.field] = number + 1
        blocks.append(Block(kind, block.start, block.end, number, quoted))
        marks += [Mark(m.kind, m.start + len(whole), m.end + len(whole), m.target) for m in marked]
        whole += said
    return Text(language, whole, tuple(blocks), tuple(marks))


def _stripped(whole: str, start: int, end: int) -> tuple[int, int]:
    line = whole[start:end]
    return start + len(line) - len(line.lstrip()), end - len(line) + len(line.rstrip())


def _kind_of_line(line: str) -> Kind:
    return Kind.ITEM if ITEM.match(line) else Kind.PARAGRAPH


@dataclass
class _Open:
    """A block that is being read; `marks` of it are places in `said`."""

    kind: Kind
    quoted: bool
    said: str
    marks: list[Mark]


class _Body(HTMLParser):
    """Blocks of sanitised HTML; text that stands in no block is one of its own."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._blocks: list[_Open] = []
        self._is_open = False
        self._quotations = 0
        self._begun: list[tuple[str, _Open, int, str]] = []

    def found(self) -> Iterator[tuple[Kind, str, bool, tuple[Mark, ...]]]:
        for block in self._blocks:
            yield block.kind, block.said.rstrip(), block.quoted, tuple(block.marks)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "blockquote":
            self._quotations += 1
        # A paragraph within an item or a cell is that item or cell.
        if tag in BLOCKS and not (tag == "p" and self._is_open and not self._blocks[-1].said):
            self._open(Kind(BLOCKS[tag]))
        elif tag == "br" and self._is_open:
            self._blocks[-1].said += " "
        elif tag in MARKS:
            block = self._current()
            self._begun.append((tag, block, len(block.said), dict(attrs).get("href") or ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "blockquote":
            self._quotations = max(self._quotations - 1, 0)
        if tag in BLOCKS:
            self._is_open = False
        elif tag in MARKS and self._begun and self._begun[-1][0] == tag:
            _tag, block, start, target = self._begun.pop()
            if start < len(block.said):
                block.marks.append(Mark(MARKS[tag], start, len(block.said), target))

    def handle_data(self, data: str) -> None:
        if not data.strip() and not self._is_open:
            return
        block = self._current()
        said = SPACE.sub(" ", data)
        block.said += said.lstrip() if not block.said or block.said.endswith(" ") else said

    def _current(self) -> _Open:
        if not self._is_open:
            self._open(Kind.PARAGRAPH)
        return self._blocks[-1]

    def _open(self, kind: Kind) -> None:
        self._blocks.append(_Open(kind, self._quotations > 0, "", []))
        self._is_open = True
