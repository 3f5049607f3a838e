"""The register of awards as the API tells it."""

from typing import Any

from django.urls import reverse
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from awards.published import (
    PublishedAward,
    PublishedOrganisation,
    PublishedProgramme,
    PublishedRole,
)
from newsroom.public.api.serializers.certificates import CertificateSerializer
from newsroom.public.api.serializers.common import LocalizedField, PagesField, PublicSerializer
from newsroom.public.api.serializers.linked import PaidSerializer, PracticeBriefSerializer
from newsroom.public.api.serializers.releases import (
    ContactSerializer,
    CorrectionSerializer,
    LanguageWithdrawalSerializer,
    ReleaseBriefSerializer,
    ReleaseSerializer,
    TextSerializer,
    TextsField,
)
from newsroom.public.api.serializers.standings import CountedSerializer
from newsroom.public.filters.base import choices_of


class OrganisationBriefSerializer(serializers.Serializer[Any]):
    slug = serializers.CharField()
    name = LocalizedField()
    kind = serializers.ChoiceField(choices=choices_of(PublishedOrganisation, "kind"))


class ProgrammeBriefSerializer(serializers.Serializer[Any]):
    slug = serializers.CharField()
    name = LocalizedField()
    kind = serializers.ChoiceField(choices=choices_of(PublishedProgramme, "kind"))
    field = serializers.ChoiceField(choices=choices_of(PublishedProgramme, "field"), allow_blank=True)


class EditionSerializer(serializers.Serializer[Any]):
    year = serializers.IntegerField(allow_null=True)
    half = serializers.IntegerField(allow_null=True)
    number = serializers.IntegerField(allow_null=True)
    held = serializers.BooleanField()
    assessed_count = serializers.IntegerField(allow_null=True)
    indicator_count = serializers.IntegerField(allow_null=True)


class GradeSerializer(serializers.Serializer[Any]):
    """A grade means something only within its scale: `position` 1 is the best, null stands beside the scale."""

    name = LocalizedField()
    position = serializers.IntegerField(allow_null=True)


class AwardGradeSerializer(GradeSerializer):
    scale_size = serializers.IntegerField(allow_null=True, help_text="How many grades the whole scale has.")


class GroupSerializer(serializers.Serializer[Any]):
    """The bodies that a rank or an average is about."""

    name = LocalizedField()
    size = serializers.IntegerField(allow_null=True)
    average = serializers.FloatField(allow_null=True)
    selected_count = serializers.IntegerField(allow_null=True)
    top_share = serializers.FloatField(allow_null=True)


class RankSerializer(serializers.Serializer[Any]):
    group = GroupSerializer()
    rank = serializers.IntegerField()


class RoleSerializer(serializers.Serializer[Any]):
    role = serializers.ChoiceField(choices=choices_of(PublishedRole, "role"))
    organisation = OrganisationBriefSerializer()
    name = LocalizedField(help_text="The official name of its day, by language code.")


class AwardSerializer(PublicSerializer):
    id = serializers.CharField(source="public_id")
    programme = ProgrammeBriefSerializer()
    edition = EditionSerializer()
    year = serializers.IntegerField(allow_null=True)
    recipient = OrganisationBriefSerializer()
    category = LocalizedField()
    grade = serializers.SerializerMethodField()
    prize = LocalizedField()
    prize_kind = serializers.ChoiceField(choices=choices_of(PublishedAward, "prize_kind"), allow_blank=True)
    authority = serializers.ChoiceField(choices=choices_of(PublishedAward, "authority"), allow_blank=True)
    rank = serializers.IntegerField(allow_null=True)
    group = GroupSerializer(allow_null=True)
    score = serializers.FloatField(allow_null=True)
    money = serializers.IntegerField(allow_null=True, help_text="In won.")
    announced_on = serializers.DateField(allow_null=True)
    awarded_on = serializers.DateField(allow_null=True)
    source_url = serializers.CharField()
    urls = PagesField()
    api_url = serializers.SerializerMethodField()

    @extend_schema_field(AwardGradeSerializer(allow_null=True))
    def get_grade(self, award: PublishedAward) -> dict[str, Any] | None:
        # The scale is the award's programme, which is loaded; the grade's own would be asked for row by row.
        if award.grade is None:
            return None
        grade, size = award.grade, award.programme.scale_size
        return {"name": dict(grade.name), "position": grade.position, "scale_size": size}

    def get_urls(self, award: PublishedAward) -> dict[str, str]:
        return self.pages("award", award.public_id)

    def get_api_url(self, award: PublishedAward) -> str:
        return self.absolute(reverse("api:award", args=[award.public_id]))


class AwardMentionSerializer(PublicSerializer):
    """A public release that tells of the award, and the sentences that do."""

    release = ReleaseBriefSerializer()
    evidence = serializers.ListField(child=serializers.CharField())


class AwardRowSerializer(AwardSerializer, CountedSerializer):
    """An award in a list or at its own address, with what the register counts from it."""


class AwardDetailSerializer(AwardRowSerializer):
    ranks = RankSerializer(many=True)
    roles = RoleSerializer(many=True)
    releases = AwardMentionSerializer(many=True)
    practices = PracticeBriefSerializer(many=True)
    certificates = CertificateSerializer(many=True, help_text="Those that the awards office has released.")
    paid = PaidSerializer(allow_null=True, source="disclosed", help_text="Null where nothing was paid.")


class ReleaseMentionSerializer(PublicSerializer):
    """A public award that the release tells of, and the sentences that do."""

    award = AwardSerializer()
    evidence = serializers.ListField(child=serializers.CharField())


class ReleaseDetailSerializer(ReleaseSerializer):
    texts = TextsField(child=TextSerializer())
    contacts = ContactSerializer(many=True)
    awards = ReleaseMentionSerializer(many=True, source="mentions")
    practices = PracticeBriefSerializer(many=True)
    corrections = CorrectionSerializer(many=True, help_text="The latest first.")
    withdrawals = LanguageWithdrawalSerializer(many=True)
