"""What awards come to, counted over what the public may know of a programme."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from awards import tallies
from awards.computed import standings as computed
from awards.computed.standings import Standing
from awards.published import PublishedAward, PublishedEdition, PublishedRole
from newsroom.fields.localized import LocalizedText
from newsroom.public import content
from newsroom.public.queries import rows as queries
from newsroom.public.queries.awards import TimelineEntry
from newsroom.public.queries.world import PUBLISHED
from newsroom.releases.preview import previewing

EditionKey = tuple[int | None, int | None, int | None]
MOST_AWARDS = 8000

_remembered: content.Memory[Standing] = content.Memory(MOST_AWARDS)


def rows(ids: Sequence[int]) -> list[PublishedAward]:
    """The public awards with these keys, in their order, with what they point to and their `standing`."""
    found = queries.awards(ids)
    attach(found)
    return [award for award in found if award.standing]  # type: ignore[attr-defined]


def latest_first(timeline: list[TimelineEntry]) -> list[TimelineEntry]:
    """The editions of a programme, the latest first; those known by number only stand among their neighbours."""
    by_key = {_key(entry): entry for entry in timeline}
    ordered = tallies.in_order(_standing(entry, None) for entry in timeline)
    return [by_key[standing.year, standing.half, standing.number] for standing in reversed(ordered)]


def _position(award: PublishedAward) -> int | None:
    return award.grade.position if award.grade else None


def of_awards(awards: Iterable[PublishedAward]) -> Mapping[int, Standing]:
    """What a recipient's public awards in a programme add up to, as of the edition of each of `awards`, by its key.

    One statement, however many they are, of what is not remembered.
    """
    keys = {award.pk for award in awards}
    if previewing():
        return computed.of_awards(keys, PUBLISHED)
    if not keys:
        return {}
    version = content.version()
    found = {key: known for key in keys if (known := _remembered.known(key, version))}
    for key, standing in computed.of_awards(keys - found.keys(), PUBLISHED).items():
        _remembered.learn(key, version, standing)
        found[key] = standing
    return found


def attach(awards: Collection[PublishedAward]) -> None:
    """Give each award its `standing`, which cards and lists show; None of what has just ceased to be public."""
    counted = of_awards(awards)
    for award in awards:
        award.standing = counted.get(award.pk)  # type: ignore[attr-defined]


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
