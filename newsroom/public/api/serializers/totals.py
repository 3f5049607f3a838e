"""Totals of the register as the API tells them."""

from typing import Any

from rest_framework import serializers

from awards.published import PublishedAward, PublishedProgramme
from awards.tallies import GIVERS
from newsroom.public.api.serializers.awards import OrganisationBriefSerializer, ProgrammeBriefSerializer
from newsroom.public.api.serializers.common import LocalizedField
from newsroom.public.filters.base import choices_of

CITY = "Awards of the city itself."
ALL = "Those of the city and of its affiliates; null where `scope` asks for the city alone."
EMPTY = "Empty where the register does not say."


class RowsSerializer(serializers.Serializer[Any]):
    """Lists of the API that hold exactly the awards that were counted."""

    city = serializers.URLField()
    all = serializers.URLField(allow_null=True)


class NumbersSerializer(serializers.Serializer[Any]):
    city = serializers.IntegerField(help_text=CITY)
    all = serializers.IntegerField(allow_null=True, help_text=ALL)
    rows = RowsSerializer()


class GiverTotalSerializer(NumbersSerializer):
    """Awards by who gives: an award counts for the first of these that an organiser or host of its edition is of."""

    giver = serializers.ChoiceField(choices=[*GIVERS], allow_blank=True, help_text=EMPTY)


class AuthorityTotalSerializer(NumbersSerializer):
    authority = serializers.ChoiceField(
        choices=choices_of(PublishedAward, "authority"), allow_blank=True, help_text=EMPTY
    )


class FieldTotalSerializer(NumbersSerializer):
    field = serializers.ChoiceField(
        choices=choices_of(PublishedProgramme, "field"), allow_blank=True, help_text=EMPTY
    )


class RecordSerializer(serializers.Serializer[Any]):
    """Whether more was won than in any year before, of what is counted here. The first year is no record."""

    city = serializers.BooleanField()
    all = serializers.BooleanField(allow_null=True)


class SetWonSerializer(serializers.Serializer[Any]):
    """A named set of programmes that a body won all of in the year; `number` programmes, and as many rows."""

    slug = serializers.CharField()
    name = LocalizedField()
    recipient = OrganisationBriefSerializer()
    number = serializers.IntegerField()
    rows = serializers.URLField()


class SeveralSerializer(serializers.Serializer[Any]):
    """Several prizes in one edition of a programme (N관왕)."""

    programme = ProgrammeBriefSerializer()
    recipient = OrganisationBriefSerializer()
    number = serializers.IntegerField()
    rows = serializers.URLField()


class YearTotalSerializer(NumbersSerializer):
    """`year` is the year of the edition; for an edition known by its number only, that of the announcement."""

    year = serializers.IntegerField()
    record = RecordSerializer()
    givers = GiverTotalSerializer(many=True)
    authorities = AuthorityTotalSerializer(many=True)
    fields_ = FieldTotalSerializer(many=True)
    sets = SetWonSerializer(many=True, help_text="Of all awards of the year, whatever they are narrowed to.")
    several = SeveralSerializer(
        many=True, help_text="The most prizes first, at most 50; of all awards of the year."
    )

    def get_fields(self) -> dict[str, Any]:
        # A serializer keeps its own fields under that name.
        return {name.rstrip("_"): field for name, field in super().get_fields().items()}


class AwardSummarySerializer(serializers.Serializer[Any]):
    years = YearTotalSerializer(many=True, help_text="The latest first.")
