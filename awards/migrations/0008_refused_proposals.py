import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import newsroom.fields.clock


class Migration(migrations.Migration):
    dependencies = [
        ("awards", "0007_telling_awards"),
        ("releases", "0018_headlines"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ProposalRefusal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("identity", models.CharField(max_length=64)),
                ("told", models.TextField(verbose_name="what was proposed")),
                ("evidence", models.TextField(verbose_name="evidence")),
                ("reason", models.TextField(blank=True, verbose_name="reason")),
                (
                    "made_at",
                    models.DateTimeField(db_default=newsroom.fields.clock.Now(), verbose_name="refused"),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="refused by",
                    ),
                ),
                (
                    "release",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="proposal_refusals",
                        to="releases.release",
                    ),
                ),
            ],
            options={
                "verbose_name": "refused proposal",
                "verbose_name_plural": "refused proposals",
                "ordering": ["pk"],
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(fields=("release", "identity"), name="proposal_refusal_once"),
                    models.CheckConstraint(
                        condition=models.Q(("evidence", ""), _negated=True),
                        name="proposal_refusal_has_evidence",
                    ),
                ],
            },
        ),
    ]
