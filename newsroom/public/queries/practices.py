"""Reading the public practices: one function for each need of pages and API. They are few: some hundred at most."""

from collections.abc import Sequence

from django.db.models import Q, QuerySet

from awards.published import PublishedAward
from newsroom.fields import languages
from newsroom.practices.published import PublishedPractice, PublishedPracticeDepartment
from newsroom.public.queries import rows

NAMES = ("title", "text", "department__name")


def practices() -> QuerySet[PublishedPractice]:
    """The practices that are public, the latest year first."""
    return PublishedPractice.objects.select_related("department").order_by("-year", "-id")


def by_key(ids: Sequence[int]) -> list[PublishedPractice]:
    return list(practices().filter(pk__in=list(ids)))


def practice(public_id: str) -> PublishedPractice | None:
    return practices().filter(public_id=public_id).first()


def departments() -> QuerySet[PublishedPracticeDepartment]:
    return PublishedPracticeDepartment.objects.order_by("slug")


def with_words(found: QuerySet[PublishedPractice], words: str) -> QuerySet[PublishedPractice]:
    """Those of `found` in which each of the words stands, whatever the language and the case."""
    for word in words.split():
        each = Q()
        for name in NAMES:
            for code in languages.codes():
                each |= Q(**{f"{name}__{code}__icontains": word})
        found = found.filter(each)
    return found


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
