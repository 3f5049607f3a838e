"""Reading the public register of awards: one function for each need of pages, feeds and API."""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from awards.computed.totals import GIVING
from awards.published import (
    PublishedAward,
    PublishedAwardQuerySet,
    PublishedGrade,
    PublishedMention,
    PublishedOrganisation,
    PublishedProgramme,
    PublishedRole,
)
from newsroom.public.queries import whole
from newsroom.public.queries.releases import in_brief
from newsroom.releases.published import PublishedRelease


def awards() -> PublishedAwardQuerySet:
    """The awards that are public, newest edition first."""
    return PublishedAward.objects.newest_first()


def listed(found: QuerySet[PublishedAward]) -> QuerySet[PublishedAward]:
    """`found` with all that a row shows; where their keys are known, `rows.awards` gives the same for less."""
    return found.select_related("programme", "edition", "recipient", "grade", "group")


def award(public_id: str) -> PublishedAward | None:
    """A public award with all that its page tells (`newsroom.public.queries.whole`), or None."""
    return whole.award(public_id)


def places() -> QuerySet[PublishedAward]:
    """All public awards in an order that does not change, with what the addresses of their pages are made of."""
    return PublishedAward.objects.order_by("id").only("public_id")


def with_all_around(found: QuerySet[PublishedAward]) -> QuerySet[PublishedAward]:
    """`found` as `listed`, with who ran the editions and the public releases that tell of the awards, latest first."""
    mentions = PublishedMention.objects.prefetch_related(
        Prefetch("release", in_brief(PublishedRelease.objects.all()))
    ).order_by("-release__published_at", "-release__id")
    return listed(found).prefetch_related(Prefetch("edition__roles", roles()), Prefetch("mentions", mentions))


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


def roles() -> QuerySet[PublishedRole]:
    """Who ran editions, those of one role together."""
    return role_names().select_related("organisation")


def role_names() -> QuerySet[PublishedRole]:
    """The same without the bodies, which take most of the time where editions are many."""
    return PublishedRole.objects.order_by("role", "role_id")


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
    """Our awards whose edition `body` organised or hosted."""
    return run_by(awards(), organisation=body, role__in=GIVING)


def sponsored_by(body: PublishedOrganisation) -> QuerySet[PublishedAward]:
    """Those that it lent its name to, which makes it no giver."""
    return run_by(awards(), organisation=body, role="sponsor")
