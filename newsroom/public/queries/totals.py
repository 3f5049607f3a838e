"""How many awards: by year, giver and grade. The database counts; no award is loaded for it."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Case, CharField, Count, Q, QuerySet, Value, When

from awards import tallies
from awards.published import PublishedAward, PublishedAwardQuerySet, PublishedRole
from newsroom.public import content
from newsroom.public.queries import awards as queries

# Who gives an award: sponsors do not.
GIVING = ("organiser", "host")
# The weightiest names that can stand under a prize, in that order.
HEADS = ("president", "prime_minister")


def ours(year: int | None = None) -> PublishedAwardQuerySet:
    """The awards that enter our totals: of one year, or of every year there is one of."""
    found = PublishedAward.objects.in_scope("all").order_by()
    return found.filter(year__isnull=False) if year is None else found.filter(year=year)


@content.remembered(3)
def by_giver(year: int | None = None) -> list[tallies.YearByGiver]:
    """The totals of every year, or of `year` alone, by who gives; latest first."""
    counted = ours(year).values_list("year", "recipient__home", _giver()).annotate(number=Count("pk"))
    return tallies.by_giver(counted)


def _giver() -> Case:
    """The first of `tallies.GIVERS` that an organiser or host of the edition is of.

    The editions of each are asked for as a set, once, and not award by award.
    """
    whens = [When(edition__in=_run_by(kinds), then=Value(giver)) for giver, kinds in tallies.GIVERS.items()]
    return Case(*whens, default=Value(tallies.UNRECORDED), output_field=CharField())


def _run_by(kinds: Sequence[str]) -> QuerySet[Any, Any]:
    roles = PublishedRole.objects.filter(role__in=GIVING, organisation__kind__in=kinds)
    return roles.values("edition_id")


@content.remembered(30)
def by_place(year: int) -> dict[int | None, int]:
    """How many awards of a year have which place in their scale; see `tallies.by_place`."""
    return tallies.by_place(ours(year).values_list("grade__position").annotate(number=Count("pk")))


def by_field(year: int) -> QuerySet[PublishedAward]:
    """The awards of a year as a list shows them, those of one policy field and programme together."""
    return queries.listed(ours(year)).order_by(
        "programme__field", "programme__name__ko", "-recipient__home", "grade__position", "id"
    )


def highlights(year: int, most: int) -> QuerySet[PublishedAward]:
    """The awards of a year in the name of the head of state or government, then those of the highest grade."""
    weight = Case(*(When(authority=name, then=place) for place, name in enumerate(HEADS)), default=len(HEADS))
    found = ours(year).filter(Q(authority__in=HEADS) | Q(grade__position=1))
    return queries.listed(found).order_by(weight, "-recipient__home", "-programme__scale_size", "id")[:most]
