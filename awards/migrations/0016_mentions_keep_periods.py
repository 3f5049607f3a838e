from importlib import import_module

from django.db import migrations

from newsroom.releases.sqlviews import CreateViews

# The period of its version stands in each approved mention: whether an award is public is asked of every award that is
# counted, and looking up a version for each took nine tenths of the time. It is copied by the database, whatever a
# writer gives, and changes with the version's in the same statement.
KEPT = """
    ALTER TABLE awards_mentionversion ADD COLUMN public_during tstzrange;
    ALTER TABLE awards_mentionversion DISABLE TRIGGER mention_version_is_immutable;
    UPDATE awards_mentionversion m SET public_during = v.public_during
        FROM releases_releaseversion v WHERE v.id = m.version_id;
    ALTER TABLE awards_mentionversion ENABLE TRIGGER mention_version_is_immutable;
    ALTER TABLE awards_mentionversion ALTER COLUMN public_during SET NOT NULL;

    CREATE FUNCTION awards_mention_period() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        SELECT v.public_during INTO NEW.public_during FROM releases_releaseversion v WHERE v.id = NEW.version_id;
        RETURN NEW;
    END $$;
    CREATE TRIGGER mention_period BEFORE INSERT ON awards_mentionversion
        FOR EACH ROW EXECUTE FUNCTION awards_mention_period();

    CREATE FUNCTION awards_mentions_follow() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
        UPDATE awards_mentionversion m SET public_during = v.public_during
            FROM after v WHERE m.version_id = v.id AND m.public_during <> v.public_during;
        RETURN NULL;
    END $$;
    REVOKE EXECUTE ON FUNCTION awards_mentions_follow() FROM PUBLIC;
    CREATE TRIGGER mentions_follow AFTER UPDATE ON releases_releaseversion
        REFERENCING NEW TABLE AS after
        FOR EACH STATEMENT EXECUTE FUNCTION awards_mentions_follow();
"""
NOT_KEPT = """
    DROP TRIGGER mentions_follow ON releases_releaseversion;
    DROP FUNCTION awards_mentions_follow();
    DROP TRIGGER mention_period ON awards_mentionversion;
    DROP FUNCTION awards_mention_period();
    ALTER TABLE awards_mentionversion DROP COLUMN public_during;
"""

# All else of an approved mention stays as it was, and the period is the version's, also for those whom no grant stops.
STAYS = """
    CREATE OR REPLACE FUNCTION awards_mention_version_stays() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        OLD.public_during := NEW.public_during;
        IF NEW IS DISTINCT FROM OLD OR NEW.public_during IS DISTINCT FROM (
            SELECT v.public_during FROM releases_releaseversion v WHERE v.id = NEW.version_id
        ) THEN
            PERFORM awards_broken('mention_version_is_immutable', 'an approved mention cannot be changed');
        END IF;
        RETURN NEW;
    END $$;
"""
STAYED = """
    CREATE OR REPLACE FUNCTION awards_mention_version_stays() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM awards_broken('mention_version_is_immutable', 'an approved mention cannot be changed');
        RETURN NULL;
    END $$;
"""

# Whether an award is public is read from the first alone; the others hold the hours at which the clock changes it.
INDEXES = """
    CREATE INDEX mention_period ON awards_mentionversion (award_id) INCLUDE (public_during);
    CREATE INDEX mention_begins ON awards_mentionversion (lower(public_during));
    CREATE INDEX mention_ends ON awards_mentionversion (upper(public_during)) WHERE upper(public_during) IS NOT NULL;
"""
NO_INDEXES = "DROP INDEX mention_period; DROP INDEX mention_begins; DROP INDEX mention_ends"

# The version is looked up only where the release is asked for: the planner drops the join.
MENTION = """
    SELECT m.id, m.award_id, v.release_id, m.evidence, m.position
    FROM awards_mentionversion m LEFT JOIN releases_releaseversion v ON v.id = m.version_id
    WHERE m.public_during @> newsroom_now()
"""
FORMER = import_module("awards.migrations.0003_public_views")


class Migration(migrations.Migration):
    dependencies = [("awards", "0015_imports_leave_out"), ("releases", "0018_headlines")]
    operations = [
        migrations.RunSQL(KEPT, NOT_KEPT),
        migrations.RunSQL(STAYS, STAYED),
        migrations.RunSQL(INDEXES, NO_INDEXES),
        CreateViews(
            [("published_mention", MENTION, FORMER.DRAFT_MENTION)],
            former=[("published_mention", FORMER.MENTION, FORMER.DRAFT_MENTION)],
        ),
    ]
