"""What rules for personal data have in common: they read both texts."""

from collections.abc import Iterator
from typing import ClassVar

from newsroom.bilingual.findings import Finding, Severity
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.rules.rule import Rule
from newsroom.bilingual.texts import Text

DASH = r"[-‐‑–—−.]"


class PersonalData(Rule):
    """A kind of data that is looked for in both texts, whether they are compared or not."""

    severity = Severity.BLOCKS
    compares = False
    MESSAGE: ClassVar[str]

    def findings(self, pair: Pair) -> Iterator[Finding]:
        for text in filter(None, (pair.ko, pair.en)):
            for start, end in self.places(text):
                span = text.span(start, end)
                ko, en = (span, None) if text.language == "ko" else (None, span)
                yield self.finding(self.MESSAGE, ko, en)

    def places(self, text: Text) -> Iterator[tuple[int, int]]:
        raise NotImplementedError


def around(whole: str, start: int, end: int, before: int, after: int) -> str:
    """What stands around a place in its line, with the place itself left out."""
    begun = whole[max(start - before, 0) : start].rpartition("\n")[2]
    return begun + "\n" + whole[end : end + after].partition("\n")[0]
