"""What is read of one award: the facts that the text states, each with the place where it states them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

Span = tuple[int, int]


@dataclass(frozen=True)
class Proposal:
    """One award that the text says somebody won; None where the text does not say it.

    `start` and `end` enclose the evidence, in characters of the text that was given; `spans` holds where each field
    was read (keys are names of fields below). `why` names the rules that led to it, in the order they spoke.
    """

    recipient: str
    programme: str
    evidence: str
    start: int
    end: int
    category: str | None = None
    year: int | None = None
    half: int | None = None
    number: int | None = None
    organiser: str | None = None
    host: str | None = None
    sponsor: str | None = None
    # Without 상, 기관 or 등급 at its end: 최우수, 우수, 장려, 대상, 본상, 가, A.
    grade: str | None = None
    # As it is written: 행정안전부 장관 표창; `authority` is a value of `awards.enums.Authority`.
    prize: str | None = None
    authority: str | None = None
    rank: int | None = None
    score: Decimal | None = None
    group: str | None = None
    group_size: int | None = None
    average: Decimal | None = None
    assessed: int | None = None
    indicators: int | None = None
    # “3년 연속” counts years, “3회 연속” editions; both are claims, to be compared with the register.
    streak: int | None = None
    streak_in_editions: bool = False
    # False for an earlier edition's award that the text only recalls.
    current: bool = True
    # Decided but not yet handed over: 받는다, 받게 됐다, 수상할 예정.
    announced_only: bool = False
    spans: Mapping[str, Span] = field(default_factory=dict)
    why: tuple[str, ...] = ()
