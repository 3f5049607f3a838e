import django.contrib.postgres.fields
from django.db import migrations, models

# Whose hands changed the words of which text in which revision.
HANDS = """
    WITH hands AS (
        SELECT release_id, number, language, made_by_id FROM (
            SELECT r.release_id, r.number, t.key AS language, r.made_by_id,
                t.value - '{slug,origin,ready}'::text[] AS words,
                lag(t.value - '{slug,origin,ready}'::text[])
                    OVER (PARTITION BY r.release_id, t.key ORDER BY r.number) AS before
            FROM releases_revision r, jsonb_each(r.content -> 'texts') t
        ) kept
        WHERE made_by_id IS NOT NULL AND words IS DISTINCT FROM before
    )
"""
# The authors of texts that are there already, and of those that earlier revisions hold: restoring brings them back.
FILL_TEXTS = f"""{HANDS}
    UPDATE releases_releasetext t SET written_by = ARRAY(
        SELECT DISTINCT h.made_by_id FROM hands h
        WHERE h.release_id = t.release_id AND h.language = t.language AND h.number > coalesce((
            SELECT max(v.revision) FROM releases_releaseversion v
            WHERE v.release_id = t.release_id AND t.language = ANY (v.languages)), 0)
        ORDER BY 1)
    WHERE EXISTS (SELECT 1 FROM hands h WHERE h.release_id = t.release_id AND h.language = t.language);
"""
FILL_REVISIONS = f"""{HANDS}
    UPDATE releases_revision r SET content = r.content || jsonb_build_object('written_by', coalesce((
        SELECT jsonb_object_agg(language, people) FROM (
            SELECT h.language, jsonb_agg(DISTINCT h.made_by_id ORDER BY h.made_by_id) AS people FROM hands h
            WHERE h.release_id = r.release_id AND h.number <= r.number AND h.number > coalesce((
                SELECT max(v.revision) FROM releases_releaseversion v
                WHERE v.release_id = r.release_id AND v.revision < r.number AND h.language = ANY (v.languages)), 0)
                AND r.content -> 'texts' ? h.language
            GROUP BY h.language
        ) written), '{{}}'));
"""
FORGET = "UPDATE releases_revision SET content = content - 'written_by'"

# The same rule as `newsroom.releases.authors`; who sent it to review is looked at by version_approved_by_another. A
# version that repeats the former one without a language is no new approval.
NO_AUTHOR = """
    CREATE OR REPLACE FUNCTION releases_version_approved_by_author() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF EXISTS (SELECT 1 FROM releases_releaseversion v WHERE v.release_id = NEW.release_id
            AND v.revision IS NOT DISTINCT FROM NEW.revision AND v.approved_at = NEW.approved_at
            AND v.approved_by_id = NEW.approved_by_id AND v.languages @> NEW.languages AND v.languages <> NEW.languages)
        THEN
            RETURN NEW;
        END IF;
        IF EXISTS (SELECT 1 FROM releases_releasetext t WHERE t.release_id = NEW.release_id AND t.ready
                AND NEW.approved_by_id = ANY (t.written_by))
            OR NOT EXISTS (SELECT 1 FROM releases_releaseversion v WHERE v.release_id = NEW.release_id)
                AND NEW.approved_by_id = (SELECT created_by_id FROM releases_release WHERE id = NEW.release_id)
        THEN
            RAISE EXCEPTION 'author and approver are different people, or a reason is given'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'version_approved_by_no_author';
        END IF;
        RETURN NEW;
    END $$;
"""
NO_AUTHOR_OF_A_DRAFT = """
    CREATE OR REPLACE FUNCTION releases_version_approved_by_author() RETURNS trigger LANGUAGE plpgsql AS $$
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
"""


class Migration(migrations.Migration):
    dependencies = [("releases", "0009_worklist_indexes")]
    operations = [
        migrations.AddField(
            model_name="releasetext",
            name="written_by",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.BigIntegerField(), default=list, editable=False, size=None
            ),
        ),
        migrations.RunSQL(FILL_TEXTS, migrations.RunSQL.noop),
        migrations.RunSQL(FILL_REVISIONS, FORGET),
        migrations.RunSQL(NO_AUTHOR, NO_AUTHOR_OF_A_DRAFT),
    ]
