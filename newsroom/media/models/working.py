from django.db import models
from django.utils.translation import gettext_lazy as _

from newsroom.media.models.facts import AttachmentFacts, PhotoFacts
from newsroom.releases.models import Release


class Photo(PhotoFacts):
    """A photo of a release's working copy. Only approving the release makes it public."""

    release = models.ForeignKey(Release, models.PROTECT, related_name="photos")

    class Meta(PhotoFacts.Meta):
        verbose_name = _("photo")
        verbose_name_plural = _("photos")
        ordering = ["position", "pk"]
        constraints = [
            *PhotoFacts.Meta.constraints,
            models.UniqueConstraint(
                fields=["release", "file"],
                name="photo_once_in_a_release",
                deferrable=models.Deferrable.DEFERRED,
            ),
        ]


class Attachment(AttachmentFacts):
    """A file to download of a release's working copy. Only approving the release makes it public."""

    release = models.ForeignKey(Release, models.PROTECT, related_name="attachments")

    class Meta(AttachmentFacts.Meta):
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["release", "file"],
                name="attachment_once_in_a_release",
                deferrable=models.Deferrable.DEFERRED,
            )
        ]
