"""What editions in a row and ranks are told by."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

# Year, half and number of an edition.
Edition = tuple[int | None, int | None, int | None]


@dataclass(frozen=True)
class Run:
    """`streak`: held editions in a row up to this one, from `since`; `nth`: in how many it was so by then."""

    streak: int
    nth: int
    since: Edition
    until: Edition

    @property
    def in_years(self) -> bool:
        """Whether the streak may be told in years (N년 연속), not in editions (N회 연속): one in each year of it."""
        if self.since[0] is None or self.until[0] is None or self.since[1] or self.until[1]:
            return False
        return self.until[0] - self.since[0] == self.streak - 1


@dataclass(frozen=True)
class RankRun:
    """A rank within a group (`group` in Korean, empty for all bodies assessed), met by one as good or better.

    `best_before` is the best rank in a group of this name before this edition, None where there was none.
    """

    group: str
    rank: int
    run: Run
    best_before: int | None

    @property
    def is_best(self) -> bool:
        """Whether the recipient never stood higher in such a group; not said of the first rank there is."""
        return self.best_before is not None and self.rank <= self.best_before


@dataclass(frozen=True)
class Previous:
    """The last award before, in the last edition that the recipient won; what changed since, better is positive.

    `score` is None where one of the two has none, `rank` also where the groups differ, `grade` counts places of the
    scale. Of several awards in that edition it is the one of the same category, then the best.
    """

    award: int
    public_id: str
    edition: Edition
    score: Decimal | None
    rank: int | None
    grade: int | None


def edition_of(told: Sequence[int | None]) -> Edition:
    """An edition as the database tells it: an array of three."""
    year, half, number = told
    return year, half, number
