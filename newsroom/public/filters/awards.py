"""The parameters of the register of awards."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.db.models import F, Q, QuerySet
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _

from awards import tallies
from awards.published import PublishedAward, PublishedOrganisation, PublishedProgramme
from newsroom.korean.asking import Query
from newsroom.public import labels
from newsroom.public.filters.base import (
    Always,
    AnyOf,
    ListFilter,
    Ordering,
    WholeNumber,
    Words,
    YesNo,
    choices_of,
    ids_of,
    slugs,
    year,
)
from newsroom.public.filters.counted import Behind, OfSet
from newsroom.public.filters.references import Reference
from newsroom.public.queries import awards as queries
from newsroom.public.queries import register, totals
from newsroom.public.search import register as named
from newsroom.public.search.finding import Found

Awards = QuerySet[PublishedAward]
lazy_giver, lazy_place = lazy(labels.giver, str), lazy(labels.place_in_scale, str)

# What has no date comes last either way.
LATEST = F("announced_on").desc(nulls_last=True)
EARLIEST = F("announced_on").asc(nulls_last=True)
ORDERS = {
    "-year": (_("Newest edition first"), [F("year").desc(nulls_last=True), LATEST, "-id"]),
    "year": (_("Oldest edition first"), [F("year").asc(nulls_last=True), EARLIEST, "id"]),
    "-announced_on": (_("Latest announcement first"), [LATEST, "-id"]),
    "announced_on": (_("Earliest announcement first"), [EARLIEST, "id"]),
}
UNRECORDED = "unrecorded"
GIVERS = [(name or UNRECORDED, lazy_giver(name)) for name in (*tallies.GIVERS, tallies.UNRECORDED)]
LOWER = "lower"
# Of `tallies.by_place`, by what the parameter calls them.
PLACE_NAMES: Mapping[int | None, str] = {1: "1", 2: "2", 3: "3", tallies.LOWER: LOWER, None: UNRECORDED}
PLACES = [(name, lazy_place(place)) for place, name in PLACE_NAMES.items()]
SCOPES = [("", _("City and affiliates")), ("all", _("City and affiliates")), ("city", _("City only"))]


class Scope(Always):
    """Whose awards: the city's own, or also those of all that belongs to it.

    Others' awards (a private body's that a release tells of) show only where `recipient` names them, or a figure that
    is made up of them.
    """

    field_class = forms.ChoiceField

    def filter(self, qs: Any, value: str) -> Any:
        given = self.parent.form.cleaned_data if self.parent else {}
        named = any(given.get(name) for name in ("recipient", "behind", "set"))
        return qs if named and not value else register.in_scope(qs, "city" if value == "city" else "all")


class AnyOrNone(AnyOf):
    """As `AnyOf`; `unrecorded` stands for records of which the register does not say."""

    def __init__(self, *, choices: list[tuple[str, Any]], **kwargs: Any) -> None:
        super().__init__(choices=[*choices, (UNRECORDED, _("Not recorded"))], **kwargs)

    def filter(self, qs: QuerySet[Any], value: list[str]) -> QuerySet[Any]:
        return super().filter(qs, ["" if each == UNRECORDED else each for each in value])


class AwardFilter(ListFilter):
    q = Words()
    year = WholeNumber(**year(_("Year of the edition")))
    programme = slugs(queries.programmes, _("Programme"))
    organiser = slugs(queries.organisers, _("Organiser"), method="of_organiser")
    giver = AnyOf(
        choices=choices_of(PublishedOrganisation, "kind"), label=_("Kind of giver"), method="of_giver"
    )
    giver_group = AnyOf(choices=GIVERS, label=_("Given by"), method="of_giver_group")
    authority = AnyOrNone(choices=choices_of(PublishedAward, "authority"), label=_("In the name of"))
    recipient = slugs(queries.recipients, _("Recipient"))
    grade = slugs(queries.grades, _("Grade"), slug="name__ko")
    top = YesNo(label=_("Highest grade of its scale"), method="of_top_grade")
    place = AnyOf(choices=PLACES, label=_("Place in the scale"), method="of_place")
    scope = Scope(choices=SCOPES, label=_("Whose awards"))
    field = AnyOrNone(
        choices=choices_of(PublishedProgramme, "field"),
        field_name="programme__field",
        label=_("Policy field"),
    )
    behind = Behind(label=_("Awards behind a figure"))
    set = OfSet(label=_("Set of programmes won in one year"))
    ordering = Ordering(orders=ORDERS)

    def matching(self, query: Query, within: Awards | None) -> Found:
        return named.awards(query, within)

    def of_organiser(self, found: Awards, name: str, bodies: list[Reference]) -> Awards:
        return queries.run_by(found, organisation__in=ids_of(bodies), role="organiser")

    def of_giver(self, found: Awards, name: str, kinds: list[str]) -> Awards:
        return queries.run_by(found, organisation__kind__in=kinds, role__in=["organiser", "host"])

    def of_giver_group(self, found: Awards, name: str, groups: list[str]) -> Awards:
        return totals.given_by(found, {"" if group == UNRECORDED else group for group in groups})

    def of_place(self, found: Awards, name: str, places: list[str]) -> Awards:
        chosen = Q(grade__position__in=[int(place) for place in places if place.isdecimal()])
        if LOWER in places:
            chosen |= Q(grade__position__gte=tallies.LOWER)
        if UNRECORDED in places:
            chosen |= Q(grade__position__isnull=True)
        return found.filter(chosen)

    def of_top_grade(self, found: Awards, name: str, top: bool) -> Awards:
        return found.filter(grade__position=1) if top else found.exclude(grade__position=1)
