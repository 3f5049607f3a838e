"""What one rule finds in a text that stands alone."""

from newsroom.bilingual.findings import Finding
from newsroom.bilingual.lexicon import Lexicon
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.rules.rule import Rule
from newsroom.bilingual.texts import plain


def make_pair(ko: str, en: str | None = None) -> Pair:
    return Pair(plain(ko, "ko"), None if en is None else plain(en, "en"), None, Lexicon())


def found(rule: Rule, ko: str) -> list[Finding]:
    return list(rule.findings(make_pair(ko)))


def told(rule: Rule, ko: str) -> list[str]:
    """What the findings point at."""
    return [finding.ko.text for finding in found(rule, ko) if finding.ko]


def proposed(rule: Rule, ko: str) -> dict[str, str]:
    return {finding.ko.text: finding.proposal for finding in found(rule, ko) if finding.ko}
