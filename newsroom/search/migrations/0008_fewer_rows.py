from django.db import migrations

from newsroom.releases.sqlviews import CreateViews

# The newest matches, at most `most`: their texts and releases place by place, newest first, and when the last of them
# was published. `months` are questions for single months, from that of `latest` back. A few are asked at a time: the
# index reads each month for itself, and takes longer for many at once than for the same in parts. Where what was found
# so far promises too little in all of them, or there are no more, all that is older is asked at once. `after`: what was
# published before it is not wanted. `among`: of these releases only. The language is asked of the rows, for in the
# index half of all texts have it; `any_text` has all texts, for questions that only say what is not to be there.
# One plan is as good for all questions as its own for each: found by the index, then by keys. The planner does not know
# what lies beside the rows.
NEWEST = """
    CREATE FUNCTION search_newest(
        asked tsquery, languages text[], any_text tsquery, months text[], latest timestamptz, after timestamptz,
        most integer, among bigint[] DEFAULT NULL,
        OUT texts bigint[], OUT releases bigint[], OUT since timestamptz
    ) LANGUAGE plpgsql STABLE
    SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
    DECLARE
        few CONSTANT integer := 3;
        every integer := cardinality(months);
        month timestamp := date_trunc('month', latest AT TIME ZONE 'UTC');
        reach integer := 0;
        found integer := 0;
        is_last boolean := false;
        before timestamptz := 'infinity';
        question tsquery;
        more record;
    BEGIN
        LOOP
            question := CASE WHEN is_last AND querytree(asked) = 'T' THEN asked && any_text
                WHEN is_last THEN asked
                ELSE asked && array_to_string(months[reach + 1:reach + few], ' | ')::tsquery END;
            SELECT array_agg(n.id) AS texts, array_agg(n.release_id) AS releases, min(n.published_at) AS since INTO more
            FROM (
                SELECT s.id, s.release_id, s.published_at FROM published_search_text s
                WHERE s.terms @@ question AND s.language = ANY (languages)
                    AND (NOT is_last OR s.published_at < before AND (after IS NULL OR s.published_at >= after))
                    AND (among IS NULL OR s.release_id IN (SELECT unnest(among)))
                ORDER BY s.published_at DESC, s.release_id DESC, s.id LIMIT most - found
            ) n;
            texts := texts || more.texts;
            releases := releases || more.releases;
            since := least(more.since, since);
            found := coalesce(cardinality(texts), 0);
            EXIT WHEN found >= most OR is_last;
            reach := least(reach + few, every);
            before := (month - make_interval(months => reach - 1)) AT TIME ZONE 'UTC';
            EXIT WHEN before <= after;
            is_last := reach = every OR found::bigint * every < most::bigint * reach;
        END LOOP;
    END $$;
"""
NO_NEWEST = "DROP FUNCTION search_newest(tsquery, text[], tsquery, text[], timestamptz, timestamptz, integer, bigint[])"

# As 0003 made it.
FORMER_NEWEST = """
    CREATE FUNCTION search_newest(
        asked tsquery[], reach integer[], bounds timestamptz[], most integer, among bigint[] DEFAULT NULL,
        OUT id bigint, OUT release_id bigint, OUT published_at timestamptz
    ) RETURNS SETOF record LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
    DECLARE
        steps integer := cardinality(reach);
        step integer := 1;
        before timestamptz := 'infinity';
        found integer := 0;
        added integer;
    BEGIN
        WHILE found < most AND step <= cardinality(asked) LOOP
            RETURN QUERY EXECUTE
                'SELECT s.id, s.release_id, s.published_at FROM published_search_text s WHERE s.terms @@ $1'
                || CASE WHEN step > steps THEN ' AND s.published_at < $2' ELSE '' END
                || CASE WHEN among IS NULL THEN '' ELSE ' AND s.release_id = ANY ($3)' END
                || ' ORDER BY s.published_at DESC, s.release_id DESC, s.id LIMIT $4'
                USING asked[step], before, among, most - found;
            GET DIAGNOSTICS added = ROW_COUNT;
            found := found + added;
            IF step <= steps THEN
                before := bounds[step];
                step := CASE WHEN found::bigint * reach[steps] / reach[step] >= most THEN step ELSE steps END;
            END IF;
            step := step + 1;
        END LOOP;
    END $$;
"""
NO_FORMER_NEWEST = "DROP FUNCTION search_newest(tsquery[], integer[], timestamptz[], integer, bigint[])"


def names(mentioned: str) -> str:
    """The view as 0006 made it, with a condition for the mentions of an award."""
    public = f"(a.standalone OR EXISTS ({mentioned}))"
    ran = f"""
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
            AND EXISTS (SELECT FROM awards_award a WHERE a.edition_id = e.id AND {public})
    """
    return f"""
        SELECT p.id, 'programme'::text AS kind, p.name FROM awards_programme p
        WHERE EXISTS (SELECT FROM awards_award a WHERE a.programme_id = p.id AND {public})
        UNION ALL SELECT a.id, 'award'::text, a.category FROM awards_award a WHERE {public}
        UNION ALL SELECT a.id, 'award'::text, a.prize FROM awards_award a WHERE {public}
        UNION ALL SELECT g.id, 'grade'::text, g.name FROM awards_grade g
        WHERE EXISTS (SELECT FROM awards_award a WHERE a.grade_id = g.id AND {public})
        UNION ALL SELECT o.id, 'recipient'::text, o.name FROM awards_organisation o
        WHERE EXISTS (SELECT FROM awards_award a WHERE a.recipient_id = o.id AND {public})
        UNION ALL SELECT e.id, 'edition'::text, search_edition_name(e.year, e.number) FROM awards_edition e
        WHERE EXISTS (SELECT FROM awards_award a WHERE a.edition_id = e.id AND {public})
        UNION ALL SELECT e.id, 'giver'::text, o.name FROM awards_organisation o, {ran} AND r.organisation_id = o.id
        UNION ALL SELECT e.id, 'giver'::text, n.name
        FROM awards_organisationname n, {ran} AND r.organisation_id = n.organisation_id
    """


MENTIONED = "SELECT FROM published_mention m WHERE m.award_id = a.id"
# Without the second half, which leaves out nothing, the mentions of all awards are read for a body that won many.
ONE_BY_ONE = f"{MENTIONED} OFFSET 0"


class Migration(migrations.Migration):
    dependencies = [("search", "0007_words_of_syllables")]
    operations = [
        migrations.RunSQL(NO_FORMER_NEWEST, FORMER_NEWEST),
        migrations.RunSQL(NEWEST, NO_NEWEST),
        CreateViews(
            [("published_search_name", names(ONE_BY_ONE), None)],
            [("published_search_name", names(MENTIONED), None)],
        ),
    ]
