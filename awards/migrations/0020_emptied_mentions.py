from django.db import migrations

# As for the other tables of the register: who empties the table takes awards from readers.
TRIGGER = """
    DROP TRIGGER register_changed ON awards_mentionversion;
    CREATE TRIGGER register_changed AFTER {acts} ON awards_mentionversion
        FOR EACH STATEMENT EXECUTE FUNCTION awards_register_changed();
"""


class Migration(migrations.Migration):
    dependencies = [("awards", "0019_walked_awards")]
    operations = [
        migrations.RunSQL(TRIGGER.format(acts="INSERT OR TRUNCATE"), TRIGGER.format(acts="INSERT"))
    ]
