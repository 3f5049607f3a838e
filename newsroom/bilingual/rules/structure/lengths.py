"""Rules for lengths that tell of something left out or put in.

English takes 2.4 characters for one of Korean: from 1.3 to 3.7 in single paragraphs, from 1.7 to 3.1 in whole texts
(measured on 39 pairs of releases); a free translation is given more room.
"""

from collections.abc import Iterator

from newsroom.bilingual.alignment import alignment
from newsroom.bilingual.findings import Finding, Severity, gettext_noop
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.rules.rule import Rule
from newsroom.bilingual.rules.structure.languages import UNTRANSLATED_TEXT
from newsroom.bilingual.rules.structure.regions import RUNNING, covering, hangul_share, is_running, length

TEXT_LEAST, TEXT_SHORT, TEXT_LONG = 200, 1.3, 4.5
PARAGRAPH_LEAST, PARAGRAPH_SHORT, PARAGRAPH_LONG = 60, 1.15, 5.0


class TextLength(Rule):
    id = "text-length"
    label = gettext_noop("Length of the English text")
    explanation = gettext_noop(
        "The English is much shorter or longer than a translation of the Korean usually is."
    )
    severity = Severity.WARNING

    SHORT = gettext_noop(
        "The English is much shorter than the Korean (%(ratio)s times as long, usually 2.4)."
    )
    LONG = gettext_noop("The English is much longer than the Korean (%(ratio)s times as long, usually 2.4).")

    def findings(self, pair: Pair) -> Iterator[Finding]:
        if not pair.en or hangul_share(pair.en.whole) > UNTRANSLATED_TEXT:
            return
        ko, en = ([block for block in text.blocks if block.kind in RUNNING] for text in (pair.ko, pair.en))
        if length(ko) >= TEXT_LEAST and en:
            ratio = length(en) / length(ko)
            if not TEXT_SHORT <= ratio <= TEXT_LONG:
                message = self.SHORT if ratio < TEXT_SHORT else self.LONG
                yield self.finding(
                    message, covering(pair.ko, ko[:1]), covering(pair.en, en[:1]), ratio=f"{ratio:.1f}"
                )


class ParagraphLength(Rule):
    id = "paragraph-length"
    label = gettext_noop("Length of an English paragraph")
    explanation = gettext_noop("An English paragraph is much shorter or longer than its Korean one.")
    severity = Severity.WARNING

    SHORT = gettext_noop("The English is much shorter than this paragraph: something may be missing.")
    LONG = gettext_noop("The English is much longer than this paragraph: something may have been added.")

    def findings(self, pair: Pair) -> Iterator[Finding]:
        if not pair.en:
            return
        for bead in alignment(pair).blocks:
            ko, en = covering(pair.ko, bead.ko), covering(pair.en, bead.en)
            if not ko or not en or not is_running(bead) or length(bead.ko) < PARAGRAPH_LEAST:
                continue
            ratio = length(bead.en) / length(bead.ko)
            if not PARAGRAPH_SHORT <= ratio <= PARAGRAPH_LONG and hangul_share(en.text) <= UNTRANSLATED_TEXT:
                yield self.finding(self.SHORT if ratio < PARAGRAPH_SHORT else self.LONG, ko, en)
