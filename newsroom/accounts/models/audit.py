from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from newsroom.fields.clock import Now


class AuditEntry(models.Model):
    """Who did what, to what, and when; written once and never changed (grants of the database role hold that).

    Names stand beside the keys: an entry tells what it told on its day, whatever is renamed or deleted later.
    """

    at = models.DateTimeField(_("time"), db_default=Now(), editable=False)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("person")
    )
    actor_name = models.CharField(_("name of the person"), max_length=310, blank=True)
    act = models.CharField(_("act"), max_length=40)
    # "releases.release", its key, and how it was called then; empty for acts on nothing stored, as a login.
    target_type = models.CharField(_("kind of object"), max_length=100, blank=True)
    target_id = models.CharField(_("key of the object"), max_length=64, blank=True)
    target_name = models.CharField(_("object"), max_length=300, blank=True)
    detail = models.JSONField(_("details"), default=dict, blank=True)

    class Meta:
        verbose_name = _("audit entry")
        verbose_name_plural = _("audit log")
        ordering = ["-at", "-pk"]
        default_permissions = ("view",)
        indexes = [
            models.Index(fields=["-at", "-id"], name="audit_by_time"),
            models.Index(fields=["target_type", "target_id", "-at"], name="audit_by_target"),
            models.Index(fields=["act", "-at"], name="audit_by_act"),
            models.Index(fields=["actor", "-at"], name="audit_by_actor"),
        ]

    def __str__(self) -> str:
        return f"{self.actor_name}: {self.act} {self.target_name}"
