"""Rules for paragraphs that stand in one language alone, or twice."""

import re
from collections.abc import Iterator

from newsroom.bilingual.alignment import alignment
from newsroom.bilingual.blocks import Kind, Text
from newsroom.bilingual.findings import Finding, Severity, gettext_noop
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.rules.rule import Rule
from newsroom.bilingual.rules.structure.regions import RUNNING, length, shown

# A shorter piece may have gone into another; where more of the text is missing, the English is a short version.
KOREAN_LEAST, ENGLISH_LEAST = 30, 90
SHORT_VERSION = 0.5
# What an English text has for itself: who translated it, whom to ask, what the city is.
FOR_ITSELF = re.compile(
    r"translat|contact|inquir|^about |for more information|for (?:further )?details|disclaimer|copyright|photo"
    r"|reporter|https?://|@|editor['’]s note|note:",
    re.IGNORECASE,
)
# Two pieces are the same whatever their marks and case.
LETTERS = re.compile(r"\w+")
DOUBLED_LEAST = 40


class ParagraphMissing(Rule):
    id = "paragraph-missing"
    label = gettext_noop("Paragraph missing in English")
    explanation = gettext_noop("A Korean paragraph has no counterpart in English. Paragraphs may be merged.")
    severity = Severity.ERROR

    def findings(self, pair: Pair) -> Iterator[Finding]:
        if not pair.en or not pair.en.blocks:
            return
        beads = [bead for bead in alignment(pair).blocks if all(block.kind in RUNNING for block in bead.ko)]
        missing = [bead for bead in beads if bead.ko and not bead.en]
        if sum(length(bead.ko) for bead in missing) > SHORT_VERSION * sum(length(bead.ko) for bead in beads):
            return
        for block in (block for bead in missing for block in bead.ko):
            if block.end - block.start >= KOREAN_LEAST and block.kind is not Kind.HEADING:
                yield self.finding(
                    gettext_noop("This paragraph is not in the English. Translate it: “%(korean)s”."),
                    pair.ko.span(block.start, block.end),
                    korean=shown(pair.ko, block.start, block.end, 60).text,
                )


class ParagraphAdded(Rule):
    id = "paragraph-added"
    label = gettext_noop("Paragraph in English alone")
    explanation = gettext_noop("An English paragraph has no counterpart in Korean.")
    severity = Severity.WARNING

    def findings(self, pair: Pair) -> Iterator[Finding]:
        if not pair.en or not pair.ko.blocks:
            return
        for bead in alignment(pair).blocks:
            for block in () if bead.ko else bead.en:
                said = pair.en.of(block)
                if (
                    block.kind is Kind.PARAGRAPH
                    and len(said) >= ENGLISH_LEAST
                    and not FOR_ITSELF.search(said)
                ):
                    yield self.finding(
                        gettext_noop(
                            "The Korean does not say this: “%(english)s”. Take it out, or add it to the Korean."
                        ),
                        en=pair.en.span(block.start, block.end),
                        english=shown(pair.en, block.start, block.end, 60).text,
                    )


class ParagraphTwice(Rule):
    id = "paragraph-twice"
    label = gettext_noop("Paragraph that stands twice")
    explanation = gettext_noop("The same paragraph stands twice in one text.")
    severity = Severity.ERROR
    compares = False

    def findings(self, pair: Pair) -> Iterator[Finding]:
        for text in filter(None, (pair.ko, pair.en)):
            yield from self._twice(text)

    def _twice(self, text: Text) -> Iterator[Finding]:
        seen = set()
        for block in text.blocks:
            if block.kind not in RUNNING or block.end - block.start < DOUBLED_LEAST:
                continue
            said = " ".join(LETTERS.findall(text.of(block).lower()))
            if said in seen:
                span = text.span(block.start, block.end)
                yield self.finding(
                    gettext_noop("This paragraph stands twice. Delete one: “%(said)s”."),
                    span if text.language == "ko" else None,
                    span if text.language != "ko" else None,
                    said=shown(text, block.start, block.end, 60).text,
                )
            seen.add(said)
