"""Several prizes at once, with what readers are told of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from awards.computed import sets
from awards.published import PublishedAwardSet, PublishedOrganisation, PublishedProgramme
from newsroom.public import content
from newsroom.public.parts import Parts, part_of
from newsroom.public.queries import tables
from newsroom.public.queries.world import PUBLISHED


@dataclass(frozen=True)
class SetWon:
    """A body of ours won every programme of a set in one year; `awards` are the keys of the best of each."""

    award_set: PublishedAwardSet
    year: int
    recipient: PublishedOrganisation
    awards: Sequence[int]


@dataclass(frozen=True)
class Several:
    """`number` prizes that a body of ours won in one edition (N관왕); `first` is the public id of one of them."""

    programme: PublishedProgramme
    recipient: PublishedOrganisation
    year: int
    number: int
    first: str


@content.remembered(1, content.of_register)
def won() -> list[SetWon]:
    """Every public set that was completed, the latest year first."""
    found = sets.won(PUBLISHED)
    named = tables.by_key(PublishedAwardSet, [one.award_set for one in found])
    bodies = tables.by_key(PublishedOrganisation, [one.recipient for one in found])
    return [
        SetWon(named[one.award_set], one.year, bodies[one.recipient], one.awards)
        for one in found
        if one.award_set in named and one.recipient in bodies
    ]


_counted = Parts(
    lambda world: ((part_of(one.programme), one) for one in sets.several(world)),
    lambda parts: list(chain.from_iterable(parts)),
)


@content.remembered(1, content.of_register)
def _several() -> Mapping[int, Sequence[sets.Several]]:
    """Of every year, most prizes first: a summary tells of all years."""
    of_year: dict[int, list[sets.Several]] = {}
    for one in _counted.told():
        of_year.setdefault(one.year, []).append(one)
    for found in of_year.values():
        found.sort(key=lambda one: (-one.number, one.programme, one.recipient))
    return of_year


def several(years: Iterable[int], most: int) -> Mapping[int, Sequence[Several]]:
    """Those of each of these years, most prizes first."""
    shown = {year: _several().get(year, ())[:most] for year in years}
    found = list(chain.from_iterable(shown.values()))
    programmes = tables.by_key(PublishedProgramme, {one.programme for one in found})
    bodies = tables.by_key(PublishedOrganisation, {one.recipient for one in found})
    return {
        year: [
            Several(programmes[one.programme], bodies[one.recipient], year, one.number, one.first)
            for one in of_year
            if one.programme in programmes and one.recipient in bodies
        ]
        for year, of_year in shown.items()
    }
