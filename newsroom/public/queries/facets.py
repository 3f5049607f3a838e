"""How many releases each further choice would leave: the figures beside the facets of a list."""

from collections import defaultdict
from collections.abc import Mapping

from django.db.models import Case, CharField, Count, Exists, F, OuterRef, QuerySet, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, ExtractYear

from awards.published import PublishedMention
from newsroom.releases.published import PublishedRelease

Counts = Mapping[str, Mapping[str, int]]

_TELLS_OF_AWARDS = Exists(PublishedMention.objects.filter(release=OuterRef("pk")))
# What a release is counted under, written as the parameter of that name takes it. Years are those of the site's clock.
VALUES: Mapping[str, Combinable] = {
    "category": F("category__slug"),
    "topic": F("topics__slug"),
    "year": Cast(ExtractYear("published_at"), CharField()),
    "department": F("department__slug"),
    "has_awards": Case(When(_TELLS_OF_AWARDS, then=Value("true")), default=Value("false")),
    "kind": F("kind"),
}


def counts(found: Mapping[str, QuerySet[PublishedRelease]]) -> Counts:
    """The number of releases under each value of each facet, out of the releases that `found` has for that facet.

    One query, whatever there is to count; what counts faster on a large site takes the place of this one function.
    """
    numbers: dict[str, dict[str, int]] = defaultdict(dict)
    first, *others = (_rows(facet, releases) for facet, releases in found.items())
    for facet, value, number in first.union(*others, all=True):
        if value is not None:
            numbers[facet][value] = number
    return numbers


def _rows(
    facet: str, releases: QuerySet[PublishedRelease]
) -> QuerySet[PublishedRelease, tuple[str, str, int]]:
    """Rows of (facet, value, number of releases); the value of those that have none is None."""
    valued = releases.order_by().annotate(_facet=Value(facet), _value=VALUES[facet])
    return valued.values_list("_facet", "_value").annotate(_number=Count("pk"))
