from django.db import migrations

# What must never be stored, whoever writes and however many at once. Rules that look at several rows are asked at the end
# of the transaction, for an act writes them one after the other.

# As before, and: what is being changed is not on the schedule. Who writes a version without touching its release waits
# here for whoever is changing that at the same time; else neither would see the other.
STATE_AGREES = """
    CREATE OR REPLACE FUNCTION releases_state_agrees_with_versions() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
        checked bigint := CASE TG_TABLE_NAME WHEN 'releases_release' THEN NEW.id ELSE (to_jsonb(NEW) ->> 'release_id')::bigint END;
        state_now text;
        open_now boolean;
        waits boolean;
        ever boolean;
    BEGIN
        SELECT state INTO state_now FROM releases_release WHERE id = checked FOR NO KEY UPDATE;
        SELECT coalesce(bool_or(upper_inf(public_during) AND NOT isempty(public_during)), false),
            coalesce(bool_or(lower(public_during) > newsroom_now()), false),
            coalesce(bool_or(NOT isempty(public_during)), false)
        INTO open_now, waits, ever FROM releases_releaseversion WHERE release_id = checked;
        IF state_now IN ('withdrawn', 'deleted') AND open_now OR state_now = 'approved' AND NOT open_now
            OR state_now = 'deleted' AND ever OR state_now IN ('draft', 'review') AND waits
        THEN
            RAISE EXCEPTION 'the state % does not agree with the versions of the release', state_now
                USING ERRCODE = 'check_violation', CONSTRAINT = 'release_state_agrees_with_versions';
        END IF;
        RETURN NULL;
    END $$;
"""
STATE_AGREED = """
    CREATE OR REPLACE FUNCTION releases_state_agrees_with_versions() RETURNS trigger LANGUAGE plpgsql AS $$
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
"""

# The hour may come between the statement that calls a version off and the end of its transaction: readers have seen
# it then, and it would be gone without a word.
CALLED_OFF = """
    CREATE FUNCTION releases_version_called_off() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF lower(OLD.public_during) < newsroom_now() THEN
            RAISE EXCEPTION 'the version is public since %: it can be withdrawn, not called off', lower(OLD.public_during)
                USING ERRCODE = 'check_violation', CONSTRAINT = 'version_called_off_in_time';
        END IF;
        RETURN NULL;
    END $$;
    CREATE CONSTRAINT TRIGGER version_called_off_in_time AFTER UPDATE OF public_during ON releases_releaseversion
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
        WHEN (isempty(NEW.public_during) AND NOT isempty(OLD.public_during))
        EXECUTE FUNCTION releases_version_called_off();
"""

# Versions that a person approved; one that repeats another without a language that was withdrawn tells of nothing new.
TOLD = """
    CREATE FUNCTION releases_version_is_told() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF NOT EXISTS (SELECT 1 FROM releases_withdrawal w WHERE w.release_id = NEW.release_id AND w.language <> ''
                AND w.withdrawn_at = lower(NEW.public_during))
            AND (NOT EXISTS (SELECT 1 FROM releases_outboxmessage o WHERE o.version_id = NEW.id AND o.kind = 'published')
                OR 1 <> (SELECT count(*) FROM accounts_auditentry a WHERE a.target_type = 'releases.release'
                    AND a.target_id = NEW.release_id::text AND a.act = 'approve'
                    AND (a.detail ->> 'version')::int = NEW.number))
        THEN
            RAISE EXCEPTION 'a publication has one entry in the audit log and one notice'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'version_is_told_once';
        END IF;
        RETURN NULL;
    END $$;
    CREATE CONSTRAINT TRIGGER version_is_told_once AFTER INSERT ON releases_releaseversion
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.approved_by_id IS NOT NULL)
        EXECUTE FUNCTION releases_version_is_told();
    CREATE FUNCTION releases_outbox_names_its_version() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF NEW.kind <> 'published' OR NOT EXISTS (SELECT 1 FROM releases_releaseversion v
            WHERE v.id = NEW.version_id AND v.release_id = NEW.release_id)
        THEN
            RAISE EXCEPTION 'a notice names a version where it tells of its publication'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'outbox_version_is_of_release';
        END IF;
        RETURN NEW;
    END $$;
    CREATE TRIGGER outbox_version_is_of_release BEFORE INSERT OR UPDATE ON releases_outboxmessage
        FOR EACH ROW WHEN (NEW.version_id IS NOT NULL) EXECUTE FUNCTION releases_outbox_names_its_version();
"""

