from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("releases", "0013_corrections_by_language")]
    operations = [
        migrations.AddIndex(
            model_name="releaseversiontopic",
            index=models.Index(fields=["topic", "id"], name="version_topic_latest"),
        ),
    ]
