from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from newsroom.releases.models.release import Release


class Presence(models.Model):
    """Somebody has the form of a release open; it counts for as long as `seen_at` is fresh."""

    release = models.ForeignKey(Release, models.CASCADE, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    seen_at = models.DateTimeField()

    class Meta:
        verbose_name = _("open form")
        verbose_name_plural = _("open forms")
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["release", "user"], name="presence_once")]

    def __str__(self) -> str:
        return f"{self.user_id} {self.release_id}"
