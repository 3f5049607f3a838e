from django.contrib.postgres.search import SearchVectorField
from django.db import migrations, models

from newsroom.releases.sqlviews import CreateViews

# Unlike a name, a text takes long to be taken apart: the database keeps what came of it, beside the row.
TERMS = """
    ALTER TABLE practices_practice
        ADD COLUMN search_terms tsvector
        GENERATED ALWAYS AS (search_name_terms(title) || search_name_terms(text)) STORED
"""
INDEXED = {
    "search_practice": "practices_practice USING gin (search_terms)",
    "search_department": "accounts_department USING gin (search_name_terms(name))",
}

# Released practices by what they tell and by the name of their department, taken apart as names of the register are.
SEARCH_PRACTICE = """
    SELECT p.id, p.search_terms AS terms FROM practices_practice p WHERE p.released
    UNION ALL SELECT p.id, search_name_terms(d.name)
    FROM practices_practice p JOIN accounts_department d ON d.id = p.department_id WHERE p.released
"""


class Migration(migrations.Migration):
    dependencies = [("search", "0008_fewer_rows"), ("practices", "0003_bodies_by_themselves")]
    operations = [
        migrations.RunSQL(TERMS, "ALTER TABLE practices_practice DROP COLUMN search_terms"),
        *(
            migrations.RunSQL(
                f"CREATE INDEX {name} ON {indexed} WITH (fastupdate = off)", f"DROP INDEX {name}"
            )
            for name, indexed in INDEXED.items()
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
