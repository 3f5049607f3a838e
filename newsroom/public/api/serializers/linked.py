"""Awards and practices in short, where something else tells of them, and what was paid for an award."""

from typing import Any

from django.urls import reverse
from rest_framework import serializers

from newsroom.fields import languages
from newsroom.practices.published import PublishedPractice
from newsroom.public import links
from newsroom.public.api.serializers.common import LocalizedField, PagesField, PublicSerializer

NOT_SAID = "In won; null where the register does not say."


class PracticeBriefSerializer(PublicSerializer):
    """A practice by its name, where an award or a release tells of it."""

    id = serializers.CharField(source="public_id")
    title = LocalizedField()
    urls = PagesField()
    api_url = serializers.SerializerMethodField()

    def get_urls(self, practice: PublishedPractice) -> dict[str, str]:
        return {code: self.absolute(links.practice_url(practice, code)) for code in languages.codes()}

    def get_api_url(self, practice: PublishedPractice) -> str:
        return self.absolute(reverse("api:practice", args=[practice.public_id]))


class LinkedAwardSerializer(PublicSerializer):
    """An award in short, with the way to all that is told of it."""

    id = serializers.CharField(source="public_id")
    programme = LocalizedField(source="programme.name")
    recipient = LocalizedField(source="recipient.name")
    year = serializers.IntegerField(allow_null=True)
    urls = PagesField()
    api_url = serializers.SerializerMethodField()

    def get_urls(self, award: Any) -> dict[str, str]:
        return self.pages("award", award.public_id)

    def get_api_url(self, award: Any) -> str:
        return self.absolute(reverse("api:award", args=[award.public_id]))


class PaidSerializer(serializers.Serializer[Any]):
    """What was paid for an award, in won, and when taking part was allowed inside the house."""

    entry_fee = serializers.IntegerField(allow_null=True, help_text=NOT_SAID)
    promotion_cost = serializers.IntegerField(allow_null=True, help_text=NOT_SAID)
    total = serializers.IntegerField()
    reviewed_on = serializers.DateField(allow_null=True)
