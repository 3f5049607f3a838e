from django.db import models
from django.utils.translation import gettext_lazy as _

from newsroom.media.models.facts import AttachmentFacts, PhotoFacts
from newsroom.releases.models import ReleaseVersion


class PhotoVersion(PhotoFacts):
    """A photo as it was approved with a version; never changed, and public while the version is.

    It protects the file, and tells of it in the languages of the version alone.
    """

    version = models.ForeignKey(ReleaseVersion, models.PROTECT, related_name="photos")

    class Meta(PhotoFacts.Meta):
        verbose_name = _("photo of an approved version")
        verbose_name_plural = _("photos of approved versions")
        ordering = ["version", "position", "pk"]
        default_permissions = ()
        constraints = [
            *PhotoFacts.Meta.constraints,
            models.UniqueConstraint(fields=["version", "file"], name="photo_once_in_a_version"),
        ]


class AttachmentVersion(AttachmentFacts):
    """An attachment as it was approved with a version; as `PhotoVersion`."""

    version = models.ForeignKey(ReleaseVersion, models.PROTECT, related_name="attachments")

    class Meta(AttachmentFacts.Meta):
        verbose_name = _("attachment of an approved version")
        verbose_name_plural = _("attachments of approved versions")
        ordering = ["version", "position", "pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["version", "file"], name="attachment_once_in_a_version")
        ]
