"""The parameters of the list of practices."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from newsroom.korean.asking import Query
from newsroom.practices.published import PublishedPractice
from newsroom.public.filters.base import (
    AnyOf,
    ListFilter,
    Ordering,
    WholeNumber,
    Words,
    choices_of,
    slugs,
    year,
)
from newsroom.public.queries import practices as queries
from newsroom.public.search import practices as search
from newsroom.public.search.finding import Found

ORDERS = {
    "-year": (_("Latest year first"), ["-year", "-id"]),
    "year": (_("Earliest year first"), ["year", "id"]),
}


class PracticeFilter(ListFilter):
    q = Words()
    year = WholeNumber(**year(_("Year")))
    field = AnyOf(choices=choices_of(PublishedPractice, "field"), label=_("Policy field"))
    department = slugs(queries.departments, _("Department"))
    ordering = Ordering(orders=ORDERS)

    def matching(self, query: Query, within: QuerySet[Any] | None) -> Found:
        return search.practices(query, within)
