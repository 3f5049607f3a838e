"""How many came to learn from us, year by year; the database counts."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet, Sum
from django.db.models.functions import Coalesce, ExtractYear

from newsroom.practices.enums import VisitKind
from newsroom.practices.models import Visit

# Bodies of the register and those that were written by name, each by itself: a name may be a number.
BODIES = Count("organisation", distinct=True) + Count("body", distinct=True, filter=Q(organisation=None))


@dataclass(frozen=True)
class Year:
    """Visits and enquiries of a year, of how many bodies, and how many people came as far as that was noted."""

    year: int
    visits: int
    enquiries: int
    bodies: int
    people: int


def by_year(found: QuerySet[Visit]) -> Sequence[Year]:
    """The totals of `found`, the latest year first."""
    counted = (
        found.order_by()
        .values(year=ExtractYear("held_on"))
        .annotate(
            visits=Count("pk", filter=Q(kind=VisitKind.VISIT)),
            enquiries=Count("pk", filter=Q(kind=VisitKind.ENQUIRY)),
            bodies=BODIES,
            people_there=Coalesce(Sum("people"), 0),
        )
        .order_by("-year")
    )
    return [
        Year(row["year"], row["visits"], row["enquiries"], row["bodies"], row["people_there"])
        for row in counted
    ]
