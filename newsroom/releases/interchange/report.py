"""How an import went: what was created, updated, unchanged and refused, told while it runs and at its end."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

LINES_NAMED = 10


class Result(StrEnum):
    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


@dataclass(frozen=True)
class Refusal:
    line: int
    reason: str

    def __str__(self) -> str:
        return _("Line %(line)d refused: %(reason)s") % {"line": self.line, "reason": self.reason}


@dataclass
class Report:
    """Counts by result, the refused lines, and `last_line`: all lines up to it are stored or refused."""

    counts: Counter[Result] = field(default_factory=Counter)
    refusals: list[Refusal] = field(default_factory=list)
    notes: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    last_line: int = 0

    def count(self, result: Result) -> None:
        self.counts[result] += 1

    def refuse(self, line: int, reason: str) -> None:
        self.counts[Result.REFUSED] += 1
        self.refusals.append(Refusal(line, reason))

    def note(self, line: int, text: str) -> None:
        self.notes[text].append(line)

    @property
    def total(self) -> int:
        return self.counts.total()

    def told_notes(self) -> Iterator[str]:
        """Each note once, with the first of the lines that it is about."""
        for text, lines in self.notes.items():
            numbers = ", ".join(map(str, lines[:LINES_NAMED])) + (" …" if len(lines) > LINES_NAMED else "")
            label = ngettext("Line %(numbers)s: %(note)s", "Lines %(numbers)s: %(note)s", len(lines))
            yield label % {"numbers": numbers, "note": text}

    def summary(self) -> str:
        return _(
            "Created %(created)d, updated %(updated)d, unchanged %(unchanged)d, refused %(refused)d."
        ) % {result.value: self.counts[result] for result in Result}

    def progress(self, seconds: float) -> str:
        lines = ngettext("%(count)d line read", "%(count)d lines read", self.total) % {"count": self.total}
        speed = _("%(speed)d lines a second") % {"speed": self.total / max(seconds, 0.001)}
        refused = _("%(count)d refused") % {"count": self.counts[Result.REFUSED]}
        return f"{lines}, {refused}, {speed}"
