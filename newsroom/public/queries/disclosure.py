"""What was paid for public awards (유료 시상): the rows, and what they add up to year by year."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.db.models import Count, F, QuerySet, Sum

from awards import tallies
from awards.computed.totals import GIVING
from awards.published import PublishedAward, PublishedDisclosure, PublishedRole
from newsroom.public.queries import awards as queries
from newsroom.public.queries import rows

# Awards that are read from the database at once.
PART = 1000
LATEST = (F("award__year").desc(nulls_last=True), F("award__announced_on").desc(nulls_last=True), "-award_id")


def disclosed() -> QuerySet[PublishedDisclosure]:
    """The public awards that were paid for, the latest year first."""
    return PublishedDisclosure.objects.order_by(*LATEST)


@dataclass(frozen=True)
class Paid:
    """What was paid for an award, whom it is from (`roles`: organisers and hosts), and of what kind these are."""

    disclosure: PublishedDisclosure
    award: PublishedAward
    roles: Sequence[PublishedRole]

    @property
    def pk(self) -> int:
        return self.award.pk

    @property
    def giver(self) -> str:
        """The first of `tallies.GIVERS` that an organiser or host is of."""
        return giver_of(role.organisation.kind for role in self.roles)


def giver_of(kinds: Iterable[str]) -> str:
    found = set(kinds)
    return next((name for name, of in tallies.GIVERS.items() if found & set(of)), tallies.UNRECORDED)


def by_key(ids: Sequence[int]) -> list[Paid]:
    """What is told of the awards with these keys, in their order; none that has ceased to be public."""
    paid = PublishedDisclosure.objects.in_bulk(list(ids))
    awards = rows.awards([pk for pk in ids if pk in paid])
    roles = queries.roles().filter(edition__in={award.edition_id for award in awards}, role__in=GIVING)
    giving: dict[int, list[PublishedRole]] = {}
    for role in roles:
        giving.setdefault(role.edition_id, []).append(role)
    return [Paid(paid[award.pk], award, giving.get(award.edition_id, [])) for award in awards]


def in_parts(ids: Sequence[int]) -> Iterator[Paid]:
    """As `by_key`, of many: no more than a part is held."""
    for start in range(0, len(ids), PART):
        yield from by_key(ids[start : start + PART])


@dataclass(frozen=True)
class PaidYear:
    """What was paid for the awards of a year, in won; `year` is None of those of which none is known."""

    year: int | None
    awards: int
    entry_fees: int
    promotion_costs: int
    total: int


def by_year() -> list[PaidYear]:
    """The totals of every year there is one of, the latest first; the database adds up."""
    counted = (
        PublishedDisclosure.objects.order_by()
        .values_list("award__year")
        .annotate(Count("pk"), Sum("entry_fee", default=0), Sum("promotion_cost", default=0), Sum("total"))
        .order_by(F("award__year").desc(nulls_last=True))
    )
    return [
        PaidYear(year, number, int(fees), int(promotion), int(total))
        for year, number, fees, promotion, total in counted
    ]
