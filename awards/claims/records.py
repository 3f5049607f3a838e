"""What of the register claims are compared with, as plain values; pure."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Literal, Protocol


@dataclass(frozen=True)
class Place:
    """A rank within a group; "" is the group of all bodies assessed."""

    rank: int
    group: str = ""
    size: int | None = None


@dataclass(frozen=True)
class Won:
    """An award of ours; `label` tells its edition and result in the language of who reads, `name` also whose it is and
    of which programme. They are made for the few that are shown.
    """

    key: int
    edition: int
    recipient: int
    label: Callable[[], str]
    name: Callable[[], str]
    position: int | None = None
    authority: str = ""
    places: tuple[Place, ...] = ()
    score: Decimal | None = None
    average: Decimal | None = None
    announced: date | None = None
    is_public: bool = True


@dataclass(frozen=True)
class Held:
    """An edition that stands in the register: with an award of anybody, or said to be a gap."""

    key: int
    label: str
    year: int | None = None
    half: int | None = None
    number: int | None = None
    held: bool = True
    without_award: bool = False
    assessed: int | None = None


@dataclass(frozen=True)
class Record:
    """A programme: its editions in any order, the awards of ours in it, the positions of its grades by their names
    in any language."""

    key: int
    name: str
    editions: tuple[Held, ...] = ()
    awards: tuple[Won, ...] = ()
    scale: Mapping[str, int] = field(default_factory=dict)

    @cached_property
    def by_key(self) -> Mapping[int, Held]:
        return {edition.key: edition for edition in self.editions}

    def public(self) -> "Record":
        """As readers know it."""
        return replace(self, awards=tuple(won for won in self.awards if won.is_public))


Scope = Literal["city", "all"]


class Totals(Protocol):
    """How many awards by year, giver and authority, as `awards.computed.totals` counts them."""

    @property
    def years(self) -> Sequence[int]: ...

    def number(self, scope: Scope = "all", year: int | None = None) -> int: ...

    def by(
        self, by: Literal["giver", "authority"], scope: Scope = "all", year: int | None = None
    ) -> Mapping[str, int]: ...


@dataclass(frozen=True)
class Register:
    """`home` is the key of the city; `totals` is None where no claim is about them."""

    home: int
    records: Mapping[int, Record]
    totals: Totals | None = None

    def public(self) -> "Register":
        return replace(self, records={key: each.public() for key, each in self.records.items()})
