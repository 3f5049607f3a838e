"""The rules that look across rows, and those that hold also for whom no grant stops."""

from django.db import migrations

# Another content is another file.
FILES_STAY = """
    CREATE FUNCTION media_stays() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        RAISE EXCEPTION 'what is stored or approved of a file cannot be changed' USING ERRCODE = 'check_violation',
            CONSTRAINT = TG_NAME;
    END $$;
    CREATE TRIGGER stored_file_is_immutable BEFORE UPDATE ON media_storedfile
        FOR EACH ROW EXECUTE FUNCTION media_stays();
    CREATE TRIGGER photo_version_is_immutable BEFORE UPDATE ON media_photoversion
        FOR EACH ROW EXECUTE FUNCTION media_stays();
    CREATE TRIGGER attachment_version_is_immutable BEFORE UPDATE ON media_attachmentversion
        FOR EACH ROW EXECUTE FUNCTION media_stays();
"""

SEALED = """
    CREATE TRIGGER version_is_sealed BEFORE INSERT ON media_photoversion
        FOR EACH ROW EXECUTE FUNCTION releases_version_is_sealed();
    CREATE TRIGGER version_is_sealed BEFORE INSERT ON media_attachmentversion
        FOR EACH ROW EXECUTE FUNCTION releases_version_is_sealed();
"""

# What is shown on a page was decoded and written anew when it was uploaded; other files are not.
PHOTOS_ARE_PHOTOS = """
    CREATE FUNCTION media_photo_is_a_photo() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF (SELECT kind FROM media_storedfile WHERE id = NEW.file_id) <> 'photo' THEN
            RAISE EXCEPTION 'the file is no photo' USING ERRCODE = 'check_violation', CONSTRAINT = 'photo_is_a_photo';
        END IF;
        RETURN NEW;
    END $$;
    CREATE TRIGGER photo_is_a_photo BEFORE INSERT OR UPDATE OF file_id ON media_photo
        FOR EACH ROW EXECUTE FUNCTION media_photo_is_a_photo();
    CREATE TRIGGER photo_is_a_photo BEFORE INSERT ON media_photoversion
        FOR EACH ROW EXECUTE FUNCTION media_photo_is_a_photo();
"""

# A version tells of its files in the languages that it is public in, and in no other.
LANGUAGES_OF_THE_VERSION = """
    CREATE FUNCTION media_told_in_its_languages() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF EXISTS (
            SELECT FROM unnest(ARRAY['alt', 'caption', 'credit', 'title']) AS fact(name),
                jsonb_object_keys(coalesce(to_jsonb(NEW) -> fact.name, '{}')) AS told(language)
            WHERE told.language <> ALL (SELECT unnest(languages) FROM releases_releaseversion WHERE id = NEW.version_id)
        ) THEN
            RAISE EXCEPTION 'a file is told of in a language that its version does not have'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'file_told_in_languages_of_its_version';
        END IF;
        RETURN NEW;
    END $$;
    CREATE TRIGGER file_told_in_languages_of_its_version BEFORE INSERT ON media_photoversion
        FOR EACH ROW EXECUTE FUNCTION media_told_in_its_languages();
    CREATE TRIGGER file_told_in_languages_of_its_version BEFORE INSERT ON media_attachmentversion
        FOR EACH ROW EXECUTE FUNCTION media_told_in_its_languages();
"""
RULES = FILES_STAY + SEALED + PHOTOS_ARE_PHOTOS + LANGUAGES_OF_THE_VERSION
NO_RULES = """
    DROP TRIGGER version_is_sealed ON media_photoversion;
    DROP TRIGGER version_is_sealed ON media_attachmentversion;
    DROP FUNCTION media_stays() CASCADE;
    DROP FUNCTION media_photo_is_a_photo() CASCADE;
    DROP FUNCTION media_told_in_its_languages() CASCADE;
"""


class Migration(migrations.Migration):
    dependencies = [("media", "0001_initial")]
    operations = [migrations.RunSQL(RULES, NO_RULES)]
