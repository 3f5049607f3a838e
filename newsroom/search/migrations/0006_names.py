from django.db import migrations, models

from newsroom.fields.localized import LocalizedTextField
from newsroom.korean.hanja import readings
from newsroom.releases.sqlviews import CreateViews

KNOWN = readings()
HANGUL = f"""
    CREATE FUNCTION search_hangul(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE WHEN name ~ '[\u3400-\u4dbf\u4e00-\u9fff]'
        THEN translate(name, '{"".join(KNOWN)}', '{"".join(KNOWN.values())}') ELSE name END
"""

# The names of the register change at any time, by forms, imports and statements. They are short, and what a question
# asks of them is told by letters alone: the database itself takes them apart, in indexes on this expression. By the
# rules of `newsroom.korean.analysis`, but for morphemes: each syllable, each with the next one; figures; words, and
# their stems; and what stands on both sides of where scripts meet. Numbers of words, one language far from the next.
NAME_TERMS = """
    CREATE FUNCTION search_name_terms(name jsonb) RETURNS tsvector
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 2000 AS $$
    BEGIN
        IF name = '{}' THEN
            RETURN '';
        END IF;
        RETURN (
            WITH piece AS (
                SELECT parts[1] AS figure, parts[2] AS latin, parts[3] AS hangul, parts[4] IS NULL AS is_piece,
                    lag(parts) OVER pieces AS before,
                    1 + number * 1000 + count(parts[4]) OVER pieces AS word
                FROM (
                    SELECT public.search_hangul(lower(normalize(written.value, NFKC))), row_number() OVER ()
                    FROM jsonb_each_text(name) AS written
                ) AS text (spelled, number),
                regexp_matches(
                    spelled, '(\\d+(?:[.,:/·-]\\d+)*)|([a-z\u00df-\u024f]+)|([가-힣]+)|([^\\da-z\u00df-\u024f가-힣]+)', 'g'
                ) WITH ORDINALITY AS matched (parts, place)
                WINDOW pieces AS (PARTITION BY number ORDER BY place)
            )
            SELECT coalesce(string_agg(DISTINCT '''' || lexeme || ''':' || word, ' '), '')::tsvector
            FROM piece, LATERAL (
                SELECT substr(hangul, first, length)
                FROM generate_series(1, char_length(hangul)) AS first, generate_series(1, 2) AS length
                UNION ALL
                SELECT replace(regexp_replace(figure, ',(?=\\d\\d\\d(\\D|$))', '', 'g'), '·', '.') WHERE figure IS NOT NULL
                UNION ALL
                SELECT unnest(ts_lexize('pg_catalog.english_stem', latin) || latin) WHERE latin IS NOT NULL
                UNION ALL
                SELECT coalesce(before[1], before[2], right(before[3], 1)) || coalesce(figure, latin, left(hangul, 1))
                WHERE is_piece AND before[4] IS NULL
            ) AS told (lexeme)
            WHERE is_piece AND lexeme IS NOT NULL
        );
    END $$;

    CREATE FUNCTION search_edition_name(year integer, number integer) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ('{"ko": "' || concat_ws(' ', year || '년', '제' || number || '회') || '"}')::jsonb;
"""
NO_NAME_TERMS = """
    DROP FUNCTION search_edition_name(integer, integer);
    DROP FUNCTION search_name_terms(jsonb);
"""

INDEXED = {
    "search_programme": "awards_programme USING gin (search_name_terms(name))",
    "search_organisation": "awards_organisation USING gin (search_name_terms(name))",
    "search_organisation_name": "awards_organisationname USING gin (search_name_terms(name))",
    "search_grade": "awards_grade USING gin (search_name_terms(name))",
    "search_award_category": "awards_award USING gin (search_name_terms(category))",
    "search_award_prize": "awards_award USING gin (search_name_terms(prize))",
    "search_edition": "awards_edition USING gin (search_name_terms(search_edition_name(year, number)))",
}

PUBLIC = "(a.standalone OR EXISTS (SELECT FROM published_mention m WHERE m.award_id = a.id))"
# Who ran an edition with a public award, as in published_role.
RAN = f"""
    awards_role r JOIN awards_edition e ON e.programme_id = r.programme_id
    WHERE (
            r.edition_id = e.id
            OR (
                r.edition_id IS NULL
                AND (r.year_from IS NULL OR e.year >= r.year_from)
                AND (r.year_to IS NULL OR e.year <= r.year_to)
                AND NOT EXISTS (SELECT FROM awards_role own WHERE own.edition_id = e.id AND own.role = r.role)
            )
        )
        AND EXISTS (SELECT FROM awards_award a WHERE a.edition_id = e.id AND {PUBLIC})
"""
# Public awards and what they point to, by the names that the public sees there; the bodies that ran an edition also by
# their former ones, with the key of the edition. A condition on the name goes to the index of each kind.
SEARCH_NAME = f"""
    SELECT p.id, 'programme'::text AS kind, p.name FROM awards_programme p
    WHERE EXISTS (SELECT FROM awards_award a WHERE a.programme_id = p.id AND {PUBLIC})
    UNION ALL SELECT a.id, 'award'::text, a.category FROM awards_award a WHERE {PUBLIC}
    UNION ALL SELECT a.id, 'award'::text, a.prize FROM awards_award a WHERE {PUBLIC}
    UNION ALL SELECT g.id, 'grade'::text, g.name FROM awards_grade g
    WHERE EXISTS (SELECT FROM awards_award a WHERE a.grade_id = g.id AND {PUBLIC})
    UNION ALL SELECT o.id, 'recipient'::text, o.name FROM awards_organisation o
    WHERE EXISTS (SELECT FROM awards_award a WHERE a.recipient_id = o.id AND {PUBLIC})
    UNION ALL SELECT e.id, 'edition'::text, search_edition_name(e.year, e.number) FROM awards_edition e
    WHERE EXISTS (SELECT FROM awards_award a WHERE a.edition_id = e.id AND {PUBLIC})
    UNION ALL SELECT e.id, 'giver'::text, o.name FROM awards_organisation o, {RAN} AND r.organisation_id = o.id
    UNION ALL SELECT e.id, 'giver'::text, n.name
    FROM awards_organisationname n, {RAN} AND r.organisation_id = n.organisation_id
"""


class Migration(migrations.Migration):
    dependencies = [("search", "0005_public_words"), ("awards", "0005_content_version")]
    operations = [
        migrations.RunSQL(HANGUL, "DROP FUNCTION search_hangul(text)"),
        migrations.RunSQL(NAME_TERMS, NO_NAME_TERMS),
        *(
            migrations.RunSQL(
                f"CREATE INDEX {name} ON {indexed} WITH (fastupdate = off)", f"DROP INDEX {name}"
            )
            for name, indexed in INDEXED.items()
        ),
        CreateViews([("published_search_name", SEARCH_NAME, None)]),
        migrations.CreateModel(
            name="PublishedSearchName",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.TextField()),
                ("name", LocalizedTextField()),
            ],
            options={
                "db_table": "published_search_name",
                "ordering": ["pk"],
                "managed": False,
                "default_permissions": (),
            },
        ),
    ]
