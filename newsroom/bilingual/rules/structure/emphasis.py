"""Rules for emphasis: what is strong in Korean is strong in English."""

from collections.abc import Iterator

from newsroom.bilingual.alignment import alignment
from newsroom.bilingual.findings import Finding, Severity, gettext_noop
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.rules.rule import Rule
from newsroom.bilingual.rules.structure.regions import any_within, covering

STRONG = frozenset({"strong", "emphasis"})


class EmphasisMissing(Rule):
    id = "emphasis-missing"
    label = gettext_noop("Emphasis missing in English")
    explanation = gettext_noop("What is emphasised in Korean is emphasised in English, too.")
    severity = Severity.NOTE

    def findings(self, pair: Pair) -> Iterator[Finding]:
        if not pair.en or pair.ko.is_plain or pair.en.is_plain:
            return
        told: set[int] = set()
        there = sorted(mark.start for mark in pair.en.marks if mark.kind in STRONG)
        for mark in (mark for mark in pair.ko.marks if mark.kind in STRONG):
            en = alignment(pair).en_of(mark.start)
            if not en or en[0].start in told or any_within(there, en):
                continue
            told.add(en[0].start)
            yield self.finding(
                gettext_noop(
                    "“%(korean)s” is emphasised in Korean; nothing is in this place of the English."
                ),
                pair.ko.span(mark.start, mark.end),
                covering(pair.en, en),
                korean=pair.ko.whole[mark.start : mark.end],
            )
