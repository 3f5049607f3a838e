"""Quotation marks without their other half, which would swallow what stands up to the next quotation; pure."""

import re
from collections.abc import Iterator

from newsroom.bilingual.quotations import Quotation, quotations
from newsroom.bilingual.texts import Text

# Of so many marks in a paragraph, one behind another, the other halves may be missing.
ROUNDS = 6
# No quotation goes on from one row of a list to the next.
ROW = re.compile(r"(?<=\S)\s?[▲△▷▶]")
# What begins another quotation: a mark behind a gap and before a word.
SINGLE = re.compile(r"(?<=[\s▲△▷▶(])['‘](?=[가-힣A-Z])(?!\d\d년)")
DOUBLE = re.compile(r"(?<=[\s▲△▷▶(])[\"“](?=[가-힣A-Z])")
BLANK = " "


def without_lone_marks(text: Text) -> Text:
    """The text with blanks for marks that are no quotation's first ones, whatever the next mark is; places stay."""
    for _round in range(ROUNDS):
        lone = list(_lone(text))
        if not lone:
            return text
        letters = list(text.whole)
        for place in lone:
            letters[place] = BLANK
        text = Text(text.language, "".join(letters), text.blocks)
    return text


def _lone(text: Text) -> Iterator[int]:
    for quotation in quotations(text):
        if quotation.opened and quotation.closed and _swallows(text.whole, quotation):
            yield quotation.start


def _swallows(whole: str, quotation: Quotation) -> bool:
    """Whether a row of a list or the beginning of another quotation stands between its marks, or is its last one."""
    begins = SINGLE if quotation.single else DOUBLE
    start = quotation.start + 1
    return bool(ROW.search(whole, start, quotation.end) or begins.search(whole, start, quotation.end + 1))
