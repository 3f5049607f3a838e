from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from newsroom.public.filters.base import ListFilter

DIRECTIONS = [("received", _("Received")), ("gave", _("Gave")), ("sponsored", _("Sponsored"))]


class Direction(django_filters.Filter):
    """Which of an organisation's lists of awards is shown; the page has links for them and no field."""

    field_class = forms.ChoiceField

    def filter(self, qs: QuerySet[Any], value: str) -> QuerySet[Any]:
        return qs


class OrganisationFilter(ListFilter):
    direction = Direction(
        choices=DIRECTIONS, label=_("Received, gave or sponsored"), widget=forms.HiddenInput
    )

    @property
    def direction_chosen(self) -> str | None:
        return self.form.cleaned_data.get("direction") or None
