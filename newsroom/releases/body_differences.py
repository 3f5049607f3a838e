"""What changed between two bodies of sanitised HTML: block by block, in each word by word. Pure.

A block is a paragraph, a heading, an item of a list, a cell of a table. Blocks that are much alike are compared
within; the others are gone or new as a whole. Bold type, links and the like are no words: a word keeps its place when
only they change, and its run tells both.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import groupby, pairwise

from newsroom.releases.differences import PIECE, Change, Run, of_words, stretches

INLINE = {"strong", "em", "u", "s", "sub", "sup", "a"}
SPACE = re.compile(r"[ \t\r\n\f]+")
# Of two blocks that are alike, at least this share of the pieces stands in both.
ALIKE = 0.35
# So many pairs of blocks are looked at for those that are alike; in a body rewritten from end to end none are.
MOST_PAIRS = 4_000

# The inline elements around a text, from the outside in, each with what its attributes say: `("a", "https://…")`.
Marks = tuple[tuple[str, str], ...]


@dataclass
class Block:
    """`inside` are the elements that it stands in, from the outside in, each with what its attributes say."""

    inside: tuple[tuple[str, str], ...]
    # Whether it is the first cell of a table's row.
    begins_row: bool = False
    text: str = ""
    # For each character of the text.
    marks: list[Marks] = field(default_factory=list)


@dataclass(frozen=True)
class MarkedRun:
    """As `Run`; `before` and `after` are its marks on either side, None where the side has no such text."""

    change: Change
    text: str
    before: Marks | None
    after: Marks | None

    @property
    def is_reformatted(self) -> bool:
        return self.change == Change.SAME and self.before != self.after


@dataclass(frozen=True)
class BlockChange:
    """A block of both sides or of one; the other is None. `runs` lead from the older text to the newer one."""

    old: Block | None
    new: Block | None
    runs: tuple[MarkedRun, ...]

    @property
    def change(self) -> Change:
        """Whether the block as a whole is gone or new."""
        if self.old is None:
            return Change.NEW
        return Change.GONE if self.new is None else Change.SAME

    @property
    def has_moved(self) -> bool:
        """Whether what it stands in is another: a paragraph became a heading, a cell begins a new row."""
        return (
            self.old is not None
            and self.new is not None
            and (self.old.inside, self.old.begins_row) != (self.new.inside, self.new.begins_row)
        )

    @property
    def is_same(self) -> bool:
        unchanged = all(run.change == Change.SAME and not run.is_reformatted for run in self.runs)
        return self.change == Change.SAME and unchanged and not self.has_moved


def of_bodies(old: str, new: str) -> list[BlockChange]:
    """The blocks of two bodies of sanitised HTML side by side, in the order in which they are read."""
    old_blocks, new_blocks = blocks(old), blocks(new)
    changes: list[BlockChange] = []
    for stretch in stretches([block.text for block in old_blocks], [block.text for block in new_blocks]):
        before = old_blocks[stretch.old_start : stretch.old_end]
        after = new_blocks[stretch.new_start : stretch.new_end]
        pairs = zip(before, after, strict=True) if stretch.same else _pairs(before, after)
        changes += (_compared(*pair) for pair in pairs)
    return changes


def _compared(old: Block | None, new: Block | None) -> BlockChange:
    runs = of_words(old.text if old else "", new.text if new else "")
    return BlockChange(old, new, tuple(_marked(runs, old, new)))


def _marked(runs: Sequence[Run], old: Block | None, new: Block | None) -> Iterator[MarkedRun]:
    """The runs, cut where the marks of either side change."""
    old_place = new_place = 0
    for run in runs:
        size = len(run.text)
        before: Sequence[Marks | None] = [None] * size
        after: Sequence[Marks | None] = [None] * size
        if old and run.change != Change.NEW:
            before = old.marks[old_place : old_place + size]
            old_place += size
        if new and run.change != Change.GONE:
            after = new.marks[new_place : new_place + size]
            new_place += size
        letters = zip(run.text, before, after, strict=True)
        for (was, is_now), group in groupby(letters, key=lambda letter: letter[1:]):
            yield MarkedRun(run.change, "".join(letter[0] for letter in group), was, is_now)


def _pairs(old: Sequence[Block], new: Sequence[Block]) -> Iterator[tuple[Block | None, Block | None]]:
    """Blocks that are alike beside each other, the others alone, none out of its order."""
    old_place = new_place = 0
    for old_match, new_match in [*_alike(old, new), (len(old), len(new))]:
        yield from ((block, None) for block in old[old_place:old_match])
        yield from ((None, block) for block in new[new_place:new_match])
        if old_match < len(old):
            yield old[old_match], new[new_match]
        old_place, new_place = old_match + 1, new_match + 1


def _alike(old: Sequence[Block], new: Sequence[Block]) -> list[tuple[int, int]]:
    """Places of blocks to compare within, ascending on both sides: those that have the most in common together."""
    if len(old) * len(new) > MOST_PAIRS:
        return []
    old_pieces, new_pieces = ([_pieces(block.text) for block in side] for side in (old, new))
    # best[i][j]: how much the blocks from i and from j on can have in common.
    best = [[0.0] * (len(new) + 1) for _row in range(len(old) + 1)]
    likeness = [[_likeness(before, after) for after in new_pieces] for before in old_pieces]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            together = likeness[i][j] + best[i + 1][j + 1] if likeness[i][j] >= ALIKE else 0.0
            best[i][j] = max(together, best[i + 1][j], best[i][j + 1])
    return list(_trace(best))


def _trace(best: list[list[float]]) -> Iterator[tuple[int, int]]:
    i = j = 0
    while best[i][j]:
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            yield i, j
            i, j = i + 1, j + 1


def _pieces(text: str) -> Counter[tuple[str, ...]]:
    """The syllables, Latin words and numbers, alone and in pairs: a changed Korean word keeps most of them."""
    pieces = [piece for piece in PIECE.findall(text) if not piece.isspace()]
    return Counter([*zip(pieces, strict=False), *pairwise(pieces)])


def _likeness(old: Counter[tuple[str, ...]], new: Counter[tuple[str, ...]]) -> float:
    """The share of the pieces that both have, from 0 to 1."""
    total = old.total() + new.total()
    return 2 * (old & new).total() / total if total else 0.0


def blocks(html: str) -> list[Block]:
    """The blocks of sanitised HTML that hold text, and those that say something without any (a line, an empty cell)."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_block()
    return reader.blocks


