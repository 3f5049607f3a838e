from django.contrib.postgres.operations import BtreeGistExtension, TrigramExtension
from django.db import migrations

CLOCK = """
    CREATE FUNCTION newsroom_now() RETURNS timestamptz LANGUAGE sql STABLE
    AS 'SELECT statement_timestamp()'
"""

# A release id that a preview asks for; NULL outside of one, and then the draft views equal the public ones.
DRAFT = """
    CREATE SCHEMA draft;
    CREATE FUNCTION draft.release_id() RETURNS bigint LANGUAGE sql STABLE
    AS $$ SELECT nullif(current_setting('newsroom.preview_release', true), '')::bigint $$
"""


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        BtreeGistExtension(),
        TrigramExtension(),
        migrations.RunSQL(CLOCK, "DROP FUNCTION newsroom_now()"),
        migrations.RunSQL(DRAFT, "DROP SCHEMA draft CASCADE"),
    ]
