"""An award as one sentence tells it, before the tellings of a text are brought together; pure."""

from dataclasses import dataclass, field
from typing import Any

from awards.proposals.proposal import Span


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
