"""What is told of a photo and of an attachment, the same in a working copy and in what was approved of it."""

from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from newsroom.fields.localized import LocalizedTextField
from newsroom.media.models.stored import StoredFile
from newsroom.releases.enums import Licence

CENTRE, MOST = 50, 100


class PhotoFacts(models.Model):
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="%(class)ss", verbose_name=_("file"))
    alt = LocalizedTextField(
        _("text alternative"), blank=True,
        help_text=_("What the photo shows, for those who cannot see it."),
    )  # fmt: skip
    caption = LocalizedTextField(_("caption"), blank=True)
    credit = LocalizedTextField(_("credit"), blank=True, help_text=_("Who took the photo."))
    licence = models.CharField(_("licence"), max_length=10, choices=Licence, default=Licence.KOGL_1)
    # Per cent from the left and from the top.
    focal_x = models.PositiveSmallIntegerField(
        _("focal point, across"), default=CENTRE, validators=[MaxValueValidator(MOST)],
        help_text=_("Where to look, in per cent from the left: what stays in view when the photo is cropped."),
    )  # fmt: skip
    focal_y = models.PositiveSmallIntegerField(
        _("focal point, down"), default=CENTRE, validators=[MaxValueValidator(MOST)],
        help_text=_("In per cent from the top."),
    )  # fmt: skip
    position = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(focal_x__lte=MOST, focal_y__lte=MOST), name="%(class)s_focal_point_inside"
            )
        ]

    def __str__(self) -> str:
        return str(self.file)


class AttachmentFacts(models.Model):
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="%(class)ss", verbose_name=_("file"))
    title = LocalizedTextField(
        _("title"), blank=True, help_text=_("What the file is called on the page: its name, if empty.")
    )
    licence = models.CharField(_("licence"), max_length=10, choices=Licence, default=Licence.KOGL_1)
    position = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return str(self.file)
