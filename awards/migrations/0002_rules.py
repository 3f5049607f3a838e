"""The rules that look across rows: composite foreign keys, and triggers that raise as constraints do."""

from django.db import migrations

# An award's grade is of its programme, its group of its edition; both follow when an edition is moved.
COMPOSITE_KEYS = """
    ALTER TABLE awards_edition ADD CONSTRAINT edition_of_programme UNIQUE (id, programme_id);
    ALTER TABLE awards_grade ADD CONSTRAINT grade_of_programme UNIQUE (id, programme_id);
    ALTER TABLE awards_editiongroup ADD CONSTRAINT group_of_edition UNIQUE (id, edition_id);
    ALTER TABLE awards_award ADD CONSTRAINT award_of_edition UNIQUE (id, edition_id);

    ALTER TABLE awards_award
        ADD CONSTRAINT award_programme_of_edition FOREIGN KEY (edition_id, programme_id)
            REFERENCES awards_edition (id, programme_id) ON UPDATE CASCADE,
        ADD CONSTRAINT award_grade_of_programme FOREIGN KEY (grade_id, programme_id)
            REFERENCES awards_grade (id, programme_id),
        ADD CONSTRAINT award_group_of_edition FOREIGN KEY (group_id, edition_id)
            REFERENCES awards_editiongroup (id, edition_id);
    ALTER TABLE awards_awardrank
        ADD CONSTRAINT award_rank_edition_of_award FOREIGN KEY (award_id, edition_id)
            REFERENCES awards_award (id, edition_id) ON UPDATE CASCADE,
        ADD CONSTRAINT award_rank_group_of_edition FOREIGN KEY (group_id, edition_id)
            REFERENCES awards_editiongroup (id, edition_id);
    ALTER TABLE awards_role
        ADD CONSTRAINT role_edition_of_programme FOREIGN KEY (edition_id, programme_id)
            REFERENCES awards_edition (id, programme_id) ON UPDATE CASCADE;
"""
DROP_COMPOSITE_KEYS = """
    ALTER TABLE awards_role DROP CONSTRAINT role_edition_of_programme;
    ALTER TABLE awards_awardrank
        DROP CONSTRAINT award_rank_edition_of_award, DROP CONSTRAINT award_rank_group_of_edition;
    ALTER TABLE awards_award DROP CONSTRAINT award_programme_of_edition,
        DROP CONSTRAINT award_grade_of_programme, DROP CONSTRAINT award_group_of_edition;
    ALTER TABLE awards_award DROP CONSTRAINT award_of_edition;
    ALTER TABLE awards_editiongroup DROP CONSTRAINT group_of_edition;
    ALTER TABLE awards_grade DROP CONSTRAINT grade_of_programme;
    ALTER TABLE awards_edition DROP CONSTRAINT edition_of_programme;
"""

BROKEN = """
    CREATE FUNCTION awards_broken(rule text, message text) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
        RAISE EXCEPTION '%', message USING ERRCODE = 'check_violation', CONSTRAINT = rule;
    END $$;
"""

# The lock lets no two people build the two halves of a cycle at once.
TREE = """
    CREATE FUNCTION awards_organisation_tree() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM pg_advisory_xact_lock(hashtext('awards_organisation.parent_id'));
        IF EXISTS (
            WITH RECURSIVE above(id) AS (
                SELECT NEW.parent_id
                UNION
                SELECT o.parent_id FROM awards_organisation o JOIN above ON o.id = above.id
            )
            SELECT FROM above WHERE id = NEW.id
        ) THEN
            PERFORM awards_broken('organisation_tree_has_no_cycle', 'a body cannot belong to itself');
        END IF;
        RETURN NULL;
    END $$;
    CREATE TRIGGER organisation_tree_has_no_cycle AFTER INSERT OR UPDATE OF parent_id ON awards_organisation
        FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL) EXECUTE FUNCTION awards_organisation_tree();
"""

