"""A text made of fillers of slots, with the awards that are to be read in it."""

import os
import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeVar

from awards.proposals.proposal import Proposal
from bench.proposals.scoring import agree, body_key
from tests.awards.proposals.make import read

Filler = TypeVar("Filler")
# Few are composed in the suite, and all are read right. Of the many of SOAK=1 one in 200 may be misread: no grammar of
# a language is whole.
SOAK: Final = bool(os.environ.get("SOAK"))
MANY: Final = 5000
SHARE_MOST: Final = 0.005


@dataclass(frozen=True)
class Award:
    """`recipients` are all names under which it may be told who won: 보건소 or 하늘시 보건소. `authority`: in whose
    name its prize is, where the text tells it."""

    recipients: tuple[str, ...]
    programme: str
    grade: str | None
    authority: str | None = None


@dataclass
class Slots:
    """Fills slots at random and knows what with."""

    random: random.Random
    filled: list[tuple[str, str]] = field(default_factory=list)

    def fill(self, slot: str, fillers: Sequence[Filler]) -> Filler:
        filler = self.random.choice(fillers)
        self.filled.append((slot, str(filler)))
        return filler


@dataclass(frozen=True)
class Composition:
    text: str
    awards: tuple[Award, ...]
    fillers: tuple[tuple[str, str], ...]


def misread_of(compose: Callable[[int], Composition], few: int) -> list[str]:
    """What is misread of so many compositions, or of many under SOAK=1; [] if it is no more than may be."""
    return beyond(lambda seed: misread(compose(seed)), few)


def beyond(wrong: Callable[[int], Iterable[str]], few: int) -> list[str]:
    """What is wrong by the seeds of a few, or of many; [] if it is no more than may be."""
    count = MANY if SOAK else few
    found = [each for seed in range(count) for each in wrong(seed)]
    return found if len(found) > (SHARE_MOST * count if SOAK else 0) else []


def misread(composition: Composition) -> list[str]:
    """What is wrong in what is read of it, with its text; [] if nothing is."""
    left = read(composition.text)
    missed = []
    for award in composition.awards:
        found = next((each for each in left if is_read(award, each)), None)
        if found:
            left.remove(found)
        else:
            missed.append(award)
    if not missed and not left:
        return []
    told = [(each.recipient, each.programme, each.grade) for each in left]
    return [f"{composition.text}\nmissed: {missed}\nread for nothing: {told}"]


def is_read(award: Award, proposal: Proposal) -> bool:
    """Whether a proposal tells of it; the name of the programme may have words more before it or behind."""
    read_of_it = {"programme": proposal.programme or "", "grade": proposal.grade}
    return (
        body_key(proposal.recipient) in map(body_key, award.recipients)
        and all(agree(name, vars(award), read_of_it) for name in read_of_it)
        and award.authority in (None, proposal.authority)
    )
