from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q, Value
from django.db.models.fields.json import KT
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from awards.enums import Authority, PrizeKind, ProgrammeKind
from awards.fields import Follows
from awards.models.edition import Edition, EditionGroup
from awards.models.organisation import Organisation
from awards.models.programme import Grade, Programme
from newsroom.fields.localized import LocalizedText, LocalizedTextField
from newsroom.fields.public_id import PublicIdField

NOTHING = LocalizedText()
# What is compared when two awards may be one: the Korean text, for a translation may come later.
CATEGORY = Coalesce(KT("category__ko"), Value(""), output_field=models.TextField())
PRIZE = Coalesce(KT("prize__ko"), Value(""), output_field=models.TextField())

# Who took part paid for it: readers are told (docs/decisions/0021-what-is-disclosed.md).
PAID = Q(entry_fee__gt=0) | Q(promotion_cost__gt=0)


class Award(models.Model):
    """What one recipient got in one edition (수상).

    It is public when a published release tells of it, or when an awards officer has released it on its own.
    """

    public_id = PublicIdField(_("public id"))
    external_id = models.CharField(
        _("external id"), max_length=200, null=True, blank=True, unique=True, editable=False,
        help_text=_("The id in the system that the award was imported from."),
    )  # fmt: skip
    # Of the line that was imported last: the same line again changes nothing, whatever people changed since.
    import_digest = models.CharField(max_length=64, blank=True, editable=False)
    edition = models.ForeignKey(Edition, models.PROTECT, related_name="awards", verbose_name=_("edition"))
    programme = Follows(Programme, of="edition", related_name="awards", verbose_name=_("programme"))
    recipient = models.ForeignKey(
        Organisation, models.PROTECT, related_name="awards", verbose_name=_("recipient"),
        help_text=_("Who got it: the city, or the affiliate, district, department or brand itself."),
    )  # fmt: skip
    category = LocalizedTextField(
        _("category"), blank=True, help_text=_("부문 or 분야, when there are several.")
    )
    grade = models.ForeignKey(
        Grade, models.PROTECT, null=True, blank=True, related_name="awards", verbose_name=_("grade"),
        help_text=_("A grade of the programme's scale."),
    )  # fmt: skip
    prize = LocalizedTextField(
        _("prize"), blank=True, help_text=_("As the certificate says: 국무총리상, 행정안전부 장관 표창.")
    )
    prize_kind = models.CharField(_("kind of prize"), max_length=20, choices=PrizeKind, blank=True)
    authority = models.CharField(
        _("in the name of"), max_length=20, choices=Authority, blank=True,
        help_text=_("Whose name stands on the certificate, not who organises."),
    )  # fmt: skip
    rank = models.PositiveIntegerField(
        _("rank"),
        null=True,
        blank=True,
        help_text=_("Within the group, or among all when no group is chosen."),
    )
    group = models.ForeignKey(
        EditionGroup, models.PROTECT, null=True, blank=True, related_name="awards", verbose_name=_("group")
    )
    score = models.DecimalField(_("score"), max_digits=9, decimal_places=3, null=True, blank=True)
    money = models.PositiveBigIntegerField(
        _("money received (won)"), null=True, blank=True, help_text=_("Prize money, incentive or grant.")
    )
    announced_on = models.DateField(_("announced on"), null=True, blank=True)
    awarded_on = models.DateField(_("awarded on"), null=True, blank=True, help_text=_("Day of the ceremony."))
    source_url = models.URLField(
        _("source"), max_length=500, blank=True, help_text=_("Where it can be verified.")
    )
    entry_fee = models.PositiveBigIntegerField(
        _("entry fee paid (won)"), null=True, blank=True,
        help_text=_("The public table of paid awards tells it as soon as the award itself is public."),
    )  # fmt: skip
    promotion_cost = models.PositiveBigIntegerField(
        _("promotion cost paid (won)"), null=True, blank=True,
        help_text=_("The public table of paid awards tells it as soon as the award itself is public."),
    )  # fmt: skip
    reviewed_on = models.DateField(
        _("internal review on"), null=True, blank=True,
        help_text=_(
            "When taking part was allowed inside the house. The public table of paid awards tells it with the cost."
        ),
    )  # fmt: skip
    standalone = models.BooleanField(
        _("public on its own"), default=False,
        help_text=_("Shows the award to the public even if no published release tells of it."),
    )  # fmt: skip
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    updated_at = models.DateTimeField(_("last change"), auto_now=True)

    class Meta:
        verbose_name = _("award")
        verbose_name_plural = _("awards")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(grade__isnull=False) | ~Q(prize=NOTHING) | Q(rank__isnull=False),
                name="award_has_result",
                violation_error_message=_(
                    "Enter a grade, a prize or a rank: an award has at least one of them."
                ),
            ),
            models.CheckConstraint(
                condition=Q(prize_kind="") | ~Q(prize=NOTHING),
                name="award_prize_kind_of_a_prize",
                violation_error_message=_("Enter the prize whose kind you have chosen."),
            ),
            models.CheckConstraint(
                condition=Q(prize_kind="") | Q(prize_kind__in=PrizeKind.values), name="award_prize_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(authority="") | Q(authority__in=Authority.values), name="award_authority_known"
            ),
            models.CheckConstraint(
                condition=Q(awarded_on__gte=F("announced_on")),
                name="award_announced_before_awarded",
                violation_error_message=_("The ceremony comes before the announcement."),
            ),
            models.CheckConstraint(
                condition=Q(score__gte=0),
                name="award_score_not_negative",
                violation_error_message=_("A score is not negative."),
            ),
            models.CheckConstraint(
                condition=Q(rank__gte=1),
                name="award_rank_from_one",
                violation_error_message=_("Ranks begin at 1."),
            ),
            # An award is known by its grade or, where there is none, by its prize.
            models.UniqueConstraint(
                "edition",
                "recipient",
                "grade",
                CATEGORY,
                condition=Q(grade__isnull=False),
                name="award_grade_once",
                violation_error_message=_(
                    "The register has this award already: same edition, recipient, category and grade."
                ),
            ),
            models.UniqueConstraint(
                "edition",
                "recipient",
                PRIZE,
                CATEGORY,
                condition=Q(grade__isnull=True),
                name="award_prize_once",
                violation_error_message=_(
                    "The register has this award already: same edition, recipient, category and prize."
                ),
            ),
        ]
        indexes = [
            models.Index(fields=["programme", "edition", "id"], name="award_of_programme"),
            models.Index(fields=["edition", "recipient", "grade"], name="award_of_body"),
            models.Index(fields=["id"], condition=Q(standalone=True), name="award_standalone"),
            models.Index(fields=["id"], condition=PAID, name="award_paid"),
        ]

    def __str__(self) -> str:
        return f"{self.edition} · {self.result} · {self.recipient}"

    @property
    def result(self) -> str:
        """What was won, shortly: category, then grade, prize or rank."""
        won = self.prize or _("rank %(rank)d") % {"rank": self.rank or 0}
        if self.grade:
            won = self.grade.name
        return f"{self.category} {won}" if self.category else str(won)

    def clean(self) -> None:
        # The database holds these too, by composite keys and triggers; here they are told beside the field.
        if not hasattr(self, "edition"):
            return
        edition, problems = self.edition, {}
        if self.grade and self.grade.programme_id != edition.programme_id:
            problems["grade"] = _("This grade belongs to another programme.")
        if self.group and self.group.edition_id != edition.pk:
            problems["group"] = _("This group belongs to another edition.")
        elif self.group and self.group.size and self.rank and self.rank > self.group.size:
            problems["rank"] = _("The rank lies beyond the size of the group.")
        if edition.programme.kind == ProgrammeKind.CERTIFICATION:
            problems["edition"] = _("Certifications are not awards.")
        elif not edition.held:
            problems["edition"] = _("This edition was not held.")
        elif edition.without_award and hasattr(self, "recipient") and self.recipient.is_ours:
            problems["edition"] = _("This edition is marked as one without an award of ours.")
        if problems:
            raise ValidationError(problems)


class AwardRank(models.Model):
    """A further rank of the same award in another group: third of all cities, first of the large ones."""

    award = models.ForeignKey(Award, models.CASCADE, related_name="ranks")
    edition = Follows(Edition, of="award", related_name="+")
    group = models.ForeignKey(
        EditionGroup, models.PROTECT, related_name="award_ranks", verbose_name=_("group")
    )
    rank = models.PositiveIntegerField(_("rank"))

    class Meta:
        verbose_name = _("further rank")
        verbose_name_plural = _("further ranks")
        ordering = ["award", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["award", "group"],
                name="award_rank_once_in_group",
                violation_error_message=_("The rank in this group is recorded already."),
            ),
            models.CheckConstraint(
                condition=Q(rank__gte=1),
                name="award_further_rank_from_one",
                violation_error_message=_("Ranks begin at 1."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.group.name}: {self.rank}"

    def clean(self) -> None:
        if not hasattr(self, "group") or not hasattr(self.award, "edition"):
            return
        if self.group.edition_id != self.award.edition_id:
            raise ValidationError({"group": _("This group belongs to another edition.")})
        if self.group.size and self.rank and self.rank > self.group.size:
            raise ValidationError({"rank": _("The rank lies beyond the size of the group.")})
