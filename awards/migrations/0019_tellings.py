from django.db import migrations

from newsroom.releases.sqlviews import CreateViews

# Which public release tells of an award of which edition. Such an award is public, which is not asked again: asked of a
# programme's awards for the sake of the first few, the planner read all mentions to tell which are public.
TELLING = """
    SELECT m.id, m.award_id, m.release_id, a.programme_id, a.edition_id
    FROM published_mention m JOIN awards_award a ON a.id = m.award_id
"""


class Migration(migrations.Migration):
    dependencies = [("awards", "0018_one_by_one")]
    operations = [CreateViews([("published_telling", TELLING, None)])]
