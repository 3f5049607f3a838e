"""All rules applied to a pair of texts; pure."""

from collections.abc import Iterable

from newsroom.bilingual.findings import Finding
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.rules import RULES
from newsroom.bilingual.rules.rule import Rule


def check(pair: Pair, rules: Iterable[Rule] = RULES) -> list[Finding]:
    """What the rules find, in the order of the text; of findings at one place in the order of the rules."""
    applied = (rule for rule in rules if pair.en is not None or not rule.compares)
    return sorted(
        (finding for rule in applied for finding in rule.findings(pair)), key=lambda found: found.place
    )
