"""What a row of a list shows of the photos and files that a release carries."""

from typing import Any

from django.db.models import Count, OuterRef, Prefetch, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from newsroom.media.published import PublishedAttachment, PublishedPhoto
from newsroom.releases.published import PublishedRelease


def illustrated(found: QuerySet[PublishedRelease]) -> QuerySet[PublishedRelease]:
    """`found` with the first photo of each as `first_photos` (one or none), and the numbers of photos and attachments.

    One query more, which brings one photo for each row, however many a release carries.
    """
    first = PublishedPhoto.objects.order_by("release_id", "position", "id").distinct("release_id")
    return found.prefetch_related(Prefetch("photos", first, to_attr="first_photos")).annotate(
        photo_count=_number_of(PublishedPhoto.objects.all()),
        attachment_count=_number_of(PublishedAttachment.objects.all()),
    )


def _number_of(files: QuerySet[Any]) -> Coalesce:
    # A subquery, as for awards: joined and grouped it would count before the page is cut out of the list.
    carried = files.filter(release=OuterRef("pk")).order_by().values("release")
    return Coalesce(Subquery(carried.annotate(n=Count("pk")).values("n")), Value(0))
