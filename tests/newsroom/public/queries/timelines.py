"""The editions of a programme with what a body won, put together in Python: the database is held against it."""

from dataclasses import dataclass
from typing import Any

from awards import tallies
from awards.published import PublishedEdition


@dataclass
class Entry:
    edition: PublishedEdition
    awards: list[Any]


def oldest_first(programme, won):
    """The public editions of a programme with those of its awards that are in `won`."""
    awards = list(won.filter(programme=programme).select_related("grade"))
    by_key = {(each.year, each.half, each.number): each for each in programme.editions.all()}
    ordered = tallies.in_order(tallies.Standing(*key) for key in by_key)
    editions = [by_key[standing.year, standing.half, standing.number] for standing in ordered]
    return [Entry(each, [award for award in awards if award.edition_id == each.pk]) for each in editions]
