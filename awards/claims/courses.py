"""A programme as some of ours won it, edition by edition; pure.

How streaks are counted, and where turns are missing that nobody recorded, is said by `awards.tallies`.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from awards import tallies
from awards.claims.claim import Programme
from awards.claims.records import Held, Record, Won
from awards.claims.results import Fits

# An edition that a text tells of and the register does not have.
UNRECORDED = 0


@dataclass(frozen=True)
class Step:
    """`won`: the awards there that count; `missing`: how many turns right before it nobody recorded."""

    edition: Held
    won: tuple[Won, ...]
    missing: int
    streak: int


@dataclass(frozen=True)
class Course:
    """The steps up to the edition that a text is about, the oldest first.

    `is_recorded`: an award of ours is recorded in that edition; where none is, the steps take it for won, as the text
    says.
    """

    steps: Sequence[Step]
    is_recorded: bool

    @property
    def last(self) -> Step:
        return self.steps[-1]

    @cached_property
    def won(self) -> list[Step]:
        """Those that something was won in."""
        return [step for step in self.steps if step.won or step.edition.key == UNRECORDED]

    @cached_property
    def streak(self) -> list[Step]:
        """Those of the streak that the last one ends; none where it was not won."""
        held = [step for step in self.steps if step.edition.held]
        return held[len(held) - self.last.streak :] if self.last.streak else []

    @property
    def rows(self) -> tuple[Won, ...]:
        return tuple(won for step in self.won for won in step.won)


def edition_of(record: Record, programme: Programme, ours: Collection[int], day: date | None) -> Held | None:
    """The edition that a text is about: that of its year or number, else the last that ours won; None without any.

    One that the register does not have, or where nothing of ours is recorded, comes as one that is `UNRECORDED`.
    """
    won = {each.edition: each for each in record.awards if each.recipient in ours}
    if programme.year is None and programme.number is None:
        latest = [
            each for each in _in_order(record) if each.key in won and _is_past(each, won[each.key], day)
        ]
        return latest[-1] if latest else None
    told = [each for each in _in_order(record) if _is(each, programme)]
    recorded = [each for each in told if each.key in won]
    if recorded:
        return recorded[-1]
    if any(each.without_award for each in told):
        return told[-1]
    label = told[-1].label if told else str(programme.year or programme.number)
    year = told[-1].year if told else programme.year
    return Held(UNRECORDED, label, year, programme.half, programme.number)


def course(record: Record, last: Held, ours: Collection[int], fits: Fits) -> Course:
    """The editions up to `last`, with what counts of what ours won."""
    # The rhythm of a programme shows in all its editions, also in later ones.
    every = _ordered([*(each for each in record.editions if not _same(each, last)), last])
    won = {each.key: _won(record, each, ours, fits) for each in every}
    timeline = [_standing(each, bool(won[each.key]) or each.key == UNRECORDED) for each in every]
    counted = zip(every, tallies.missing_before(timeline), tallies.running_streaks(timeline), strict=True)
    steps = [Step(each, won[each.key], missing, streak) for each, missing, streak in counted]
    return Course(steps[: every.index(last) + 1], last.key != UNRECORDED)


def _won(record: Record, edition: Held, ours: Collection[int], fits: Fits) -> tuple[Won, ...]:
    return tuple(
        each
        for each in record.awards
        if each.edition == edition.key and each.recipient in ours and fits(each)
    )


def _same(one: Held, last: Held) -> bool:
    """Whether an edition of the register is the one that is told of without an award."""
    same = (one.year, one.half) == (last.year, last.half) if last.year else one.number == last.number
    return one.key == last.key or (last.key == UNRECORDED and same)


def _is(edition: Held, programme: Programme) -> bool:
    if programme.year is None:
        return edition.number == programme.number
    return edition.year == programme.year and programme.half in (None, edition.half)


def _is_past(edition: Held, won: Won, day: date | None) -> bool:
    """Whether the award was known on a day: of one without a date the year tells."""
    if day is None or (won.announced is None and edition.year is None):
        return True
    return won.announced <= day if won.announced else (edition.year or 0) <= day.year


def _in_order(record: Record) -> list[Held]:
    return _ordered(record.editions)


def _ordered(editions: Sequence[Held]) -> list[Held]:
    keys = {_standing(each, won=False): each for each in editions}
    return [keys[each] for each in tallies.in_order(keys)]


def _standing(edition: Held, won: bool) -> tallies.Standing:
    return tallies.Standing(
        edition.year, edition.half, edition.number, edition.held or won, positions=(1,) if won else ()
    )
