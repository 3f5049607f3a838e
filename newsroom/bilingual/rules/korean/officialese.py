from collections.abc import Iterator
from functools import cache
from typing import ClassVar

from newsroom.bilingual.findings import Finding, Severity, gettext_noop
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.rules.korean.places import NAME_GOES_ON, in_addresses, in_names
from newsroom.bilingual.rules.korean.tables import rows
from newsroom.bilingual.rules.korean.wordlists import WordList
from newsroom.bilingual.rules.rule import Rule


@cache
def officialese() -> WordList:
    return WordList.of(rows("officialese"))


class Officialese(Rule):
    id = "officialese"
    label = gettext_noop("Officialese that has a plain word")
    explanation = gettext_noop(
        "Words of offices and loanwords for which the National Institute of Korean Language or the guides to plain "
        "public language propose others. Each is told once in a text; names in quotation marks are left as they are."
    )
    severity = Severity.NOTE
    compares = False
    MESSAGE: ClassVar[str] = gettext_noop("“%(written)s” is hard for many readers. Plainer: %(instead)s.")

    def findings(self, pair: Pair) -> Iterator[Finding]:
        away = [pair.once(places) for places in (in_names, in_addresses)]
        told: set[str] = set()
        for word in officialese().found(pair.ko.whole):
            if word.word in told or any(places.hold(word.start) for places in away):
                continue
            if NAME_GOES_ON.match(pair.ko.whole, word.end):
                continue
            told.add(word.word)
            span = pair.ko.span(word.start, word.end)
            yield self.finding(
                self.MESSAGE, span, proposal=word.instead, written=word.word, instead=word.instead
            )
