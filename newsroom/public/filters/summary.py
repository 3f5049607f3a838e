"""The parameters of the totals: those of the register that awards are counted by."""

from typing import Any

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from awards import tallies
from awards.computed.totals import Totals
from newsroom.public.filters.awards import SCOPES, UNRECORDED, AwardFilter
from newsroom.public.filters.base import year
from newsroom.public.filters.once import GivenOnce
from newsroom.public.filters.references import MAX_VALUES

LISTS = ("giver", "giver_group", "authority", "field")


class YearsField(forms.MultipleChoiceField):
    """Some years; comes out as numbers."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        limits = year("")
        self.one = forms.IntegerField(min_value=limits["min_value"], max_value=limits["max_value"])

    def clean(self, value: Any) -> Any:
        if value and len(value) > MAX_VALUES:
            raise ValidationError(_("Choose at most %(max)d values."), params={"max": MAX_VALUES})
        return [self.one.clean(each) for each in value or ()]


class Years(django_filters.Filter):
    field_class = YearsField


class SummaryFilter(django_filters.FilterSet):
    """Cleans what the totals are narrowed to; each parameter means what it does in the register."""

    year = Years(label=gettext_lazy("Year of the edition"))
    giver = AwardFilter.base_filters["giver"]
    giver_group = AwardFilter.base_filters["giver_group"]
    authority = AwardFilter.base_filters["authority"]
    field = AwardFilter.base_filters["field"]
    scope = django_filters.ChoiceFilter(choices=SCOPES[1:], label=gettext_lazy("Whose awards"))

    class Meta:
        form = GivenOnce

    @property
    def chosen(self) -> dict[str, list[str]]:
        """What is chosen of each list, as the register takes it; only of valid parameters."""
        return {name: values for name in LISTS if (values := self.form.cleaned_data[name])}

    def narrow(self, totals: Totals) -> Totals:
        """Only what fits; `years` are left, since a year is a record by all that were before it."""
        given = self.form.cleaned_data
        return totals.narrowed(
            kinds=given["giver"],
            givers=[tallies.UNRECORDED if each == UNRECORDED else each for each in given["giver_group"]],
            authorities=["" if each == UNRECORDED else each for each in given["authority"]],
            fields=["" if each == UNRECORDED else each for each in given["field"]],
        )
