"""One spelling for what is written in several ways, and where each character of it came from.

Full-width forms, letters put together from parts and signs like ㈜ or ① by Unicode's NFKC; without case; Hanja read as
Hangul; quotes and dots of one kind; nothing invisible, and nothing that PostgreSQL cannot store.
"""

import re
import unicodedata
from array import array
from dataclasses import dataclass
from functools import lru_cache

from newsroom.korean import hanja

# A mark belongs to the character before it: combining marks, vowels and final consonants of Hangul in parts.
MARK = "\u0300-\u036f\u1160-\u11ff\u20d0-\u20ff\u3099\u309a\ud7b0-\ud7fb\ufe00-\ufe0f\ufe20-\ufe2f\U000e0100-\U000e01ef"
PLAIN = "\n -~가-힣ㄱ-ㅣ"
# Unicode's stream-safe format (UAX 15, section 13) ends a run of marks after 30: sorting more takes long.
CLUSTER = re.compile(f"(?P<plain>[{PLAIN}]+(?![{MARK}]))|(?s:.)[{MARK}]{{0,30}}")
MARKS, UNUSUAL = re.compile(f"[{MARK}]"), re.compile(f"[^{PLAIN}]")
# A text with no more kinds of unusual characters is read once for each. Of so many clusters the spelling is remembered.
FEW_KINDS, CLUSTERS = 24, 4096
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
    kinds = set(UNUSUAL.findall(text))
    if len(kinds) > FEW_KINDS or not all(map(stand_in, kinds)):
        return clustered(text)
    for kind in kinds:
        text = text.replace(kind, stand_in(kind))
    return Mapped(hanja.read(text.casefold()))


def clustered(text: str) -> Mapped:
    """The same for any text: plain runs and characters with their marks one after the other."""
    pieces = [
        (found.start(), found[0], found[0].casefold() if found["plain"] else spelled(found[0]))
        for found in CLUSTER.finditer(text)
    ]
    whole = hanja.read("".join(piece for _at, _cluster, piece in pieces))
    unequal = [each for each in pieces if len(each[1]) != len(each[2])]
    if not unequal:
        return Mapped(whole)
    places, starts, ends = array("I", range(len(text) + 1)), array("I"), array("I")
    done = 0
    for at, cluster, piece in unequal:
        end = at + len(cluster)
        starts += places[done:at] + places[at : at + 1] * len(piece)
        ends += places[done + 1 : at + 1] + places[end : end + 1] * len(piece)
        done = end
    starts += places[done:-1]
    ends += places[done + 1 :]
    return Mapped(whole, starts, ends)


@lru_cache(maxsize=CLUSTERS)
def stand_in(character: str) -> str:
    """The one character in place of this one wherever it stands; "" where there is none: it may belong to another."""
    piece = "" if MARKS.match(character) else spelled(character)
    return piece if len(piece) == 1 else ""


@lru_cache(maxsize=CLUSTERS)
def spelled(cluster: str) -> str:
    """A character with its marks."""
    composed = unicodedata.normalize("NFKC", UNSTORABLE.sub(" ", cluster).translate(ONE_KIND))
    return composed.translate(ONE_KIND).casefold()
