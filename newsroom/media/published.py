"""What the public may read of photos and files: models on the views of what public releases carry."""

from django.db import models

from newsroom.fields.localized import LocalizedTextField
from newsroom.releases.enums import Licence
from newsroom.releases.published import PublishedModel, PublishedRelease, published_key


class PublishedFile(PublishedModel):
    """A stored file of a public release. One file may be carried by several releases: then it is there for each."""

    token = models.CharField(max_length=40)
    name = models.CharField(max_length=255)
    media_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    digest = models.CharField(max_length=64)
    licence = models.CharField(max_length=10, choices=Licence)
    position = models.PositiveSmallIntegerField()

    class Meta(PublishedModel.Meta):
        abstract = True
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.name


class PublishedPhoto(PublishedFile):
    release = published_key(PublishedRelease, related_name="photos")
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    renditions = models.JSONField()
    alt = LocalizedTextField()
    caption = LocalizedTextField()
    credit = LocalizedTextField()
    focal_x = models.PositiveSmallIntegerField()
    focal_y = models.PositiveSmallIntegerField()

    class Meta(PublishedFile.Meta):
        db_table = "published_photo"


class PublishedAttachment(PublishedFile):
    release = published_key(PublishedRelease, related_name="attachments")
    title = LocalizedTextField()

    class Meta(PublishedFile.Meta):
        db_table = "published_attachment"
