"""What releases are filed under; public while a public release stands under it."""

from heapq import nlargest

from django.db.models import QuerySet

from newsroom.public.queries import filed, tables
from newsroom.releases.published import PublishedCategory, PublishedDepartment, PublishedTopic


def categories() -> QuerySet[PublishedCategory]:
    return PublishedCategory.objects.order_by("slug")


def departments() -> QuerySet[PublishedDepartment]:
    return PublishedDepartment.objects.order_by("slug")


def topics() -> QuerySet[PublishedTopic]:
    return PublishedTopic.objects.order_by("slug")


def busiest_topics(language: str, most: int) -> list[tuple[PublishedTopic, int]]:
    """The topics with the most releases in `language`, each with their number."""
    numbers = {topic: number for (topic, code), number in filed.on_topics.told().items() if code == language}
    # Of several with as many the slug decides.
    least = min(nlargest(most, numbers.values()), default=0)
    topics = tables.having(PublishedTopic, "id", [key for key, number in numbers.items() if number >= least])
    busiest = sorted(topics, key=lambda topic: (-numbers[topic.pk], topic.slug))[:most]
    return [(topic, numbers[topic.pk]) for topic in busiest]
