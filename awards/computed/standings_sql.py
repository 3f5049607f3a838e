"""The statement that counts what awards come to among those that their recipients won in the same programmes."""

from awards.computed.turns import TURNS

# `line`: each held edition of a programme for each recipient asked for: how many awards, and the best place among them.
# `ranked`: the same for each rank of an award, met by one as good in a group of the same name; a first place in a group
# is met by a first place in any.
STANDINGS = f"""
    WITH asked AS MATERIALIZED (
        SELECT w.* FROM {{win}} w WHERE w.award_id = ANY (%(awards)s::bigint[])
    ),
    pair AS MATERIALIZED (SELECT DISTINCT programme_id, recipient_id FROM asked),
    {TURNS.replace("{of}", "WHERE e.programme_id = ANY (ARRAY(SELECT programme_id FROM asked))")},
    won AS MATERIALIZED (
        SELECT w.*, t.place, json_build_array(t.year, t.half, t.number) AS edition
        FROM {{win}} w
            JOIN pair p ON p.programme_id = w.programme_id AND p.recipient_id = w.recipient_id
            JOIN turns t ON t.edition_id = w.edition_id
        WHERE w.programme_id = ANY (ARRAY(SELECT programme_id FROM asked))
    ),
    scaled AS MATERIALIZED (
        SELECT p.programme_id, EXISTS (
            SELECT FROM {{win}} w WHERE w.programme_id = p.programme_id AND w.position IS NOT NULL
        ) AS scaled FROM (SELECT DISTINCT programme_id FROM pair) p
    ),
    line AS MATERIALIZED (
        SELECT p.programme_id, p.recipient_id, t.edition_id, t.place, t.stretch,
            count(w.award_id) AS awards, min(w.position) AS best,
            json_build_array(t.year, t.half, t.number)::jsonb AS edition
        FROM pair p JOIN turns t ON t.programme_id = p.programme_id AND t.held
            LEFT JOIN won w ON w.edition_id = t.edition_id AND w.recipient_id = p.recipient_id
        GROUP BY p.programme_id, p.recipient_id, t.edition_id, t.place, t.stretch, t.year, t.half, t.number
    ),
    placed AS MATERIALIZED (
        SELECT a.award_id, a.programme_id, a.recipient_id, a.position, a.category, a.score, a.rank, a.group_name,
            l.place, l.stretch, l.awards, s.scaled, l.edition
        FROM asked a
            JOIN line l ON l.edition_id = a.edition_id AND l.recipient_id = a.recipient_id
            JOIN scaled s ON s.programme_id = a.programme_id
    ),
    counted AS MATERIALIZED (
        SELECT a.award_id,
            count(*) FILTER (WHERE l.awards > 0) AS nth,
            max(l.place) FILTER (WHERE l.awards > 0 AND l.place < a.place) AS before,
            count(*) FILTER (WHERE l.best <= a.position) AS nth_grade,
            min(l.best) FILTER (WHERE l.place < a.place) AS best_before,
            coalesce(max(l.place) FILTER (WHERE l.awards = 0 OR l.stretch < a.stretch), 0) AS broken,
            coalesce(max(l.place) FILTER (
                WHERE l.best IS NULL OR l.best > a.position OR l.stretch < a.stretch
            ), 0) AS broken_grade
        FROM placed a JOIN line l
            ON l.programme_id = a.programme_id AND l.recipient_id = a.recipient_id AND l.place <= a.place
        GROUP BY a.award_id
    ),
    rank AS MATERIALIZED (
        SELECT r.* FROM {{placing}} r JOIN pair p ON p.programme_id = r.programme_id AND p.recipient_id = r.recipient_id
        WHERE r.programme_id = ANY (ARRAY(SELECT programme_id FROM asked))
    ),
    ranked AS MATERIALIZED (
        SELECT a.award_id, q.group_name, q.rank, a.place, a.stretch, l.place AS at_place, l.stretch AS at_stretch,
            bool_or(r.rank <= q.rank) AS met,
            min(r.rank) FILTER (WHERE r.group_name = q.group_name) AS best
        FROM placed a JOIN rank q ON q.award_id = a.award_id
            JOIN line l ON l.programme_id = a.programme_id AND l.recipient_id = a.recipient_id AND l.place <= a.place
            LEFT JOIN rank r ON r.edition_id = l.edition_id AND r.recipient_id = a.recipient_id
                AND (r.group_name = q.group_name OR (q.rank = 1 AND q.group_name <> ''))
        GROUP BY a.award_id, q.group_name, q.rank, a.place, a.stretch, l.place, l.stretch
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
        SELECT DISTINCT ON (a.award_id) a.award_id, json_build_object('award', w.award_id, 'id', w.public_id,
            'edition', w.edition, 'score', w.score, 'rank', w.rank, 'group', w.group_name,
            'position', w.position) AS told
        FROM placed a
            JOIN counted c ON c.award_id = a.award_id
            JOIN won w ON w.programme_id = a.programme_id AND w.recipient_id = a.recipient_id AND w.place = c.before
        ORDER BY a.award_id, w.category <> a.category, w.position NULLS LAST, w.award_id
    )
    SELECT json_build_object('award', a.award_id, 'position', a.position, 'scaled', a.scaled, 'edition', a.edition,
        'in_edition', a.awards, 'nth', c.nth, 'nth_grade', c.nth_grade, 'best_before', c.best_before,
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
