import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import newsroom.fields.clock


class Migration(migrations.Migration):
    dependencies = [
        ("awards", "0010_award_sets"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="RegisterImport",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("file_name", models.CharField(max_length=200, verbose_name="file")),
                (
                    "digest",
                    models.CharField(help_text="SHA-256", max_length=64, verbose_name="digest of the file"),
                ),
                ("content", models.BinaryField(default=b"")),
                ("plan", models.CharField(blank=True, max_length=64)),
                ("notes", models.JSONField(blank=True, default=list)),
                ("created_count", models.PositiveIntegerField(default=0, verbose_name="new")),
                ("updated_count", models.PositiveIntegerField(default=0, verbose_name="changed")),
                ("unchanged_count", models.PositiveIntegerField(default=0, verbose_name="unchanged")),
                ("refused_count", models.PositiveIntegerField(default=0, verbose_name="refused")),
                (
                    "made_at",
                    models.DateTimeField(db_default=newsroom.fields.clock.Now(), verbose_name="chosen"),
                ),
                ("applied_at", models.DateTimeField(null=True, verbose_name="imported")),
                ("undone_at", models.DateTimeField(null=True, verbose_name="undone")),
                (
                    "made_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="imported by",
                    ),
                ),
                (
                    "undone_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="undone by",
                    ),
                ),
            ],
            options={
                "verbose_name": "spreadsheet import",
                "verbose_name_plural": "spreadsheet imports",
                "ordering": ["-pk"],
                "default_permissions": ("view", "add"),
            },
        ),
        migrations.CreateModel(
            name="ImportedRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                ("place", models.CharField(max_length=100)),
                ("result", models.CharField(max_length=10)),
                ("told", models.JSONField()),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rows",
                        to="awards.registerimport",
                    ),
                ),
            ],
            options={
                "ordering": ["made_by", "position"],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="ImportedRecord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("model", models.CharField(max_length=100)),
                ("key", models.BigIntegerField()),
                ("before", models.JSONField(null=True)),
                ("after", models.JSONField()),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="records",
                        to="awards.registerimport",
                    ),
                ),
            ],
            options={
                "ordering": ["made_by", "pk"],
                "default_permissions": (),
            },
        ),
        migrations.AddConstraint(
            model_name="registerimport",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("undone_at__isnull", True), ("applied_at__isnull", False), _connector="OR"
                ),
                name="register_import_undone_after_applied",
            ),
        ),
        migrations.AddConstraint(
            model_name="registerimport",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("applied_at__isnull", True), models.Q(("content", b""), ("plan", "")), _connector="OR"
                ),
                name="register_import_keeps_no_file",
            ),
        ),
        migrations.AddConstraint(
            model_name="importedrow",
            constraint=models.UniqueConstraint(fields=("made_by", "position"), name="imported_row_once"),
        ),
        migrations.AddConstraint(
            model_name="importedrow",
            constraint=models.CheckConstraint(
                condition=models.Q(("result__in", ["created", "updated", "unchanged", "refused"])),
                name="imported_row_result_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="importedrecord",
            constraint=models.UniqueConstraint(
                fields=("made_by", "model", "key"), name="imported_record_once"
            ),
        ),
    ]
