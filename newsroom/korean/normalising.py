"""One spelling for what is written in several ways, and where each character of it came from.

Full-width forms, letters put together from parts and signs like ㈜ or ① by Unicode's NFKC; without case; Hanja read as
Hangul; quotes and dots of one kind; nothing invisible, and nothing that PostgreSQL cannot store.
"""

import re
import unicodedata
from array import array
from dataclasses import dataclass

from newsroom.korean import hanja

# A mark belongs to the character before it: combining marks, vowels and final consonants of Hangul in parts.
MARK = "\u0300-\u036f\u1160-\u11ff\u20d0-\u20ff\u3099\u309a\ud7b0-\ud7fb\ufe00-\ufe0f\ufe20-\ufe2f\U000e0100-\U000e01ef"
PLAIN = "\n -~가-힣ㄱ-ㅣ"
# Unicode's stream-safe format (UAX 15, section 13) ends a run of marks after 30: sorting more takes long.
CLUSTER = re.compile(f"[{PLAIN}]+(?![{MARK}])|(?s:.)[{MARK}]{{0,30}}")
WHOLLY_PLAIN = re.compile(f"[{PLAIN}]*")
# Before NFKC, which makes other characters of some.
ONE_KIND = str.maketrans(
    dict.fromkeys("‘’‚‛`´′＇", "'")
    | dict.fromkeys("“”„‟″＂「」『』《》〈〉«»", '"')
    | dict.fromkeys("ㆍ․‧∙•・･⋅", "·")
    | dict.fromkeys("‐‑‒–—―−～〜∼", "-")
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff\u180e", "")
)
UNSTORABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\t]")


@dataclass(frozen=True, slots=True)
class Mapped:
    """A normalised text; `starts` and `ends` tell for each of its characters the span it was made of in the original.
    Both are None where they say nothing: each character stands where it stood."""

    text: str
    starts: array | None = None
    ends: array | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the characters from `start` to before `end` stand in the original text."""
        if self.starts is None or self.ends is None or start >= end:
            return start, end
        return self.starts[start], self.ends[end - 1]


def normalised(text: str) -> str:
    """`text` in the spelling in which texts and questions are compared."""
    return mapped(text).text


def mapped(text: str) -> Mapped:
    """`text` normalised, with the way back; linear in its length whatever it holds."""
    if WHOLLY_PLAIN.fullmatch(text):
        return Mapped(text.casefold())
    pieces = [(found.start(), found[0], spelled(found[0])) for found in CLUSTER.finditer(text)]
    whole = hanja.read("".join(piece for _at, _cluster, piece in pieces))
    if all(len(piece) == len(cluster) for _at, cluster, piece in pieces):
        return Mapped(whole)
    starts, ends = array("I"), array("I")
    for at, cluster, piece in pieces:
        if len(piece) == len(cluster):
            starts.extend(range(at, at + len(piece)))
            ends.extend(range(at + 1, at + len(piece) + 1))
        else:
            starts.extend([at] * len(piece))
            ends.extend([at + len(cluster)] * len(piece))
    return Mapped(whole, starts, ends)


def spelled(cluster: str) -> str:
    """A character with its marks, or a run of plain ones."""
    if WHOLLY_PLAIN.fullmatch(cluster):
        return cluster.casefold()
    composed = unicodedata.normalize("NFKC", UNSTORABLE.sub(" ", cluster).translate(ONE_KIND))
    return composed.translate(ONE_KIND).casefold()
