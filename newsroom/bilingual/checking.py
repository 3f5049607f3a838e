"""All rules applied to a pair of texts; pure."""

from newsroom.bilingual.findings import Finding
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.rules import RULES


def check(pair: Pair) -> list[Finding]:
    """What the rules find, in the order of the text; of findings at one place in the order of the rules."""
    applied = (rule for rule in RULES if pair.en is not None or not rule.compares)
    return sorted(
        (finding for rule in applied for finding in rule.findings(pair)), key=lambda found: found.place
    )
