"""Streaks and nth times, counted over what the public may know of a programme."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from awards import tallies
from awards.published import PublishedAward, PublishedEdition, PublishedRole
from newsroom.fields.localized import LocalizedText
from newsroom.public import content
from newsroom.public.queries.awards import TimelineEntry
from newsroom.public.queries.timelines import ProgrammeTold, timelines_of
from newsroom.releases.preview import previewing

EditionKey = tuple[int | None, int | None, int | None]
# The keys of a programme and of a recipient.
Pair = tuple[int, int]
# Each holds some ten editions.
MOST_TIMELINES = 4000


@dataclass(frozen=True)
class Timeline:
    """The editions of a programme in order, as one recipient won them, and their keys in the same order.

    `scaled`: any public award of the programme, ours or another's, has a grade with a place in a scale.
    """

    standings: list[tallies.Standing]
    places: list[int]
    scaled: bool


_remembered: content.Memory[Timeline] = content.Memory(MOST_TIMELINES)


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


def _position(award: PublishedAward) -> int | None:
    return award.grade.position if award.grade else None


def of_awards(awards: Iterable[PublishedAward]) -> dict[int, Counted]:
    """What a recipient's public awards in a programme add up to, as of the edition of each of `awards`, by its key.

    One query, however many they are, of what is not remembered: pages have the timelines of programmes in common.
    """
    awards = list(awards)
    timelines = _timelines({(award.programme_id, award.recipient_id) for award in awards})
    return {award.pk: _counted(award, timelines[award.programme_id, award.recipient_id]) for award in awards}


def attach(awards: Iterable[PublishedAward]) -> None:
    """Give each award its `standing`, the `Counted` that cards and lists show."""
    awards = list(awards)
    counted = of_awards(awards)
    for award in awards:
        award.standing = counted[award.pk]  # type: ignore[attr-defined]


def _timelines(pairs: Collection[Pair]) -> Mapping[Pair, Timeline]:
    if not pairs:
        return {}
    if previewing():
        return _counted_anew(pairs)
    version = content.version()
    found = {pair: known for pair in pairs if (known := _remembered.known(pair, version))}
    missing = [pair for pair in pairs if pair not in found]
    for pair, timeline in (_counted_anew(missing) if missing else {}).items():
        _remembered.learn(pair, version, timeline)
        found[pair] = timeline
    return found


def _counted_anew(pairs: Collection[Pair]) -> dict[Pair, Timeline]:
    programmes = {told.programme: told for told in timelines_of(pairs)}
    return {pair: _timeline(programmes[pair[0]], pair[1]) for pair in pairs}


def _timeline(told: ProgrammeTold, recipient: int) -> Timeline:
    won: dict[int, tuple[int | None, ...]] = {}
    for edition, by, position in told.won:
        # Two awards at one place of the scale are one place.
        if by == recipient and position not in won.get(edition, ()):
            won[edition] = (*won.get(edition, ()), position)
    keys = {tallies.Standing(year, half, number, held): pk for pk, year, half, number, held in told.editions}
    ordered = tallies.in_order(keys)
    places = [keys[standing] for standing in ordered]
    standings = [
        replace(standing, positions=won.get(pk, ())) for pk, standing in zip(places, ordered, strict=True)
    ]
    return Timeline(standings, places, told.scaled)


def _counted(award: PublishedAward, timeline: Timeline) -> Counted:
    position = _position(award)
    by_grade = position is not None or timeline.scaled
    return _as_of(timeline.standings, timeline.places.index(award.edition_id), position, by_grade)


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
