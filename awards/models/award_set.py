from django.db import models
from django.utils.translation import gettext_lazy as _

from awards.models.programme import Programme
from newsroom.fields.localized import LocalizedTextField
from newsroom.fields.slugs import MAX_LENGTH


class AwardSet(models.Model):
    """Programmes that are told of together when a body wins all of them in one year (그랜드슬램).

    Readers see it in the years in which public awards complete it, and not before every programme of it is public.
    """

    name = LocalizedTextField(
        _("name"), help_text=_("What winning all of them is called: four national evaluations in one year.")
    )
    slug = models.SlugField(
        _("slug"), max_length=MAX_LENGTH, unique=True, allow_unicode=True, blank=True,
        help_text=_("Stands in web addresses; made from the name when empty."),
    )  # fmt: skip
    highest = models.BooleanField(
        _("the highest grade only"), default=False,
        help_text=_("An award of a lower grade, or of one beside the scale, does not count for the set."),
    )  # fmt: skip

    class Meta:
        verbose_name = _("set of programmes")
        verbose_name_plural = _("sets of programmes")
        ordering = ["name__ko"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(slug=""),
                name="award_set_has_slug",
                violation_error_message=_("A set needs a slug."),
            )
        ]

    def __str__(self) -> str:
        return str(self.name)


class AwardSetProgramme(models.Model):
    """A programme of a set. It cannot be deleted while it is: a smaller set would be easier to win."""

    award_set = models.ForeignKey(AwardSet, models.CASCADE, related_name="members")
    programme = models.ForeignKey(Programme, models.PROTECT, related_name="sets", verbose_name=_("programme"))

    class Meta:
        verbose_name = _("programme of the set")
        verbose_name_plural = _("programmes of the set")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["award_set", "programme"],
                name="award_set_programme_once",
                violation_error_message=_("This programme is in the set already."),
            )
        ]

    def __str__(self) -> str:
        return str(self.programme)
