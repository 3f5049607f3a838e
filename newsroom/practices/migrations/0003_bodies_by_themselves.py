from importlib import import_module

from django.db import migrations

from newsroom.releases.sqlviews import CreateViews

FORMER = import_module("newsroom.practices.migrations.0002_public_views").PRACTICE
TOGETHER = "count(DISTINCT coalesce(v.organisation_id::text, v.body))"
# A body that was written as a number is not the organisation with that key.
APART = "count(DISTINCT v.organisation_id) + count(DISTINCT v.body) FILTER (WHERE v.organisation_id IS NULL)"
PRACTICE = FORMER.replace(TOGETHER, APART)


class Migration(migrations.Migration):
    dependencies = [("practices", "0002_public_views")]
    operations = [
        CreateViews([("published_practice", PRACTICE, None)], former=[("published_practice", FORMER, None)])
    ]
