from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from newsroom.fields.clock import Now
from newsroom.releases.models import Release


class Dismissal(models.Model):
    """Somebody has said why a finding stands as it is. It holds as long as nothing changes the finding's `identity`.

    `severity` is how grave the finding was for who dismissed it: whoever may wave through an error has not waved
    through what blocks publishing.
    """

    release = models.ForeignKey(Release, models.CASCADE, related_name="dismissals")
    identity = models.CharField(max_length=64)
    rule = models.CharField(_("rule"), max_length=60)
    severity = models.CharField(_("severity"), max_length=10)
    reason = models.TextField(_("reason"))
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("dismissed by")
    )
    made_at = models.DateTimeField(_("dismissed"), db_default=Now())

    class Meta:
        verbose_name = _("dismissed finding")
        verbose_name_plural = _("dismissed findings")
        default_permissions = ()
        permissions = [("dismiss_blocking", _("Can dismiss findings that block publishing"))]
        constraints = [
            models.UniqueConstraint(fields=["release", "identity", "severity"], name="dismissal_once"),
            models.CheckConstraint(condition=~Q(reason=""), name="dismissal_has_a_reason"),
        ]

    def __str__(self) -> str:
        return self.reason[:80]
