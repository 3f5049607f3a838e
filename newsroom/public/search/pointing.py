"""All public awards by what they point to, newest first: read once for each version of the content.

To find out which awards are public takes the database longer than all else of a search, and the same time for few
awards as for all. What is kept of an award are a few numbers.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from django.db.models import QuerySet

from awards.published import PublishedAward
from newsroom.public import content
from newsroom.public.queries.blocks import Asked
from newsroom.public.queries.statements import rows

COLUMNS = ("id", "programme_id", "grade_id", "recipient_id", "edition_id")
AWARDS = f"""
    SELECT {", ".join(f"array_agg({column})" for column in COLUMNS)} FROM (
        SELECT {", ".join(COLUMNS)} FROM published_award
        ORDER BY year DESC NULLS LAST, announced_on DESC NULLS LAST, id DESC
    ) AS newest
"""
# Narrowings of the list of awards of which is known what they leave: eight bytes for each award.
NARROWED = 20


class Awards:
    """Each award has its place in the order of the list, from 0. `ids` are their keys."""

    def __init__(self, columns: Sequence[Sequence[int | None] | None]) -> None:
        # No record has the key 0: it stands where there is none.
        self._columns = {
            name: array("q", [key or 0 for key in keys or ()])
            for name, keys in zip(COLUMNS, columns, strict=True)
        }
        self._places: dict[str, dict[int, array]] = {}
        self.ids: Sequence[int] = self._columns["id"]

    def places(self, column: str, keys: Iterable[int]) -> Iterator[int]:
        """Of the awards that have one of these keys in a column; each once, in any order."""
        places = self._places.get(column) or self._by_key(column)
        return chain.from_iterable(places[key] for key in keys if key in places)

    def _by_key(self, column: str) -> dict[int, array]:
        places: dict[int, array] = defaultdict(lambda: array("q"))
        for place, key in enumerate(self._columns[column]):
            places[key].append(place)
        self._places[column] = dict(places)
        return self._places[column]


@content.remembered(1, content.of_register)
def public() -> Awards:
    return Awards(rows(AWARDS)[0])


def left_by(within: QuerySet[PublishedAward]) -> frozenset[int]:
    """The keys of the awards that a list is narrowed to."""
    return frozenset(_left_by(Asked(within.order_by())))


@content.remembered(NARROWED, content.of_register)
def _left_by(asked: Asked) -> Sequence[int]:
    return asked.ids if asked.ids is not None else array("q", asked.found.values_list("pk", flat=True))
