"""What a city and its affiliates won in a year, as the register tells it: values, from which the draft is written."""

from collections.abc import Sequence
from dataclasses import dataclass

from awards.computed.runs import Edition as Turn
from awards.computed.runs import Run
from awards.computed.totals import Totals
from awards.models import Award, Grade, Organisation, Programme
from awards.tallies import GIVERS, UNRECORDED
from newsroom.fields.localized import LocalizedText

# In whose name an award stands above all others.
FOREMOST = ("president", "prime_minister", "speaker")
# More first places nobody reads in a release.
MOST_RANKED = 10


@dataclass(frozen=True)
class Won:
    """An award with what is told of it; `givers` are who organises and hosts, `giver` one of `tallies.GIVERS`."""

    award: Award
    givers: tuple[Organisation, ...]
    giver: str

    @property
    def programme(self) -> Programme:
        return self.award.edition.programme


@dataclass(frozen=True)
class StreakFact:
    """`run.streak` turns in a row with `grade` or better, or with any award where there is no grade."""

    programme: Programme
    recipient: Organisation
    grade: Grade | None
    run: Run


@dataclass(frozen=True)
class Joint:
    """Several awards at once: of every programme of a named set, or in one `edition` (year, half, number) of a
    programme."""

    name: LocalizedText
    recipient: Organisation
    number: int
    edition: Turn | None = None


@dataclass(frozen=True)
class YearInAwards:
    """`counted` are the totals of all years; `won` what was won in this one, in the order in which it is told; `firsts`
    what of it has the top of a scale or a first place, and was won for the first time."""

    year: int
    home: Organisation
    counted: Totals
    won: Sequence[Won]
    streaks: Sequence[StreakFact]
    joint: Sequence[Joint]
    firsts: Sequence[Won]

    @property
    def total(self) -> int:
        return self.counted.number("all", self.year)

    @property
    def city(self) -> int:
        return self.counted.number("city", self.year)

    @property
    def affiliates(self) -> int:
        return self.total - self.city

    @property
    def by_giver(self) -> dict[str, list[Won]]:
        """The awards by giver, in the order of `GIVERS`; those of which nobody is recorded last."""
        return {
            giver: found
            for giver in (*GIVERS, UNRECORDED)
            if (found := [each for each in self.won if each.giver == giver])
        }

    @property
    def foremost(self) -> dict[str, list[Won]]:
        """Those in the name of the highest authorities, by authority."""
        found = {name: [each for each in self.won if each.award.authority == name] for name in FOREMOST}
        return {name: several for name, several in found.items() if several}

    @property
    def record(self) -> tuple[int, int] | None:
        """The year that had the most before and how many, when this one has more."""
        before = self.counted.record_before(self.year)
        if before is None or not self.counted.is_record(self.year):
            return None
        return before, self.counted.number("all", before)

    @property
    def before(self) -> int | None:
        """How many the year before had; None when nothing is recorded of it."""
        return self.counted.number("all", self.year - 1) or None

    @property
    def ranked_first(self) -> list[Won]:
        return [each for each in self.won if each.award.rank == 1][:MOST_RANKED]


class NoAwards(Exception):
    """Nothing of ours is recorded of that year, or no city is ours."""
