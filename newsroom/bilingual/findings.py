"""What a check found in a pair of texts: which rule, how grave, the spans in both, and what to say of it; pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256

from newsroom.bilingual.texts import Span


class Severity(StrEnum):
    """How grave a finding is: only what `BLOCKS` keeps a text from going out."""

    BLOCKS = "blocks"
    ERROR = "error"  # what readers would be told wrongly
    WARNING = "warning"  # what may be wrong
    NOTE = "note"  # what could be better


def gettext_noop(message: str) -> str:
    """Marks a message for the translators; whoever shows it translates it."""
    return message


@dataclass(frozen=True)
class Finding:
    """`message` is an English msgid with `values` to put into it; `proposal` what could stand there instead.

    A finding without a span in a language has nothing to show there, as when something is missing.
    """

    rule: str
    severity: Severity
    message: str
    ko: Span | None = None
    en: Span | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    proposal: str = ""

    @property
    def place(self) -> tuple[int, int]:
        """By which findings are put in order: where they stand in the Korean, else in the English."""
        return (
            self.ko.start if self.ko else self.en.start if self.en else 0,
            self.en.start if self.en else 0,
        )


def identity(finding: Finding, ko_sentence: str, en_sentence: str) -> str:
    """What stays the same of a finding until a sentence that it stands in changes, in either language: 64 letters.

    The sentences are those that its spans stand in, "" where it has none.
    """
    spans = (span.text if span else "" for span in (finding.ko, finding.en))
    told = "\x1f".join((finding.rule, *spans, ko_sentence, en_sentence))
    return sha256(told.encode()).hexdigest()
