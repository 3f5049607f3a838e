"""Brackets and quotation marks of the Korean that lack their other half, and full stops that stand twice."""

import re
from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from newsroom.bilingual.findings import Finding, Severity, gettext_noop
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.rules.rule import Rule
from newsroom.bilingual.texts import Block

# Two stops behind what no sentence ends with are an ellipsis.
STOPS = re.compile(r"(?<=[다요죠까음함됨임])\.\.(?![.…])|(?<=[가-힣])(?:。|,,(?!,))")
OPENING = dict(zip("([{（［〔【「『《〈“‘", ")]}）］〕】」』》〉”’", strict=True))
CLOSING = {close: open for open, close in OPENING.items()}
# Both halves look alike; each also goes with a half of the other kind, in texts that were typed in haste.
STRAIGHT = {'"': "“", "'": "‘"}
# A year cut short (’25년), an apostrophe within an English word, feet and inches: never half of a pair.
ALONE = re.compile(r"[‘’'](?=\d{2}(?:년|[.~/-]\d))|(?<=[A-Za-z])[‘’'](?=[A-Za-z])|(?<=\d)[’'](?=\d)")
# Numbers of a list (1), 가)), an apostrophe at the end of a word, inches: no half of a pair unless they close one.
OFTEN_ALONE = re.compile(
    r"(?:^|(?<=[\s(,·]))(?:\d{1,3}|[가-힣A-Za-z]|[①-⑳])[)\]]|(?<=[A-Za-z])[’'](?=\s)|(?<=\d)[’”\"](?=[\s\d)x×])"
)
MARK = re.compile("[" + re.escape("".join((*OPENING, *CLOSING, *STRAIGHT))) + "]")
# A text that was cut off says so.
CUT_OFF = re.compile(r"(?:\.{2,}|…)\s*$")
# So many blocks on may a speech end that goes over several; so many marks may be open at once.
SPEECH, DEEPEST = 3, 20


class Mark(NamedTuple):
    sign: str
    place: int
    block: int


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
        left = [
            mark
            for number, block in enumerate(pair.ko.blocks)
            if not CUT_OFF.search(pair.ko.whole, max(block.start, block.end - 8), block.end)
            for mark in single(pair.ko.whole, block, number)
        ]
        for mark in without_speeches(left):
            message = self.OPENED if mark.sign not in CLOSING else self.CLOSED
            yield self.finding(message, pair.ko.span(mark.place, mark.place + 1), written=mark.sign)


def single(whole: str, block: Block, number: int) -> list[Mark]:
    """The marks of a block that have no other half in it, in order."""
    alone, often_alone = (places(pattern, whole, block) for pattern in (ALONE, OFTEN_ALONE))
    opened: list[Mark] = []
    left: list[Mark] = []
    for found in MARK.finditer(whole, block.start, block.end):
        mark = Mark(found[0], found.start(), number)
        if mark.place in alone:
            continue
        at = opening(opened, STRAIGHT.get(mark.sign, CLOSING.get(mark.sign, "")))
        if at is not None:
            # What was opened after it and is still open has no other half.
            left += opened[at + 1 :]
            del opened[at:]
        elif mark.place not in often_alone:
            (left if mark.sign in CLOSING else opened).append(mark)
    # A straight single quotation mark may be an apostrophe.
    return sorted((mark for mark in left + opened if mark.sign != "'"), key=lambda mark: mark.place)


def places(pattern: re.Pattern[str], whole: str, block: Block) -> set[int]:
    """The places of marks that a pattern finds: the last character of each."""
    return {found.end() - 1 for found in pattern.finditer(whole, block.start, block.end)}


def opening(opened: list[Mark], sign: str) -> int | None:
    """Which of the open marks a closing one closes; `sign` is the one that it closes, "" for none."""
    for at in range(len(opened) - 1, max(len(opened) - DEEPEST, 0) - 1, -1):
        if sign and STRAIGHT.get(opened[at].sign, opened[at].sign) == sign:
            return at
    return None


def without_speeches(left: list[Mark]) -> Iterator[Mark]:
    """Marks without those that belong together over paragraphs: “ in one, ” in one of the next."""
    ended: set[int] = set()
    for at, mark in enumerate(left):
        if mark.sign not in ("“", '"') or at in ended:
            continue
        for later in range(at + 1, min(at + 1 + SPEECH, len(left))):
            if left[later].sign in ("”", '"') and left[later].block - mark.block <= SPEECH:
                ended |= {at, later}
                break
    return (mark for at, mark in enumerate(left) if at not in ended)
