"""Which stored files somebody may see, and which nothing uses."""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, Q, QuerySet

from newsroom.accounts.models import User
from newsroom.media.carriers import carriers
from newsroom.media.models import Attachment, AttachmentVersion, Photo, PhotoVersion, StoredFile
from newsroom.releases.departments import covered
from newsroom.releases.models import Release

MAY_SEE = "releases.view_release"


def files_of(release: Release) -> QuerySet[StoredFile]:
    """What the working copy of `release` carries."""
    rows = (model.objects.filter(release=release, file=OuterRef("pk")) for model in (Photo, Attachment))
    return StoredFile.objects.filter(_any(rows))


def seen_by(user: User) -> QuerySet[StoredFile]:
    """What `user` uploaded, what the releases that they may see carry or carried when they were approved, and what
    other carriers have that they may see."""
    own = Q(uploaded_by=user)
    for carrier in carriers():
        if user.has_perm(carrier.seen_with):
            own |= Q(carrier.carries())
    if not user.has_perm(MAY_SEE):
        return StoredFile.objects.filter(own)
    releases = covered(user)
    working = (
        model.objects.filter(release__in=releases, file=OuterRef("pk")) for model in (Photo, Attachment)
    )
    approved = (
        model.objects.filter(version__release__in=releases, file=OuterRef("pk"))
        for model in (PhotoVersion, AttachmentVersion)
    )
    return StoredFile.objects.filter(own | _any([*working, *approved]))


def unused() -> QuerySet[StoredFile]:
    """What neither a working copy nor a version carries, nor anything else."""
    loose = StoredFile.objects.filter(
        photos=None, photoversions=None, attachments=None, attachmentversions=None
    )
    return loose.filter(*(~carrier.carries() for carrier in carriers()))


def _any(rows: Iterable[QuerySet]) -> Q:
    found = Q()
    for each in rows:
        found |= Q(Exists(each))
    return found
