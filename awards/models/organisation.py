from collections.abc import Iterator

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeBoundary, RangeOperators
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from awards.enums import OrganisationKind
from awards.fields import DateRange
from newsroom.fields.localized import LocalizedTextField
from newsroom.fields.slugs import MAX_LENGTH


class Organisation(models.Model):
    """A body that gives or receives awards (기관): a ministry, the city, an affiliate, even a brand."""

    name = LocalizedTextField(
        _("name"), help_text=_("The official name of today. Former names are kept below with their dates.")
    )
    slug = models.SlugField(
        _("slug"), max_length=MAX_LENGTH, unique=True, allow_unicode=True, blank=True,
        help_text=_("Stands in web addresses; made from the name when empty."),
    )  # fmt: skip
    kind = models.CharField(_("kind"), max_length=20, choices=OrganisationKind)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("belongs to"),
        help_text=_("For affiliates, districts and departments: the body they are part of."),
    )  # fmt: skip
    home = models.BooleanField(
        _("our city"), default=False,
        help_text=_("Totals count the awards of this body and of all that belong to it."),
    )  # fmt: skip

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["name__ko"]
        constraints = [
            models.UniqueConstraint(
                fields=["home"],
                condition=Q(home=True),
                name="organisation_one_home",
                violation_error_message=_("Another organisation is marked as our city already."),
            ),
            models.CheckConstraint(
                condition=~Q(slug=""),
                name="organisation_has_slug",
                violation_error_message=_("An organisation needs a slug."),
            ),
            models.CheckConstraint(
                condition=Q(kind__in=OrganisationKind.values), name="organisation_kind_known"
            ),
        ]

    def __str__(self) -> str:
        return str(self.name)

    def clean(self) -> None:
        # The database holds this too (organisation_tree_has_no_cycle); here it can be told beside the field.
        seen = {self.pk}
        above = self.parent
        while above is not None:
            if above.pk in seen:
                raise ValidationError({"parent": _("An organisation cannot belong to itself.")})
            seen.add(above.pk)
            above = above.parent
        # The database holds this too (award_edition_without_award).
        if self.pk and self.is_ours and self._won_where_none_of_ours_did():
            raise ValidationError(
                {"parent": _("Awards of it or below it lie in editions marked as without an award of ours.")}
            )

    @property
    def is_ours(self) -> bool:
        """Whether it is our city or belongs to it, at any depth."""
        return any(body.home for body in self._itself_and_above())

    def _itself_and_above(self) -> Iterator["Organisation"]:
        body: Organisation | None = self
        while body is not None:
            yield body
            body = body.parent

    def _won_where_none_of_ours_did(self) -> bool:
        winners = Organisation.objects.filter(awards__edition__without_award=True).distinct()
        return any(self == body for winner in winners for body in winner._itself_and_above())


class OrganisationName(models.Model):
    """A former official name with the days it was in force, both included."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="former_names")
    name = LocalizedTextField(_("name"))
    valid_from = models.DateField(
        _("valid from"), null=True, blank=True, help_text=_("Empty when not known.")
    )
    valid_to = models.DateField(_("valid to"), help_text=_("The last day of this name."))

    class Meta:
        verbose_name = _("former name")
        verbose_name_plural = _("former names")
        ordering = ["-valid_to"]
        constraints = [
            ExclusionConstraint(
                name="organisation_names_do_not_overlap",
                expressions=[
                    ("organisation", RangeOperators.EQUAL),
                    (DateRange("valid_from", "valid_to", RangeBoundary(True, True)), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("Another former name was in force at the same time."),
            ),
            models.CheckConstraint(
                condition=Q(valid_from__isnull=True) | Q(valid_from__lte=F("valid_to")),
                name="organisation_name_period_in_order",
                violation_error_message=_("The name's last day comes before its first."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.name)

    def clean(self) -> None:
        # The database knows no such range: it could not even be asked whether another one overlaps.
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise ValidationError({"valid_to": _("The name's last day comes before its first.")})


class OrganisationAlias(models.Model):
    """Another way texts write the name: a short name (행안부), a common slip, an older spelling."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="aliases")
    text = models.CharField(_("also written"), max_length=200)

    class Meta:
        verbose_name = _("alias")
        verbose_name_plural = _("aliases")
        ordering = ["text"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "text"],
                name="organisation_alias_once",
                violation_error_message=_("This alias is there already."),
            ),
            models.CheckConstraint(condition=~Q(text=""), name="organisation_alias_not_empty"),
        ]

    def __str__(self) -> str:
        return self.text
