from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from newsroom.fields.clock import Now
from newsroom.releases.models import Release


class ProposalSuggestion(models.Model):
    """An award that was read in a text and handed on to the awards office, which accepts or refuses it.

    It is gone once that is done. `identity` is the proposal's, and `facts` what its author made of it, by the fields of
    the entry form; empty where the text was read rightly.
    """

    release = models.ForeignKey(Release, models.CASCADE, related_name="proposal_suggestions")
    identity = models.CharField(max_length=64)
    told = models.TextField(_("what was proposed"))
    evidence = models.TextField(_("evidence"))
    facts = models.JSONField(_("corrected facts"), default=dict, blank=True)
    note = models.TextField(_("note"), blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("handed on by")
    )
    made_at = models.DateTimeField(_("handed on"), db_default=Now())

    class Meta:
        verbose_name = _("suggested award")
        verbose_name_plural = _("suggested awards")
        ordering = ["made_at", "pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["release", "identity"], name="proposal_suggestion_once"),
            models.CheckConstraint(condition=~Q(evidence=""), name="proposal_suggestion_has_evidence"),
        ]

    def __str__(self) -> str:
        return self.told
