"""What of the register the claims of a text are compared with: all records, those that are not public among them."""

from collections.abc import Collection, Iterable
from decimal import Decimal

from django.db.models import Exists, OuterRef, Q

from awards.claims.claim import Claim
from awards.claims.kinds.most_ever import MostEver
from awards.claims.kinds.totals import Total
from awards.claims.names import Names
from awards.claims.records import Held, Place, Record, Register, Won
from awards.computed import recorded
from awards.models import Award, Edition, EditionGroup, Mention, Programme
from awards.published import PublishedAward
from newsroom.releases.models import Release

OF_TOTALS = frozenset({Total.id, MostEver.id})


def register_of(claims: Collection[Claim], names: Names, release: Release | None = None) -> Register:
    """The records that `claims` are about, with a number of queries that does not grow with them.

    What `release` tells of counts as public: it will be, with the release.
    """
    keys = {programme.key for claim in claims for programme in claim.about if programme.key}
    counted = recorded.all_totals() if any(claim.kind in OF_TOTALS for claim in claims) else None
    records = _records(keys, set(names.ours.values()), release) if keys else {}
    return Register(names.home, records, counted)


def _records(keys: Collection[int], ours: Collection[int], release: Release | None) -> dict[int, Record]:
    awards = list(
        Award.objects.filter(programme__in=keys, recipient__in=ours)
        .select_related("edition__programme", "grade", "group", "recipient")
        .prefetch_related("ranks__group")
        .order_by("pk")
    )
    public = _public(awards, release)
    programmes = Programme.objects.filter(pk__in=keys).prefetch_related("grades")
    editions = list(_editions(keys))
    return {
        programme.pk: Record(
            key=programme.pk,
            name=str(programme.name),
            editions=tuple(_held(each) for each in editions if each.programme_id == programme.pk),
            awards=tuple(
                _won(each, each.pk in public) for each in awards if each.programme_id == programme.pk
            ),
            scale={
                name: grade.position
                for grade in programme.grades.all()
                if grade.position is not None
                for name in grade.name.values()
            },
        )
        for programme in programmes
    }


def _editions(keys: Collection[int]) -> Iterable[Edition]:
    """As `awards.computed` counts them: with an award of anybody, or said to be a gap."""
    is_won = Exists(Award.objects.filter(edition=OuterRef("pk")))
    return Edition.objects.filter(Q(without_award=True) | Q(held=False) | is_won, programme__in=keys)


def _public(awards: Iterable[Award], release: Release | None) -> set[int]:
    keys = [award.pk for award in awards]
    public = set(PublishedAward.objects.filter(pk__in=keys).values_list("pk", flat=True))
    if release is not None:
        public |= set(Mention.objects.filter(release=release).values_list("award", flat=True))
    return public


def _held(edition: Edition) -> Held:
    return Held(
        edition.pk,
        edition.label,
        edition.year,
        edition.half,
        edition.number,
        edition.held,
        edition.without_award,
        edition.assessed_count,
    )


def _won(award: Award, is_public: bool) -> Won:
    places = [(award.rank, award.group)] if award.rank else []
    places += [(each.rank, each.group) for each in award.ranks.all()]
    return Won(
        key=award.pk,
        edition=award.edition_id,
        recipient=award.recipient_id,
        label=lambda: f"{award.edition.label} {award.result}",
        name=lambda: str(award),
        position=award.grade.position if award.grade else None,
        authority=award.authority,
        places=tuple(_place(rank, group) for rank, group in places),
        score=award.score,
        average=_average(award.group),
        announced=award.announced_on or award.awarded_on,
        is_public=is_public,
    )


def _place(rank: int, group: EditionGroup | None) -> Place:
    return Place(rank, str(group.name), group.size) if group else Place(rank)


def _average(group: EditionGroup | None) -> Decimal | None:
    return group.average if group else None
