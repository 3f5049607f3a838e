"""Rules for lists: as many items in one language as in the other, whether each is a line or all stand in a sentence."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from newsroom.bilingual.alignment import Bead, alignment
from newsroom.bilingual.blocks import Block, Kind, Text
from newsroom.bilingual.findings import Finding, Severity, gettext_noop
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.rules.rule import Rule
from newsroom.bilingual.rules.structure.regions import covering

# Marks of items within a sentence. ▲ behind a figure is a rise (2.74점▲), before one, too.
INLINE = re.compile(r"(?<![\d%점p])[▲△▷▶◇◆○●□■](?!\s?\d[\d.,]*\s?(?:%|점|p))")
# What English may put between the items of a list instead.
BETWEEN = re.compile(r"[,;/•]|\band\b|\bor\b|\bas well as\b|\bplus\b|\n|\s[–—-]\s|\(\d\)")
ITEM_MARK = re.compile(r"\s*[▲△▷▶◇◆○●◦□■•ㆍ·*※–—-]\s*")


class ListItems(Rule):
    id = "list-items"
    label = gettext_noop("Number of list items")
    explanation = gettext_noop(
        "A list has as many items in English as in Korean: none split, joined or left out."
    )
    severity = Severity.WARNING

    def findings(self, pair: Pair) -> Iterator[Finding]:
        if not pair.en:
            return
        for beads in _lists(alignment(pair).blocks):
            ko = [block for bead in beads for block in bead.ko]
            en = [block for bead in beads for block in bead.en]
            if not ko or not en:
                continue
            wanted, found = _items(pair.ko, ko), _items(pair.en, en)
            if wanted > 1 and wanted != found and not self._is_joined(pair.en, en, wanted, found):
                yield self.finding(
                    gettext_noop(
                        "The list has %(ko_many)s items in Korean and %(en_many)s in English: one was left out,"
                        " split or joined. Give each Korean item one in English."
                    ),
                    covering(pair.ko, ko),
                    covering(pair.en, en),
                    ko_many=str(wanted),
                    en_many=str(found),
                )

    def _is_joined(self, text: Text, blocks: Sequence[Block], wanted: int, found: int) -> bool:
        """Whether the English may tell as many things within its sentences, without marks."""
        if found:
            return False
        return sum(len(BETWEEN.findall(text.of(block))) for block in blocks) + len(blocks) >= wanted


def _lists(beads: Sequence[Bead[Block]]) -> Iterator[list[Bead[Block]]]:
    """The beads of each list: items in a row, and each other bead by itself."""
    for is_item, group in groupby(beads, key=_is_item):
        if is_item:
            yield list(group)
        else:
            yield from ([bead] for bead in group)


def _is_item(bead: Bead[Block]) -> bool:
    return any(block.kind is Kind.ITEM for block in (*bead.ko, *bead.en))


def _items(text: Text, blocks: Sequence[Block]) -> int:
    """Items that are lines of their own, and those that are marked within a line."""
    return sum(_within(text, block) for block in blocks)


def _within(text: Text, block: Block) -> int:
    start = block.start
    if block.kind is Kind.ITEM and (mark := ITEM_MARK.match(text.whole, start, block.end)):
        start = mark.end()
    return (block.kind is Kind.ITEM) + len(INLINE.findall(text.whole, start, block.end))
