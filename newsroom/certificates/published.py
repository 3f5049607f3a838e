"""What the public may read of certificates: a model on the view of those that are released with a public award."""

from django.db import models

from awards.published import PublishedAward
from newsroom.fields.localized import LocalizedTextField
from newsroom.media.enums import FileKind
from newsroom.releases.published import PublishedModel, published_key


class PublishedCertificate(PublishedModel):
    """A released certificate of a public award, with the stored file that it is."""

    award = published_key(PublishedAward, related_name="certificates")
    token = models.CharField(max_length=40)
    kind = models.CharField(max_length=20, choices=FileKind)
    name = models.CharField(max_length=255)
    media_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    digest = models.CharField(max_length=64)
    width = models.PositiveIntegerField(null=True)
    height = models.PositiveIntegerField(null=True)
    renditions = models.JSONField()
    label = LocalizedTextField()
    position = models.PositiveSmallIntegerField()

    class Meta(PublishedModel.Meta):
        db_table = "published_certificate"
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return str(self.label)

    @property
    def is_picture(self) -> bool:
        return self.kind == FileKind.PHOTO
