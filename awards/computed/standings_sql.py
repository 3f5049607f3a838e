"""The statement that counts what awards come to among those that their recipients won in the same programmes."""

from awards.computed.turns import TURNS

# `line`: each held edition of a programme for each recipient asked for: whether anything was won, and the best place.
# Grade by grade one award is looked for, so that a body with prizes in very many categories costs no more.
# `ranked`: the same for each rank of an award, met by one as good in a group of the same name; a first place in a group
# is met by a first place in any.
STANDINGS = f"""
    WITH asked AS MATERIALIZED (
        SELECT w.* FROM {{win}} w WHERE w.award_id = ANY (%(awards)s::bigint[])
    ),
    pair AS MATERIALIZED (SELECT DISTINCT programme_id, recipient_id FROM asked),
    {TURNS.replace("{of}", "WHERE e.programme_id = ANY (ARRAY(SELECT programme_id FROM asked))")},
    scale AS MATERIALIZED (
        SELECT g.programme_id, g.id AS grade_id, g.position FROM {{grade}} g
        WHERE g.programme_id = ANY (ARRAY(SELECT programme_id FROM asked))
    ),
    line AS MATERIALIZED (
        SELECT p.programme_id, p.recipient_id, t.edition_id, t.place, t.stretch,
            b.position AS best, b.won IS TRUE AS won,
            json_build_array(t.year, t.half, t.number)::jsonb AS edition
        FROM pair p JOIN turns t ON t.programme_id = p.programme_id AND t.held
            LEFT JOIN LATERAL (
                SELECT true AS won, of_grade.position FROM (
                    SELECT s.position FROM scale s
                    WHERE s.programme_id = p.programme_id AND (
                        SELECT true FROM {{win}} w
                        WHERE w.edition_id = t.edition_id AND w.recipient_id = p.recipient_id
                            AND w.grade_id = s.grade_id
                        LIMIT 1
                    )
                    UNION ALL
                    SELECT NULL WHERE (
                        SELECT true FROM {{win}} w
                        WHERE w.edition_id = t.edition_id AND w.recipient_id = p.recipient_id AND w.grade_id IS NULL
                        LIMIT 1
                    )
                ) of_grade
                ORDER BY of_grade.position NULLS LAST LIMIT 1
            ) b ON true
    ),
    scaled AS MATERIALIZED (
        SELECT p.programme_id, CASE WHEN bool_or(l.best IS NOT NULL) THEN true ELSE EXISTS (
            SELECT FROM scale s
            WHERE s.programme_id = p.programme_id AND s.position IS NOT NULL
                AND (SELECT true FROM {{win}} w WHERE w.grade_id = s.grade_id LIMIT 1)
        ) END AS scaled
        FROM pair p LEFT JOIN line l ON l.programme_id = p.programme_id GROUP BY p.programme_id
    ),
    placed AS MATERIALIZED (
        SELECT a.award_id, a.programme_id, a.recipient_id, a.edition_id, a.position, a.category, a.score, a.rank,
            a.group_name, l.place, l.stretch, s.scaled, l.edition
        FROM asked a
            JOIN line l ON l.edition_id = a.edition_id AND l.recipient_id = a.recipient_id
            JOIN scaled s ON s.programme_id = a.programme_id
    ),
    counted AS MATERIALIZED (
        SELECT a.award_id,
            count(*) FILTER (WHERE l.won) AS nth,
            max(l.place) FILTER (WHERE l.won AND l.place < a.place) AS before,
            count(*) FILTER (WHERE l.best <= a.position) AS nth_grade,
            min(l.best) FILTER (WHERE l.place < a.place) AS best_before,
            coalesce(max(l.place) FILTER (WHERE NOT l.won OR l.stretch < a.stretch), 0) AS broken,
            coalesce(max(l.place) FILTER (
                WHERE l.best IS NULL OR l.best > a.position OR l.stretch < a.stretch
            ), 0) AS broken_grade
        FROM placed a JOIN line l
            ON l.programme_id = a.programme_id AND l.recipient_id = a.recipient_id AND l.place <= a.place
        GROUP BY a.award_id
    ),
    own_rank AS MATERIALIZED (
        SELECT a.*, q.group_name AS of_group, q.rank AS of_rank
        FROM placed a JOIN {{placing}} q ON q.award_id = a.award_id
    ),
    ranked AS MATERIALIZED (
        SELECT a.award_id, a.of_group AS group_name, a.of_rank AS rank, a.place, a.stretch,
            l.place AS at_place, l.stretch AS at_stretch, r.met, r.best
        FROM own_rank a
            JOIN line l ON l.programme_id = a.programme_id AND l.recipient_id = a.recipient_id AND l.place <= a.place
            CROSS JOIN LATERAL (
                SELECT bool_or(r.rank <= a.of_rank) AS met,
                    min(r.rank) FILTER (WHERE r.group_name = a.of_group) AS best
                FROM {{placing}} r
                WHERE l.won AND r.edition_id = l.edition_id AND r.recipient_id = a.recipient_id
                    AND (r.group_name = a.of_group OR (a.of_rank = 1 AND a.of_group <> ''))
            ) r
    ),
    ranks AS MATERIALIZED (
        SELECT award_id, group_name, rank,
            count(*) FILTER (WHERE met) AS nth,
            place - coalesce(max(at_place) FILTER (WHERE met IS NOT TRUE OR at_stretch < stretch), 0) AS streak,
            min(best) FILTER (WHERE at_place < place) AS best_before
        FROM ranked
        GROUP BY award_id, group_name, rank, place
    ),
    previous AS MATERIALIZED (
        SELECT a.award_id, json_build_object('award', w.award_id, 'id', w.public_id,
            'edition', l.edition, 'score', w.score, 'rank', w.rank, 'group', w.group_name,
            'position', w.position) AS told
        FROM placed a
            JOIN counted c ON c.award_id = a.award_id
            JOIN line l ON l.programme_id = a.programme_id AND l.recipient_id = a.recipient_id AND l.place = c.before
            CROSS JOIN LATERAL (
                SELECT w.* FROM {{win}} w WHERE w.edition_id = l.edition_id AND w.recipient_id = a.recipient_id
                ORDER BY w.category <> a.category, w.position NULLS LAST, w.award_id LIMIT 1
            ) w
    )
    SELECT json_build_object('award', a.award_id, 'position', a.position, 'scaled', a.scaled, 'edition', a.edition,
        'in_edition', (
            SELECT count(*) FROM {{win}} w WHERE w.edition_id = a.edition_id AND w.recipient_id = a.recipient_id
        ), 'nth', c.nth, 'nth_grade', c.nth_grade, 'best_before', c.best_before,
        'streak', a.place - c.broken, 'since', (
            SELECT json_build_array(t.year, t.half, t.number) FROM turns t
            WHERE t.programme_id = a.programme_id AND t.held AND t.place = c.broken + 1
        ),
        'streak_grade', a.place - c.broken_grade, 'since_grade', (
            SELECT json_build_array(t.year, t.half, t.number) FROM turns t
            WHERE t.programme_id = a.programme_id AND t.held AND t.place = c.broken_grade + 1
        ),
        'ranks', (
            SELECT json_agg(json_build_object('group', r.group_name, 'rank', r.rank, 'nth', r.nth,
                'streak', r.streak, 'best_before', r.best_before, 'since', (
                    SELECT json_build_array(t.year, t.half, t.number) FROM turns t
                    WHERE t.programme_id = a.programme_id AND t.held AND t.place = a.place - r.streak + 1
                )) ORDER BY r.rank, r.group_name)
            FROM ranks r WHERE r.award_id = a.award_id
        ),
        'own', json_build_object('score', a.score, 'rank', a.rank, 'group', a.group_name),
        'previous', p.told
    )::text
    FROM placed a
        JOIN counted c ON c.award_id = a.award_id
        LEFT JOIN previous p ON p.award_id = a.award_id
"""
