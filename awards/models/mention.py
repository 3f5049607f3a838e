from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from awards.models.award import Award
from newsroom.releases.models import Release, ReleaseVersion


class Mention(models.Model):
    """A release's working copy tells of an award (언급). Only approving the release makes it public."""

    release = models.ForeignKey(Release, models.CASCADE, related_name="mentions")
    award = models.ForeignKey(Award, models.PROTECT, related_name="mentions", verbose_name=_("award"))
    evidence = ArrayField(
        models.TextField(), default=list, blank=True, verbose_name=_("evidence"),
        help_text=_("The sentences of the text that tell of the award: one on each line."),
    )  # fmt: skip
    position = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("award told of")
        verbose_name_plural = _("awards told of")
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["award", "release"],
                name="mention_once",
                violation_error_message=_("The release tells of this award already."),
            )
        ]

    def __str__(self) -> str:
        return str(self.award)


class MentionVersion(models.Model):
    """A mention as it was approved with a version; never changed, and public while the version is.

    It protects the award: what a version tells of cannot be deleted.
    """

    version = models.ForeignKey(ReleaseVersion, models.PROTECT, related_name="+")
    award = models.ForeignKey(Award, models.PROTECT, related_name="told_by", db_index=False)
    evidence = ArrayField(models.TextField(), default=list)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("mention in an approved version")
        verbose_name_plural = _("mentions in approved versions")
        ordering = ["version", "position", "pk"]
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["version", "award"], name="mention_version_once")]
        indexes = [models.Index(fields=["award", "id"], name="mention_of_award")]

    def __str__(self) -> str:
        return str(self.version)
