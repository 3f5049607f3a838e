"""Where a text quotes: quotation marks with their ends, and those that have none; pure.

Marks are taken by what they do, not by their shape alone: “…", "…” and ”…” are quotations too, and an apostrophe
(don’t, the cities’, ’24년) is none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsroom.bilingual.texts import Block, Text

MARK = re.compile("[“”„‟\"＂‘’‚‛'＇「」『』]")
DOUBLE, OPENS_DOUBLE, CLOSES_DOUBLE = frozenset('“”„‟"＂'), frozenset("“„"), frozenset("”‟")
SINGLE, OPENS_SINGLE = frozenset("‘’‚‛'＇"), frozenset("‘‚‛")
CORNERS = {"「": "」", "『": "』"}
# The year without its century (’24년, ‘90s, '24.4.3.): an apostrophe, whatever its shape.
SHORT_YEAR = re.compile(r"\d\d(?:년|s\b|\.|~|/)")
# The words of a possessive behind which a quotation may still go on: ‘Citizens’ Voice’.
POSSESSIVE = re.compile(r"(?<=[sS])[’'＇] ?(?=\w)")
# How many later marks are looked at to tell a possessive from an end.
AHEAD = 6


@dataclass(frozen=True, slots=True)
class Quotation:
    """`start` is the place of its first mark, `end` behind its last; `single`: ‘…’ as around names.

    Without its end (`closed`) it goes to the end of its block; one that was never begun (`opened`) is its mark alone.
    """

    start: int
    end: int
    single: bool = False
    closed: bool = True
    opened: bool = True


def quotations(text: Text) -> tuple[Quotation, ...]:
    """All quotations of a text in order of their first marks; none crosses a block."""
    return text.once(_quotations)


def _quotations(text: Text) -> tuple[Quotation, ...]:
    found = (quotation for block in text.blocks for quotation in _Reader(text, block).read())
    return tuple(sorted(found, key=lambda quotation: quotation.start))


class _Reader:
    """Reads the marks of one block from left to right; of each kind one quotation is open at most."""

    def __init__(self, text: Text, block: Block) -> None:
        self._whole, self._block, self._korean = text.whole, block, text.language == "ko"
        self._places = [found.start() for found in MARK.finditer(text.whole, block.start, block.end)]

    def read(self) -> Iterator[Quotation]:
        opened: dict[str, int] = {}
        for number, place in enumerate(self._places):
            mark = self._whole[place]
            if mark in DOUBLE:
                yield from self._double(place, mark, opened)
            elif mark in SINGLE:
                yield from self._single(number, place, mark, opened)
            elif mark in CORNERS:
                opened[mark] = place
            else:
                begin = next(opening for opening, closing in CORNERS.items() if closing == mark)
                if begin in opened:
                    yield Quotation(opened.pop(begin), place + 1, single=True)
        for kind, start in opened.items():
            yield Quotation(start, self._block.end, single=kind != "“", closed=False)

    def _double(self, place: int, mark: str, opened: dict[str, int]) -> Iterator[Quotation]:
        if "“" not in opened:
            if mark in CLOSES_DOUBLE and not self._begins(place):
                yield Quotation(place, place + 1, opened=False)
            elif not self._is_inch(place, mark):
                opened["“"] = place
        elif mark in OPENS_DOUBLE and self._begins(place):
            yield Quotation(opened["“"], place, closed=False)
            opened["“"] = place
        else:
            yield Quotation(opened.pop("“"), place + 1)

    def _single(self, number: int, place: int, mark: str, opened: dict[str, int]) -> Iterator[Quotation]:
        if "‘" not in opened:
            if self._opens_single(place, mark):
                opened["‘"] = place
        elif mark in OPENS_SINGLE and self._begins(place):
            yield Quotation(opened["‘"], place, single=True, closed=False)
            opened["‘"] = place
        elif self._closes_single(number, place):
            yield Quotation(opened.pop("‘"), place + 1, single=True)

    def _opens_single(self, place: int, mark: str) -> bool:
        if SHORT_YEAR.match(self._whole, place + 1) or self._after(place).isspace():
            return False
        before = self._before(place)
        if mark in OPENS_SINGLE:
            return True
        glued = self._korean and not (before.isascii() and before.isalnum())
        return (glued or self._begins(place)) and mark not in "’"

    def _closes_single(self, number: int, place: int) -> bool:
        before, after = self._before(place), self._after(place)
        if before.isspace():
            return False
        if after.isalnum() and (not self._korean or (after.isascii() and before.isascii())):
            return False
        return not (POSSESSIVE.match(self._whole, place) and not self._korean and self._ends_later(number))

    def _ends_later(self, number: int) -> bool:
        """Whether, before another begins, a mark stands that can be nothing but the end."""
        for place in self._places[number + 1 : number + 1 + AHEAD]:
            mark, after = self._whole[place], self._after(place)
            if mark in OPENS_SINGLE or (mark not in DOUBLE and self._begins(place)):
                return False
            if mark in SINGLE and not after.isalnum() and not POSSESSIVE.match(self._whole, place):
                return True
        return False

    def _begins(self, place: int) -> bool:
        """Whether a mark stands as those do that begin: behind a gap and before a word."""
        before, after = self._before(place), self._after(place)
        return (before in "([{<‘“'\"▲·" or before.isspace()) and after != "" and not after.isspace()

    def _is_inch(self, place: int, mark: str) -> bool:
        return mark in '"＂' and self._before(place).isdigit() and not self._after(place).isalnum()

    def _before(self, place: int) -> str:
        return self._whole[place - 1 : place] if place > self._block.start else ""

    def _after(self, place: int) -> str:
        return self._whole[place + 1 : place + 2] if place + 1 < self._block.end else ""
