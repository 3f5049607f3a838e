"""A rule for figures that are a limit: 이상 is no "under"."""

from collections.abc import Iterator

from newsroom.bilingual.comparison import compared
from newsroom.bilingual.findings import Finding, Severity, gettext_noop
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.rules.figures.telling import FigureRule
from newsroom.figures.values import Figure

OPPOSED = frozenset(("over", "under"))


class LimitTurned(FigureRule):
    id = "limit-turned"
    label = gettext_noop("Limit turned round")
    explanation = gettext_noop("이상 or 초과 became “under”, or 이하 or 미만 became “over”.")
    severity = Severity.WARNING

    def findings(self, pair: Pair) -> Iterator[Finding]:
        told = pair.once(compared).matching.told
        loose = {_key(en) for ko, en in told if ko.modifier == en.modifier}
        for ko, en in told:
            if {ko.modifier, en.modifier} == OPPOSED and _key(en) not in loose:
                yield self.told(
                    pair,
                    gettext_noop("%(ko)s became “%(en)s”: one is a limit below, the other above."),
                    ko,
                    en,
                )


def _key(figure: Figure) -> tuple[object, ...]:
    """Equal figures may be told in another order."""
    return figure.role, figure.value, figure.modifier
