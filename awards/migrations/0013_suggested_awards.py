import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import newsroom.fields.clock


class Migration(migrations.Migration):
    dependencies = [
        ("awards", "0012_lean_counting"),
        ("releases", "0018_headlines"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ProposalSuggestion",
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
                ("facts", models.JSONField(blank=True, default=dict, verbose_name="corrected facts")),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "made_at",
                    models.DateTimeField(db_default=newsroom.fields.clock.Now(), verbose_name="handed on"),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="handed on by",
                    ),
                ),
                (
                    "release",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="proposal_suggestions",
                        to="releases.release",
                    ),
                ),
            ],
            options={
                "verbose_name": "suggested award",
                "verbose_name_plural": "suggested awards",
                "ordering": ["made_at", "pk"],
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(fields=("release", "identity"), name="proposal_suggestion_once"),
                    models.CheckConstraint(
                        condition=models.Q(("evidence", ""), _negated=True),
                        name="proposal_suggestion_has_evidence",
                    ),
                ],
            },
        ),
    ]
