from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from awards.models import Organisation
from newsroom.practices.enums import VisitKind
from newsroom.practices.models.practice import Practice
from newsroom.releases import clock


class Visit(models.Model):
    """Another body has asked about something of ours, or has come to see it (문의, 벤치마킹 방문).

    Kept inside: of a practice the public is told how many visits there were, and of how many bodies. No person is
    named here.
    """

    kind = models.CharField(_("kind"), max_length=20, choices=VisitKind, default=VisitKind.VISIT)
    held_on = models.DateField(_("day"))
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="visits",
        verbose_name=_("visiting body"), help_text=_("Of the register."),
    )  # fmt: skip
    body = models.CharField(
        _("or by name"), max_length=200, blank=True,
        help_text=_("A body that the register does not have. No names of persons."),
    )  # fmt: skip
    people = models.PositiveIntegerField(
        _("number of people"), null=True, blank=True, validators=[MinValueValidator(1)]
    )
    topic = models.CharField(_("topic"), max_length=300)
    practice = models.ForeignKey(
        Practice, models.SET_NULL, null=True, blank=True, related_name="visits", verbose_name=_("practice")
    )
    created_at = models.DateTimeField(_("created"), auto_now_add=True)

    class Meta:
        verbose_name = _("enquiry or visit")
        verbose_name_plural = _("enquiries and visits")
        ordering = ["-held_on", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=VisitKind.values), name="visit_kind_known"),
            models.CheckConstraint(
                condition=Q(organisation__isnull=True) & ~Q(body="")
                | Q(organisation__isnull=False) & Q(body=""),
                name="visit_of_one_body",
                violation_error_message=_(
                    "Choose the visiting body, or write its name if the register does not have it: one of both."
                ),
            ),
            models.CheckConstraint(condition=Q(people__gte=1), name="visit_of_people"),
        ]
        indexes = [models.Index(fields=["-held_on", "-id"], name="visit_latest_first")]

    def __str__(self) -> str:
        return f"{self.held_on} {self.who}"

    @property
    def who(self) -> str:
        """The visiting body, by its name in the register or as it was written."""
        return str(self.organisation or self.body)

    def clean(self) -> None:
        problems: dict[str, Any] = {}
        if self.held_on and self.held_on > timezone.localdate(clock.now()):
            problems["held_on"] = _("This day has not come yet: record it when it is over.")
        if problems:
            raise ValidationError(problems)
