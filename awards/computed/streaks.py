"""The streaks of all programmes at once: those that are going on, or as they stood after the awards of a year."""

from dataclasses import dataclass

from awards.computed.turns import TURNS
from awards.computed.worlds import World

# A streak is told from its second time on.
SHORTEST = 2

# `won`: the editions that each of ours has an award of, with the best place in the scale and the award that has it.
LONGEST = f"""
    WITH ours AS MATERIALIZED (SELECT o.organisation_id FROM {{ours}} o),
    won AS MATERIALIZED (
        SELECT w.programme_id, w.recipient_id, w.edition_id, min(w.position) AS best, max(w.year) AS year,
            (array_agg(w.public_id ORDER BY w.position NULLS LAST, w.award_id))[1] AS best_award
        FROM {{win}} w
        WHERE w.recipient_id IN (SELECT organisation_id FROM ours)
        GROUP BY w.programme_id, w.recipient_id, w.edition_id
    ),
    scaled AS (SELECT DISTINCT w.programme_id FROM {{win}} w WHERE w.position IS NOT NULL),
    {TURNS.replace("{of}", "")},
    held AS MATERIALIZED (
        SELECT *, count(*) OVER (PARTITION BY programme_id) AS places FROM turns WHERE held
    ),
    latest AS MATERIALIZED (
        SELECT DISTINCT ON (w.programme_id, w.recipient_id)
            w.programme_id, w.recipient_id, w.edition_id, w.best, w.best_award, e.place, e.stretch
        FROM won w JOIN held e ON e.edition_id = w.edition_id
        WHERE CASE WHEN %(year)s::int IS NULL THEN e.place = e.places ELSE w.year = %(year)s::int END
        ORDER BY w.programme_id, w.recipient_id, e.place DESC
    ),
    counted AS (
        SELECT l.programme_id, l.recipient_id, l.edition_id, l.best, l.best_award, l.place,
            coalesce(max(e.place) FILTER (
                WHERE w.edition_id IS NULL OR e.stretch < l.stretch
                    OR (l.best IS NOT NULL AND (w.best IS NULL OR w.best > l.best))
            ), 0) AS broken
        FROM latest l
            LEFT JOIN held e ON e.programme_id = l.programme_id AND e.place < l.place
            LEFT JOIN won w ON w.edition_id = e.edition_id AND w.recipient_id = l.recipient_id
        WHERE l.best IS NOT NULL OR l.programme_id NOT IN (SELECT programme_id FROM scaled)
        GROUP BY l.programme_id, l.recipient_id, l.edition_id, l.best, l.best_award, l.place
    )
    SELECT json_build_array(c.programme_id, c.recipient_id, c.edition_id, s.edition_id, c.best, c.place - c.broken,
        c.best_award, count(*) OVER ())::text
    FROM counted c JOIN held s ON s.programme_id = c.programme_id AND s.place = c.broken + 1
    WHERE c.place - c.broken >= %(shortest)s
    ORDER BY c.place - c.broken DESC, c.best NULLS LAST, c.programme_id, c.recipient_id
    LIMIT %(most)s
"""


@dataclass(frozen=True)
class Streak:
    """Keys of what was won `length` held editions in a row, from `since` to `until`, at `position` or better.

    Without a `position` any award counts, for no award of the programme has a place in a scale.
    `latest` is the public id of the best award of `until`.
    """

    programme: int
    recipient: int
    until: int
    since: int
    position: int | None
    length: int
    latest: str


def longest(world: World, most: int, year: int | None = None) -> tuple[list[Streak], int]:
    """The longest streaks of the city and of what belongs to it, and how many there are in all.

    They reach the latest held edition of their programme or, of a `year`, the last one that was won then.
    """
    rows = world.told(LONGEST, {"year": year, "shortest": SHORTEST, "most": most})
    return [Streak(*row[:-1]) for row in rows], rows[0][-1] if rows else 0
