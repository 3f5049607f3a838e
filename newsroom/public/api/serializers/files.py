"""The photos and files of a release as the API tells them."""

from typing import Any

from django.urls import reverse
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from newsroom.media.published import PublishedFile, PublishedPhoto
from newsroom.public import links
from newsroom.public.api.serializers.common import LocalizedField, PublicSerializer
from newsroom.public.filters.base import choices_of
from newsroom.public.licences import licence


class LicenceBriefSerializer(serializers.Serializer[Any]):
    """What is allowed; `url` is empty where no licence is given."""

    code = serializers.ChoiceField(choices=choices_of(PublishedPhoto, "licence"))
    name = LocalizedField()
    url = serializers.CharField()


class FileSerializer(PublicSerializer):
    """A photo or a file with its original; `name` is the one that it was given by its author."""

    url = serializers.SerializerMethodField()
    name = serializers.CharField()
    media_type = serializers.CharField()
    size = serializers.IntegerField(help_text="In bytes.")
    licence = serializers.SerializerMethodField()

    def get_url(self, file: PublishedFile) -> str:
        return self.absolute(links.file_url(file))

    @extend_schema_field(LicenceBriefSerializer)
    def get_licence(self, file: PublishedFile) -> dict[str, Any]:
        found = licence(file.licence)
        return {"code": found.code, "name": dict(found.name), "url": found.url}


class AttachmentSerializer(FileSerializer):
    title = LocalizedField()


class RenditionSerializer(serializers.Serializer[Any]):
    """A photo in another size or format."""

    url = serializers.CharField()
    media_type = serializers.CharField()
    width = serializers.IntegerField()
    height = serializers.IntegerField()
    size = serializers.IntegerField(help_text="In bytes.")


class FocalPointSerializer(serializers.Serializer[Any]):
    """What stays in sight where a photo is cut, in hundredths of its width and height from the upper left."""

    x = serializers.IntegerField(source="focal_x")
    y = serializers.IntegerField(source="focal_y")


class PhotoSerializer(FileSerializer):
    width = serializers.IntegerField()
    height = serializers.IntegerField()
    alt = LocalizedField(help_text="What is to be seen, for who does not see it; by language code.")
    caption = LocalizedField()
    credit = LocalizedField()
    focal_point = FocalPointSerializer(source="*")
    renditions = serializers.SerializerMethodField()

    @extend_schema_field(RenditionSerializer(many=True))
    def get_renditions(self, photo: PublishedPhoto) -> list[dict[str, Any]]:
        facts = ("media_type", "width", "height", "size")
        return [
            {"url": self.absolute(reverse("file", args=[photo.token, each["name"]]))}
            | {fact: each[fact] for fact in facts}
            for each in photo.renditions
        ]
