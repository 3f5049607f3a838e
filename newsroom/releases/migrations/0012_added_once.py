from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("releases", "0011_state_since")]
    operations = [
        migrations.AddField(
            "release",
            "form_digest",
            models.CharField(max_length=64, blank=True, editable=False, default="", db_default=""),
        ),
        migrations.AddConstraint(
            "release",
            models.UniqueConstraint(
                fields=["form_digest"], condition=~models.Q(form_digest=""), name="release_added_once"
            ),
        ),
    ]
