from django.db import migrations, models

ROWS = (("photo", "photo_once_in_a_release"), ("attachment", "attachment_once_in_a_release"))


class Migration(migrations.Migration):
    """Two rows of one release may exchange their files: that they differ is held to when all is saved."""

    dependencies = [("media", "0003_public_views")]
    operations = [
        operation
        for model, name in ROWS
        for operation in (
            migrations.RemoveConstraint(model, name),
            migrations.AddConstraint(
                model,
                models.UniqueConstraint(
                    fields=("release", "file"), name=name, deferrable=models.Deferrable.DEFERRED
                ),
            ),
        )
    ]
