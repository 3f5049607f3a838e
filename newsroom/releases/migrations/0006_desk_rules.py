from django.db import migrations

# Of releases that are there already the last thing known of them tells it.
STATE_SINCE_BEFORE = """
    UPDATE releases_release r SET state_since = coalesce(
        CASE r.state
            WHEN 'approved' THEN (SELECT max(v.approved_at) FROM releases_releaseversion v WHERE v.release_id = r.id)
            WHEN 'withdrawn' THEN (SELECT max(w.withdrawn_at) FROM releases_withdrawal w WHERE w.release_id = r.id)
        END,
        r.updated_at);
"""
STATE_SINCE = """
    CREATE FUNCTION releases_state_changed() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        NEW.state_since := newsroom_now();
        RETURN NEW;
    END $$;
    CREATE TRIGGER release_state_since BEFORE UPDATE ON releases_release
        FOR EACH ROW WHEN (NEW.state IS DISTINCT FROM OLD.state) EXECUTE FUNCTION releases_state_changed();
"""

# Checked at the end of the transaction, for an act writes state and versions one after the other.
STATE_AGREES = """
    CREATE FUNCTION releases_state_agrees_with_versions() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
        checked bigint := CASE TG_TABLE_NAME WHEN 'releases_release' THEN NEW.id ELSE (to_jsonb(NEW) ->> 'release_id')::bigint END;
        state_now text := (SELECT state FROM releases_release WHERE id = checked);
        open_now boolean := EXISTS (SELECT 1 FROM releases_releaseversion
            WHERE release_id = checked AND upper_inf(public_during) AND NOT isempty(public_during));
    BEGIN
        IF state_now IN ('withdrawn', 'deleted') AND open_now OR state_now = 'approved' AND NOT open_now
            OR state_now = 'deleted' AND EXISTS (SELECT 1 FROM releases_releaseversion
                WHERE release_id = checked AND NOT isempty(public_during))
        THEN
            RAISE EXCEPTION 'the state % does not agree with the versions of the release', state_now
                USING ERRCODE = 'check_violation', CONSTRAINT = 'release_state_agrees_with_versions';
        END IF;
        RETURN NULL;
    END $$;
    CREATE CONSTRAINT TRIGGER release_state_agrees AFTER INSERT OR UPDATE OF state ON releases_release
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION releases_state_agrees_with_versions();
    CREATE CONSTRAINT TRIGGER release_state_agrees AFTER INSERT OR UPDATE OF public_during ON releases_releaseversion
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION releases_state_agrees_with_versions();
"""
STATE_FREE = """
    DROP TRIGGER release_state_agrees ON releases_releaseversion;
    DROP TRIGGER release_state_agrees ON releases_release;
    DROP FUNCTION releases_state_agrees_with_versions();
"""

SEALED = """
    CREATE TRIGGER version_is_sealed BEFORE INSERT OR UPDATE ON releases_correction
        FOR EACH ROW EXECUTE FUNCTION releases_version_is_sealed();
"""


class Migration(migrations.Migration):
    dependencies = [("releases", "0005_desk")]
    operations = [
        migrations.RunSQL(STATE_SINCE_BEFORE, migrations.RunSQL.noop),
        migrations.RunSQL(
            STATE_SINCE,
            "DROP TRIGGER release_state_since ON releases_release; DROP FUNCTION releases_state_changed()",
        ),
        migrations.RunSQL(STATE_AGREES, STATE_FREE),
        migrations.RunSQL(SEALED, "DROP TRIGGER version_is_sealed ON releases_correction"),
    ]
