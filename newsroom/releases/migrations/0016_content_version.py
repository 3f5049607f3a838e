from django.db import migrations

from newsroom.releases.sqlcontent import content_of
from newsroom.releases.sqlviews import CreateViews

# What readers see is numbered by the sum of a few rows. Each transaction that changes it gives a new number to one of
# them that no other holds, or adds one: nobody waits, so nothing can deadlock, however long an import takes. Numbers are
# taken once the row is held, so those of a row only rise, and the sum with each commit; a sequence gives none of them
# twice, also where a transaction is rolled back.
NUMBERS = """
    CREATE SEQUENCE releases_content_numbers;
    CREATE TABLE releases_content (
        slot bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        number bigint NOT NULL DEFAULT nextval('releases_content_numbers')
    ) WITH (fillfactor = 20);
    INSERT INTO releases_content DEFAULT VALUES;
"""

# With it versions are made unreadable: numbers would count what is done, also where nobody may see it yet.
SECRET = """
    CREATE TABLE releases_content_secret (
        is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
        secret uuid NOT NULL DEFAULT gen_random_uuid()
    );
    INSERT INTO releases_content_secret DEFAULT VALUES;
"""

# Nobody may call what writes here but the triggers, which run as the owner; PostgreSQL lets all execute a new function,
# and whoever may execute a trigger's could hang it on a temporary table.
# The setting tells the transaction itself of each of its changes; rolled back with it, or with its savepoint.
CHANGED = """
    CREATE FUNCTION releases_content_number() RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
        IF coalesce(current_setting('newsroom.content_change', true), '') = '' THEN
            UPDATE releases_content SET number = DEFAULT
                WHERE slot = (SELECT slot FROM releases_content ORDER BY slot LIMIT 1 FOR UPDATE SKIP LOCKED);
            IF NOT FOUND THEN
                INSERT INTO releases_content DEFAULT VALUES;
            END IF;
        END IF;
        PERFORM set_config('newsroom.content_change', nextval('releases_content_numbers')::text, true);
    END $$;
    CREATE FUNCTION releases_content_changed() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
        PERFORM releases_content_number();
        RETURN NULL;
    END $$;
    CREATE FUNCTION releases_content_gone() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
        IF EXISTS (SELECT FROM before) THEN
            PERFORM releases_content_number();
        END IF;
        RETURN NULL;
    END $$;
    CREATE FUNCTION releases_content_differs() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE
        differs boolean;
    BEGIN
        EXECUTE format('SELECT EXISTS (SELECT %1$s FROM before EXCEPT ALL SELECT %1$s FROM after)', TG_ARGV[0])
            INTO differs;
        IF differs THEN
            PERFORM releases_content_number();
        END IF;
        RETURN NULL;
    END $$;
    REVOKE EXECUTE ON FUNCTION releases_content_number(), releases_content_changed(), releases_content_gone(),
        releases_content_differs() FROM PUBLIC;
"""
NOTHING_CHANGED = """
    DROP FUNCTION releases_content_differs();
    DROP FUNCTION releases_content_gone();
    DROP FUNCTION releases_content_changed();
    DROP FUNCTION releases_content_number();
"""

# What the clock changes: the last beginning or end of a period that it has passed, and the next that it will.
EDGES = """
    CREATE INDEX version_begins ON releases_releaseversion (lower(public_during));
    CREATE INDEX version_ends ON releases_releaseversion (upper(public_during)) WHERE upper(public_during) IS NOT NULL;
"""

# A function in PL/pgSQL keeps its plan for the connection: to plan the query takes ten times as long as to answer it.
# The next change is told a second before: earlier nobody needs it, and it would tell what is due. The mark says whether
# anything has changed and nothing else; times go into it as numbers, for sessions write them in many ways.
READING = """
    CREATE FUNCTION releases_content_reading(
        OUT mark text, OUT next_change timestamptz, OUT read_at timestamptz
    ) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
        SELECT encode(sha256(convert_to(concat_ws(' ',
                (SELECT s.secret FROM releases_content_secret s),
                (SELECT sum(c.number) FROM releases_content c),
                extract(epoch FROM greatest(
                    (SELECT lower(public_during) FROM releases_releaseversion
                        WHERE lower(public_during) <= newsroom_now() ORDER BY lower(public_during) DESC LIMIT 1),
                    (SELECT upper(public_during) FROM releases_releaseversion
                        WHERE upper(public_during) <= newsroom_now() ORDER BY upper(public_during) DESC LIMIT 1)
                )),
                'changed by itself ' || coalesce(current_setting('newsroom.content_change', true), '')
            ), 'UTF8')), 'hex'),
            least(
                (SELECT lower(public_during) FROM releases_releaseversion
                    WHERE lower(public_during) > newsroom_now()
                        AND lower(public_during) <= newsroom_now() + interval '1 second'
                    ORDER BY lower(public_during) LIMIT 1),
                (SELECT upper(public_during) FROM releases_releaseversion
                    WHERE upper(public_during) > newsroom_now()
                        AND upper(public_during) <= newsroom_now() + interval '1 second'
                    ORDER BY upper(public_during) LIMIT 1)
            ),
            newsroom_now()
        INTO mark, next_change, read_at;
    END $$;
    REVOKE EXECUTE ON FUNCTION releases_content_reading() FROM PUBLIC;
"""
CONTENT = "SELECT mark, next_change, read_at FROM releases_content_reading()"

FEEDS = {
    "releases_releaseversion": "id, release_id, public_during, public_id, kind, category_id, department_id, licence,"
    " featured, contacts, languages, published_at",
    "releases_releaseversiontext": "*",
    "releases_releaseversiontopic": "*",
    "releases_correction": "*",
    "releases_withdrawal": "id, release_id, language, withdrawn_at, reason",
    "releases_category": "id, slug, name",
    "releases_topic": "id, slug, name",
    "releases_legacyurl": "id, path, release_id",
    "accounts_department": "id, slug, name",
}


class Migration(migrations.Migration):
    dependencies = [("releases", "0015_rows_in_one_order"), ("accounts", "0002_audit")]
    operations = [
        migrations.RunSQL(NUMBERS, "DROP TABLE releases_content; DROP SEQUENCE releases_content_numbers"),
        migrations.RunSQL(SECRET, "DROP TABLE releases_content_secret"),
        migrations.RunSQL(CHANGED, NOTHING_CHANGED),
        migrations.RunSQL(EDGES, "DROP INDEX version_begins; DROP INDEX version_ends"),
        migrations.RunSQL(READING, "DROP FUNCTION releases_content_reading() CASCADE"),
        CreateViews([("published_content", CONTENT, None)]),
        content_of(FEEDS),
    ]
