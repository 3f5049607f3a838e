"""A normalised text taken apart: its words, and the pieces of one script that a word is made of; pure.

2관왕을 is one word of two pieces, 2 and 관왕을; 4.3(금) is two words. Korean, Chinese and Japanese text is told
apart by syllables, the rest by whole words.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

Script = Literal["figure", "latin", "syllables", "other"]
SYLLABLES = "가-힣ㄱ-ㅣ\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff々"
# Figures and dates as written: 92.23, 1,509, 2025-04-03, 4/3, 10:30, 5·18.
PIECE = re.compile(
    rf"(?P<figure>\d+(?:[.,:/·-]\d+)*)"
    rf"|(?P<latin>[a-z\u00df-\u024f]+(?:'[a-z]+)*)"
    rf"|(?P<syllables>[{SYLLABLES}]+)"
    rf"|(?P<other>[^\W\d_a-z\u00df-\u024f{SYLLABLES}]+)"
)
# Nobody asks for a longer one; PostgreSQL takes no lexeme of 2,047 bytes.
LONGEST_WORD = 60
THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")


class Piece(NamedTuple):
    """What one script writes of a word: `text` as compared, and where it stands in the normalised text."""

    script: Script
    text: str
    start: int
    end: int


def words(text: str) -> Iterator[list[Piece]]:
    """The words of a normalised text in order, each as its pieces."""
    word: list[Piece] = []
    for found in PIECE.finditer(text):
        if word and found.start() != word[-1].end:
            yield word
            word = []
        word.append(piece(found))
    if word:
        yield word


def piece(found: re.Match[str]) -> Piece:
    script: Script = found.lastgroup  # type: ignore[assignment]  # the names of the groups are the scripts
    text = found[0] if script == "syllables" else found[0][:LONGEST_WORD]
    return Piece(script, figure(text) if script == "figure" else text, *found.span())


def figure(text: str) -> str:
    """A figure as compared: 1,509 as 1509, 5·18 as 5.18."""
    if THOUSANDS.fullmatch(text):
        text = text.replace(",", "")
    return text.replace("·", ".")
