from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from newsroom.fields.clock import Now
from newsroom.releases.models.release import Release


class ReviewNote(models.Model):
    """What author and editor tell each other when a release changes hands; only resolving it is written later."""

    class Kind(models.TextChoices):
        NOTE = "note", _("Note to the editor")
        REMARK = "remark", _("Remark")

    release = models.ForeignKey(Release, models.PROTECT, related_name="review_notes")
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    text = models.TextField(_("text"))
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("written by")
    )
    made_at = models.DateTimeField(_("written"), db_default=Now())
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("resolved by")
    )
    resolved_at = models.DateTimeField(_("resolved"), null=True)

    class Meta:
        verbose_name = _("review note")
        verbose_name_plural = _("review notes")
        ordering = ["-made_at", "-pk"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="review_note_says_something"),
            models.CheckConstraint(
                condition=Q(resolved_by__isnull=True, resolved_at__isnull=True)
                | Q(resolved_by__isnull=False, resolved_at__isnull=False),
                name="review_note_resolved_by_somebody",
            ),
        ]
        indexes = [
            models.Index(fields=["release"], condition=Q(resolved_at=None), name="review_note_open"),
        ]

    def __str__(self) -> str:
        return self.text[:80]
