from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from newsroom.fields import languages
from newsroom.fields.clock import Now
from newsroom.releases.models.release import Release

LONGEST = timedelta(hours=72)


class PreviewLink(models.Model):
    """One named person without an account may see one language of a release before its hour.

    Only the digest of the token is stored: whoever reads the database cannot open the page by it.
    """

    release = models.ForeignKey(Release, models.PROTECT, related_name="preview_links")
    language = models.CharField(_("language"), max_length=10, choices=languages.choices)
    name = models.CharField(_("name of the person"), max_length=100)
    organisation = models.CharField(_("organisation"), max_length=100, blank=True)
    token_digest = models.CharField(max_length=64, unique=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(_("issued"))
    expires_at = models.DateTimeField(_("valid until"))
    revoked_at = models.DateTimeField(_("revoked"), null=True)
    revoked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = _("preview link")
        verbose_name_plural = _("preview links")
        ordering = ["-made_at", "-pk"]
        default_permissions = ("add",)
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="preview_link_names_a_person"),
            models.CheckConstraint(
                condition=Q(expires_at__gt=F("made_at"), expires_at__lte=F("made_at") + LONGEST),
                name="preview_link_ends_in_time",
                violation_error_message=_("A preview link is valid for 72 hours at most."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.language})"


class PreviewOpening(models.Model):
    """Somebody opened the page of a preview link."""

    link = models.ForeignKey(PreviewLink, models.PROTECT, related_name="openings")
    opened_at = models.DateTimeField(_("opened"), db_default=Now())
    address = models.GenericIPAddressField(_("network address"), null=True)
    user_agent = models.CharField(_("browser"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("opening of a preview link")
        verbose_name_plural = _("openings of preview links")
        ordering = ["-opened_at", "-pk"]
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.link_id} {self.opened_at}"
