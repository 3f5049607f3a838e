"""The streaks of all programmes at once, counted by the database.

The rule is that of `awards.tallies` and `newsroom.public.standings`, which count one programme whose timeline a page
shows anyway: a test holds the two against each other. Only public rows are looked at, so that an edition which nobody
told of breaks nothing (docs/decisions/0008): gaps are those that the awards office marked.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import connections, router

from awards.published import (
    PublishedAward,
    PublishedEdition,
    PublishedGrade,
    PublishedOrganisation,
    PublishedProgramme,
)
from newsroom.public import content
from newsroom.public.queries import register

# A streak is told from its second time on.
SHORTEST = 2
# As many as are told anywhere.
MOST = 100

# `won`: the editions that each of ours has an award of, with the best place in the scale.
# `edition`: the held editions of a programme in order; one known by its number only stands before the first dated one
# with a higher number, as in tallies.in_order.
COUNTED = """
WITH won AS MATERIALIZED (
    SELECT a.programme_id, a.recipient_id, a.edition_id, min(g.position) AS best, max(a.year) AS year
    FROM published_award a LEFT JOIN published_grade g ON g.id = a.grade_id
    WHERE a.recipient_id = ANY(%(ours)s)
    GROUP BY a.programme_id, a.recipient_id, a.edition_id
),
known AS MATERIALIZED (
    SELECT id, programme_id, number, held, year, row_number() OVER (
        PARTITION BY programme_id ORDER BY year NULLS LAST, coalesce(half, 0), coalesce(number, 0), id
    ) AS place
    FROM published_edition
),
among AS (
    SELECT n.id, coalesce(min(d.place), 1000000) - 0.5 AS place
    FROM known n LEFT JOIN known d
        ON d.programme_id = n.programme_id AND d.year IS NOT NULL AND coalesce(d.number, 0) > n.number
    WHERE n.year IS NULL
    GROUP BY n.id
),
edition AS MATERIALIZED (
    SELECT k.id, k.programme_id,
        row_number() OVER (
            PARTITION BY k.programme_id ORDER BY coalesce(a.place, k.place), coalesce(k.number, 0)
        ) AS place,
        count(*) OVER (PARTITION BY k.programme_id) AS places
    FROM known k LEFT JOIN among a ON a.id = k.id
    WHERE k.held
),
scaled AS (
    SELECT DISTINCT a.programme_id FROM published_award a JOIN published_grade g ON g.id = a.grade_id
    WHERE g.position IS NOT NULL
),
latest AS MATERIALIZED (
    SELECT DISTINCT ON (w.programme_id, w.recipient_id)
        w.programme_id, w.recipient_id, w.edition_id, w.best, e.place
    FROM won w JOIN edition e ON e.id = w.edition_id
    WHERE CASE WHEN %(year)s::int IS NULL THEN e.place = e.places ELSE w.year = %(year)s::int END
    ORDER BY w.programme_id, w.recipient_id, e.place DESC
),
counted AS (
    SELECT l.programme_id, l.recipient_id, l.edition_id, l.best, l.place, coalesce(max(e.place) FILTER (
        WHERE w.edition_id IS NULL OR (l.best IS NOT NULL AND (w.best IS NULL OR w.best > l.best))
    ), 0) AS broken
    FROM latest l
        LEFT JOIN edition e ON e.programme_id = l.programme_id AND e.place < l.place
        LEFT JOIN won w ON w.edition_id = e.id AND w.recipient_id = l.recipient_id
    WHERE l.best IS NOT NULL OR l.programme_id NOT IN (SELECT programme_id FROM scaled)
    GROUP BY l.programme_id, l.recipient_id, l.edition_id, l.best, l.place
)
SELECT c.programme_id, c.recipient_id, c.edition_id, s.id AS since_id, c.best, c.place - c.broken AS length,
    count(*) OVER () AS found
FROM counted c JOIN edition s ON s.programme_id = c.programme_id AND s.place = c.broken + 1
WHERE c.place - c.broken >= %(shortest)s
ORDER BY length DESC, c.best NULLS LAST, c.programme_id, c.recipient_id
LIMIT %(most)s
"""


@dataclass(frozen=True)
class Streak:
    """`length` held editions in a row, from `since` to `until`, won by `recipient` at `grade` or better.

    Without a `grade` any award counts, for no award of the programme has a place in a scale.
    """

    programme: PublishedProgramme
    recipient: PublishedOrganisation
    grade: PublishedGrade | None
    since: PublishedEdition
    until: PublishedEdition
    length: int


@dataclass(frozen=True)
class Streaks:
    """The longest of the `found` streaks there are, the longest first."""

    longest: list[Streak]
    found: int


def running(most: int) -> Streaks:
    """The streaks of the city and its affiliates that reach the latest held edition of their programme."""
    return _told(year=None, most=most)


def reached(year: int, most: int) -> Streaks:
    """The streaks as they stood after the awards of `year`: of each programme up to its last edition won then."""
    return _told(year=year, most=most)


def _told(year: int | None, most: int) -> Streaks:
    """Of all that are told: the database counts them all, however few are shown."""
    told = _most_told(year)
    return Streaks(told.longest[:most], told.found)


@content.remembered(10)
def _most_told(year: int | None) -> Streaks:
    rows = _rows({"year": year, "shortest": SHORTEST, "most": MOST, "ours": register.members("all")})
    editions = PublishedEdition.objects.in_bulk(
        [row[name] for row in rows for name in ("edition_id", "since_id")]
    )
    programmes, recipients = register.programmes(), register.organisations()
    placed = (grade for grade in register.grades().values() if grade.position is not None)
    grades = {(grade.programme_id, grade.position): grade for grade in placed}
    streaks = [
        Streak(
            programme=programmes[row["programme_id"]],
            recipient=recipients[row["recipient_id"]],
            grade=grades.get((row["programme_id"], row["best"])),
            since=editions[row["since_id"]],
            until=editions[row["edition_id"]],
            length=row["length"],
        )
        for row in rows
    ]
    return Streaks(streaks, rows[0]["found"] if rows else 0)


def _rows(parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
    with connections[router.db_for_read(PublishedAward)].cursor() as cursor:
        cursor.execute(COUNTED, parameters)
        names = [column.name for column in cursor.description or ()]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
