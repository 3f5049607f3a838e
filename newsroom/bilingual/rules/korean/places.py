"""Places of a Korean text where other rules hold: within brackets, within a name in quotation marks, in an address."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.texts import Kind
from newsroom.korean.hanja import CHINESE

ROUND = {"(": ")", "（": "）", "[": "]", "［": "］", "〔": "〕", "【": "】"}
CLOSING = {close: open for open, close in ROUND.items()}
BRACKET_OR_LINE = re.compile("[" + re.escape("".join((*ROUND, *CLOSING))) + "\n]")
# What names stand in. Double quotation marks hold a name when they hold few words; longer ones hold what somebody says.
QUOTED_NAME = re.compile(
    "‘[^‘’\n]{1,60}’|'[^'\n]{1,60}'|‘[^‘’'\n]{1,60}'|`[^`'\n]{1,60}['`]"
    "|「[^」\n]{1,80}」|『[^』\n]{1,80}』|《[^》\n]{1,80}》|〈[^〉\n]{1,80}〉|<[^<>\n]{1,80}>"
    '|“[^“”\n]{1,25}”|"[^"\n]{1,25}"'
)
ADDRESS = re.compile(
    r"https?://\S{1,300}|www\.\S{1,200}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"
    r"|(?<![\w.])[\w-]{1,63}(?:\.[\w-]{1,63}){0,3}\.(?:kr|com|net|org|io)\b[/\w?=&.%-]{0,200}|#[\w가-힣]{1,50}",
    re.ASCII,
)
# What ends a name that stands without quotation marks, some words on: 거버넌스 지방정치대상; but not 시민을 대상으로.
NAME_GOES_ON = re.compile(
    r"[가-힣]{0,8}(?: [가-힣A-Za-z·]{1,14}){0,3}?"
    r"(?:대상(?!으로|에|은|의)|어워드|경진대회|공모전|센터|재단|협회|페스티벌|축제|박람회)(?![가-힣]{3})"
)
HANGUL = re.compile("[가-힣]")
FOREIGN = re.compile(f"[A-Za-z]|{CHINESE}")
HEADLINES = frozenset({Kind.TITLE, Kind.SUBTITLE, Kind.SUMMARY})


@dataclass(frozen=True)
class Places:
    """Pieces of a text in order, none within another."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, pieces: Iterable[tuple[int, int]]) -> "Places":
        starts: list[int] = []
        ends: list[int] = []
        for start, end in sorted(pieces):
            if not ends or start >= ends[-1]:
                starts.append(start)
                ends.append(end)
        return cls(tuple(starts), tuple(ends))

    def hold(self, place: int) -> bool:
        number = bisect_right(self.starts, place) - 1
        return number >= 0 and place < self.ends[number]


def bracketed(whole: str) -> Iterator[tuple[int, int]]:
    """The outermost pairs of brackets, each within its line."""
    opened: list[tuple[str, int]] = []
    for found in BRACKET_OR_LINE.finditer(whole):
        mark = found[0]
        if mark in ROUND:
            opened.append((mark, found.start()))
        elif mark == "\n":
            opened.clear()
        elif opened and opened[-1][0] == CLOSING[mark]:
            _mark, start = opened.pop()
            if not opened:
                yield start, found.end()


def in_brackets(pair: Pair) -> Places:
    return Places.of(bracketed(pair.ko.whole))


def in_names(pair: Pair) -> Places:
    return Places.of(found.span() for found in QUOTED_NAME.finditer(pair.ko.whole))


def in_addresses(pair: Pair) -> Places:
    """Addresses of pages and of mail, and hashtags."""
    return Places.of(found.span() for found in ADDRESS.finditer(pair.ko.whole))


def in_other_languages(pair: Pair) -> Places:
    """Blocks with more Latin letters or Hanja than Hangul: an English text below the Korean, a byline."""
    blocks = ((block, pair.ko.of(block)) for block in pair.ko.blocks)
    return Places.of(
        (block.start, block.end)
        for block, said in blocks
        if len(FOREIGN.findall(said)) > len(HANGUL.findall(said))
    )
