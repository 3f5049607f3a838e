from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("releases", "0008_unstorable")]
    operations = [
        migrations.AddIndex(
            model_name="release",
            index=models.Index(
                condition=models.Q(("state", "approved")),
                fields=["publish_at"],
                name="release_by_publish_time",
            ),
        ),
        migrations.AddIndex(
            model_name="releaseversion",
            index=models.Index(
                condition=models.Q(("override_reason", ""), _negated=True),
                fields=["approved_at"],
                name="version_overridden",
            ),
        ),
    ]
