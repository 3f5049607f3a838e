"""Releases as the API tells them."""

from typing import Any

from django.urls import reverse
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from newsroom.public import links
from newsroom.public.api.serializers.common import (
    HeadingSerializer,
    LocalizedField,
    PagesField,
    PublicSerializer,
)
from newsroom.public.api.serializers.files import (
    AttachmentSerializer,
    LicenceBriefSerializer,
    PhotoSerializer,
)
from newsroom.public.filters.base import choices_of
from newsroom.public.licences import licence_of
from newsroom.releases.published import PublishedRelease, PublishedText

KINDS = choices_of(PublishedRelease, "kind")


class TextSummarySerializer(PublicSerializer):
    title = serializers.CharField()
    subtitles = serializers.ListField(child=serializers.CharField())
    summary = serializers.CharField()
    origin = serializers.ChoiceField(choices=choices_of(PublishedText, "origin"))
    url = serializers.SerializerMethodField(help_text="The page in this language.")

    def get_url(self, text: PublishedText) -> str:
        return self.absolute(links.text_url(text.release, text))


class TextSerializer(TextSummarySerializer):
    body = serializers.CharField(help_text="Sanitised HTML.")


class TextsField(serializers.DictField):
    """The texts of a release by language: all of them, or the one that was asked for."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(read_only=True, help_text="By language code.", **kwargs)

    def to_representation(self, value: Any) -> dict[str, Any]:
        wanted = self.context["language"]
        return {
            text.language: self.child.to_representation(text)
            for text in value.all()
            if wanted in (None, text.language)
        }


class LicenceSerializer(LicenceBriefSerializer):
    """What is allowed, and by language the sentence that names the source (empty where none is asked for)."""

    attribution = LocalizedField()


class ContactSerializer(serializers.Serializer[Any]):
    name = LocalizedField()
    post = LocalizedField()
    phone = serializers.CharField()
    email = serializers.CharField()


class CorrectionSerializer(serializers.Serializer[Any]):
    """What readers were told when the release was corrected after it had gone out."""

    corrected_at = serializers.DateTimeField()
    wrong = LocalizedField(help_text="What was wrong, by language code.")
    right = LocalizedField(help_text="What is right, by language code.")


class LanguageWithdrawalSerializer(serializers.Serializer[Any]):
    """A language in which the release was public too and has been taken back; the rest of it stands."""

    language = serializers.CharField()
    withdrawn_at = serializers.DateTimeField()
    reason = LocalizedField()


class ReleaseBriefSerializer(PublicSerializer):
    """A release where it is told beside something else."""

    id = serializers.CharField(source="public_id")
    published_at = serializers.DateTimeField()
    texts = TextsField(child=TextSummarySerializer())
    api_url = serializers.SerializerMethodField()

    def get_api_url(self, release: PublishedRelease) -> str:
        return self.absolute(reverse("api:release", args=[release.public_id]))


class ReleaseSerializer(ReleaseBriefSerializer):
    kind = serializers.ChoiceField(choices=KINDS)
    category = HeadingSerializer()
    department = HeadingSerializer()
    topics = HeadingSerializer(many=True)
    featured = serializers.BooleanField()
    languages = serializers.ListField(child=serializers.CharField())
    modified_at = serializers.DateTimeField(help_text="When what the public sees of it last changed.")
    licence = serializers.SerializerMethodField()
    award_count = serializers.IntegerField()
    photos = PhotoSerializer(many=True)
    attachments = AttachmentSerializer(many=True)
    kit_url = serializers.SerializerMethodField(help_text="Texts, photos and files in one archive (ZIP).")
    share_images = PagesField(help_text="A picture of 1200 by 630 with the title, by language code.")

    def get_kit_url(self, release: PublishedRelease) -> str:
        return self.absolute(reverse("site:kit", args=[release.public_id]))

    def get_share_images(self, release: PublishedRelease) -> dict[str, str]:
        return {
            text.language: self.absolute(reverse("site:share-image", args=[text.language, release.public_id]))
            for text in release.texts.all()
            if self.context["language"] in (None, text.language)
        }

    @extend_schema_field(LicenceSerializer)
    def get_licence(self, release: PublishedRelease) -> dict[str, Any]:
        licences = {
            text.language: licence_of(release, text, self.absolute(links.text_url(release, text)))
            for text in release.texts.all()
            if self.context["language"] in (None, text.language)
        }
        licence = next(iter(licences.values()))
        attribution = {code: one.attribution for code, one in licences.items() if one.attribution}
        facts = {"code": licence.code, "name": dict(licence.name), "url": licence.url}
        return facts | {"attribution": attribution}
