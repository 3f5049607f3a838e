"""Streaks and nth times, counted over what the public may know of a programme."""

from dataclasses import dataclass

from awards import tallies
from awards.published import PublishedAward
from newsroom.public.queries import awards as queries
from newsroom.public.queries.awards import TimelineEntry

EditionKey = tuple[int | None, int | None, int | None]


@dataclass(frozen=True)
class Counted:
    """`streak`: held editions in a row, up to this one, with this grade or better; `nth`: editions won by then.

    Where no award of the programme has a place in a scale (not `by_grade`), a streak takes any award. An award
    beside a scale that others have a place in is part of no streak: None.
    """

    streak: int | None
    nth: int
    by_grade: bool


def latest_first(timeline: list[TimelineEntry]) -> list[TimelineEntry]:
    """The editions of a programme, the latest first; those known by number only stand among their neighbours."""
    by_key = {_key(entry): entry for entry in timeline}
    ordered = tallies.in_order(_standing(entry, None) for entry in timeline)
    return [by_key[standing.year, standing.half, standing.number] for standing in reversed(ordered)]


def of_award(award: PublishedAward, timeline: list[TimelineEntry]) -> Counted:
    """What the recipient's public awards in the programme add up to, as of the edition of `award`."""
    ordered = tallies.in_order(_standing(entry, award.recipient_id) for entry in timeline)
    edition = award.edition
    keys = [(standing.year, standing.half, standing.number) for standing in ordered]
    place = keys.index((edition.year, edition.half, edition.number))
    position = award.grade.position if award.grade else None
    by_grade = position is not None or queries.has_places_in_a_scale(award.programme)
    beside = by_grade and position is None
    streak = None if beside else tallies.running_streaks(ordered, position)[place]
    return Counted(streak=streak, nth=tallies.nth(ordered[: place + 1]), by_grade=by_grade)


def going_on(timeline: list[TimelineEntry]) -> int:
    """How many of the latest held editions in a row the city itself has a public award of."""
    ours = (award.recipient for entry in timeline for award in entry["awards"] if award.recipient.home)
    city = next(ours, None)
    if city is None:
        return 0
    return tallies.streak(tallies.in_order(_standing(entry, city.pk) for entry in timeline))


def _key(entry: TimelineEntry) -> EditionKey:
    edition = entry["edition"]
    return edition.year, edition.half, edition.number


def _standing(entry: TimelineEntry, recipient: int | None) -> tallies.Standing:
    year, half, number = _key(entry)
    won = [award for award in entry["awards"] if award.recipient_id == recipient]
    positions = tuple(award.grade.position if award.grade else None for award in won)
    return tallies.Standing(year=year, half=half, number=number, held=entry["held"], positions=positions)