# Deferred: a form that shortens a scale saves the programme before it removes the grades.
SCALE = """
    CREATE FUNCTION awards_scale(programme bigint) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE size smallint;
    BEGIN
        SELECT scale_size INTO size FROM awards_programme WHERE id = programme FOR SHARE;
        IF EXISTS (SELECT FROM awards_grade WHERE programme_id = programme AND position > size) THEN
            PERFORM awards_broken('grade_within_scale', 'a grade lies outside the scale of its programme');
        END IF;
    END $$;
    CREATE FUNCTION awards_grade_scale() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM awards_scale(NEW.programme_id); RETURN NULL; END $$;
    CREATE FUNCTION awards_programme_scale() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM awards_scale(NEW.id); RETURN NULL; END $$;
    CREATE CONSTRAINT TRIGGER grade_within_scale
        AFTER INSERT OR UPDATE OF position, programme_id ON awards_grade
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION awards_grade_scale();
    CREATE CONSTRAINT TRIGGER grade_within_scale AFTER UPDATE OF scale_size ON awards_programme
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION awards_programme_scale();
"""

# The row that sets the limit is locked, so that it cannot shrink while a rank is being entered.
RANKS = """
    CREATE FUNCTION awards_rank() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE most integer;
    BEGIN
        SELECT size INTO most FROM awards_editiongroup WHERE id = NEW.group_id FOR SHARE;
        IF NEW.rank > most THEN
            PERFORM awards_broken('rank_within_group', 'the rank lies beyond the size of its group');
        END IF;
        RETURN NULL;
    END $$;
    CREATE FUNCTION awards_group_size() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF EXISTS (SELECT FROM awards_award WHERE group_id = NEW.id AND rank > NEW.size)
            OR EXISTS (SELECT FROM awards_awardrank WHERE group_id = NEW.id AND rank > NEW.size) THEN
            PERFORM awards_broken('rank_within_group', 'a rank beyond this size is recorded in the group');
        END IF;
        RETURN NULL;
    END $$;
    CREATE TRIGGER rank_within_group AFTER INSERT OR UPDATE OF rank, group_id ON awards_award
        FOR EACH ROW WHEN (NEW.rank IS NOT NULL AND NEW.group_id IS NOT NULL) EXECUTE FUNCTION awards_rank();
    CREATE TRIGGER rank_within_group AFTER INSERT OR UPDATE OF rank, group_id ON awards_awardrank
        FOR EACH ROW EXECUTE FUNCTION awards_rank();
    CREATE TRIGGER rank_within_group AFTER UPDATE OF size ON awards_editiongroup
        FOR EACH ROW WHEN (NEW.size IS NOT NULL) EXECUTE FUNCTION awards_group_size();
"""

# Whoever asks holds the lock of the tree, so that nobody moves a body meanwhile.
OURS = """
    CREATE FUNCTION awards_is_ours(organisation bigint) RETURNS boolean LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM pg_advisory_xact_lock(hashtext('awards_organisation.parent_id'));
        RETURN EXISTS (
            WITH RECURSIVE above(id, parent_id, home) AS (
                SELECT id, parent_id, home FROM awards_organisation WHERE id = organisation
                UNION
                SELECT o.id, o.parent_id, o.home FROM awards_organisation o JOIN above ON o.id = above.parent_id
            )
            SELECT FROM above WHERE home
        );
    END $$;
"""

# Certifications are not awards, and an edition that was not held gave none.
POSSIBLE = """
    CREATE FUNCTION awards_award_possible() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE was_held boolean; marked boolean; programme_kind text;
    BEGIN
        SELECT held, without_award INTO was_held, marked
            FROM awards_edition WHERE id = NEW.edition_id FOR SHARE;
        SELECT kind INTO programme_kind FROM awards_programme WHERE id = NEW.programme_id FOR SHARE;
        IF NOT was_held THEN
            PERFORM awards_broken('award_edition_held', 'the edition was not held');
        ELSIF programme_kind = 'certification' THEN
            PERFORM awards_broken('certification_is_no_award', 'certifications are not awards');
        ELSIF marked AND awards_is_ours(NEW.recipient_id) THEN
            PERFORM awards_broken('award_edition_without_award', 'the edition is one without an award of ours');
        END IF;
        RETURN NULL;
    END $$;
    CREATE FUNCTION awards_edition_held() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF EXISTS (SELECT FROM awards_award WHERE edition_id = NEW.id) THEN
            PERFORM awards_broken('award_edition_held', 'awards are recorded in this edition');
        END IF;
        RETURN NULL;
    END $$;
    CREATE FUNCTION awards_programme_kind() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF EXISTS (SELECT FROM awards_award WHERE programme_id = NEW.id) THEN
            PERFORM awards_broken('certification_is_no_award', 'this programme has awards');
        END IF;
        RETURN NULL;
    END $$;
    CREATE TRIGGER award_possible AFTER INSERT OR UPDATE OF edition_id, programme_id, recipient_id ON awards_award
        FOR EACH ROW EXECUTE FUNCTION awards_award_possible();
    CREATE TRIGGER award_edition_held AFTER UPDATE OF held ON awards_edition
        FOR EACH ROW WHEN (NOT NEW.held) EXECUTE FUNCTION awards_edition_held();
    CREATE TRIGGER certification_is_no_award AFTER UPDATE OF kind ON awards_programme
        FOR EACH ROW WHEN (NEW.kind = 'certification') EXECUTE FUNCTION awards_programme_kind();
"""

