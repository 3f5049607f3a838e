"""Setting a title in a given space, in Korean and English, with the one font that the site brings along."""

import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.contrib.staticfiles import finders
from PIL import ImageFont

FONT = "fonts/PretendardGOV-%s.subset.woff2"
LINE_HEIGHT = 1.28
ELLIPSIS = "…"
# Signs of press releases that the font lacks, and what stands for them; for others compatibility forms do (㎡: m2).
STAND_INS = str.maketrans({"ㆍ": "·", "・": "·", "‧": "·", "～": "~", "‐": "-", "【": "[", "】": "]"})
MISSING = "\uffff"


@dataclass(frozen=True)
class Lines:
    """A title that was broken into lines, and the size that it is set in."""

    lines: tuple[str, ...]
    size: int

    @property
    def step(self) -> int:
        return round(self.size * LINE_HEIGHT)

    @property
    def height(self) -> int:
        return self.step * len(self.lines)


@cache
def font(size: int, weight: str = "Bold") -> ImageFont.FreeTypeFont:
    found = finders.find(FONT % weight)
    if not found:
        raise FileNotFoundError(f"{FONT % weight}: assets/build.py brings it")
    return ImageFont.truetype(Path(str(found)), size)


def fitted(title: str, width: int, height: int, sizes: range) -> Lines:
    """`title` in the largest of `sizes` in which it has room; cut with an ellipsis where it has none in any."""
    for size in sizes:
        set_title = Lines(_wrapped(title, size, width), size)
        if set_title.height <= height:
            return _balanced(title, set_title, width)
    room = height // Lines((), sizes[-1]).step
    kept = set_title.lines[:room]
    return Lines((*kept[:-1], _cut(kept[-1], sizes[-1], width)), sizes[-1])


def writable(text: str) -> str:
    """`text` in signs that the font has, or "" where there is none for one of them: a box would be no letter."""
    text = text.translate(STAND_INS)
    text = "".join(
        sign if _has(sign) else unicodedata.normalize("NFKC", sign) for sign in text if sign.isprintable()
    )
    return text if all(_has(sign) for sign in text) else ""


@cache
def _has(sign: str) -> bool:
    return sign.isspace() or _shape(sign) != _shape(MISSING)


def _shape(sign: str) -> tuple[tuple[int, int], bytes]:
    mask = font(40).getmask(sign)
    return mask.size, bytes(mask)


def _wrapped(title: str, size: int, width: int) -> tuple[str, ...]:
    """Broken between words, as Korean is where it is set with care; a word that is wider than a line, anywhere."""
    lines: list[str] = []
    line = ""
    for word in title.split():
        longer = f"{line} {word}".strip()
        if _width(longer, size) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _broken(word, size, width)
        lines.extend(full)
    return (*lines, line)


def _broken(word: str, size: int, width: int) -> list[str]:
    pieces = [""]
    for sign in word:
        if _width(pieces[-1] + sign, size) > width:
            pieces.append("")
        pieces[-1] += sign
    return pieces


def _balanced(title: str, found: Lines, width: int) -> Lines:
    """The same number of lines, as even as they can be: no single word at the end."""
    while width > found.size:
        narrower = _wrapped(title, found.size, width - found.size)
        if len(narrower) > len(found.lines):
            break
        width, found = width - found.size, Lines(narrower, found.size)
    return found


def _cut(line: str, size: int, width: int) -> str:
    while line and _width(line + ELLIPSIS, size) > width:
        line = line[:-1].rstrip()
    return line + ELLIPSIS


def _width(text: str, size: int) -> float:
    return font(size).getlength(text)
