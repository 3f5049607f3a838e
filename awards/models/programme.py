from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeBoundary, RangeOperators
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q, Value
from django.db.models.fields.json import KT
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from awards.enums import PolicyField, ProgrammeKind, RoleName
from awards.fields import YearRange
from awards.models.organisation import Organisation
from newsroom.fields.localized import LocalizedTextField
from newsroom.fields.slugs import MAX_LENGTH


class Programme(models.Model):
    """A recurring evaluation, contest or prize (평가·시상 사업), with its own scale of grades."""

    name = LocalizedTextField(
        _("name"),
        help_text=_("Without the year and the number of the edition, and without the giver's name."),
    )
    slug = models.SlugField(
        _("slug"), max_length=MAX_LENGTH, unique=True, allow_unicode=True, blank=True,
        help_text=_("Stands in web addresses; made from the name when empty."),
    )  # fmt: skip
    kind = models.CharField(
        _("kind"), max_length=20, choices=ProgrammeKind,
        help_text=_("A certification may be noted here, but nobody can enter an award for it."),
    )  # fmt: skip
    field = models.CharField(_("policy field"), max_length=20, choices=PolicyField, blank=True)
    scale_size = models.PositiveSmallIntegerField(
        _("grades in the scale"), null=True, blank=True,
        help_text=_("How many the whole scale has, also those not listed below. Empty when not known."),
    )  # fmt: skip

    class Meta:
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")
        ordering = ["name__ko"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(slug=""),
                name="programme_has_slug",
                violation_error_message=_("A programme needs a slug."),
            ),
            models.CheckConstraint(condition=Q(kind__in=ProgrammeKind.values), name="programme_kind_known"),
            models.CheckConstraint(
                condition=Q(scale_size__gte=1),
                name="programme_scale_not_empty",
                violation_error_message=_("A scale has at least one grade."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.name)

    def clean(self) -> None:
        # The database holds this too (certification_is_no_award).
        if self.pk and self.kind == ProgrammeKind.CERTIFICATION and self.awards.exists():
            raise ValidationError(
                {"kind": _("Certifications are not awards, and this programme has awards.")}
            )


class ProgrammeAlias(models.Model):
    """Another name that texts use for the programme, or one it had before."""

    programme = models.ForeignKey(Programme, models.CASCADE, related_name="aliases")
    text = models.CharField(_("also written"), max_length=200)

    class Meta:
        verbose_name = _("alias")
        verbose_name_plural = _("aliases")
        ordering = ["text"]
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "text"],
                name="programme_alias_once",
                violation_error_message=_("This alias is there already."),
            ),
            models.CheckConstraint(condition=~Q(text=""), name="programme_alias_not_empty"),
        ]

    def __str__(self) -> str:
        return self.text


class Grade(models.Model):
    """A grade of one programme's scale (등급): 우수 is the best of three here, the second of four there."""

    programme = models.ForeignKey(Programme, models.CASCADE, related_name="grades")
    name = LocalizedTextField(_("name"), help_text=_("As printed, without 상, 기관 or 등급 at its end."))
    position = models.PositiveSmallIntegerField(
        _("position"), null=True, blank=True,
        help_text=_("1 is the best. Empty for a grade beside the scale, such as a special prize."),
    )  # fmt: skip

    class Meta:
        verbose_name = _("grade")
        verbose_name_plural = _("grades")
        ordering = ["programme", F("position").asc(nulls_last=True), "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "position"],
                name="grade_position_unique",
                violation_error_message=_("Another grade of this programme has this position."),
            ),
            models.UniqueConstraint(
                "programme",
                KT("name__ko"),
                name="grade_name_unique",
                violation_error_message=_("This programme has a grade of this name already."),
            ),
            models.CheckConstraint(
                condition=Q(position__gte=1),
                name="grade_position_from_one",
                violation_error_message=_("Positions begin at 1."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.programme} · {self.name}"

    def clean(self) -> None:
        # The database holds this too (grade_within_scale), at the end of the transaction.
        size = self.programme.scale_size
        if size and self.position and self.position > size:
            message = _("The position lies outside the scale of %(size)d grades.")
            raise ValidationError({"position": ValidationError(message, params={"size": size})})


class Role(models.Model):
    """Who runs a programme (주관), in whose name it is held (주최) and who supports it (후원), and when.

    A role of one edition stands in place of the programme's general ones of the same name for that edition.
    """

    programme = models.ForeignKey(Programme, models.CASCADE, related_name="roles")
    role = models.CharField(_("role"), max_length=20, choices=RoleName)
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="roles", verbose_name=_("organisation")
    )
    edition = models.ForeignKey(
        "awards.Edition", models.CASCADE, null=True, blank=True, related_name="roles",
        verbose_name=_("only edition"), help_text=_("For an edition that was held by others than usual."),
    )  # fmt: skip
    year_from = models.PositiveSmallIntegerField(_("from edition year"), null=True, blank=True)
    year_to = models.PositiveSmallIntegerField(_("to edition year"), null=True, blank=True)

    class Meta:
        verbose_name = _("role")
        verbose_name_plural = _("roles")
        ordering = ["programme", "role", F("year_from").asc(nulls_first=True), "pk"]
        constraints = [
            ExclusionConstraint(
                name="role_once",
                expressions=[
                    ("programme", RangeOperators.EQUAL),
                    ("role", RangeOperators.EQUAL),
                    ("organisation", RangeOperators.EQUAL),
                    (
                        Coalesce("edition", Value(0), output_field=models.BigIntegerField()),
                        RangeOperators.EQUAL,
                    ),
                    (YearRange("year_from", "year_to", RangeBoundary(True, True)), RangeOperators.OVERLAPS),
                ],
                violation_error_message=_("This organisation has this role in these years already."),
            ),
            models.CheckConstraint(
                condition=Q(edition__isnull=True) | Q(year_from__isnull=True, year_to__isnull=True),
                name="role_edition_or_years",
                violation_error_message=_("Choose either one edition or years, not both."),
            ),
            models.CheckConstraint(
                condition=Q(year_from__isnull=True)
                | Q(year_to__isnull=True)
                | Q(year_from__lte=F("year_to")),
                name="role_years_in_order",
                violation_error_message=_("The last year comes before the first."),
            ),
            models.CheckConstraint(condition=Q(role__in=RoleName.values), name="role_known"),
        ]

    def __str__(self) -> str:
        return f"{self.get_role_display()}: {self.organisation}"

    def clean(self) -> None:
        # The database holds this too (role_edition_of_programme).
        if self.edition and self.edition.programme_id != self.programme_id:
            raise ValidationError({"edition": _("This edition belongs to another programme.")})
        # The database knows no such range: it could not even be asked whether another one overlaps.
        if self.year_from and self.year_to and self.year_to < self.year_from:
            raise ValidationError({"year_to": _("The last year comes before the first.")})
