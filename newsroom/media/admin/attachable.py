"""Which files a person may hang on a release: to know the name of a file is not enough."""

from django.db.models import BigIntegerField, F, Func, Q, QuerySet, Value
from django.db.models.functions import Cast

from newsroom.accounts.models import User
from newsroom.media.models import Attachment, Photo, StoredFile
from newsroom.releases.models import Release, Revision

# Where revisions name the files (newsroom.media.revised).
PLACES = ("$.photos[*].file.id", "$.attachments[*].file.id")


def may_upload(user: User) -> bool:
    return user.has_perm("releases.change_release") or user.has_perm("releases.add_release")


def attachable(user: User, release: Release) -> QuerySet[StoredFile]:
    """What `user` has uploaded, and what hangs on `release` or did: what somebody removed meanwhile may be kept."""
    allowed = Q(uploaded_by=user)
    if release.pk:
        for model in (Photo, Attachment):
            allowed |= Q(pk__in=model.objects.filter(release=release).values("file"))
        for place in PLACES:
            allowed |= Q(pk__in=_told_of(release, place))
    return StoredFile.objects.filter(allowed)


def _told_of(release: Release, place: str) -> QuerySet:
    """The keys of the files that the release's revisions name at a `place` of theirs."""
    keys = Func(
        F("content"),
        Value(place),
        function="jsonb_path_query",
        template="%(function)s(%(expressions)s::jsonpath)",
    )
    return Revision.objects.filter(release=release).values_list(Cast(keys, BigIntegerField()))
