from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from newsroom.fields.clock import Now
from newsroom.releases.models.release import Release
from newsroom.releases.models.version import ReleaseVersion


class OutboxMessage(models.Model):
    """A notice that an act gives rise to, written in its transaction and sent later, when it is due, by a worker."""

    class Kind(models.TextChoices):
        SUBMITTED = "submitted", _("Sent to review")
        SENT_BACK = "sent_back", _("Sent back")
        PUBLISHED = "published", _("Published")
        WITHDRAWN = "withdrawn", _("Withdrawn")
        HANDED_ON = "handed_on", _("Awards handed on")
        ANSWERED = "answered", _("Awards decided")

    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    release = models.ForeignKey(Release, models.PROTECT, related_name="+", verbose_name=_("release"))
    version = models.OneToOneField(ReleaseVersion, models.PROTECT, null=True, related_name="+")
    # As it was called when the act was done: what it is called when the mail goes may not be meant for whom it goes to.
    title = models.CharField(_("title of the release"), max_length=300, blank=True)
    # For whom alone it is, where the kind does not say for whom; and what it tells beside the title.
    addressee = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("told to")
    )
    told = models.JSONField(_("what it tells"), default=list)
    made_at = models.DateTimeField(_("written"), db_default=Now())
    due_at = models.DateTimeField(_("due"))
    sent_at = models.DateTimeField(_("done"), null=True)
    failures = models.PositiveIntegerField(_("failed attempts"), default=0)
    error = models.TextField(_("last error"), blank=True)

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        ordering = ["-due_at", "-pk"]
        default_permissions = ("view",)
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind="published") | Q(version__isnull=False),
                name="outbox_publication_has_version",
            ),
        ]
        indexes = [models.Index(fields=["due_at"], condition=Q(sent_at=None), name="outbox_waiting")]

    def __str__(self) -> str:
        return f"{self.kind} {self.release_id}"
