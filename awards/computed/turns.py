"""The editions of programmes in order, with the turns that nobody recorded: the SQL that all counting begins with.

The rule is that of `awards.tallies.in_order` and `missing_before`. Each turn has

- `turn`: its place among all editions, and `place` among those held, as far as it;
- `stretch`: how often, up to it, turns are missing that nobody recorded; a streak lies within one stretch;
- `missing`: how many are missing right before it.

`{of}` narrows the editions: it is empty, or a condition on `programme_id`.
"""

TURNS = """
    known AS MATERIALIZED (
        SELECT id, programme_id, year, half, number, held,
            year * 2 + coalesce(half, 1) - 1 AS begins, year * 2 + coalesce(half, 2) - 1 AS ends,
            row_number() OVER (
                PARTITION BY programme_id ORDER BY year NULLS LAST, coalesce(half, 0), coalesce(number, 0), id
            ) AS place
        FROM {edition} e {of}
    ),
    among AS (
        SELECT n.id, coalesce(min(d.place) * 2 - 1, 1000000) AS place
        FROM known n LEFT JOIN known d
            ON d.programme_id = n.programme_id AND d.year IS NOT NULL AND coalesce(d.number, 0) > n.number
        WHERE n.year IS NULL
        GROUP BY n.id
    ),
    ordered AS (
        SELECT k.id, k.programme_id, k.year, k.half, k.number, k.held, k.begins, k.ends,
            row_number() OVER (
                PARTITION BY k.programme_id ORDER BY coalesce(a.place, k.place * 2), coalesce(k.number, 0), k.id
            ) AS turn
        FROM known k LEFT JOIN among a ON a.id = k.id
    ),
    stepped AS (
        SELECT *, greatest(begins - lag(ends) OVER following - 1, 0) AS pause,
            greatest(number - lag(number) OVER following - 1, 0) AS skipped,
            begins IS NOT NULL AND lag(ends) OVER following IS NOT NULL AS dated,
            CASE WHEN half IS NULL AND lag(half) OVER following IS NULL THEN 2 ELSE 1 END AS length,
            number IS NOT NULL AND lag(number) OVER following IS NOT NULL AS numbered
        FROM ordered
        WINDOW following AS (PARTITION BY programme_id ORDER BY turn)
    ),
    paced AS (
        SELECT *, CASE WHEN bool_or(half IS NOT NULL) OVER each THEN 0
            ELSE min(pause) FILTER (WHERE dated) OVER each END AS usual
        FROM stepped
        WINDOW each AS (PARTITION BY programme_id)
    ),
    lacking AS (
        SELECT *, CASE WHEN numbered THEN skipped WHEN dated THEN greatest(pause - usual, 0) / (length + usual)
            ELSE 0 END AS missing
        FROM paced
    ),
    turns AS MATERIALIZED (
        SELECT id AS edition_id, programme_id, year, half, number, held, turn, missing,
            count(*) FILTER (WHERE held) OVER until AS place,
            count(*) FILTER (WHERE missing > 0) OVER until AS stretch
        FROM lacking
        WINDOW until AS (PARTITION BY programme_id ORDER BY turn)
    )
"""
