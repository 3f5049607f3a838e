from django.db import migrations

from newsroom.releases.sqlcontent import content_of

# The newest matches, at most `most`: `asked` are questions for the texts of a few months each, the latest first, and the
# last one for all. A word of nearly every text is found in the latest months, and no others are asked. As soon as what
# was found in the months so far (`reach`, in sum) promises too little in those of all steps, the last question is asked
# for what is older than them (`bounds`). Each is planned for its own words, and never by reading all rows: the planner
# does not know what lies beside them. `among`: of these releases only.
NEWEST = """
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
NONE = "DROP FUNCTION search_newest(tsquery[], integer[], timestamptz[], integer, bigint[])"


class Migration(migrations.Migration):
    dependencies = [("search", "0002_public_view"), ("releases", "0016_content_version")]
    operations = [
        migrations.RunSQL(NEWEST, NONE),
        # A rebuild may find more.
        content_of({"search_indexedtext": "text_id, terms"}),
    ]
