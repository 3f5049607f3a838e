from django.contrib.postgres.search import SearchVectorField
from django.db import migrations, models

from newsroom.releases.sqlviews import CreateViews

INDEX = "search_practice"
TOLD = "search_name_terms(title) || search_name_terms(text)"
# Released practices by what they tell and by the name of their department, taken apart as names of the register are.
SEARCH_PRACTICE = """
    SELECT p.id, search_name_terms(p.title) || search_name_terms(p.text) AS terms
    FROM practices_practice p WHERE p.released
    UNION ALL SELECT p.id, search_name_terms(d.name)
    FROM practices_practice p JOIN accounts_department d ON d.id = p.department_id WHERE p.released
"""


class Migration(migrations.Migration):
    dependencies = [("search", "0008_fewer_rows"), ("practices", "0003_bodies_by_themselves")]
    operations = [
        migrations.RunSQL(
            f"CREATE INDEX {INDEX} ON practices_practice USING gin (({TOLD})) WITH (fastupdate = off)",
            f"DROP INDEX {INDEX}",
        ),
        CreateViews([("published_search_practice", SEARCH_PRACTICE, None)]),
        migrations.CreateModel(
            name="PublishedSearchPractice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("terms", SearchVectorField()),
            ],
            options={
                "db_table": "published_search_practice",
                "ordering": ["pk"],
                "managed": False,
                "default_permissions": (),
            },
        ),
    ]
