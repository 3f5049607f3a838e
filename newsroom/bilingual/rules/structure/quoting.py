"""Rules for quotations: closed in English, and none of the Korean turned into plain text."""

import re
from collections.abc import Iterator

from newsroom.bilingual.alignment import alignment
from newsroom.bilingual.blocks import Text
from newsroom.bilingual.findings import Finding, Severity, gettext_noop
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.quotations import Quotation, quotations
from newsroom.bilingual.rules.rule import Rule
from newsroom.bilingual.rules.structure.regions import any_within, covering, shown

# What stands behind words that somebody said: “…”라고 말했다, “…”며, “…”고 밝혔다.
SPEECH = re.compile(r"\s?(?:이?라고|이?라며|이?라면서|이?라는|며|면서|고)(?=[\s,.]|$)")
SPEECH_LEAST = 15

# What names of contests and programmes end with. ‘Heads’ Best Practice Contest: the mark is an apostrophe, and the name
# goes on behind it.
NAMED = (
    r"(?:Awards?|Competition|Contest|Evaluation|Assessment|Festival|Project|Program|Programme|Prize|Forum)"
)
NAME_GOES_ON = re.compile(rf"\s(?:[A-Z][\w-]{{0,20}}\s){{1,6}}{NAMED}\b")
NAMES = re.compile(rf"\b{NAMED}\b")


class QuotationUnclosed(Rule):
    id = "quotation-unclosed"
    label = gettext_noop("English quotation without its end")
    explanation = gettext_noop("A quotation mark in English has no counterpart.")
    severity = Severity.ERROR

    def findings(self, pair: Pair) -> Iterator[Finding]:
        if not pair.en:
            return
        found = quotations(pair.en)
        for number, quotation in enumerate(found):
            if not quotation.opened or (quotation.closed and not _ends_within_name(pair.en, quotation)):
                continue
            if not quotation.closed and self._goes_on(pair, found, number):
                continue
            span = shown(pair.en, quotation.start, quotation.end, 80)
            yield self.finding(
                gettext_noop("This quotation is not closed: “%(said)s”. Put the closing mark where it ends."),
                en=span,
                said=span.text.strip("“‘\"'"),
            )

    def _goes_on(self, pair: Pair, found: tuple[Quotation, ...], number: int) -> bool:
        """Whether the next block goes on with it: English begins each paragraph of a speech with a mark."""
        text = pair.en
        if text is None or number + 1 == len(found):
            return False
        following = found[number + 1]
        block = text.block_at(following.start)
        between = text.whole[found[number].end : following.start] if following.opened else ""
        return (
            following.opened and not between.strip() and block is not None and block.start == following.start
        ) or (not following.opened and not found[number].single)


def _ends_within_name(text: Text, quotation: Quotation) -> bool:
    """Whether what looks like its end is the apostrophe of a possessive."""
    said = text.whole[quotation.start : quotation.end]
    is_possessive = quotation.single and said[-2:-1] == "s" and not NAMES.search(said)
    return is_possessive and NAME_GOES_ON.match(text.whole, quotation.end) is not None


class SpeechUnquoted(Rule):
    id = "speech-unquoted"
    label = gettext_noop("Speech that is no quotation in English")
    explanation = gettext_noop("What somebody says in Korean is quoted in English, too.")
    severity = Severity.WARNING

    def findings(self, pair: Pair) -> Iterator[Finding]:
        if not pair.en:
            return
        quoted = [
            quotation.start
            for quotation in quotations(pair.en)
            if quotation.end - quotation.start >= SPEECH_LEAST
        ]
        for speech in self._speeches(pair):
            bead_en = alignment(pair).en_of(speech.start)
            if bead_en and not any_within(quoted, bead_en):
                yield self.finding(
                    gettext_noop(
                        "The Korean quotes “%(korean)s”; the English has no quotation here. Quote it in English."
                    ),
                    pair.ko.span(speech.start, speech.end),
                    covering(pair.en, bead_en),
                    korean=shown(pair.ko, speech.start + 1, speech.end - 1, 40).text,
                )

    def _speeches(self, pair: Pair) -> Iterator[Quotation]:
        for quotation in quotations(pair.ko):
            is_long = quotation.end - quotation.start >= SPEECH_LEAST
            if (
                quotation.closed
                and quotation.opened
                and is_long
                and SPEECH.match(pair.ko.whole, quotation.end)
            ):
                yield quotation
