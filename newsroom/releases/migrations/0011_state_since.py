from django.db import migrations

# Who writes the time by hand - in SQL, or from a copy of the row that was read before - would bring preview links back
# that ended with a state.
KEPT = """
    CREATE OR REPLACE FUNCTION releases_state_changed() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        NEW.state_since := CASE WHEN NEW.state IS DISTINCT FROM OLD.state THEN newsroom_now() ELSE OLD.state_since END;
        RETURN NEW;
    END $$;
    DROP TRIGGER release_state_since ON releases_release;
    CREATE TRIGGER release_state_since BEFORE UPDATE ON releases_release
        FOR EACH ROW EXECUTE FUNCTION releases_state_changed();
"""
WRITTEN = """
    CREATE OR REPLACE FUNCTION releases_state_changed() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        NEW.state_since := newsroom_now();
        RETURN NEW;
    END $$;
    DROP TRIGGER release_state_since ON releases_release;
    CREATE TRIGGER release_state_since BEFORE UPDATE ON releases_release
        FOR EACH ROW WHEN (NEW.state IS DISTINCT FROM OLD.state) EXECUTE FUNCTION releases_state_changed();
"""


class Migration(migrations.Migration):
    dependencies = [("releases", "0010_authors")]
    operations = [migrations.RunSQL(KEPT, WRITTEN)]
