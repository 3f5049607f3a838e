import django_filters
from django import forms
from django.utils.translation import gettext_lazy as _

from newsroom.public.filters.base import ListFilter

DIRECTIONS = [("received", _("Received")), ("gave", _("Gave"))]


class Direction(django_filters.Filter):
    """Which of an organisation's two lists of awards is shown; the view knows them."""

    field_class = forms.ChoiceField

    def filter(self, qs, value):  # type: ignore[no-untyped-def]
        return qs


class OrganisationFilter(ListFilter):
    direction = Direction(choices=DIRECTIONS, label=_("Awards"))
