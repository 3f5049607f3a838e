"""Practices as the API tells them."""

from typing import Any

from django.urls import reverse
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from newsroom.practices.published import PublishedPractice
from newsroom.public.api.serializers.common import HeadingSerializer, LocalizedField
from newsroom.public.api.serializers.linked import LinkedAwardSerializer, PracticeBriefSerializer
from newsroom.public.filters.base import choices_of


class PracticeContactSerializer(serializers.Serializer[Any]):
    """Whom those may ask who want to learn from it; what is not known is empty."""

    name = LocalizedField(source="contact_name")
    post = LocalizedField(source="contact_post")
    phone = serializers.CharField(source="contact_phone")
    email = serializers.CharField(source="contact_email")


class PracticeSerializer(PracticeBriefSerializer):
    text = LocalizedField(help_text="Plain text; an empty line parts paragraphs. By language code.")
    year = serializers.IntegerField()
    field = serializers.ChoiceField(choices=choices_of(PublishedPractice, "field"))
    department = HeadingSerializer()
    contact = PracticeContactSerializer(source="*")
    visits = serializers.IntegerField(help_text="How often other bodies came to see it.")
    visiting_bodies = serializers.IntegerField(help_text="How many bodies came.")


class PracticeDetailSerializer(PracticeSerializer):
    """With the awards and releases about it that are public by themselves."""

    awards = LinkedAwardSerializer(many=True)
    releases = serializers.SerializerMethodField()

    @extend_schema_field(serializers.ListField(child=serializers.CharField()))
    def get_releases(self, practice: Any) -> list[str]:
        """The addresses of the releases in this API, the latest first."""
        return [self.absolute(reverse("api:release", args=[each])) for each in practice.releases]
