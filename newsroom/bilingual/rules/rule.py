from collections.abc import Iterator
from typing import ClassVar

from newsroom.bilingual.findings import Finding, Severity
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.texts import Span


class Rule:
    """One thing that is looked for. `label` and `explanation` are English msgids, for editors."""

    id: ClassVar[str]
    label: ClassVar[str]
    explanation: ClassVar[str]
    severity: ClassVar[Severity]
    # Whether it needs both texts; others read one of them, whether there is a translation or not.
    compares: ClassVar[bool] = True

    def findings(self, pair: Pair) -> Iterator[Finding]:
        raise NotImplementedError

    def finding(
        self, message: str, ko: Span | None = None, en: Span | None = None, proposal: str = "", **values: str
    ) -> Finding:
        """A finding of this rule, of its severity."""
        return Finding(self.id, self.severity, message, ko, en, values, proposal)
