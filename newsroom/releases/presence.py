"""Who has the form of a release open. It counts for a minute; an open form tells of itself three times as often."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Q

from newsroom.accounts.models import User
from newsroom.releases import clock
from newsroom.releases.models import Presence, Release

COUNTS_FOR = timedelta(minutes=1)


def note(release: Release, user: User) -> None:
    """Note that `user` has the form of `release` open.

    Call it outside the transaction of a form: whoever saves at the same time would wait for it.
    """
    Presence.objects.bulk_create(
        [Presence(release=release, user=user, seen_at=clock.now())],
        update_conflicts=True,
        unique_fields=["release", "user"],
        update_fields=["seen_at"],
    )
    _forget(release, user)


def others(release: Release, user: User) -> list[str]:
    """The names of the other people who have the form open."""
    fresh = Presence.objects.filter(release=release, seen_at__gte=clock.now() - COUNTS_FOR)
    return sorted(str(each.user) for each in fresh.exclude(user=user).select_related("user"))


@transaction.atomic
def _forget(release: Release, user: User) -> None:
    """Remove what is too old to count, of this release and of this person: nobody leaves more than a few rows behind.

    Rows that somebody else is writing are left to them: of two people who tidy up at once neither waits for the other.
    """
    old = Presence.objects.filter(Q(release=release) | Q(user=user), seen_at__lt=clock.now() - COUNTS_FOR)
    free = old.select_for_update(skip_locked=True).values_list("pk", flat=True)
    Presence.objects.filter(pk__in=list(free)).delete()
