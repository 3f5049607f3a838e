"""An award as one sentence tells it, before the tellings of a text are brought together; pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from awards.proposals.proposal import Span

# What it was won in was told before, not right before.
TOLD_BEFORE: Final = "programme-told-before"


@dataclass
class Told:
    """An award as one sentence tells it: values by the names of a proposal's fields."""

    recipient: str
    programme: str
    values: dict[str, Any]
    spans: dict[str, Span]
    start: int
    end: int
    is_title: bool
    # The programme is a name that stands there, not one that is carried on or made of the nouns before a grade.
    named: bool
    why: list[str] = field(default_factory=list)
    # It tells no result of its own, as 2관왕 does.
    only_adds: bool = False
    # The programme's name stands in quotation marks, as it does where a text gives it in full.
    quoted: bool = False
    # Where the list and its item begin that tell it: items of one list are awards of their own.
    item: tuple[int, int] | None = None
    # Where the sentence begins that tells it.
    sentence: int = 0
    # It only calls the winner a good one, as any may be that was rewarded: 우수기관.
    calls_good: bool = False

    def complete(self, values: Mapping[str, Any], spans: Mapping[str, Span], at: int) -> None:
        """Adds what it does not tell yet; `spans` are places behind the place `at`."""
        for name, value in values.items():
            if self.values.get(name) is None and value is not None:
                self.values[name] = value
                if name in spans:
                    self.spans[name] = (spans[name][0] + at, spans[name][1] + at)
