"""What an article tells of a programme wherever it tells it: edition, who holds it, how many it looked at; pure.

A story on several winners names the evaluation once, in its lead; what stands there is true of every award in it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from awards.proposals.details import Details
from awards.proposals.likeness import alike
from awards.proposals.programme import Programme
from awards.proposals.told import Told

EDITION: Final = ("year", "half", "number")
HOLDERS: Final = ("organiser", "host", "sponsor")
# What is said of an evaluation as a whole; scores are somebody's.
OF_ALL: Final = ("assessed", "indicators")


@dataclass
class Facts:
    """By the names of programmes, in the order of the text."""

    same_names: dict[str, str]
    noted: list[tuple[str, Details]] = field(default_factory=list)

    def edition(self, programme: Programme, at: int) -> None:
        """`at` is the place of the sentence in the text."""
        told = Details()
        for name in EDITION:
            if (value := getattr(programme, name)) is not None:
                told.tell(name, value, (programme.start + at, programme.end + at))
        self.note(programme.name, told)

    def measures(self, programme: str, told: Details, at: int) -> None:
        """Of what a sentence tells, that which is true of all winners."""
        common = Details()
        for name in (*OF_ALL, *HOLDERS):
            if name in told.values:
                start, end = told.spans[name]
                common.tell(name, told.values[name], (start + at, end + at))
        self.note(programme, common)

    def note(self, programme: str, told: Details) -> None:
        if told.values:
            self.noted.append((programme, told))

    def complete(self, awards: Iterable[Told]) -> None:
        """Gives awards that are told without them the facts of their programmes; not those of earlier years."""
        for award in awards:
            if not award.values.get("current", True) or not award.programme:
                continue
            for programme, told in self.noted:
                if alike(programme, award.programme, self.same_names):
                    _add(award, told)
            _leave_out_winner(award)


def _leave_out_winner(award: Told) -> None:
    """Nobody holds what it wins itself."""
    for name in HOLDERS:
        holder = award.values.get(name)
        if holder and award.recipient.replace(" ", "").endswith(holder.replace(" ", "")):
            award.values.pop(name)
            award.spans.pop(name, None)


def _add(award: Told, told: Details) -> None:
    """An edition is told as one: no year of another edition beside the number that the award has."""
    has_edition = any(award.values.get(name) is not None for name in EDITION)
    for name, value in told.values.items():
        if award.values.get(name) is None and not (name in EDITION and has_edition):
            award.values[name] = value
            award.spans[name] = told.spans[name]
