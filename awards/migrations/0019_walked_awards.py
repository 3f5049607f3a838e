from importlib import import_module

from django.db import migrations

from newsroom.releases.sqlviews import CreateViews

PUBLIC = import_module("awards.migrations.0018_one_by_one").PUBLIC

# The public awards for a walk that stops at the first few. Each is looked up for itself; of published_award the planner
# reads all public mentions before the first step, where a programme has many awards.
WALKED = f"SELECT a.id, a.programme_id, a.edition_id FROM awards_award a WHERE {PUBLIC}"


class Migration(migrations.Migration):
    dependencies = [("awards", "0018_one_by_one")]
    operations = [CreateViews([("published_award_walked", WALKED, None)])]
