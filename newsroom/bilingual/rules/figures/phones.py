"""A rule for telephone numbers: a number of the English that is one of the Korean but for a digit or two."""

import re
from collections.abc import Iterator

from newsroom.bilingual.findings import Finding, Severity, gettext_noop
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.rules.rule import Rule
from newsroom.bilingual.texts import Span, Text

# 031-123-4567, (031) 123 4567, +82-31-123-4567, 1577-1234.
NUMBER = re.compile(
    r"(?<![\d.-])(?:(?:\+82[-. ]?(?:\(0\))?[1-9]\d?|\(0[1-9]\d?\)|0[1-9]\d?)[-. ]?\d{3,4}|1[5-9]\d\d)"
    r"[-. ]\d{4}(?![\d-])"
)
ABROAD = re.compile(r"^820?")
NOT_DIGITS = re.compile(r"\D+")
# Two digits that were swapped differ in two places; what differs in more is another number.
SLIPS = 2


class PhoneChanged(Rule):
    id = "phone-changed"
    label = gettext_noop("Telephone number changed")
    explanation = gettext_noop(
        "A telephone number differs from that of the Korean in a digit or two: nobody answers there."
    )
    severity = Severity.ERROR

    def findings(self, pair: Pair) -> Iterator[Finding]:
        if not pair.en:
            return
        ko, en = _numbers(pair.ko), _numbers(pair.en)
        for number in en.keys() - ko.keys():
            if near := [other for other in sorted(ko.keys() - en.keys()) if _is_slip(number, other)]:
                told, there = ko[near[0]], en[number]
                message = gettext_noop("%(korean)s became “%(english)s”: make the number the same.")
                yield self.finding(message, told, there, told.text, korean=told.text, english=there.text)


def _numbers(text: Text) -> dict[str, Span]:
    """By their digits as they are dialled in the country, each where it stands first."""
    found: dict[str, Span] = {}
    for number in NUMBER.finditer(text.whole):
        digits = NOT_DIGITS.sub("", number[0])
        if number[0].startswith("+"):
            digits = ABROAD.sub("0", digits)
        found.setdefault(digits, text.span(*number.span()))
    return found


def _is_slip(number: str, other: str) -> bool:
    if len(number) != len(other):
        return False
    return sum(one != another for one, another in zip(number, other, strict=True)) <= SLIPS
