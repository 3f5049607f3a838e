"""3관왕; triple crown: prizes of several programmes in one year."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import ClassVar

from awards.claims.claim import Claim, Outcome, Programme, Verdict, distinct
from awards.claims.kinds.crowns import counted_over, crowns, leaves_some, only_year
from awards.claims.kinds.kind import NO_AWARD, Compared, Kind, listed
from awards.claims.records import Register, Won
from awards.claims.said import Said
from awards.claims.years import year_of
from newsroom.bilingual.findings import gettext_noop


class CrownOfYear(Kind):
    """Counted over the programmes that the sentence names with it; where it leaves open which these are, over any that
    it or the text names, so that no number of records contradicts it.
    """

    id = "claim-crown-year"
    label = gettext_noop("Claim: several prizes in a year")
    explanation = gettext_noop(
        "“3관왕” over several programmes is borne out when the register has so many awards of ours in those that are"
        " named, or when ours won in so many of them."
    )
    CONFIRMED: ClassVar[str] = gettext_noop(
        "Of the programmes that are named the register has %(count)s awards in %(programmes)s: %(results)s."
    )
    OTHER: ClassVar[str] = gettext_noop(
        "Of the programmes that are named the register has %(count)s awards in %(programmes)s, not %(said)s:"
        " %(results)s."
    )
    LACKING: ClassVar[str] = gettext_noop(
        "No award is recorded for %(lacking)s. Of the programmes that are named the register has %(count)s awards in"
        " %(programmes)s: %(results)s."
    )

    def read(self, said: Said) -> Iterator[Claim | None]:
        year = year_of(said) or said.year or only_year(said.named)
        for figure in crowns(said):
            over = counted_over(said, figure)
            here = distinct(each.programme for each in said.programmes)
            is_of_text = not here or leaves_some(said, figure)
            named = () if over else tuple(said.named) if is_of_text else here
            if len(over or named) < 2:
                continue
            yield said.claim(
                self.id,
                figure.start,
                figure.end,
                value=figure.value,
                unit="award",
                programme=None if over or (here and is_of_text) else said.programme(figure.start),
                programmes=tuple(_of_year(over, year)),
                named=tuple(_of_year(named, year)),
            )

    def compare(self, claim: Claim, register: Register, day: date | None) -> Verdict | None:
        groups = [claim.programmes, (claim.programme,) if claim.programme else (), claim.named]
        won = [_Won(claim, group, register, day) for group in groups if group]
        counted = next((each for each in won if each.bears_out), won[-1])
        rows = tuple(counted.rows)
        values = {
            "count": str(len(rows)),
            "programmes": str(counted.won_in),
            "said": str(claim.value),
            "results": listed(each.name() for each in rows),
        }
        if counted.bears_out:
            return Verdict(Outcome.CONFIRMED, self.CONFIRMED, values, rows)
        if not rows:
            return Verdict(Outcome.NOT_PROVABLE, NO_AWARD, {"edition": listed(counted.lacking)})
        if counted.lacking and not counted.is_too_many:
            values["lacking"] = listed(counted.lacking)
            return Verdict(Outcome.NOT_PROVABLE, self.LACKING, values, rows)
        outcome = Outcome.CONTRADICTED if claim.programmes else Outcome.NOT_PROVABLE
        return Verdict(outcome, self.OTHER, values, rows)


@dataclass(frozen=True)
class _Won:
    """What the register has of `programmes` that a claim may be about."""

    claim: Claim
    programmes: tuple[Programme, ...]
    register: Register
    day: date | None

    @property
    def rows(self) -> list[Won]:
        return [won for _label, here in self._here for won in here]

    @property
    def lacking(self) -> list[str]:
        """Of which nothing is recorded, each with its edition."""
        return [label for label, here in self._here if not here]

    @property
    def bears_out(self) -> bool:
        """So many prizes, or so many programmes; where the sentence names them, every one of them."""
        is_whole = self.programmes != self.claim.programmes or not self.lacking
        return is_whole and self.claim.value in (len(self.rows), self.won_in)

    @property
    def is_too_many(self) -> bool:
        """Whether no record that is missing could make it right."""
        return self.won_in > self.claim.value

    @property
    def won_in(self) -> int:
        """In how many of them something was won."""
        return len(self._here) - len(self.lacking)

    @cached_property
    def _here(self) -> list[tuple[str, list[Won]]]:
        return list(map(self._in, self.programmes))

    def _in(self, programme: Programme) -> tuple[str, list[Won]]:
        record = self.register.records.get(programme.key or 0)
        if record is None:
            return programme.name, []
        compared = Compared(self.claim, programme, record, self.register, self.day)
        told = compared.edition.label if compared.edition else str(programme.year or programme.number or "")
        return f"{record.name} {told}".strip(), compared.here


def _of_year(programmes: Iterable[Programme], year: int | None) -> Iterator[Programme]:
    """What stands without an edition is of the year of the sentence or the text."""
    return (each if each.is_dated else replace(each, year=year) for each in programmes)
