"""The text of a release, of its fields, as checks read it; pure."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser

from newsroom.bilingual.blocks import Block, Kind, Mark, Text
from newsroom.bilingual.lines import ENDS_TEXT

SPACE = re.compile(r"\s+")
# Elements that are a block, by the kind of block; paragraphs and headings within those that hold them are lines of it.
HOLDERS = {"li": Kind.ITEM, "td": Kind.CELL, "th": Kind.CELL, "caption": Kind.CAPTION}
LINES = {"p": Kind.PARAGRAPH, "h2": Kind.HEADING, "h3": Kind.HEADING, "h4": Kind.HEADING}
# Elements around which a block ends, without being one.
BETWEEN = frozenset({"ul", "ol", "blockquote", "hr", "table", "tr"})
MARKS = {"a": "link", "strong": "strong", "em": "emphasis"}
# Marks within marks; what is deeper is passed over.
DEEPEST = 8


def composed(language: str, title: str, subtitles: Sequence[str], summary: str, body: str) -> Text:
    """The text of a release; `body` is sanitised HTML, and each of its blocks a line."""
    parser = _Body()
    parser.feed(body)
    parser.close()
    before = [
        (Kind.TITLE, title),
        *((Kind.SUBTITLE, subtitle) for subtitle in subtitles),
        (Kind.SUMMARY, summary),
    ]
    return _joined(language, [*(_Block(kind, [said], len(said)) for kind, said in before), *parser.blocks])


@dataclass
class _Block:
    """A block that is being read: its text in `pieces`, `length` characters so far; `marks` are places in it."""

    kind: Kind
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    quoted: bool = False
    cell: tuple[int, int, int] | None = None
    marks: list[Mark] = field(default_factory=list)

    def add(self, said: str) -> None:
        self.pieces.append(said)
        self.length += len(said)

    @property
    def ends_with_space(self) -> bool:
        return not self.pieces or self.pieces[-1].endswith(" ")


def _joined(language: str, blocks: Iterable[_Block]) -> Text:
    pieces: list[str] = []
    found: list[Block] = []
    marks: list[Mark] = []
    counted: dict[str, int] = {}
    place = 0
    for read in blocks:
        said = "".join(read.pieces)
        said = said if read.kind in (Kind.TITLE, Kind.SUBTITLE, Kind.SUMMARY) else said.rstrip()
        if not said.strip():
            continue
        kind = Kind.BYLINE if read.kind is Kind.PARAGRAPH and ENDS_TEXT.fullmatch(said) else read.kind
        block = Block(kind, place, place + len(said), 0, read.quoted, read.cell)
        number = counted.get(block.field, 0)
        counted[block.field] = number + 1
        found.append(Block(kind, block.start, block.end, number, read.quoted, read.cell))
        marks += _placed(read.marks, place, len(said))
        pieces.append(said)
        place += len(said) + 1
    return Text(language, "\n".join(pieces), tuple(found), tuple(marks))


def _placed(marks: Iterable[Mark], place: int, length: int) -> Iterator[Mark]:
    for mark in marks:
        if mark.start < min(mark.end, length):
            yield Mark(mark.kind, place + mark.start, place + min(mark.end, length), mark.target)


class _Body(HTMLParser):
    """Blocks of sanitised HTML; text that stands in no block is a paragraph of its own."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[_Block] = []
        self._open: _Block | None = None
        # The elements around, and the marks that have not ended: element, address, and place in the open block.
        self._holders: list[str] = []
        self._begun: list[tuple[str, str, int]] = []
        self._quotations = 0
        self._table, self._row, self._column = -1, -1, -1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in HOLDERS:
            self._holders.append(tag)
            self._begin(HOLDERS[tag])
        elif tag in LINES and not (self._open and self._holders):
            self._begin(LINES[tag])
        elif tag == "br" or tag in LINES:
            self._gap()
        elif tag in MARKS and len(self._begun) < DEEPEST:
            self._begun.append((tag, dict(attrs).get("href") or "", self._length))
        elif tag in BETWEEN:
            self._close()
            self._count(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in LINES and self._open and self._holders:
            self._gap()
        elif tag in HOLDERS or tag in LINES or tag in BETWEEN:
            self._close()
            if self._holders and self._holders[-1] == tag:
                self._holders.pop()
            self._quotations = max(self._quotations - (tag == "blockquote"), 0)
        elif tag in MARKS and self._begun and self._begun[-1][0] == tag:
            self._mark(self._begun.pop())

    def handle_data(self, data: str) -> None:
        if self._open is None and not data.strip():
            return
        block = self._open or self._begin(Kind.ITEM if self._holders[-1:] == ["li"] else Kind.PARAGRAPH)
        said = SPACE.sub(" ", data)
        block.add(said.lstrip() if block.ends_with_space else said)

    def _count(self, tag: str) -> None:
        """Where in which table the next cell stands."""
        self._quotations += tag == "blockquote"
        if tag == "table":
            self._table, self._row = self._table + 1, -1
        elif tag == "tr":
            self._row, self._column = self._row + 1, -1

    def _begin(self, kind: Kind) -> _Block:
        self._close()
        cell = None
        if kind is Kind.CELL:
            self._column += 1
            cell = (self._table, self._row, self._column)
        self._open = _Block(kind, quoted=self._quotations > 0, cell=cell)
        self.blocks.append(self._open)
        return self._open

    def _close(self) -> None:
        """Ends the open block; marks that have not ended go on in the next."""
        for begun in self._begun:
            self._mark(begun)
        self._begun = [(tag, target, 0) for tag, target, _place in self._begun]
        self._open = None

    def _mark(self, begun: tuple[str, str, int]) -> None:
        tag, target, start = begun
        if self._open and start < self._open.length:
            self._open.marks.append(Mark(MARKS[tag], start, self._open.length, target))

    def _gap(self) -> None:
        if self._open and not self._open.ends_with_space:
            self._open.add(" ")

    @property
    def _length(self) -> int:
        return self._open.length if self._open else 0
