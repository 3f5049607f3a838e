"""What was paid for awards as the API tells it."""

from typing import Any

from rest_framework import serializers

from awards.tallies import GIVERS
from newsroom.public.api.serializers.awards import RoleSerializer
from newsroom.public.api.serializers.linked import NOT_SAID, LinkedAwardSerializer


class DisclosureSerializer(serializers.Serializer[Any]):
    award = LinkedAwardSerializer()
    giver = serializers.ChoiceField(
        choices=[*GIVERS], allow_blank=True, help_text="Empty where no organiser and no host is recorded."
    )
    givers = RoleSerializer(many=True, source="roles", help_text="Its organisers and hosts.")
    entry_fee = serializers.IntegerField(source="disclosure.entry_fee", allow_null=True, help_text=NOT_SAID)
    promotion_cost = serializers.IntegerField(
        source="disclosure.promotion_cost", allow_null=True, help_text=NOT_SAID
    )
    total = serializers.IntegerField(source="disclosure.total", help_text="In won.")
    reviewed_on = serializers.DateField(source="disclosure.reviewed_on", allow_null=True)


class PaidYearSerializer(serializers.Serializer[Any]):
    """What was paid in a year, in won; `year` is null of awards of which none is known."""

    year = serializers.IntegerField(allow_null=True)
    awards = serializers.IntegerField()
    entry_fees = serializers.IntegerField()
    promotion_costs = serializers.IntegerField()
    total = serializers.IntegerField()


class PaidYearsSerializer(serializers.Serializer[Any]):
    years = PaidYearSerializer(many=True, help_text="The latest first.")
