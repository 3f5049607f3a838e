"""The editions of a programme in order: some of them with their awards, and what the city won over all of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.utils.translation import gettext as _

from awards import tallies
from awards.computed import words
from awards.computed.courses import Turn
from awards.published import PublishedAward, PublishedEdition, PublishedProgramme
from newsroom.public import award_figures, links
from newsroom.public.queries import register, timelines

# Whose course is read where no organisation is marked as our city: nobody has this key.
NOBODY = 0
# Of each edition; the register has the rest.
MOST_AWARDS = 6


@dataclass(frozen=True)
class Entry:
    """An edition with its first awards: `rest` leads to the list of all where there are more, `missing` tells of turns
    right before it that nobody recorded.
    """

    edition: PublishedEdition
    awards: Sequence[PublishedAward]
    rest: str
    rest_label: str
    missing: str

    @property
    def pk(self) -> int:
        return self.edition.pk

    @property
    def held(self) -> bool:
        return self.edition.held


class Timeline:
    """The editions of a programme that are public, by their `ids`, the latest first; those known by number only stand
    among their neighbours.
    """

    def __init__(self, programme: PublishedProgramme) -> None:
        self.programme = programme
        self.city = next(iter(register.members("city")), NOBODY)
        # Which turns there are does not depend on who won.
        self.turns: Sequence[Turn] = award_figures.course(programme.pk, self.city)

    @property
    def ids(self) -> list[int]:
        return [turn.edition_id for turn in reversed(self.turns)]

    def entries(self, ids: Sequence[int]) -> list[Entry]:
        """These editions with what stands beside them."""
        editions = timelines.editions(ids)
        awards = timelines.first_awards(ids, MOST_AWARDS + 1)
        missing = self._missing()
        return [
            self._entry(editions[key], awards[key], missing.get(key, "")) for key in ids if key in editions
        ]

    def _entry(self, edition: PublishedEdition, awards: Sequence[PublishedAward], missing: str) -> Entry:
        if len(awards) <= MOST_AWARDS:
            return Entry(edition, awards, "", "", missing)
        if edition.year is None:
            rest = links.register_url(programme=self.programme.slug)
            label = _("All awards of this programme")
        else:
            rest = links.register_url(programme=self.programme.slug, year=edition.year)
            label = _("All awards of this programme in %(year)s") % {"year": edition.year}
        return Entry(edition, awards[:MOST_AWARDS], rest, label, missing)

    def _missing(self) -> Mapping[int, str]:
        return {
            turn.edition_id: words.missing(before, turn)
            for before, turn in pairwise(self.turns)
            if turn.missing
        }

    @property
    def streak(self) -> int:
        """How many of the latest held editions in a row the city itself has a public award of."""
        return tallies.streak([_standing(turn) for turn in self.turns])

    def latest_of_the_city(self) -> PublishedAward | None:
        """The best award of the last edition that the city won."""
        won = next((turn.edition_id for turn in reversed(self.turns) if turn.won), None)
        if won is None or self.city == NOBODY:
            return None
        return next(iter(timelines.first_awards([won], 1)[won]), None)


def _standing(turn: Turn) -> tallies.Standing:
    year, half, number = turn.edition
    return tallies.Standing(year, half, number, turn.held, (None,) if turn.won else ())