class _Reader(HTMLParser):
    """Reads HTML that the sanitiser wrote: well-formed, with every element closed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self._inside: list[tuple[str, str]] = []
        self._marks: list[tuple[str, str]] = []
        self._row_begins = False
        self._block: Block | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = " ".join(value or "" for name, value in attrs if name != "rel")
        if tag == "br":
            self._write("\n")
        elif tag in INLINE:
            self._marks.append((tag, said))
        else:
            self.end_block()
            self._row_begins = self._row_begins or tag == "tr"
            self._inside.append((tag, said))
            if tag in ("hr", "td", "th"):
                self._begin()
            if tag == "hr":
                self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in INLINE:
            self._marks.pop()
        elif tag != "br":
            self.end_block()
            self._inside.pop()

    def handle_data(self, data: str) -> None:
        text = SPACE.sub(" ", data)
        if self._block is None:
            text = text.lstrip(" ")
        if text:
            self._write(text)

    def end_block(self) -> None:
        if self._block:
            self._block.text = self._block.text.rstrip(" ")
            del self._block.marks[len(self._block.text) :]
        self._block = None

    def _write(self, text: str) -> None:
        block = self._block or self._begin()
        block.text += text
        block.marks += [tuple(self._marks)] * len(text)

    def _begin(self) -> Block:
        self._block = Block(tuple(self._inside), self._row_begins)
        self._row_begins = False
        self.blocks.append(self._block)
        return self._block
