"""Brackets and quotation marks of the Korean that lack their other half, and full stops that stand twice."""

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import ClassVar

from newsroom.bilingual.findings import Finding, Severity, gettext_noop
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.quotations import Quotation, quotations
from newsroom.bilingual.rules.rule import Rule
from newsroom.bilingual.texts import Block

# Two stops behind what no sentence ends with are an ellipsis.
STOPS = re.compile(r"(?<=[다요죠까음함됨임])\.\.(?![.…])|(?<=[가-힣])(?:。|,,(?!,))")
OPENING = dict(zip("([{（［〔【《〈", ")]}）］〕】》〉", strict=True))
CLOSING = {close: open for open, close in OPENING.items()}
BRACKET = re.compile("[" + re.escape("".join((*OPENING, *CLOSING))) + "]")
# Numbers of a list (1), 가)) close no bracket unless one is open.
NUMBER = re.compile(r"(?:^|(?<=[\s(,·]))(?:\d{1,3}|[가-힣A-Za-z]|[①-⑳])[)\]]")
# A text that was cut off says so.
CUT_OFF = re.compile(r"(?:\.{2,}|…)\s*$")
# So many blocks on may a speech end that goes over several; so many brackets may be open at once.
SPEECH, DEEPEST = 3, 20


class Punctuation(Rule):
    id = "full-stops"
    label = gettext_noop("Full stops or commas that stand twice")
    explanation = gettext_noop("A sentence ends with one full stop; three stops are an ellipsis.")
    severity = Severity.WARNING
    compares = False
    MESSAGE: ClassVar[str] = gettext_noop("“%(written)s” stands where one mark belongs. Write “%(instead)s”.")

    def findings(self, pair: Pair) -> Iterator[Finding]:
        for found in STOPS.finditer(pair.ko.whole):
            span = pair.ko.span(*found.span())
            instead = "," if found[0] == ",," else "."
            yield self.finding(self.MESSAGE, span, proposal=instead, written=found[0], instead=instead)


class Unclosed(Rule):
    id = "unclosed"
    label = gettext_noop("Brackets and quotation marks without their other half")
    explanation = gettext_noop(
        "What is opened is closed within its paragraph; a speech may end some paragraphs on. Numbers of a list such as "
        "1) and years cut short such as ’25 are left out."
    )
    severity = Severity.WARNING
    compares = False
    OPENED: ClassVar[str] = gettext_noop("“%(written)s” is opened and not closed. Add the closing mark.")
    CLOSED: ClassVar[str] = gettext_noop(
        "“%(written)s” closes what was not opened. Add the opening mark or take it out."
    )

    def findings(self, pair: Pair) -> Iterator[Finding]:
        opened, closed = set(quotations_begun(pair)), set(quotations_ended(pair))
        for block in pair.ko.blocks:
            if not is_cut_off(pair, block):
                left_open, left_closed = brackets(pair.ko.whole, block)
                opened |= left_open
                closed |= left_closed
        for place in sorted(opened | closed):
            mark = pair.ko.span(place, place + 1)
            yield self.finding(self.OPENED if place in opened else self.CLOSED, mark, written=mark.text)


def is_cut_off(pair: Pair, block: Block | None) -> bool:
    if block is None:
        return False
    return bool(CUT_OFF.search(pair.ko.whole, max(block.start, block.end - 8), block.end))


def brackets(whole: str, block: Block) -> tuple[set[int], set[int]]:
    """The places of the brackets of a block that are not closed, and of those that were not opened."""
    numbers = {found.end() - 1 for found in NUMBER.finditer(whole, block.start, block.end)}
    opened: list[int] = []
    left_open: set[int] = set()
    left_closed: set[int] = set()
    for found in BRACKET.finditer(whole, block.start, block.end):
        place = found.start()
        if found[0] in OPENING:
            opened.append(place)
            continue
        depth = next((at for at in innermost(opened) if whole[opened[at]] == CLOSING[found[0]]), None)
        if depth is not None:
            # What was opened after it and is still open has no other half.
            left_open |= set(opened[depth + 1 :])
            del opened[depth:]
        elif place not in numbers:
            left_closed.add(place)
    return left_open | set(opened), left_closed


def innermost(opened: list[int]) -> range:
    return range(len(opened) - 1, max(len(opened) - DEEPEST, 0) - 1, -1)


def quotations_begun(pair: Pair) -> Iterator[int]:
    """Where quotations begin that do not end, in their block or some blocks on."""
    found = quotations(pair.ko)
    for quotation, following in zip_longest(found, found[1:]):
        ends = quotation.closed or goes_on(pair, quotation, following)
        if not ends and not is_cut_off(pair, pair.ko.block_at(quotation.start)):
            yield quotation.start


def quotations_ended(pair: Pair) -> Iterator[int]:
    """Where quotations end that were not begun."""
    found = quotations(pair.ko)
    for before, quotation in zip((None, *found), found, strict=False):
        if not quotation.opened and not (before and goes_on(pair, before, quotation)):
            yield quotation.start


def goes_on(pair: Pair, quotation: Quotation, following: Quotation | None) -> bool:
    """Whether a quotation ends in a later paragraph, with the mark that is the next one."""
    if following is None or following.opened or quotation.closed or quotation.single:
        return False
    between = pair.ko.whole.count("\n", quotation.end, following.start)
    return 0 < between <= SPEECH
