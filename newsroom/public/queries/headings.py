"""What releases are filed under; public while a public release stands under it."""

from django.db.models import QuerySet

from newsroom.releases.published import PublishedCategory, PublishedDepartment, PublishedTopic


def categories() -> QuerySet[PublishedCategory]:
    return PublishedCategory.objects.order_by("slug")


def departments() -> QuerySet[PublishedDepartment]:
    return PublishedDepartment.objects.order_by("slug")


def topics() -> QuerySet[PublishedTopic]:
    return PublishedTopic.objects.order_by("slug")
