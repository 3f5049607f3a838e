"""What stands around a release and is none of what it tells: bylines, captions, telephone numbers, addresses; pure."""

import re
from collections.abc import Iterable

from newsroom.bilingual.texts import Text

# Lines that a newspaper adds, or that tell whom to ask.
LINES = re.compile(
    r"기사\s?입력|기사\s?제보|무단\s?전재|재배포|원본\s?기사|저작권자|\bⓒ|©|copyright|all rights reserved"
    r"|(?:입력|승인|등록|수정|배포|보도)\s?(?:일시?|시점|시간|날짜)?\s?[:：]?\s{0,2}20\d\d\s?[-./년]"
    r"|^\W{0,5}(?:사진|photo|caption)\b|사진\s?[=제:]|\(사진|기자\s?(?:[=|\]]|$)|^\s?\[[^\]\n]{2,30}(?:기자|reporter)"
    r"|^\W{0,5}(?:문의|담당\s?부서|담당자|연락처|contact|media contact|for (?:more|further) information)\b"
    r"|^\W{0,5}inquir\w{1,4}\b"
    r"|^\W{0,5}(?:published|posted|updated|photo courtesy|credit)\s?[:=]?\s",
    re.IGNORECASE | re.MULTILINE,
)
# Within a line.
PIECES = re.compile(
    r"(?<![\d-])\(?0\d{1,2}\)?[-). ]{1,2}\d{3,4}[-. ]\d{4}(?!\d)|\+82[-. ()\d]{8,16}|(?<!\d)1[568]\d\d-\d{4}(?!\d)"
    r"|https?://[^\s<>\"')\]]{1,300}|www\.[^\s<>\"')\]]{1,300}|[\w.+-]{1,60}@[\w.-]{1,60}"
    r"|[\[(][^\])\n]{0,30}(?:기자|reporter|사진|photo)[^\])\n]{0,40}[\])]",
    re.IGNORECASE,
)
# A line of a date, with an hour at most.
DATED = re.compile(r"[\d\s./:,\-\[\]()년월일시분월화수목금토일요]{6,40}$")


def furniture(text: Text) -> list[tuple[int, int]]:
    """The places of it, in order."""
    whole = text.whole
    found = [piece.span() for piece in PIECES.finditer(whole)]
    for block in text.blocks:
        said = text.of(block)
        if DATED.match(said) or (len(said) < 200 and LINES.search(said)):
            found.append((block.start, block.end))
    return _joined(sorted(found))


def _joined(places: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in places:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
