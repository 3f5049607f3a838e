from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from newsroom.fields.clock import Now
from newsroom.media.enums import FileKind
from newsroom.media.tokens import PATTERN, make_token


class StoredFile(models.Model):
    """A file that was uploaded: what it is, and the name that its content is stored under.

    A row never changes (a trigger and the grants hold that): another content is another file. Uploading makes nothing
    public; a file is reached through the releases that carry it. One that is used nowhere is purged.
    """

    token = models.CharField(
        max_length=40, unique=True, default=make_token, validators=[RegexValidator(f"^{PATTERN}$")]
    )
    kind = models.CharField(_("kind"), max_length=20, choices=FileKind)
    # As the person's computer called it, in NFC.
    name = models.CharField(_("file name"), max_length=255)
    media_type = models.CharField(_("type"), max_length=100)
    size = models.PositiveBigIntegerField(_("size"), help_text=_("In bytes."))
    # SHA-256 of the original as it is stored.
    digest = models.CharField(max_length=64)
    width = models.PositiveIntegerField(_("width"), null=True)
    height = models.PositiveIntegerField(_("height"), null=True)
    # Of a photo, smallest first: {"name", "media_type", "width", "height", "size"}.
    renditions = models.JSONField(default=list)
    # What whoever uploaded it was told to mind.
    warnings = models.JSONField(default=list)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("uploaded by")
    )
    uploaded_at = models.DateTimeField(_("uploaded"), db_default=Now())

    class Meta:
        verbose_name = _("file")
        verbose_name_plural = _("files")
        ordering = ["-uploaded_at", "-pk"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=FileKind.values), name="stored_file_kind_known"),
            models.CheckConstraint(condition=~Q(name=""), name="stored_file_has_a_name"),
            models.CheckConstraint(
                condition=~Q(kind=FileKind.PHOTO) | Q(width__gt=0, height__gt=0),
                name="stored_file_photo_has_a_size",
            ),
        ]
        indexes = [models.Index(fields=["uploaded_at"], name="stored_file_by_time")]

    def __str__(self) -> str:
        return self.name
