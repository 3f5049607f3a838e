from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from newsroom.fields.clock import Now
from newsroom.releases.enums import State
from newsroom.releases.models.release import Release


class Revision(models.Model):
    """The whole working copy as one save left it: who, when, why. Written once, never changed.

    `content` is `{"facts": {...}, "texts": {code: {...}}}` and one more key for each part that other apps hang on a
    release (see `newsroom.releases.revisions`).
    """

    release = models.ForeignKey(Release, models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField(_("number"))
    made_at = models.DateTimeField(_("saved"), db_default=Now())
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("saved by")
    )
    state = models.CharField(_("state"), max_length=20, choices=State)
    note = models.TextField(_("why"), blank=True)
    content = models.JSONField()

    class Meta:
        verbose_name = _("revision")
        verbose_name_plural = _("revisions")
        ordering = ["-number"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["release", "number"], name="revision_number_unique"),
            models.CheckConstraint(condition=models.Q(number__gt=0), name="revision_number_positive"),
        ]

    def __str__(self) -> str:
        return f"{self.release_id} r{self.number}"
