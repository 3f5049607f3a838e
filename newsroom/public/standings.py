"""Streaks and nth times, counted over what the public may know of a programme."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from awards import tallies
from awards.published import PublishedAward, PublishedEdition, PublishedRole
from newsroom.fields.localized import LocalizedText
from newsroom.public.queries import awards as queries
from newsroom.public.queries.awards import TimelineEntry

EditionKey = tuple[int | None, int | None, int | None]
# By programme and recipient: the editions in order, and their keys in the same order.
Timelines = dict[tuple[int, int], tuple[list[tallies.Standing], list[int]]]


@dataclass(frozen=True)
class Counted:
    """`streak`: held editions in a row, up to this one, with this grade or better; `nth`: editions won by then.

    Where no award of the programme has a place in a scale (not `by_grade`), a streak takes any award. An award
    beside a scale that others have a place in is part of no streak: None.
    """

    streak: int | None
    nth: int
    by_grade: bool

    @property
    def nth_tells_more(self) -> bool:
        """Whether the nth time says something that the streak does not: not every edition won was in a row."""
        return self.nth > max(1, self.streak or 0)


def latest_first(timeline: list[TimelineEntry]) -> list[TimelineEntry]:
    """The editions of a programme, the latest first; those known by number only stand among their neighbours."""
    by_key = {_key(entry): entry for entry in timeline}
    ordered = tallies.in_order(_standing(entry, None) for entry in timeline)
    return [by_key[standing.year, standing.half, standing.number] for standing in reversed(ordered)]


def of_award(award: PublishedAward, timeline: list[TimelineEntry]) -> Counted:
    """What the recipient's public awards in the programme add up to, as of the edition of `award`."""
    ordered = tallies.in_order(_standing(entry, award.recipient_id) for entry in timeline)
    edition, position = award.edition, _position(award)
    keys = [(standing.year, standing.half, standing.number) for standing in ordered]
    by_grade = position is not None or queries.has_places_in_a_scale(award.programme)
    return _as_of(ordered, keys.index((edition.year, edition.half, edition.number)), position, by_grade)


def _position(award: PublishedAward) -> int | None:
    return award.grade.position if award.grade else None


def of_awards(awards: Iterable[PublishedAward]) -> dict[int, Counted]:
    """What `of_award` tells, by the key of each of `awards`; in three queries, however many they are.

    What is loaded is bounded by the list: the editions of its programmes, and the grades that its recipients got there.
    """
    awards = list(awards)
    timelines = _timelines(awards)
    scaled = queries.with_places_in_a_scale(
        {award.programme_id for award in awards if _position(award) is None}
    )
    return {award.pk: _counted(award, timelines, scaled) for award in awards}


def attach(awards: Iterable[PublishedAward]) -> None:
    """Give each award its `standing`, the `Counted` that cards and lists show."""
    awards = list(awards)
    counted = of_awards(awards)
    for award in awards:
        award.standing = counted[award.pk]  # type: ignore[attr-defined]


def _timelines(awards: list[PublishedAward]) -> Timelines:
    """For each programme and recipient of `awards`: the editions in order, and their keys in the same order."""
    pairs = {(award.programme_id, award.recipient_id) for award in awards}
    won = queries.positions_won(pairs)
    editions: dict[int, list[tuple[int, tallies.Standing]]] = {}
    for pk, programme, year, half, number, held in queries.editions_of({programme for programme, _ in pairs}):
        editions.setdefault(programme, []).append((pk, tallies.Standing(year, half, number, held)))
    timelines: Timelines = {}
    for programme, recipient in pairs:
        keys = {standing: pk for pk, standing in editions[programme]}
        ordered = tallies.in_order(keys)
        places = [keys[standing] for standing in ordered]
        standings = [
            replace(standing, positions=won.get((pk, recipient), ()))
            for pk, standing in zip(places, ordered, strict=True)
        ]
        timelines[programme, recipient] = standings, places
    return timelines


def _counted(award: PublishedAward, timelines: Timelines, scaled: set[int]) -> Counted:
    timeline, places = timelines[award.programme_id, award.recipient_id]
    position = _position(award)
    by_grade = position is not None or award.programme_id in scaled
    return _as_of(timeline, places.index(award.edition_id), position, by_grade)


def _as_of(timeline: list[tallies.Standing], place: int, position: int | None, by_grade: bool) -> Counted:
    """What stands at one place of an ordered timeline, for a grade at `position`."""
    beside = by_grade and position is None
    streak = None if beside else tallies.running_streaks(timeline, position)[place]
    return Counted(streak=streak, nth=tallies.nth(timeline[: place + 1]), by_grade=by_grade)


def going_on(timeline: list[TimelineEntry]) -> int:
    """How many of the latest held editions in a row the city itself has a public award of."""
    ours = (award.recipient for entry in timeline for award in entry["awards"] if award.recipient.home)
    city = next(ours, None)
    if city is None:
        return 0
    return tallies.streak(tallies.in_order(_standing(entry, city.pk) for entry in timeline))


@dataclass(frozen=True)
class Tenure:
    """A body in one role under one name, from the first to the last of the editions that it had it in a row."""

    role: PublishedRole
    first: PublishedEdition
    last: PublishedEdition


def tenures(timeline: list[TimelineEntry]) -> list[Tenure]:
    """Who ran the editions of a programme and when, under the names of those days; the latest first, as given."""
    found: list[Tenure] = []
    later: dict[tuple[str, int, LocalizedText], int] = {}
    for entry in timeline:
        here: dict[tuple[str, int, LocalizedText], int] = {}
        for role in entry["roles"]:
            key = role.role, role.organisation_id, role.name
            if key in later:
                place = later[key]
                found[place] = replace(found[place], first=entry["edition"])
            else:
                place = len(found)
                found.append(Tenure(role, entry["edition"], entry["edition"]))
            here[key] = place
        later = here
    return found


def _key(entry: TimelineEntry) -> EditionKey:
    edition = entry["edition"]
    return edition.year, edition.half, edition.number


def _standing(entry: TimelineEntry, recipient: int | None) -> tallies.Standing:
    year, half, number = _key(entry)
    won = [award for award in entry["awards"] if award.recipient_id == recipient]
    positions = tuple(_position(award) for award in won)
    return tallies.Standing(year=year, half=half, number=number, held=entry["held"], positions=positions)
