"""What rules for personal data have in common: they read both texts."""

from collections.abc import Iterator
from typing import ClassVar

from newsroom.bilingual.findings import Finding, Severity
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.rules.rule import Rule
from newsroom.bilingual.texts import Text

DASH = r"[-‐‑–—−.]"
# Addresses of links that open a telephone or a letter.
REACHING = ("tel:", "mailto:", "sms:")


class PersonalData(Rule):
    """A kind of data that is looked for in both texts, whether they are compared or not."""

    severity = Severity.BLOCKS
    compares = False
    MESSAGE: ClassVar[str]

    def findings(self, pair: Pair) -> Iterator[Finding]:
        for text in filter(None, (pair.ko, pair.en)):
            said = list(self.places(text.whole))
            for start, end in sorted((*said, *self._behind_links(text, said))):
                span = text.span(start, end)
                ko, en = (span, None) if text.language == "ko" else (None, span)
                yield self.finding(self.MESSAGE, ko, en)

    def _behind_links(self, text: Text, said: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """Links to call or to write to, whose text does not say what is behind them."""
        for mark in text.marks:
            is_told = any(start < mark.end and mark.start < end for start, end in said)
            if mark.target.startswith(REACHING) and not is_told and any(self.places(mark.target)):
                yield mark.start, mark.end

    def places(self, whole: str) -> Iterator[tuple[int, int]]:
        """Where such data stands."""
        raise NotImplementedError


def around(whole: str, start: int, end: int, before: int, after: int) -> str:
    """What stands around a place in its line, with the place itself left out."""
    begun = whole[max(start - before, 0) : start].rpartition("\n")[2]
    return begun + "\n" + whole[end : end + after].partition("\n")[0]
