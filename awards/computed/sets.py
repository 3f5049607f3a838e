"""Several prizes at once: of one edition (N관왕), and of every programme of a named set (그랜드슬램)."""

from collections.abc import Sequence
from dataclasses import dataclass

from awards.computed.worlds import World

# Of each programme of a set the best award; a set is won by a body that has one of every programme.
SETS = """
    WITH best AS (
        SELECT DISTINCT ON (s.id, w.year, w.recipient_id, w.programme_id)
            s.id, w.year, w.recipient_id, w.award_id
        FROM {award_set} s
            JOIN {award_set_programme} m ON m.award_set_id = s.id
            JOIN {win} w ON w.programme_id = m.programme_id
        WHERE w.recipient_id IN (SELECT o.organisation_id FROM {ours} o)
            AND (NOT s.highest OR w.position = 1)
            AND w.year = coalesce(%(year)s::int, w.year)
        ORDER BY s.id, w.year, w.recipient_id, w.programme_id, w.position NULLS LAST, w.award_id
    )
    SELECT json_build_array(b.id, b.year, b.recipient_id, array_agg(b.award_id ORDER BY b.award_id))::text
    FROM best b
    GROUP BY b.id, b.year, b.recipient_id
    HAVING count(*) > 1
        AND count(*) = (SELECT count(*) FROM {award_set_programme} m WHERE m.award_set_id = b.id)
    ORDER BY b.year DESC, b.id, b.recipient_id
"""

SEVERAL = """
    SELECT json_build_array(w.programme_id, w.recipient_id, min(w.year), count(*), min(w.public_id))::text
    FROM {win} w
    WHERE w.year = coalesce(%(year)s::int, w.year)
        AND w.recipient_id IN (SELECT o.organisation_id FROM {ours} o)
    GROUP BY w.programme_id, w.recipient_id, w.edition_id
    HAVING count(*) > 1
    ORDER BY count(*) DESC, w.programme_id, w.recipient_id, w.edition_id DESC
"""


@dataclass(frozen=True)
class SetWon:
    """A body won every programme of a set in one year: the key of the best award of each."""

    award_set: int
    year: int
    recipient: int
    awards: Sequence[int]


@dataclass(frozen=True)
class Several:
    """A body won two prizes or more in one edition: the two halves of a year are two. `first` is one of the awards."""

    programme: int
    recipient: int
    year: int
    number: int
    first: str


def won(world: World, year: int | None = None) -> list[SetWon]:
    """The sets that the city, or a body that belongs to it, completed in a year, or in any; the latest first."""
    return [SetWon(*row) for row in world.told(SETS, {"year": year})]


def several(world: World, year: int | None = None) -> list[Several]:
    """Where the city, or a body that belongs to it, won several prizes at once in a year, or in any; most first."""
    return [Several(*row) for row in world.told(SEVERAL, {"year": year})]
