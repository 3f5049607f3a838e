"""The parameters of the list of releases."""

from datetime import date
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsroom.korean.asking import Query
from newsroom.public.filters import forms, references
from newsroom.public.filters.base import (
    AnyOf,
    ListFilter,
    Ordering,
    WholeNumber,
    Words,
    YesNo,
    choices_of,
    day_after,
    ids_of,
    iso_date,
    slugs,
    start_of,
    year,
)
from newsroom.public.queries import awards, headings
from newsroom.public.queries import releases as queries
from newsroom.public.search import finding
from newsroom.public.search.finding import Found
from newsroom.releases.published import PublishedRelease

Releases = QuerySet[PublishedRelease]

ORDERS = {
    "-published_at": (gettext_lazy("Newest first"), ["-published_at", "-id"]),
    "published_at": (gettext_lazy("Oldest first"), ["published_at", "id"]),
    "-modified_at": (gettext_lazy("Last changed first"), ["-modified_at", "-id"]),
    "modified_at": (gettext_lazy("Last changed last"), ["modified_at", "id"]),
}


class ReleaseForm(forms.ListForm):
    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        after, before = cleaned.get("date_after"), cleaned.get("date_before")
        if after and before and before < after:
            self.add_error("date_before", _("This day lies before the first one."))
        return cleaned


class ReleaseFilter(ListFilter):
    """Days and years are those of the site's time zone; both ends of a period belong to it."""

    facets = ("category", "topic", "year", "department", "has_awards", "kind")

    q = Words()
    kind = AnyOf(choices=choices_of(PublishedRelease, "kind"), label=gettext_lazy("Kind"))
    category = slugs(headings.categories, gettext_lazy("Category"))
    department = slugs(headings.departments, gettext_lazy("Department"))
    topic = slugs(headings.topics, gettext_lazy("Topic"), method="of_topic")
    date_after = django_filters.DateFilter(method="from_day", **iso_date(gettext_lazy("From")))
    date_before = django_filters.DateFilter(method="to_day", **iso_date(gettext_lazy("Until")))
    year = WholeNumber(method="of_year", **year(gettext_lazy("Year")))
    programme = slugs(awards.programmes, gettext_lazy("Award programme"), method="of_programme")
    organisation = slugs(
        awards.organisations, gettext_lazy("Organisation that won or gave an award"), method="of_organisation"
    )
    has_awards = YesNo(label=gettext_lazy("Tells of awards"), method="telling_of_awards")
    ordering = Ordering(orders=ORDERS)

    class Meta(ListFilter.Meta):
        form = ReleaseForm

    def matching(self, query: Query, within: Releases | None) -> Found:
        return finding.releases(query, self.language, within)

    def of_topic(self, found: Releases, name: str, topics: list[references.Reference]) -> Releases:
        return queries.on_topics(found, ids_of(topics))

    def from_day(self, found: Releases, name: str, day: date) -> Releases:
        return found.filter(published_at__gte=start_of(day))

    def to_day(self, found: Releases, name: str, day: date) -> Releases:
        return found.filter(published_at__lt=start_of(day_after(day)))

    def of_year(self, found: Releases, name: str, year: int) -> Releases:
        first, next_first = date(int(year), 1, 1), date(int(year) + 1, 1, 1)
        return found.filter(published_at__gte=start_of(first), published_at__lt=start_of(next_first))

    def of_programme(self, found: Releases, name: str, programmes: list[references.Reference]) -> Releases:
        return queries.telling(found, award__programme__in=ids_of(programmes))

    def of_organisation(self, found: Releases, name: str, bodies: list[references.Reference]) -> Releases:
        return queries.telling(found, award__in=awards.with_part_of(ids_of(bodies)))

    def telling_of_awards(self, found: Releases, name: str, telling: bool) -> Releases:
        return queries.telling(found) if telling else queries.not_telling(found)
