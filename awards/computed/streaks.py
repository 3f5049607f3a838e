"""The streaks of all programmes at once: those that are going on, or as they stood after the awards of a year."""

from dataclasses import dataclass

from awards.computed.turns import TURNS
from awards.computed.worlds import World

# A streak is told from its second time on.
SHORTEST = 2

# `won`: which of ours have an award of an edition at which a streak may end, with the best place in the scale and the
# award that has it. From there each streak is followed back to the first edition that breaks it, which is as many
# look-ups as it is long: the series counts down, and the first that fits is taken. Where the last grade is better than
# the one before, so that there is no streak at this grade, any award counts: who does better has not ended a streak.
LONGEST = f"""
    WITH {TURNS.replace("{of}", "")},
    held AS MATERIALIZED (
        SELECT *, count(*) OVER (PARTITION BY programme_id) AS places FROM turns WHERE held
    ),
    won AS MATERIALIZED (
        SELECT w.programme_id, w.recipient_id, w.edition_id, e.place, e.stretch, min(w.position) AS best,
            (array_agg(w.public_id ORDER BY w.position NULLS LAST, w.award_id))[1] AS best_award
        FROM held e JOIN {{win}} w ON w.edition_id = e.edition_id
        WHERE w.recipient_id IN (SELECT o.organisation_id FROM {{ours}} o)
            AND CASE WHEN %(year)s::int IS NULL THEN e.place = e.places
                ELSE e.year IS NULL OR e.year = %(year)s::int END
        GROUP BY w.programme_id, w.recipient_id, w.edition_id, e.place, e.stretch
        HAVING %(year)s::int IS NULL OR max(w.year) = %(year)s::int
    ),
    latest AS MATERIALIZED (
        SELECT DISTINCT ON (programme_id, recipient_id) * FROM won ORDER BY programme_id, recipient_id, place DESC
    ),
    path AS MATERIALIZED (
        SELECT programme_id, array_agg(edition_id ORDER BY place) AS editions,
            array_agg(stretch ORDER BY place) AS stretches
        FROM held GROUP BY programme_id
    ),
    counted AS (
        SELECT DISTINCT ON (l.programme_id, l.recipient_id) l.programme_id, l.recipient_id, l.edition_id, l.best_award,
            at.position AS best, l.place - b.place AS length, p.editions[b.place + 1] AS since
        FROM latest l JOIN path p ON p.programme_id = l.programme_id
            CROSS JOIN LATERAL (SELECT l.best AS position UNION SELECT NULL) at
            CROSS JOIN LATERAL (
                SELECT n AS place FROM generate_series(l.place - 1, 0, -1) n
                WHERE n = 0 OR p.stretches[n] < l.stretch OR (
                    SELECT true FROM {{win}} w
                    WHERE w.edition_id = p.editions[n] AND w.recipient_id = l.recipient_id
                        AND (at.position IS NULL OR w.position <= at.position)
                    LIMIT 1
                ) IS NULL
                LIMIT 1
            ) b
        WHERE l.place - b.place >= %(shortest)s AND (l.best IS NOT NULL OR (
            SELECT true FROM {{win}} w WHERE w.programme_id = l.programme_id AND w.position IS NOT NULL LIMIT 1
        ) IS NULL)
        ORDER BY l.programme_id, l.recipient_id, at.position NULLS LAST
    )
    SELECT json_build_array(c.programme_id, c.recipient_id, c.edition_id, c.since, c.best, c.length, c.best_award,
        count(*) OVER ())::text
    FROM counted c
    ORDER BY c.length DESC, c.best NULLS LAST, c.programme_id, c.recipient_id
    LIMIT %(most)s::bigint
"""


@dataclass(frozen=True)
class Streak:
    """Keys of what was won `length` held editions in a row, from `since` to `until`, at `position` or better.

    Without a `position` any award counts: none has a place in a scale, or the last is better than the one before.
    `latest` is the public id of the best award of `until`.
    """

    programme: int
    recipient: int
    until: int
    since: int
    position: int | None
    length: int
    latest: str

    @property
    def order(self) -> tuple[int, bool, int, int, int]:
        """The longest first, of several the best, as the database sorts them."""
        return (-self.length, self.position is None, self.position or 0, self.programme, self.recipient)


def longest(world: World, most: int | None, year: int | None = None) -> tuple[list[Streak], int]:
    """The longest streaks of the city and of what belongs to it, at `most` so many, and how many there are in all.

    They reach the latest held edition of their programme or, of a `year`, the last one that was won then.
    """
    rows = world.told(LONGEST, {"year": year, "shortest": SHORTEST, "most": most})
    return [Streak(*row[:-1]) for row in rows], rows[0][-1] if rows else 0
