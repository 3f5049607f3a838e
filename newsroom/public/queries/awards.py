"""Reading the public register of awards: one function for each need of pages, feeds and API."""

from collections.abc import Collection, Iterable
from typing import TypedDict

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from awards.published import (
    PublishedAward,
    PublishedAwardQuerySet,
    PublishedAwardRank,
    PublishedEdition,
    PublishedGrade,
    PublishedMention,
    PublishedOrganisation,
    PublishedProgramme,
    PublishedRole,
)
from newsroom.fields import languages
from newsroom.public.queries.releases import rows
from newsroom.releases.published import PublishedRelease

MAX_WORDS = 10
SEARCHED = ("programme__name", "recipient__name", "category", "prize", "grade__name")


def awards() -> PublishedAwardQuerySet:
    """The awards that are public, newest edition first."""
    return PublishedAward.objects.newest_first()


def listed(found: QuerySet[PublishedAward]) -> QuerySet[PublishedAward]:
    """`found` with all that a row of a list shows."""
    return found.select_related("programme", "edition", "recipient", "grade", "group")


def award(public_id: str) -> PublishedAward | None:
    """A public award with its programme, edition, recipient, grade and groups, or None."""
    ranks = Prefetch("ranks", PublishedAwardRank.objects.select_related("group").order_by("id"))
    return listed(PublishedAward.objects.filter(public_id=public_id)).prefetch_related(ranks).first()


def places() -> QuerySet[PublishedAward]:
    """All public awards in an order that does not change, with what the addresses of their pages are made of."""
    return PublishedAward.objects.order_by("id").only("public_id")


def with_all_around(found: QuerySet[PublishedAward]) -> QuerySet[PublishedAward]:
    """`found` as `listed`, with who ran the editions and the public releases that tell of the awards, latest first."""
    mentions = PublishedMention.objects.prefetch_related(
        Prefetch("release", rows(PublishedRelease.objects.all()))
    ).order_by("-release__published_at", "-release__id")
    return listed(found).prefetch_related(Prefetch("edition__roles", roles()), Prefetch("mentions", mentions))


def mentions_of(award: PublishedAward, language: str | None = None) -> list[PublishedMention]:
    """The public releases that tell of an award (in `language`), latest first, with the sentences that do."""
    mentions = PublishedMention.objects.filter(award=award)
    if language:
        mentions = mentions.filter(release__languages__contains=[language])
    return list(
        mentions.prefetch_related(Prefetch("release", rows(PublishedRelease.objects.all()))).order_by(
            "-release__published_at", "-release__id"
        )
    )


def searched(found: QuerySet[PublishedAward], q: str) -> QuerySet[PublishedAward]:
    """Those of `found` that hold every word of `q`, in whatever language, in one of the names that they carry."""
    for word in q.split()[:MAX_WORDS]:
        anywhere = Q()
        for name in SEARCHED:
            for code in languages.codes():
                anywhere |= Q(**{f"{name}__{code}__icontains": word})
        found = found.filter(anywhere)
    return found


def run_by(found: QuerySet[PublishedAward], **role: object) -> QuerySet[PublishedAward]:
    """Those of `found` in whose edition somebody had such a role."""
    return found.filter(Exists(PublishedRole.objects.filter(edition=OuterRef("edition"), **role)))


def with_part_of(organisations: Iterable[int]) -> QuerySet[PublishedAward]:
    """The awards that one of these bodies won, or had a role in the edition of."""
    bodies = list(organisations)
    ran = PublishedRole.objects.filter(edition=OuterRef("edition"), organisation__in=bodies)
    return PublishedAward.objects.filter(Q(recipient__in=bodies) | Exists(ran))


def programmes() -> QuerySet[PublishedProgramme]:
    return PublishedProgramme.objects.order_by("slug")


def programme(slug: str) -> PublishedProgramme | None:
    return PublishedProgramme.objects.filter(slug=slug).prefetch_related("grades").first()


