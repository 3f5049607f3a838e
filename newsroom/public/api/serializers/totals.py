"""Totals of the register as the API tells them."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from awards.tallies import GIVERS, UNRECORDED, YearByGiver

CITY = "Awards of the city itself."
ALL = "Those of the city and of its affiliates."


class GiverTotalSerializer(serializers.Serializer[Any]):
    """Awards by who gives: an award counts for the first of these that an organiser or host of its edition is of."""

    giver = serializers.ChoiceField(
        choices=[*GIVERS],
        allow_blank=True,
        help_text="Empty where no organiser and no host is recorded.",
    )
    city = serializers.IntegerField(help_text=CITY)
    all = serializers.IntegerField(help_text=ALL)


class YearTotalSerializer(serializers.Serializer[Any]):
    """`year` is the year of the edition; for an edition known by its number only, that of the announcement."""

    year = serializers.IntegerField()
    city = serializers.IntegerField(source="city_total", help_text=CITY)
    all = serializers.IntegerField(source="total", help_text=ALL)
    givers = serializers.SerializerMethodField()

    @extend_schema_field(GiverTotalSerializer(many=True))
    def get_givers(self, told: YearByGiver) -> list[dict[str, Any]]:
        return [
            {"giver": key, "city": told.city[key], "all": told.everyone[key]}
            for key in (*GIVERS, UNRECORDED)
            if told.everyone[key]
        ]


class AwardSummarySerializer(serializers.Serializer[Any]):
    years = YearTotalSerializer(many=True, help_text="The latest first.")
