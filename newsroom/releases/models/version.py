from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, DateTimeRangeField, RangeOperators
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from newsroom.accounts.models import Department
from newsroom.fields.localized import LocalizedTextField
from newsroom.releases.enums import Kind, Licence
from newsroom.releases.models.release import Release
from newsroom.releases.models.taxonomy import Category, Topic
from newsroom.releases.models.text import NOT_OF_A_SLUG, TextContent


class ReleaseVersion(models.Model):
    """What was approved (배포본): immutable, and public while the clock is within `public_during`.

    The period only ever shrinks: a correction, a later English text and a withdrawal close it; a scheduled version
    that is superseded before its hour gets the empty period. The database holds both rules (trigger and grants).
    """

    release = models.ForeignKey(Release, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField(_("number"))
    public_during = DateTimeRangeField(_("public during"))
    approved_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    approved_at = models.DateTimeField(_("approved"))
    submitted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    # Why author and approver were one person; an administrator's exception.
    override_reason = models.TextField(_("reason of the override"), blank=True)
    # The revision of the working copy that was approved; unknown of what was imported.
    revision = models.PositiveIntegerField(null=True)

    # Facts as approved. The public id stands here too so that the public views need no editorial table.
    public_id = models.CharField(max_length=10)
    kind = models.CharField(max_length=20, choices=Kind)
    category = models.ForeignKey(Category, models.PROTECT, related_name="+")
    topics = models.ManyToManyField(Topic, through="ReleaseVersionTopic", related_name="+")
    department = models.ForeignKey(Department, models.PROTECT, related_name="+")
    licence = models.CharField(max_length=10, choices=Licence)
    featured = models.BooleanField()
    contacts = models.JSONField(default=list)
    languages = ArrayField(models.CharField(max_length=10))
    published_at = models.DateTimeField(
        help_text=_("When the release first became public; kept by later versions.")
    )

    class Meta:
        verbose_name = _("version")
        verbose_name_plural = _("versions")
        ordering = ["-number"]
        default_permissions = ("view",)
        constraints = [
            models.UniqueConstraint(fields=["release", "number"], name="version_number_unique"),
            ExclusionConstraint(
                name="version_periods_do_not_overlap",
                expressions=[("release", RangeOperators.EQUAL), ("public_during", RangeOperators.OVERLAPS)],
            ),
            models.CheckConstraint(condition=Q(languages__len__gt=0), name="version_has_a_language"),
            models.CheckConstraint(
                condition=Q(public_during__isempty=True)
                | Q(public_during__startswith__gte=F("published_at")),
                name="version_not_public_before_its_time",
            ),
            models.CheckConstraint(
                condition=~Q(approved_by=F("submitted_by")) | ~Q(override_reason=""),
                name="version_approved_by_another",
                violation_error_message=_("Author and approver are different people."),
            ),
        ]
        indexes = [
            models.Index(fields=["-published_at", "-release_id"], name="version_by_time"),
            models.Index(fields=["public_id"], name="version_by_public_id"),
            models.Index(fields=["approved_at"], condition=~Q(override_reason=""), name="version_overridden"),
        ]

    def __str__(self) -> str:
        return f"{self.public_id} v{self.number}"


class ReleaseVersionTopic(models.Model):
    """A topic of a version; what was approved keeps it, so a topic in use cannot be deleted."""

    version = models.ForeignKey(ReleaseVersion, models.PROTECT, related_name="+")
    topic = models.ForeignKey(Topic, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("topic of an approved version")
        verbose_name_plural = _("topics of approved versions")
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["version", "topic"], name="version_topic_once")]
        # The latest on a topic are found from the end of it, however many there are.
        indexes = [models.Index(fields=["topic", "id"], name="version_topic_latest")]

    def __str__(self) -> str:
        return str(self.topic)


class ReleaseVersionText(TextContent):
    """One language of a version, with the slug it is reached by and the words of its body for searching."""

    version = models.ForeignKey(ReleaseVersion, models.PROTECT, related_name="texts")
    plain = models.TextField()

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["version", "language"], name="version_text_one_per_language"),
            models.CheckConstraint(
                condition=~Q(title="") & ~Q(body="") & ~Q(slug=""), name="version_text_complete"
            ),
            models.CheckConstraint(
                condition=~Q(slug__regex=NOT_OF_A_SLUG), name="version_text_slug_is_one_segment"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Withdrawal(models.Model):
    """A release, or one language of it, taken back after it was public (취소·철회), and what readers are told."""

    release = models.ForeignKey(Release, models.PROTECT, related_name="withdrawals")
    # Empty: the whole release.
    language = models.CharField(_("language"), max_length=10, blank=True)
    withdrawn_at = models.DateTimeField(_("withdrawn"))
    withdrawn_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    reason = LocalizedTextField(_("reason"), complete=True)

    class Meta:
        verbose_name = _("withdrawal")
        verbose_name_plural = _("withdrawals")
        ordering = ["-withdrawn_at"]
        default_permissions = ("view",)
        constraints = [
            models.UniqueConstraint(
                fields=["release", "withdrawn_at", "language"], name="withdrawal_once_at_a_time"
            ),
        ]

    def __str__(self) -> str:
        return str(self.reason)


class Correction(models.Model):
    """What readers are told of the change that a version made (정정): what was wrong, and what is right."""

    version = models.OneToOneField(ReleaseVersion, models.PROTECT, related_name="correction")
    wrong = LocalizedTextField(_("what was wrong"), complete=True)
    right = LocalizedTextField(_("what is right"), complete=True)

    class Meta:
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
        default_permissions = ("view",)

    def __str__(self) -> str:
        return str(self.right)
