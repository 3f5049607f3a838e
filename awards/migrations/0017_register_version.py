from importlib import import_module

from django.db import migrations

from newsroom.releases.sqlcontent import version_of
from newsroom.releases.sqlviews import CreateViews

# What readers see of the register is numbered as all that they see is (releases 0016), by rows of its own: most that is
# approved tells of no award, and what was counted over all of them stays true. A row of these tables that a view shows
# changes it, and so does a period of a version that tells of awards.
NUMBERS = """
    CREATE TABLE awards_registerchange (
        slot bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        number bigint NOT NULL DEFAULT nextval('releases_content_numbers')
    ) WITH (fillfactor = 20);
    INSERT INTO awards_registerchange DEFAULT VALUES;
"""

# As in releases 0016: they run as the owner, whoever writes, and nobody else may call them.
CHANGED = """
    CREATE FUNCTION awards_register_number() RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
        IF coalesce(current_setting('newsroom.register_change', true), '') = '' THEN
            UPDATE awards_registerchange SET number = DEFAULT
                WHERE slot = (SELECT slot FROM awards_registerchange ORDER BY slot LIMIT 1 FOR UPDATE SKIP LOCKED);
            IF NOT FOUND THEN
                INSERT INTO awards_registerchange DEFAULT VALUES;
            END IF;
        END IF;
        PERFORM set_config('newsroom.register_change', nextval('releases_content_numbers')::text, true);
    END $$;
    CREATE FUNCTION awards_register_changed() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
        PERFORM awards_register_number();
        RETURN NULL;
    END $$;
    CREATE FUNCTION awards_register_gone() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
        IF EXISTS (SELECT FROM before) THEN
            PERFORM awards_register_number();
        END IF;
        RETURN NULL;
    END $$;
    CREATE FUNCTION awards_register_differs() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE
        differs boolean;
    BEGIN
        EXECUTE format('SELECT EXISTS (SELECT %1$s FROM before EXCEPT ALL SELECT %1$s FROM after)', TG_ARGV[0])
            INTO differs;
        IF differs THEN
            PERFORM awards_register_number();
        END IF;
        RETURN NULL;
    END $$;
    CREATE FUNCTION awards_period_ended() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
        IF EXISTS (
            SELECT FROM before b JOIN after a USING (id)
            WHERE a.public_during <> b.public_during
                AND EXISTS (SELECT FROM awards_mentionversion m WHERE m.version_id = a.id)
        ) THEN
            PERFORM awards_register_number();
        END IF;
        RETURN NULL;
    END $$;
    REVOKE EXECUTE ON FUNCTION awards_register_number(), awards_register_changed(), awards_register_gone(),
        awards_register_differs(), awards_period_ended() FROM PUBLIC;
"""
NOTHING_CHANGED = """
    DROP FUNCTION awards_period_ended();
    DROP FUNCTION awards_register_differs();
    DROP FUNCTION awards_register_gone();
    DROP FUNCTION awards_register_changed();
    DROP FUNCTION awards_register_number();
"""

# Mentions that were approved are only ever added; their periods are those of versions.
OF_RELEASES = """
    CREATE TRIGGER register_changed AFTER INSERT ON awards_mentionversion
        FOR EACH STATEMENT EXECUTE FUNCTION awards_register_changed();
    CREATE TRIGGER register_gone AFTER DELETE ON awards_mentionversion
        REFERENCING OLD TABLE AS before
        FOR EACH STATEMENT EXECUTE FUNCTION awards_register_gone();
    CREATE TRIGGER register_period_ended AFTER UPDATE ON releases_releaseversion
        REFERENCING OLD TABLE AS before NEW TABLE AS after
        FOR EACH STATEMENT EXECUTE FUNCTION awards_period_ended();
"""
NOT_OF_RELEASES = """
    DROP TRIGGER register_period_ended ON releases_releaseversion;
    DROP TRIGGER register_gone ON awards_mentionversion;
    DROP TRIGGER register_changed ON awards_mentionversion;
"""

READING = """
    CREATE FUNCTION awards_register_reading(OUT mark text) LANGUAGE plpgsql
    STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
        SELECT encode(sha256(convert_to(concat_ws(' ',
                (SELECT s.secret FROM releases_content_secret s),
                'register',
                (SELECT sum(c.number) FROM awards_registerchange c),
                extract(epoch FROM greatest(
                    (SELECT lower(public_during) FROM awards_mentionversion
                        WHERE lower(public_during) <= newsroom_now() ORDER BY lower(public_during) DESC LIMIT 1),
                    (SELECT upper(public_during) FROM awards_mentionversion
                        WHERE upper(public_during) <= newsroom_now() ORDER BY upper(public_during) DESC LIMIT 1)
                )),
                'changed by itself ' || coalesce(current_setting('newsroom.register_change', true), '')
            ), 'UTF8')), 'hex')
        INTO mark;
    END $$;
    REVOKE EXECUTE ON FUNCTION awards_register_reading() FROM PUBLIC;
"""
REGISTER = "SELECT mark FROM awards_register_reading()"

# The columns that the published views show or ask, as the content's triggers name them.
FEEDS = {
    table: columns
    for table, columns in import_module("awards.migrations.0005_content_version").FEEDS.items()
    if table != "awards_mentionversion"
} | import_module("awards.migrations.0010_award_sets").FEEDS
FEEDS["awards_award"] += ", entry_fee, promotion_cost, reviewed_on"


class Migration(migrations.Migration):
    dependencies = [("awards", "0016_mentions_keep_periods"), ("releases", "0016_content_version")]
    operations = [
        migrations.RunSQL(NUMBERS, "DROP TABLE awards_registerchange"),
        migrations.RunSQL(CHANGED, NOTHING_CHANGED),
        version_of(FEEDS, version="register", functions="awards_register"),
        migrations.RunSQL(OF_RELEASES, NOT_OF_RELEASES),
        migrations.RunSQL(READING, "DROP FUNCTION awards_register_reading() CASCADE"),
        CreateViews([("published_register", REGISTER, None)]),
    ]
