from django.db import migrations

from newsroom.releases.sqlviews import CreateViews

# Of which programme a public release tells: its mention makes the award public, and need not be looked for again.
TELLING = """
    SELECT m.id, m.release_id, m.award_id, a.programme_id
    FROM published_mention m JOIN awards_award a ON a.id = m.award_id
"""


class Migration(migrations.Migration):
    dependencies = [("awards", "0006_whole_awards")]
    operations = [CreateViews([("published_telling", TELLING, None)])]
