from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from newsroom.fields.clock import Now
from newsroom.releases.models import Release


class ProposalRefusal(models.Model):
    """Somebody has said that a text does not tell of an award that was read in it.

    It holds as long as the proposal's `identity` stays: until its evidence, or what was read of it, changes.
    """

    release = models.ForeignKey(Release, models.CASCADE, related_name="proposal_refusals")
    identity = models.CharField(max_length=64)
    told = models.TextField(_("what was proposed"))
    evidence = models.TextField(_("evidence"))
    reason = models.TextField(_("reason"), blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("refused by")
    )
    made_at = models.DateTimeField(_("refused"), db_default=Now())

    class Meta:
        verbose_name = _("refused proposal")
        verbose_name_plural = _("refused proposals")
        ordering = ["pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["release", "identity"], name="proposal_refusal_once"),
            models.CheckConstraint(condition=~Q(evidence=""), name="proposal_refusal_has_evidence"),
        ]

    def __str__(self) -> str:
        return self.told
