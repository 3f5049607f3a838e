"""Programmes and organisations as the API tells them."""

from typing import Any

from django.urls import reverse
from rest_framework import serializers

from awards.published import PublishedOrganisation, PublishedProgramme
from newsroom.public.api.serializers.awards import (
    AwardRowSerializer,
    EditionSerializer,
    GradeSerializer,
    OrganisationBriefSerializer,
    ProgrammeBriefSerializer,
    RoleSerializer,
)
from newsroom.public.api.serializers.common import LocalizedField, PagesField, PublicSerializer


class ProgrammeSerializer(PublicSerializer, ProgrammeBriefSerializer):
    scale_size = serializers.IntegerField(allow_null=True)
    grades = GradeSerializer(many=True)
    urls = PagesField()
    api_url = serializers.SerializerMethodField()

    def get_urls(self, programme: PublishedProgramme) -> dict[str, str]:
        return self.pages("programme", programme.slug)

    def get_api_url(self, programme: PublishedProgramme) -> str:
        return self.absolute(reverse("api:programme", args=[programme.slug]))


class TimelineEntrySerializer(serializers.Serializer[Any]):
    edition = EditionSerializer()
    award_count = serializers.IntegerField(help_text="Of the city and its affiliates.")
    roles = RoleSerializer(many=True)


class FirstAwardsSerializer(serializers.Serializer[Any]):
    """The first page of the list of awards that the programme narrows; `next` is its second page."""

    count = serializers.IntegerField(help_text="Of all pages.")
    next = serializers.URLField(allow_null=True)
    results = AwardRowSerializer(many=True)


class ProgrammeDetailSerializer(ProgrammeSerializer):
    """`streak`: how many of the latest held editions in a row the city itself has a public award of."""

    streak = serializers.IntegerField()
    timeline = TimelineEntrySerializer(many=True)
    awards = FirstAwardsSerializer()


class FormerNameSerializer(serializers.Serializer[Any]):
    name = LocalizedField()
    valid_from = serializers.DateField(allow_null=True)
    valid_to = serializers.DateField()


class OrganisationSerializer(PublicSerializer, OrganisationBriefSerializer):
    home = serializers.BooleanField(help_text="Whether it is the city that this newsroom belongs to.")
    parent = OrganisationBriefSerializer(allow_null=True)
    urls = PagesField()
    api_url = serializers.SerializerMethodField()

    def get_urls(self, body: PublishedOrganisation) -> dict[str, str]:
        return self.pages("organisation", body.slug)

    def get_api_url(self, body: PublishedOrganisation) -> str:
        return self.absolute(reverse("api:organisation", args=[body.slug]))


class OrganisationDetailSerializer(OrganisationSerializer):
    former_names = FormerNameSerializer(many=True)
    received_count = serializers.IntegerField()
    given_count = serializers.IntegerField()
    sponsored_count = serializers.IntegerField()
