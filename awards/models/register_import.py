from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from newsroom.fields.clock import Now


class RegisterImport(models.Model):
    """A spreadsheet that somebody brought into the register, or is about to (`applied_at` is empty then).

    While it waits, `content` is the file and `plan` a digest of everything that was shown; both are empty afterwards.
    `leaves_out` says that columns which the register has not are passed over.
    """

    # Browsers keep forms that were not sent as long.
    WAITS_FOR = timedelta(days=14)

    file_name = models.CharField(_("file"), max_length=200)
    digest = models.CharField(_("digest of the file"), max_length=64, help_text=_("SHA-256"))
    content = models.BinaryField(default=b"")
    plan = models.CharField(max_length=64, blank=True)
    leaves_out = models.BooleanField(default=False)
    # What was found out of the file as a whole: headings that were read as others, rows passed over.
    notes = models.JSONField(default=list, blank=True)
    created_count = models.PositiveIntegerField(_("New"), default=0)
    updated_count = models.PositiveIntegerField(_("Changed"), default=0)
    unchanged_count = models.PositiveIntegerField(_("Unchanged"), default=0)
    refused_count = models.PositiveIntegerField(pgettext_lazy("row", "Refused"), default=0)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("imported by")
    )
    made_at = models.DateTimeField(_("chosen"), db_default=Now())
    applied_at = models.DateTimeField(_("imported"), null=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("undone by")
    )
    undone_at = models.DateTimeField(_("undone"), null=True)

    class Meta:
        verbose_name = _("spreadsheet import")
        verbose_name_plural = _("spreadsheet imports")
        ordering = ["-pk"]
        default_permissions = ("view", "add")
        constraints = [
            models.CheckConstraint(
                condition=Q(undone_at__isnull=True) | Q(applied_at__isnull=False),
                name="register_import_undone_after_applied",
            ),
            models.CheckConstraint(
                condition=Q(applied_at__isnull=True) | Q(content=b"", plan=""),
                name="register_import_keeps_no_file",
            ),
        ]

    def __str__(self) -> str:
        return self.file_name

    @property
    def waits(self) -> bool:
        return self.applied_at is None

    @property
    def waits_until(self) -> datetime:
        return self.made_at + self.WAITS_FOR


class ImportedRow(models.Model):
    """What becomes, or became, of one row of the file.

    `told` holds `title`, `steps` (what is new or changes, field by field), `notes` and `problems`:
    `awards.spreadsheets.outcomes`.
    """

    made_by = models.ForeignKey(RegisterImport, models.CASCADE, related_name="rows")
    # In the order of the file; `place` is what a person looks for in it.
    position = models.PositiveIntegerField()
    place = models.CharField(max_length=100)
    result = models.CharField(max_length=10)
    told = models.JSONField()

    class Meta:
        ordering = ["made_by", "position"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["made_by", "position"], name="imported_row_once"),
            models.CheckConstraint(
                condition=Q(result__in=["created", "updated", "unchanged", "refused"]),
                name="imported_row_result_known",
            ),
        ]

    def __str__(self) -> str:
        return self.place


class ImportedRecord(models.Model):
    """A record of the register that an import wrote, so that it can be taken back.

    `before` is None for a new one, else what the fields held that it changed; `after` is the whole record as the
    import left it.
    """

    made_by = models.ForeignKey(RegisterImport, models.CASCADE, related_name="records")
    model = models.CharField(max_length=100)
    key = models.BigIntegerField()
    before = models.JSONField(null=True)
    after = models.JSONField()

    class Meta:
        ordering = ["made_by", "pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["made_by", "model", "key"], name="imported_record_once"),
        ]

    def __str__(self) -> str:
        return f"{self.model} {self.key}"
