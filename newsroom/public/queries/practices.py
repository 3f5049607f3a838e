"""Reading the public practices: one function for each need of pages and API. They are few: some hundred at most."""

from collections.abc import Sequence

from django.db.models import QuerySet

from awards.published import PublishedAward
from newsroom.practices.published import PublishedPractice, PublishedPracticeDepartment
from newsroom.public.queries import rows


def practices() -> QuerySet[PublishedPractice]:
    """The practices that are public, the latest year first."""
    return PublishedPractice.objects.select_related("department").order_by("-year", "-id")


def by_key(ids: Sequence[int]) -> list[PublishedPractice]:
    return list(practices().filter(pk__in=list(ids)))


def practice(public_id: str) -> PublishedPractice | None:
    return practices().filter(public_id=public_id).first()


def departments() -> QuerySet[PublishedPracticeDepartment]:
    return PublishedPracticeDepartment.objects.order_by("slug")


def awards_of(practice: PublishedPractice) -> list[PublishedAward]:
    """The public awards that it was rewarded with, as a list shows them."""
    ids = practice.award_links.order_by("id").values_list("award_id", flat=True)
    return rows.awards(list(ids))


def release_ids_of(practice: PublishedPractice) -> list[str]:
    """The public ids of the public releases that tell of it, the latest first."""
    links = practice.release_links.order_by("-release__published_at", "-release_id")
    return list(links.values_list("release__public_id", flat=True))


def releases_of(practice: PublishedPractice) -> list[int]:
    """The keys of the public releases that tell of it, the latest first."""
    links = practice.release_links.order_by("-release__published_at", "-release_id")
    return list(links.values_list("release_id", flat=True))
