"""What awards come to, counted over what the public may know of a programme."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from awards.computed import standings as computed
from awards.computed.standings import Standing
from awards.published import PublishedAward
from newsroom.public import content, parts
from newsroom.public.queries import rows as queries
from newsroom.public.queries.world import PUBLISHED
from newsroom.releases.preview import previewing

MOST_AWARDS = 8000

_remembered: content.Memory[Standing] = content.Memory(MOST_AWARDS)


def rows(ids: Sequence[int]) -> list[PublishedAward]:
    """The public awards with these keys, in their order, with what they point to and their `standing`."""
    found = queries.awards(ids)
    attach(found)
    return [award for award in found if award.standing]  # type: ignore[attr-defined]


def of_awards(awards: Iterable[PublishedAward]) -> Mapping[int, Standing]:
    """What a recipient's public awards in a programme add up to, as of the edition of each of `awards`, by its key.

    One statement, however many they are, of what is not remembered.
    """
    programmes = {award.pk: award.programme_id for award in awards}
    if previewing():
        return computed.of_awards(programmes.keys(), PUBLISHED)
    if not programmes:
        return {}
    # Known as long as nothing changes about the programme, whatever else does.
    versions = parts.versions_of(programmes)
    found = {key: known for key, version in versions.items() if (known := _remembered.known(key, version))}
    for key, standing in computed.of_awards(versions.keys() - found.keys(), PUBLISHED).items():
        _remembered.learn(key, versions[key], standing)
        found[key] = standing
    return found


def attach(awards: Collection[PublishedAward]) -> None:
    """Give each award its `standing`, which cards and lists show; None of what has just ceased to be public."""
    counted = of_awards(awards)
    for award in awards:
        award.standing = counted.get(award.pk)  # type: ignore[attr-defined]
