"""A kind of claim: how it is read of a sentence, and how it is compared with the register; pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import ClassVar

from awards.claims.claim import Claim, Outcome, Programme, Verdict
from awards.claims.courses import Course, course, edition_of
from awards.claims.records import Held, Record, Register, Won
from awards.claims.results import Reading, readings
from awards.claims.said import Said
from newsroom.bilingual.findings import gettext_noop

NO_AWARD = gettext_noop("No award is recorded for %(edition)s.")
NO_AWARDS = gettext_noop("No award of %(programme)s is recorded.")


@dataclass(frozen=True)
class Compared:
    """A claim about a programme with the record of it."""

    claim: Claim
    programme: Programme
    record: Record
    register: Register
    day: date | None

    @cached_property
    def bodies(self) -> list[frozenset[int]]:
        """Whose awards may be meant: those that are named, or the city, or all that is ours."""
        if self.claim.recipients:
            return [frozenset(self.claim.recipients)]
        everybody = frozenset(won.recipient for won in self.record.awards)
        return [frozenset({self.register.home}), everybody]

    @cached_property
    def ours(self) -> frozenset[int]:
        """The first of them that won anything there."""
        won = {award.recipient for award in self.record.awards}
        return next((bodies for bodies in self.bodies if bodies & won), self.bodies[0])

    @cached_property
    def edition(self) -> Held | None:
        return edition_of(self.record, self.programme, self.ours, self.day)

    @cached_property
    def here(self) -> list[Won]:
        """What ours won in the edition that it is about."""
        return self.won_in(self.edition) if self.edition else []

    def won_in(self, edition: Held) -> list[Won]:
        """What ours won in an edition."""
        return [
            won for won in self.record.awards if won.edition == edition.key and won.recipient in self.ours
        ]

    @cached_property
    def readings(self) -> list[Reading]:
        places = [won.position for won in self.here if won.position is not None]
        return readings(self.claim, self.record, min(places, default=None))

    def course(self, reading: Reading) -> Course:
        assert self.edition
        return course(self.record, self.edition, self.ours, reading.fits)

    @property
    def may_lack_the_latest(self) -> bool:
        """Whether the award that the text tells of may not be recorded yet."""
        told = self.programme.year or self.programme.number
        year = self.edition.year if self.edition else None
        return not told and bool(self.day and year and year < self.day.year)


class Kind:
    """One thing that texts claim. `label` and `explanation` are English msgids, for editors."""

    id: ClassVar[str]
    label: ClassVar[str]
    explanation: ClassVar[str]
    # It is about the register, not about both texts.
    compares: ClassVar[bool] = False

    def read(self, said: Said) -> Iterator[Claim | None]:
        """The claims of a sentence; None for one that is not ours."""
        raise NotImplementedError

    def compare(self, claim: Claim, register: Register, day: date | None) -> Verdict | None:
        """What the register says of it; None where it has nothing to say."""
        raise NotImplementedError


class OfProgramme(Kind):
    """A claim about awards of one programme."""

    UNKNOWN: ClassVar[str] = gettext_noop("The register has no programme “%(programme)s”.")

    def compare(self, claim: Claim, register: Register, day: date | None) -> Verdict | None:
        programme = claim.programme
        if programme is None:
            return None
        record = register.records.get(programme.key or 0)
        if record is None:
            return Verdict(Outcome.NOT_PROVABLE, self.UNKNOWN, {"programme": programme.name})
        compared = Compared(claim, programme, record, register, day)
        if compared.edition is None:
            return Verdict(Outcome.NOT_PROVABLE, NO_AWARDS, {"programme": record.name})
        return self.verdict(compared)

    def verdict(self, compared: Compared) -> Verdict:
        raise NotImplementedError


def best(verdicts: list[Verdict]) -> Verdict:
    """Of what may be meant: whatever is borne out; else the likeliest."""
    return next((each for each in verdicts if each.outcome is Outcome.CONFIRMED), verdicts[0])


def listed(names: Iterable[str]) -> str:
    return ", ".join(names)
