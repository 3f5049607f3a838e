from django.db import migrations, models

from newsroom.releases.sqlviews import CreateViews

# What a public release is filed under is public, so its headings are read by their keys: the views of headings
# themselves would look for a public release under each of them.
RELEASE_FILED = """
    SELECT r.id, r.public_id, r.kind, r.category_id, r.department_id, r.licence, r.featured, r.contacts, r.languages,
        r.published_at, r.modified_at,
        (SELECT json_build_object('id', c.id, 'slug', c.slug, 'name', c.name)
            FROM releases_category c WHERE c.id = r.category_id) AS category,
        (SELECT json_build_object('id', d.id, 'slug', d.slug, 'name', d.name)
            FROM accounts_department d WHERE d.id = r.department_id) AS department,
        (SELECT json_agg(json_build_object('id', t.id, 'slug', t.slug, 'name', t.name) ORDER BY t.id)
            FROM published_release_topic rt JOIN releases_topic t ON t.id = rt.topic_id
            WHERE rt.release_id = r.id) AS topics
    FROM published_release r
"""


class Migration(migrations.Migration):
    dependencies = [("releases", "0016_content_version")]
    operations = [
        migrations.AddIndex(
            model_name="releaseversion",
            index=models.Index(fields=["public_id"], name="version_by_public_id"),
        ),
        CreateViews([("published_release_filed", RELEASE_FILED, None)]),
    ]