def has_places_in_a_scale(programme: PublishedProgramme) -> bool:
    """Whether any public award of the programme, ours or another's, has a grade with a place in a scale."""
    return programme.awards.filter(grade__position__isnull=False).exists()


def with_places_in_a_scale(programmes: Collection[int]) -> set[int]:
    """Those of `programmes` of which any public award, ours or another's, has a grade with a place in a scale."""
    if not programmes:
        return set()
    placed = PublishedAward.objects.filter(programme__in=programmes, grade__position__isnull=False)
    return set(placed.order_by().values_list("programme_id", flat=True).distinct())


def editions_of(
    programmes: Iterable[int],
) -> QuerySet[PublishedEdition, tuple[int, int, int | None, int | None, int | None, bool]]:
    """Rows of (key, programme, year, half, number, held) for the public editions of `programmes`."""
    found = PublishedEdition.objects.filter(programme__in=set(programmes)).order_by()
    return found.values_list("pk", "programme_id", "year", "half", "number", "held")


def positions_won(pairs: Iterable[tuple[int, int]]) -> dict[tuple[int, int], tuple[int | None, ...]]:
    """The places in the scale that recipients got, by (edition, recipient), for pairs of (programme, recipient)."""
    pairs = list(pairs)
    found = PublishedAward.objects.filter(
        programme__in={programme for programme, _recipient in pairs},
        recipient__in={recipient for _programme, recipient in pairs},
    )
    won: dict[tuple[int, int], tuple[int | None, ...]] = {}
    rows = found.order_by().values_list("edition_id", "recipient_id", "grade__position").distinct()
    for edition, recipient, position in rows:
        won[edition, recipient] = (*won.get((edition, recipient), ()), position)
    return won


def roles() -> QuerySet[PublishedRole]:
    """Who ran editions, those of one role together."""
    return role_names().select_related("organisation")


def role_names() -> QuerySet[PublishedRole]:
    """The same without the bodies, which take most of the time where editions are many."""
    return PublishedRole.objects.order_by("role", "role_id")


class TimelineEntry(TypedDict):
    """One edition of a programme, with the awards of ours that it brought and who ran it."""

    edition: PublishedEdition
    held: bool
    awards: list[PublishedAward]
    roles: list[PublishedRole]


def timeline(
    programme: PublishedProgramme, won: QuerySet[PublishedAward] | None = None
) -> list[TimelineEntry]:
    """The public editions of a programme in no order, with the awards of `won`, or those that enter our totals."""
    awards_won = listed(PublishedAward.objects.in_scope("all") if won is None else won)
    editions = programme.editions.prefetch_related(
        Prefetch("awards", awards_won.order_by("-recipient__home", "grade__position", "id")),
        Prefetch("roles", roles()),
    )
    return [
        TimelineEntry(
            edition=edition,
            held=edition.held,
            awards=list(edition.awards.all()),
            roles=list(edition.roles.all()),
        )
        for edition in editions
    ]


def organisations() -> QuerySet[PublishedOrganisation]:
    return PublishedOrganisation.objects.order_by("slug")


def organisation(slug: str) -> PublishedOrganisation | None:
    found = PublishedOrganisation.objects.filter(slug=slug).select_related("parent")
    return found.prefetch_related("former_names").first()


def organisers() -> QuerySet[PublishedOrganisation]:
    ran = PublishedRole.objects.filter(organisation=OuterRef("pk"), role="organiser")
    return organisations().filter(Exists(ran))


def recipients() -> QuerySet[PublishedOrganisation]:
    return organisations().filter(Exists(PublishedAward.objects.filter(recipient=OuterRef("pk"))))


def grades() -> QuerySet[PublishedGrade]:
    return PublishedGrade.objects.order_by("id")


def received_by(body: PublishedOrganisation) -> QuerySet[PublishedAward]:
    return awards().filter(recipient=body)


def given_by(body: PublishedOrganisation) -> QuerySet[PublishedAward]:
    """Our awards in whose edition `body` had a role."""
    return run_by(awards(), organisation=body)