# What was approved stays as it was, also for those whom no grant stops.
APPROVED_STAYS = """
    CREATE FUNCTION awards_mention_version_stays() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM awards_broken('mention_version_is_immutable', 'an approved mention cannot be changed');
        RETURN NULL;
    END $$;
    CREATE TRIGGER mention_version_is_immutable BEFORE UPDATE ON awards_mentionversion
        FOR EACH ROW EXECUTE FUNCTION awards_mention_version_stays();
    CREATE TRIGGER version_is_sealed BEFORE INSERT ON awards_mentionversion
        FOR EACH ROW EXECUTE FUNCTION releases_version_is_sealed();
"""
UNSEALED = "DROP TRIGGER version_is_sealed ON awards_mentionversion;"

# Readers are told that nobody of ours won there, so no award may say otherwise: neither when it is entered, nor when
# its edition is marked, nor when its winner comes to belong to our city.
WITHOUT_AWARD = """
    CREATE FUNCTION awards_edition_without_award() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM pg_advisory_xact_lock(hashtext('awards_organisation.parent_id'));
        IF EXISTS (SELECT FROM awards_award WHERE edition_id = NEW.id AND awards_is_ours(recipient_id)) THEN
            PERFORM awards_broken('award_edition_without_award', 'an award of ours is recorded in this edition');
        END IF;
        RETURN NULL;
    END $$;
    CREATE FUNCTION awards_organisation_ours() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM pg_advisory_xact_lock(hashtext('awards_organisation.parent_id'));
        IF EXISTS (
            SELECT FROM awards_edition e JOIN awards_award a ON a.edition_id = e.id
            WHERE e.without_award AND awards_is_ours(a.recipient_id)
        ) THEN
            PERFORM awards_broken('award_edition_without_award', 'it won in an edition without an award of ours');
        END IF;
        RETURN NULL;
    END $$;
    CREATE TRIGGER award_edition_without_award AFTER UPDATE OF without_award ON awards_edition
        FOR EACH ROW WHEN (NEW.without_award) EXECUTE FUNCTION awards_edition_without_award();
    CREATE TRIGGER award_edition_without_award AFTER UPDATE OF parent_id, home ON awards_organisation
        FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL OR NEW.home) EXECUTE FUNCTION awards_organisation_ours();
"""

FUNCTIONS = (
    "awards_organisation_tree()",
    "awards_grade_scale()",
    "awards_programme_scale()",
    "awards_scale(bigint)",
    "awards_rank()",
    "awards_group_size()",
    "awards_award_possible()",
    "awards_edition_held()",
    "awards_programme_kind()",
    "awards_edition_without_award()",
    "awards_organisation_ours()",
    "awards_is_ours(bigint)",
    "awards_mention_version_stays()",
    "awards_broken(text, text)",
)
DROP_FUNCTIONS = "".join(f"DROP FUNCTION {function} CASCADE;" for function in FUNCTIONS)


class Migration(migrations.Migration):
    dependencies = [("awards", "0001_initial")]
    operations = [
        migrations.RunSQL(COMPOSITE_KEYS, DROP_COMPOSITE_KEYS),
        migrations.RunSQL(
            BROKEN + TREE + SCALE + RANKS + OURS + POSSIBLE + WITHOUT_AWARD + APPROVED_STAYS,
            UNSEALED + DROP_FUNCTIONS,
        ),
    ]
