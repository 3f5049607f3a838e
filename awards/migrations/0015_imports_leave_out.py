from django.db import migrations, models

COUNTS = {
    "created_count": "New",
    "updated_count": "Changed",
    "unchanged_count": "Unchanged",
    "refused_count": "Refused",
}


class Migration(migrations.Migration):
    dependencies = [("awards", "0014_no_home_members")]

    operations = [
        migrations.AddField("registerimport", "leaves_out", models.BooleanField(default=False)),
        *(
            migrations.AlterField(
                "registerimport", name, models.PositiveIntegerField(default=0, verbose_name=label)
            )
            for name, label in COUNTS.items()
        ),
    ]
