from django.db import migrations

# The period of a version may end earlier, never later; everything else of it stays as it was approved.
ONLY_SHRINKS = """
    CREATE FUNCTION releases_version_only_shrinks() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF NOT NEW.public_during <@ OLD.public_during THEN
            RAISE EXCEPTION 'the public period of a version may only end earlier' USING ERRCODE = 'check_violation',
                CONSTRAINT = 'version_period_only_shrinks';
        END IF;
        OLD.public_during := NEW.public_during;
        IF NEW IS DISTINCT FROM OLD THEN
            RAISE EXCEPTION 'a version cannot be changed' USING ERRCODE = 'check_violation',
                CONSTRAINT = 'version_is_immutable';
        END IF;
        RETURN NEW;
    END $$;
    CREATE TRIGGER version_only_shrinks BEFORE UPDATE ON releases_releaseversion
        FOR EACH ROW EXECUTE FUNCTION releases_version_only_shrinks();
"""

TEXTS_STAY = """
    CREATE FUNCTION releases_version_text_stays() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        RAISE EXCEPTION 'the text of a version cannot be changed' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'version_text_is_immutable';
    END $$;
    CREATE TRIGGER version_text_stays BEFORE UPDATE ON releases_releaseversiontext
        FOR EACH ROW EXECUTE FUNCTION releases_version_text_stays();
"""

# What belongs to a version is written with it: later nothing can be added. The transaction is remembered by the
# database itself, in a column that no model writes.
SEALED = """
    ALTER TABLE releases_releaseversion ADD COLUMN written_in xid8 NOT NULL DEFAULT pg_current_xact_id();
    CREATE FUNCTION releases_version_is_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF (SELECT written_in FROM releases_releaseversion WHERE id = NEW.version_id)
            IS DISTINCT FROM pg_current_xact_id()
        THEN
            RAISE EXCEPTION 'nothing can be added to a version' USING ERRCODE = 'check_violation',
                CONSTRAINT = 'version_is_sealed';
        END IF;
        RETURN NEW;
    END $$;
    CREATE TRIGGER version_is_sealed BEFORE INSERT OR UPDATE ON releases_releaseversiontext
        FOR EACH ROW EXECUTE FUNCTION releases_version_is_sealed();
    CREATE TRIGGER version_is_sealed BEFORE INSERT OR UPDATE ON releases_releaseversiontopic
        FOR EACH ROW EXECUTE FUNCTION releases_version_is_sealed();
"""
UNSEALED = """
    DROP TRIGGER version_is_sealed ON releases_releaseversiontopic;
    DROP TRIGGER version_is_sealed ON releases_releaseversiontext;
    DROP FUNCTION releases_version_is_sealed();
    ALTER TABLE releases_releaseversion DROP COLUMN written_in;
"""

# Checked at the end of the transaction, for the texts come after the version.
LANGUAGES_MATCH = """
    CREATE FUNCTION releases_version_has_texts() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF EXISTS (
            SELECT 1 FROM unnest(NEW.languages) AS wanted(language)
            FULL JOIN (SELECT language FROM releases_releaseversiontext WHERE version_id = NEW.id) t USING (language)
            WHERE wanted.language IS NULL OR t.language IS NULL
        ) THEN
            RAISE EXCEPTION 'a version holds a text in each of its languages and in no other' USING ERRCODE = 'check_violation',
                CONSTRAINT = 'version_has_its_texts';
        END IF;
        RETURN NULL;
    END $$;
    CREATE CONSTRAINT TRIGGER version_has_its_texts AFTER INSERT ON releases_releaseversion
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION releases_version_has_texts();
"""


class Migration(migrations.Migration):
    dependencies = [("releases", "0002_models")]
    operations = [
        migrations.RunSQL(
            ONLY_SHRINKS,
            "DROP TRIGGER version_only_shrinks ON releases_releaseversion; DROP FUNCTION releases_version_only_shrinks()",
        ),
        migrations.RunSQL(
            TEXTS_STAY,
            "DROP TRIGGER version_text_stays ON releases_releaseversiontext; DROP FUNCTION releases_version_text_stays()",
        ),
        migrations.RunSQL(SEALED, UNSEALED),
        migrations.RunSQL(
            LANGUAGES_MATCH,
            "DROP TRIGGER version_has_its_texts ON releases_releaseversion; DROP FUNCTION releases_version_has_texts()",
        ),
    ]
