from importlib import import_module

from django.db import migrations

# Nothing asks it any more: totals go by published_ours.
FORMER = import_module("awards.migrations.0003_public_views").HOME_MEMBER


def former(schema: str) -> str:
    of_schema = FORMER.replace("published_organisation", f"{schema}.published_organisation")
    return f"CREATE VIEW {schema}.published_home_member AS {of_schema}"


class Migration(migrations.Migration):
    dependencies = [("awards", "0013_suggested_awards")]
    operations = [
        migrations.DeleteModel("PublishedHomeMember"),
        *(
            migrations.RunSQL(f"DROP VIEW {schema}.published_home_member", former(schema))
            for schema in ("public", "draft")
        ),
    ]
