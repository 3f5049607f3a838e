import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import newsroom.fields.clock


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("releases", "0018_headlines"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Dismissal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("identity", models.CharField(max_length=64)),
                ("rule", models.CharField(max_length=60, verbose_name="rule")),
                ("severity", models.CharField(max_length=10, verbose_name="severity")),
                ("reason", models.TextField(verbose_name="reason")),
                (
                    "made_at",
                    models.DateTimeField(db_default=newsroom.fields.clock.Now(), verbose_name="dismissed"),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="dismissed by",
                    ),
                ),
                (
                    "release",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="dismissals",
                        to="releases.release",
                    ),
                ),
            ],
            options={
                "verbose_name": "dismissed finding",
                "verbose_name_plural": "dismissed findings",
                "permissions": [("dismiss_blocking", "Can dismiss findings that block publishing")],
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("release", "identity", "severity"), name="dismissal_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True), name="dismissal_has_a_reason"
                    ),
                ],
            },
        ),
    ]
