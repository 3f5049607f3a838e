"""What was paid for public awards (유료 시상): the rows, and what they add up to year by year."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.db.models import Count, F, QuerySet, Sum

from awards import tallies
from awards.computed.totals import GIVING
from awards.published import PublishedAward, PublishedDisclosure, PublishedOrganisation, PublishedRole
from newsroom.public.queries.records import Facts, point, record
from newsroom.public.queries.statements import told
from newsroom.public.queries.whole import award_of

# Awards that are read from the database at once.
PART = 1000
PAID = """
    SELECT row_to_json(paid)::text FROM (
        SELECT a.*, around.roles,
            (SELECT row_to_json(d) FROM published_disclosure d WHERE d.award_id = a.id) AS disclosed
        FROM published_award_whole a JOIN published_award_around around ON around.award_id = a.id
        WHERE a.id = ANY (%(ids)s::bigint[])
        ORDER BY array_position(%(ids)s::bigint[], a.id)
    ) paid
"""
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
    return [_paid(facts) for facts in told(PAID, {"ids": list(ids)}) if facts["disclosed"]]


def _paid(facts: Facts) -> Paid:
    giving = [_role(each) for each in facts["roles"] or () if each["role"] in GIVING]
    return Paid(record(PublishedDisclosure, facts["disclosed"]), award_of(facts), giving)


def _role(facts: Facts) -> PublishedRole:
    role = record(PublishedRole, facts)
    point(role, "organisation", record(PublishedOrganisation, facts["organisation"]))
    return role


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
