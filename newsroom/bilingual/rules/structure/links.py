"""Rules for addresses: where the Korean leads, the English leads, too."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from newsroom.bilingual.alignment import alignment
from newsroom.bilingual.anchors import address
from newsroom.bilingual.blocks import Block, Text
from newsroom.bilingual.findings import Finding, Severity, gettext_noop
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.rules.rule import Rule
from newsroom.bilingual.rules.structure.regions import covering

WRITTEN = re.compile(
    r"(?:https?://|www\.)[^\s<>\"'“”‘’()\[\]가-힣]{3,300}|[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}"
)
NO_END = ".,;:!?"


class LinkMissing(Rule):
    id = "link-missing"
    label = gettext_noop("Address missing in English")
    explanation = gettext_noop("The English leads to the same pages and addresses as the Korean.")
    severity = Severity.WARNING

    def findings(self, pair: Pair) -> Iterator[Finding]:
        if not pair.en:
            return
        there = {_site(target) for _start, _end, target in _addresses(pair.en, pair.en.blocks)}
        for start, end, target in _addresses(pair.ko, pair.ko.blocks):
            en = alignment(pair).en_of(start)
            if _site(target) not in there and en:
                yield self.finding(
                    gettext_noop(
                        "The Korean leads to %(address)s here; the English does not. Add it to the English."
                    ),
                    pair.ko.span(start, end),
                    covering(pair.en, en),
                    address=target,
                )


def _addresses(text: Text, blocks: Iterable[Block]) -> Iterator[tuple[int, int, str]]:
    """Links, and addresses that are written out, with their places."""
    for mark in text.marks:
        if mark.target:
            yield mark.start, mark.end, mark.target
    for block in blocks:
        for found in WRITTEN.finditer(text.whole, block.start, block.end):
            target = found[0].rstrip(NO_END)
            yield found.start(), found.start() + len(target), target


def _site(target: str) -> str:
    """The site that an address belongs to: its English pages may have other paths. Of mail and within a site all."""
    found = urlsplit(target if "://" in target or not target.startswith("www.") else f"https://{target}")
    return (found.hostname or "").removeprefix("www.") or address(target).removeprefix("mailto:")
