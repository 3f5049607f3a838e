"""The parameters of the register of awards."""

from typing import Any

from django import forms
from django.db.models import F, QuerySet
from django.utils.translation import gettext_lazy as _

from awards.published import PublishedAward, PublishedOrganisation, PublishedProgramme
from newsroom.korean.asking import Query
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
from newsroom.public.filters.references import Reference
from newsroom.public.queries import awards as queries
from newsroom.public.queries import register
from newsroom.public.search import register as named
from newsroom.public.search.finding import Found

Awards = QuerySet[PublishedAward]

# What has no date comes last either way.
LATEST = F("announced_on").desc(nulls_last=True)
EARLIEST = F("announced_on").asc(nulls_last=True)
ORDERS = {
    "-year": (_("Newest edition first"), [F("year").desc(nulls_last=True), LATEST, "-id"]),
    "year": (_("Oldest edition first"), [F("year").asc(nulls_last=True), EARLIEST, "id"]),
    "-announced_on": (_("Latest announcement first"), [LATEST, "-id"]),
    "announced_on": (_("Earliest announcement first"), [EARLIEST, "id"]),
}
SCOPES = [("", _("City and affiliates")), ("all", _("City and affiliates")), ("city", _("City only"))]


class Scope(Always):
    """Whose awards: the city's own, or also those of all that belongs to it.

    Others' awards (a private body's that a release tells of) show only where `recipient` names them.
    """

    field_class = forms.ChoiceField

    def filter(self, qs: Any, value: str) -> Any:
        named = bool(self.parent and self.parent.form.cleaned_data.get("recipient"))
        return qs if named and not value else register.in_scope(qs, "city" if value == "city" else "all")


class AwardFilter(ListFilter):
    q = Words()
    year = WholeNumber(**year(_("Year of the edition")))
    programme = slugs(queries.programmes, _("Programme"))
    organiser = slugs(queries.organisers, _("Organiser"), method="of_organiser")
    giver = AnyOf(
        choices=choices_of(PublishedOrganisation, "kind"), label=_("Kind of giver"), method="of_giver"
    )
    authority = AnyOf(choices=choices_of(PublishedAward, "authority"), label=_("In the name of"))
    recipient = slugs(queries.recipients, _("Recipient"))
    grade = slugs(queries.grades, _("Grade"), slug="name__ko")
    top = YesNo(label=_("Highest grade of its scale"), method="of_top_grade")
    scope = Scope(choices=SCOPES, label=_("Whose awards"))
    field = AnyOf(
        choices=choices_of(PublishedProgramme, "field"),
        field_name="programme__field",
        label=_("Policy field"),
    )
    ordering = Ordering(orders=ORDERS)

    def matching(self, query: Query, within: Awards | None) -> Found:
        return named.awards(query, within)

    def of_organiser(self, found: Awards, name: str, bodies: list[Reference]) -> Awards:
        return queries.run_by(found, organisation__in=ids_of(bodies), role="organiser")

    def of_giver(self, found: Awards, name: str, kinds: list[str]) -> Awards:
        return queries.run_by(found, organisation__kind__in=kinds, role__in=["organiser", "host"])

    def of_top_grade(self, found: Awards, name: str, top: bool) -> Awards:
        return found.filter(grade__position=1) if top else found.exclude(grade__position=1)
