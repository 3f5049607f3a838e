from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from awards.models import Award
from newsroom.fields.localized import LocalizedText, LocalizedTextField
from newsroom.media.models import StoredFile

NOTHING = LocalizedText()


class Certificate(models.Model):
    """The scan or document that proves an award (상장·표창장·공문).

    It is kept inside; the public sees it when it is released and as long as the award itself is public.
    """

    award = models.ForeignKey(Award, models.CASCADE, related_name="certificates", verbose_name=_("award"))
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="certificates", verbose_name=_("file"))
    label = LocalizedTextField(
        _("what it is"), blank=True,
        help_text=_(
            "Whose certificate it is and of what: what the page calls it, and what is read to those who cannot see it."
        ),
    )  # fmt: skip
    released = models.BooleanField(
        _("show to the public"), default=False,
        help_text=_(
            "On the page of the award, as long as that is public. Cover names, seals and numbers that are nobody's"
            " business before you upload it."
        ),
    )  # fmt: skip
    position = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("certificate")
        verbose_name_plural = _("certificates")
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["award", "file"],
                name="certificate_once_of_an_award",
                violation_error_message=_("This file stands with the award already."),
            ),
            models.CheckConstraint(
                condition=Q(released=False) | ~Q(label=NOTHING),
                name="certificate_released_with_a_label",
                violation_error_message=_("Say what the certificate is before you show it to the public."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.label) or self.file.name
