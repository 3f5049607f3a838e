from django.db import models
from django.utils.translation import gettext_lazy as _


class FileKind(models.TextChoices):
    """What a file is to readers: something to look at on the page, or something to take along."""

    PHOTO = "photo", _("Photo")
    ATTACHMENT = "attachment", _("Attachment")
