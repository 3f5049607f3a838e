"""The figures of a release's awards at a glance, taken from the register and never from its text."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from awards.computed.runs import Run
from awards.computed.standings import Standing
from awards.published import PublishedAward

# Those that the release tells of first; its cards tell of all.
MOST_AWARDS = 3


@dataclass(frozen=True)
class KeyFigures:
    """What there is to say of one award in figures. A rank, a score and a streak are nothing without what they count.

    `lead` is by how much the score is above the average of the group, below 0 for below; once is no `streak`: None.
    """

    award: PublishedAward
    lead: Decimal | None
    streak: Run | None
    by_grade: bool

    @property
    def is_in_scale(self) -> bool:
        return bool(self.award.grade and self.award.grade.position and self.award.programme.scale_size)

    @property
    def is_ranked(self) -> bool:
        return bool(self.award.rank and self.award.group)

    @property
    def distance(self) -> Decimal:
        return abs(self.lead or Decimal())

    def __bool__(self) -> bool:
        return self.is_in_scale or self.is_ranked or self.lead is not None or self.streak is not None


def key_figures(awards: Iterable[PublishedAward]) -> list[KeyFigures]:
    """Of the first awards that have any; each carries its `standing` (`newsroom.public.standings.attach`).

    Of several editions of one programme the latest speaks for the others: its streak counts them.
    """
    latest: dict[tuple[int, int], PublishedAward] = {}
    for award in awards:
        known = latest.setdefault((award.programme_id, award.recipient_id), award)
        if (award.year or 0) > (known.year or 0):
            latest[award.programme_id, award.recipient_id] = award
    return list(islice(filter(None, map(_figures, latest.values())), MOST_AWARDS))


def _figures(award: PublishedAward) -> KeyFigures:
    standing: Standing | None = award.standing  # type: ignore[attr-defined]
    average = award.group.average if award.group else None
    lead = award.score - average if award.score is not None and average is not None else None
    # Once is no streak.
    run = standing.run if standing else None
    by_grade = standing is not None and standing.by_grade
    return KeyFigures(award, lead, run if run and run.streak > 1 else None, by_grade)
