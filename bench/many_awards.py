"""A register that is larger than any city's: what `bench.register` measures on, made by the database itself."""

SIZE = 100_000
PROGRAMMES, BODIES, YEARS = 1_250, 40, 20

# One programme in five runs twice a year, one in seven every other year; bodies win here and there.
FILL = """
    INSERT INTO awards_organisation (name, slug, kind, parent_id, home)
    SELECT jsonb_build_object('ko', '기관 ' || n, 'en', 'Body ' || n), 'bench-body-' || n, 'affiliate',
        (SELECT id FROM awards_organisation WHERE home), false
    FROM generate_series(1, %(bodies)s) n;

    INSERT INTO awards_organisation (name, slug, kind, home)
    SELECT jsonb_build_object('ko', '주는 곳 ' || n, 'en', 'Giver ' || n), 'bench-giver-' || n,
        (ARRAY['central', 'province', 'public', 'media', 'association'])[1 + n %% 5], false
    FROM generate_series(1, 50) n;

    INSERT INTO awards_programme (name, slug, kind, field, scale_size)
    SELECT jsonb_build_object('ko', '평가 ' || n, 'en', 'Programme ' || n), 'bench-' || n, 'evaluation',
        (ARRAY['data', 'safety', 'welfare', 'culture', ''])[1 + n %% 5], 3
    FROM generate_series(1, %(programmes)s) n;

    INSERT INTO awards_grade (programme_id, name, position)
    SELECT p.id, jsonb_build_object('ko', (ARRAY['최우수', '우수', '장려'])[g]), g
    FROM awards_programme p, generate_series(1, 3) g WHERE p.slug LIKE 'bench-%%';

    INSERT INTO awards_role (programme_id, role, organisation_id)
    SELECT p.id, 'organiser', o.id FROM awards_programme p
        JOIN awards_organisation o ON o.slug = 'bench-giver-' || (1 + p.id %% 50) WHERE p.slug LIKE 'bench-%%';

    INSERT INTO awards_edition (programme_id, year, half, held, without_award)
    SELECT p.id, y, CASE WHEN p.id %% 5 = 0 THEN h END, true, false
    FROM awards_programme p, generate_series(2025 - %(years)s, 2025) y, generate_series(1, 2) h
    WHERE p.slug LIKE 'bench-%%' AND (h = 1 OR p.id %% 5 = 0) AND (p.id %% 7 > 0 OR y %% 2 = 0);

    INSERT INTO awards_award (public_id, edition_id, programme_id, recipient_id, category, grade_id, prize, prize_kind,
        authority, rank, score, source_url, standalone, import_digest, created_at, updated_at)
    SELECT 'b' || translate(lpad((row_number() OVER ())::text, 9, '0'), '01', 'xz'), e.id, e.programme_id, b.id, '{}',
        (SELECT g.id FROM awards_grade g
            WHERE g.programme_id = e.programme_id AND g.position = 1 + (e.id + b.n) %% 3), '{}', '',
        (ARRAY['minister', 'governor', 'president', ''])[1 + (e.id + b.n) %% 4], 1 + (e.id * b.n) %% 9,
        60 + (e.id * b.n) %% 40, '', true, '', now(), now()
    FROM awards_edition e
        JOIN awards_programme p ON p.id = e.programme_id AND p.slug LIKE 'bench-%%'
        CROSS JOIN (
            SELECT id, 0 AS n FROM awards_organisation WHERE home
            UNION ALL
            SELECT id, substr(slug, 12)::int FROM awards_organisation WHERE slug LIKE 'bench-body-%%'
        ) b
    WHERE (e.id * 7 + b.n * 13) %% 11 < CASE WHEN b.n = 0 THEN 9 ELSE 1 END
    LIMIT %(size)s;
"""
# One programme of twenty editions with a hundred awards each, most of them of the city in categories of their own.
CROWDED = "bench-crowded"
FILL_CROWDED = """
    INSERT INTO awards_programme (name, slug, kind, field, scale_size)
    VALUES (jsonb_build_object('ko', '큰 평가', 'en', 'Crowded programme'), %(slug)s, 'evaluation', 'data', 3);
    INSERT INTO awards_grade (programme_id, name, position)
    SELECT p.id, jsonb_build_object('ko', (ARRAY['최우수', '우수', '장려'])[g]), g
    FROM awards_programme p, generate_series(1, 3) g WHERE p.slug = %(slug)s;
    INSERT INTO awards_role (programme_id, role, organisation_id)
    SELECT p.id, role, o.id FROM awards_programme p
        JOIN awards_organisation o ON o.slug = 'bench-giver-1', unnest(ARRAY['organiser', 'host']) role
    WHERE p.slug = %(slug)s;
    INSERT INTO awards_edition (programme_id, year, held, without_award)
    SELECT p.id, y, true, false FROM awards_programme p, generate_series(2006, 2025) y WHERE p.slug = %(slug)s;
    INSERT INTO awards_award (public_id, edition_id, programme_id, recipient_id, category, grade_id, prize, prize_kind,
        authority, rank, score, source_url, standalone, import_digest, created_at, updated_at)
    SELECT 'c' || translate(lpad((row_number() OVER ())::text, 9, '0'), '01', 'xz'), e.id, e.programme_id,
        CASE WHEN n < 70 THEN (SELECT id FROM awards_organisation WHERE home)
            ELSE (SELECT id FROM awards_organisation WHERE slug = 'bench-body-' || (1 + n %% 40)) END,
        jsonb_build_object('ko', '부문 ' || n), (SELECT g.id FROM awards_grade g
            WHERE g.programme_id = e.programme_id AND g.position = 1 + (e.id + n) %% 3), '{}', '',
        'minister', 1 + n, 60 + n %% 40, '', true, '', now(), now()
    FROM awards_edition e JOIN awards_programme p ON p.id = e.programme_id, generate_series(1, 100) n
    WHERE p.slug = %(slug)s;
"""


def fill(size: int) -> None:
    """Make a register of `size` awards where there is none yet."""
    from django.db import connection

    from awards.models import Award
    from bench.approved import make_home

    if Award.objects.count() >= size:
        return
    make_home()
    values = {"bodies": BODIES, "programmes": PROGRAMMES, "years": YEARS, "size": size}
    with connection.cursor() as cursor:
        cursor.execute(FILL, values)
        cursor.execute(FILL_CROWDED, {"slug": CROWDED})
        cursor.execute("ANALYZE")