# The same rule as `publishing.needs_override`.
NO_AUTHOR = """
    CREATE FUNCTION releases_version_approved_by_author() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
        approved_before int;
        is_first boolean;
    BEGIN
        SELECT coalesce(max(revision), 0), count(*) = 0 INTO approved_before, is_first FROM releases_releaseversion
            WHERE release_id = NEW.release_id AND number < NEW.number;
        IF is_first AND NEW.approved_by_id = (SELECT created_by_id FROM releases_release WHERE id = NEW.release_id)
            OR EXISTS (SELECT 1 FROM releases_revision r WHERE r.release_id = NEW.release_id
                AND r.made_by_id = NEW.approved_by_id AND r.state = 'draft'
                AND r.number > approved_before AND r.number <= NEW.revision)
        THEN
            RAISE EXCEPTION 'author and approver are different people, or a reason is given'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'version_approved_by_no_author';
        END IF;
        RETURN NEW;
    END $$;
    CREATE TRIGGER version_approved_by_no_author BEFORE INSERT ON releases_releaseversion
        FOR EACH ROW WHEN (NEW.approved_by_id IS NOT NULL AND NEW.override_reason = '')
        EXECUTE FUNCTION releases_version_approved_by_author();
"""

COUNTED = """
    CREATE FUNCTION releases_revisions_are_counted() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
        checked bigint := CASE TG_TABLE_NAME WHEN 'releases_release' THEN NEW.id ELSE (to_jsonb(NEW) ->> 'release_id')::bigint END;
        told int := (SELECT revision FROM releases_release WHERE id = checked);
        many int;
        last int;
    BEGIN
        SELECT count(*), coalesce(max(number), 0) INTO many, last FROM releases_revision WHERE release_id = checked;
        IF many <> last OR told <> last THEN
            RAISE EXCEPTION 'a release tells the number of its last revision, and none is left out'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'revisions_are_counted';
        END IF;
        RETURN NULL;
    END $$;
    CREATE CONSTRAINT TRIGGER revisions_are_counted AFTER INSERT ON releases_revision
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION releases_revisions_are_counted();
    CREATE CONSTRAINT TRIGGER revisions_are_counted AFTER UPDATE OF revision ON releases_release
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.revision IS DISTINCT FROM OLD.revision)
        EXECUTE FUNCTION releases_revisions_are_counted();
    ALTER TABLE releases_releaseversion ADD CONSTRAINT version_is_of_a_revision
        FOREIGN KEY (release_id, revision) REFERENCES releases_revision (release_id, number)
        DEFERRABLE INITIALLY DEFERRED;
"""

WITHDRAWN = """
    CREATE FUNCTION releases_withdrawal_ends_a_period() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF NOT EXISTS (SELECT 1 FROM releases_releaseversion v WHERE v.release_id = NEW.release_id
            AND upper(v.public_during) = NEW.withdrawn_at AND (NEW.language = '' OR NEW.language = ANY (v.languages)))
        THEN
            RAISE EXCEPTION 'what is withdrawn was public until then'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'withdrawal_ends_a_period';
        END IF;
        RETURN NULL;
    END $$;
    CREATE CONSTRAINT TRIGGER withdrawal_ends_a_period AFTER INSERT ON releases_withdrawal
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION releases_withdrawal_ends_a_period();
"""

