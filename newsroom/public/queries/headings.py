"""What releases are filed under; public while a public release stands under it."""

from django.db.models import Count, Q, QuerySet

from newsroom.releases.published import PublishedCategory, PublishedDepartment, PublishedTopic


def categories() -> QuerySet[PublishedCategory]:
    return PublishedCategory.objects.order_by("slug")


def departments() -> QuerySet[PublishedDepartment]:
    return PublishedDepartment.objects.order_by("slug")


def topics() -> QuerySet[PublishedTopic]:
    return PublishedTopic.objects.order_by("slug")


def busiest_topics(language: str, most: int) -> QuerySet[PublishedTopic]:
    """The topics with the most releases in `language`, each with their number as `release_count`."""
    in_language = Count("releases", filter=Q(releases__languages__contains=[language]))
    counted = PublishedTopic.objects.annotate(release_count=in_language).filter(release_count__gt=0)
    return counted.order_by("-release_count", "slug")[:most]
