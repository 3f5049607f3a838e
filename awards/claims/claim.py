"""What a text says of awards that the records can bear out or not; pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from awards.claims.records import Won


class Outcome(StrEnum):
    CONFIRMED = "confirmed"
    CONTRADICTED = "contradicted"
    NOT_PROVABLE = "not_provable"


@dataclass(frozen=True)
class Programme:
    """A programme as a text names it; `key` is None where the register has none of this name.

    `year`, `half` and `number` are those of the edition that stand with the name.
    """

    name: str
    key: int | None = None
    year: int | None = None
    half: int | None = None
    number: int | None = None

    @property
    def is_dated(self) -> bool:
        return self.year is not None or self.number is not None

    @property
    def identity(self) -> tuple[int | None, str]:
        """The same by whatever name the register has it."""
        return self.key, "" if self.key else self.name


def distinct(programmes: Iterable[Programme]) -> tuple[Programme, ...]:
    """Each once, as it was named first."""
    found: dict[tuple[int | None, str], Programme] = {}
    for each in programmes:
        found.setdefault(each.identity, each)
    return tuple(found.values())


@dataclass(frozen=True)
class Claim:
    """`kind` is the id of its kind; `start` and `end` are places in the text, `text` what stands there.

    `value` in `unit`: `year`, `time` (editions), `award`, `point`, `rank`. `recipients` are keys of those of ours
    whom it is about, none for the city. `near` are the words right beside it, which tell of the result that is meant
    (2년 연속 ‘최우수’), `around` those a little farther, which may. `year` is the year of a total. `scope`: `all` with
    affiliates, `city` without, "" where it is not said; of a rank `nation`, `province` or `group`. `giver` is one of
    `tallies.GIVERS`, `authority` one of `enums.Authority`, of a total that counts only theirs. `base`: what a
    difference is to, `average` or `previous`. `programmes`: those that prizes are counted over, where the sentence says
    which; `named`: all of the sentence or the text, which may be meant where it does not.
    """

    kind: str
    language: str
    start: int
    end: int
    text: str
    value: Decimal = Decimal(1)
    unit: str = ""
    programme: Programme | None = None
    recipients: tuple[int, ...] = ()
    near: str = ""
    around: str = ""
    year: int | None = None
    scope: str = ""
    giver: str = ""
    authority: str = ""
    base: str = ""
    programmes: tuple[Programme, ...] = ()
    named: tuple[Programme, ...] = ()

    @property
    def about(self) -> tuple[Programme, ...]:
        """Every programme that it may be about."""
        return (*([self.programme] if self.programme else []), *self.programmes, *self.named)

    @property
    def said(self) -> tuple[object, ...]:
        """The same for claims that say the same, wherever and in whatever language."""
        return (
            self.kind,
            self.value,
            self.unit,
            frozenset((each.key, each.year, each.half) for each in self.about),
            self.recipients,
            self.giver,
            self.authority,
            self.base,
            self.year,
        )


@dataclass(frozen=True)
class Verdict:
    """`message` is an English msgid with `values`; `rows` are the awards that it is drawn from, of `years` all."""

    outcome: Outcome
    message: str
    values: Mapping[str, str] = field(default_factory=dict)
    rows: tuple[Won, ...] = ()
    years: tuple[int, ...] = ()
