from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.db.models.fields.json import KT
from django.utils.translation import gettext_lazy as _

from awards.labels import edition_label
from awards.models.programme import Programme
from newsroom.fields.localized import LocalizedTextField


class Edition(models.Model):
    """One run of a programme (회차·연도), known by its year and half, by its number (제16회), or by both.

    It is public with a public award of its own. One that was not held, or `without_award`, is public as soon as
    its programme is: that is said here by the awards office, and never concluded from awards that are missing.
    """

    programme = models.ForeignKey(
        Programme, models.PROTECT, related_name="editions", verbose_name=_("programme")
    )
    year = models.PositiveSmallIntegerField(
        _("year"), null=True, blank=True,
        help_text=_("As in the edition's title, even if performance or ceremony lie in another year."),
    )  # fmt: skip
    half = models.PositiveSmallIntegerField(
        _("half"), null=True, blank=True, choices=[(1, _("first half")), (2, _("second half"))],
        help_text=_("Only for programmes that run twice a year."),
    )  # fmt: skip
    number = models.PositiveSmallIntegerField(
        _("number"), null=True, blank=True, help_text=_("16 for “제16회”.")
    )
    held = models.BooleanField(
        _("was held"), default=True,
        help_text=_("An edition that was not held does not break a streak. Readers see that it was not held."),
    )  # fmt: skip
    without_award = models.BooleanField(
        _("without an award of ours"), default=False,
        help_text=_(
            "Held, but neither the city nor any body of it won. Readers see it as a gap once the programme is"
            " public, and it ends a streak. Without this mark the edition shows only with a public award."
        ),
    )  # fmt: skip
    performance_from = models.DateField(
        _("performance from"), null=True, blank=True, help_text=_("First day of the work that was assessed.")
    )
    performance_to = models.DateField(_("performance to"), null=True, blank=True)
    assessed_count = models.PositiveIntegerField(
        _("bodies assessed"), null=True, blank=True, help_text=_("All of them, whatever their group.")
    )
    indicator_count = models.PositiveIntegerField(_("indicators"), null=True, blank=True)

    class Meta:
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        ordering = ["programme", F("year").desc(nulls_last=True), "-half", F("number").desc(nulls_last=True)]
        constraints = [
            models.CheckConstraint(
                condition=Q(year__isnull=False) | Q(number__isnull=False),
                name="edition_year_or_number",
                violation_error_message=_("Enter the edition's year, its number, or both."),
            ),
            models.CheckConstraint(
                condition=Q(half__isnull=True) | Q(half__in=[1, 2], year__isnull=False),
                name="edition_half_of_a_year",
                violation_error_message=_("A half is the first or second of a year: enter the year too."),
            ),
            models.CheckConstraint(
                condition=Q(year__range=(1945, 2199)),
                name="edition_year_plausible",
                violation_error_message=_("Enter a year with four digits."),
            ),
            models.CheckConstraint(
                condition=Q(number__gte=1),
                name="edition_number_from_one",
                violation_error_message=_("Numbers of editions begin at 1."),
            ),
            models.UniqueConstraint(
                fields=["programme", "year", "half"],
                condition=Q(year__isnull=False),
                nulls_distinct=False,
                name="edition_year_unique",
                violation_error_message=_("This programme has an edition of this year and half already."),
            ),
            models.UniqueConstraint(
                fields=["programme", "number"],
                name="edition_number_unique",
                violation_error_message=_("This programme has an edition of this number already."),
            ),
            models.CheckConstraint(
                condition=Q(without_award=False) | Q(held=True),
                name="edition_without_award_was_held",
                violation_error_message=_("Choose either: it was not held, or nobody of ours won there."),
            ),
            models.CheckConstraint(
                condition=Q(performance_to__gte=F("performance_from")),
                name="edition_performance_in_order",
                violation_error_message=_("The performance period ends before it begins."),
            ),
            models.CheckConstraint(
                condition=Q(assessed_count__gte=1),
                name="edition_assessed_somebody",
                violation_error_message=_("Leave the number of bodies empty when it is not known."),
            ),
            models.CheckConstraint(
                condition=Q(indicator_count__gte=1),
                name="edition_has_indicators",
                violation_error_message=_("Leave the number of indicators empty when it is not known."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.programme} {self.label}"

    @property
    def label(self) -> str:
        return edition_label(self.year, self.half, self.number)

    def clean(self) -> None:
        # The database holds these too (award_edition_held, award_edition_without_award).
        if self.pk and not self.held and self.awards.exists():
            raise ValidationError({"held": _("Awards are recorded in this edition, so it was held.")})
        if self.pk and self.without_award and self._has_award_of_ours():
            raise ValidationError({"without_award": _("An award of ours is recorded in this edition.")})

    def _has_award_of_ours(self) -> bool:
        return any(award.recipient.is_ours for award in self.awards.select_related("recipient"))


class EditionGroup(models.Model):
    """Bodies compared with each other (1그룹, 기초지자체): a rank or an average means nothing without it."""

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="groups", verbose_name=_("edition"))
    name = LocalizedTextField(_("name"))
    size = models.PositiveIntegerField(_("bodies in the group"), null=True, blank=True)
    average = models.DecimalField(_("average score"), max_digits=9, decimal_places=3, null=True, blank=True)
    selected_count = models.PositiveIntegerField(
        _("bodies chosen"),
        null=True,
        blank=True,
        help_text=_("How many of the group got the top grade or a prize."),
    )
    top_share = models.DecimalField(
        _("share of the top grade"), max_digits=5, decimal_places=2, null=True, blank=True,
        help_text=_("Per cent of the group."),
    )  # fmt: skip

    class Meta:
        verbose_name = _("group")
        verbose_name_plural = _("groups")
        ordering = ["edition", "pk"]
        constraints = [
            models.UniqueConstraint(
                "edition",
                KT("name__ko"),
                name="group_name_unique",
                violation_error_message=_("This edition has a group of this name already."),
            ),
            models.CheckConstraint(
                condition=Q(size__gte=1),
                name="group_not_empty",
                violation_error_message=_("Leave the size empty when it is not known."),
            ),
            models.CheckConstraint(
                condition=Q(average__gte=0),
                name="group_average_not_negative",
                violation_error_message=_("An average is not negative."),
            ),
            models.CheckConstraint(
                condition=Q(size__isnull=True)
                | Q(selected_count__isnull=True)
                | Q(selected_count__lte=F("size")),
                name="group_chosen_within_size",
                violation_error_message=_("More bodies were chosen than the group has."),
            ),
            models.CheckConstraint(
                condition=Q(top_share__range=(0, 100)),
                name="group_share_is_per_cent",
                violation_error_message=_("Enter a share from 0 to 100 per cent."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.edition} · {self.name}"

    def clean(self) -> None:
        # The database holds this too (rank_within_group).
        if (
            self.pk
            and self.size
            and (self.awards.filter(rank__gt=self.size).exists() or self._ranks_beyond())
        ):
            raise ValidationError({"size": _("A rank beyond this size is recorded in the group.")})

    def _ranks_beyond(self) -> bool:
        return self.award_ranks.filter(rank__gt=self.size).exists()