CORRECTED = """
    CREATE FUNCTION releases_correction_of_public() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF NOT EXISTS (SELECT 1 FROM releases_releaseversion v JOIN releases_releaseversion former
            ON former.release_id = v.release_id AND former.number < v.number AND NOT isempty(former.public_during)
            WHERE v.id = NEW.version_id)
        THEN
            RAISE EXCEPTION 'what is corrected was public before'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'correction_of_something_public';
        END IF;
        RETURN NEW;
    END $$;
    CREATE TRIGGER correction_of_something_public BEFORE INSERT ON releases_correction
        FOR EACH ROW EXECUTE FUNCTION releases_correction_of_public();
"""

# A link that was made "tomorrow" would outlive every change of state and its 72 hours.
LINKS = """
    CREATE FUNCTION releases_preview_link_made() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF NEW.made_at > newsroom_now()
            OR (SELECT state FROM releases_release WHERE id = NEW.release_id FOR SHARE) IN ('withdrawn', 'deleted')
        THEN
            RAISE EXCEPTION 'a preview link is made now, of a release that is not taken back'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'preview_link_made_now';
        END IF;
        RETURN NEW;
    END $$;
    CREATE TRIGGER preview_link_made_now BEFORE INSERT ON releases_previewlink
        FOR EACH ROW EXECUTE FUNCTION releases_preview_link_made();
    CREATE FUNCTION releases_preview_link_stays() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        RAISE EXCEPTION 'a preview link that was revoked stays so'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'preview_link_stays_revoked';
    END $$;
    CREATE TRIGGER preview_link_stays_revoked BEFORE UPDATE ON releases_previewlink
        FOR EACH ROW WHEN (OLD.revoked_at IS NOT NULL AND NEW IS DISTINCT FROM OLD)
        EXECUTE FUNCTION releases_preview_link_stays();
"""


class Migration(migrations.Migration):
    dependencies = [("releases", "0007_public_corrections")]
    operations = [
        migrations.RunSQL(STATE_AGREES, STATE_AGREED),
        migrations.RunSQL(
            CALLED_OFF,
            "DROP TRIGGER version_called_off_in_time ON releases_releaseversion;"
            " DROP FUNCTION releases_version_called_off()",
        ),
        migrations.RunSQL(
            TOLD,
            "DROP TRIGGER outbox_version_is_of_release ON releases_outboxmessage;"
            " DROP FUNCTION releases_outbox_names_its_version();"
            " DROP TRIGGER version_is_told_once ON releases_releaseversion; DROP FUNCTION releases_version_is_told()",
        ),
        migrations.RunSQL(
            NO_AUTHOR,
            "DROP TRIGGER version_approved_by_no_author ON releases_releaseversion;"
            " DROP FUNCTION releases_version_approved_by_author()",
        ),
        migrations.RunSQL(
            COUNTED,
            "ALTER TABLE releases_releaseversion DROP CONSTRAINT version_is_of_a_revision;"
            " DROP TRIGGER revisions_are_counted ON releases_release;"
            " DROP TRIGGER revisions_are_counted ON releases_revision; DROP FUNCTION releases_revisions_are_counted()",
        ),
        migrations.RunSQL(
            WITHDRAWN,
            "DROP TRIGGER withdrawal_ends_a_period ON releases_withdrawal;"
            " DROP FUNCTION releases_withdrawal_ends_a_period()",
        ),
        migrations.RunSQL(
            CORRECTED,
            "DROP TRIGGER correction_of_something_public ON releases_correction;"
            " DROP FUNCTION releases_correction_of_public()",
        ),
        migrations.RunSQL(
            LINKS,
            "DROP TRIGGER preview_link_stays_revoked ON releases_previewlink; DROP FUNCTION releases_preview_link_stays();"
            " DROP TRIGGER preview_link_made_now ON releases_previewlink; DROP FUNCTION releases_preview_link_made()",
        ),
    ]
