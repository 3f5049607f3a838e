"""Who wrote what is to be approved: author and approver are different people.

An author of a text is whoever changed its words, or a part of the release that goes out with it (photos, files, awards
told of), since that text was last approved, in whatever state the release was (`ReleaseText.written_by`, kept by
`revisions`). The database holds approvals to the same rule (migration 0010).
"""

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from newsroom.accounts.models import User
from newsroom.fields import languages
from newsroom.releases.models import Release, ReleaseText, ReleaseVersion


def by_the_person(user: User) -> Q:
    """Of releases: that somebody other than `user` has to approve them, or an administrator with a reason."""
    return _sent(user) | _began(user) | Q(Exists(_texts_of(user).filter(release=OuterRef("pk"))))


def reasons(release: Release, user: User) -> list[str]:
    """Why `by_the_person` holds of a release, as sentences to that person; none when it does not."""
    itself = Release.objects.filter(pk=release.pk)
    names = dict(languages.choices())
    wrote = _texts_of(user).filter(release=release).order_by("language").values_list("language", flat=True)
    told = [
        _("You wrote or changed the text, its files or its awards in: %(languages)s.")
        % {"languages": ", ".join(str(names.get(code, code)) for code in wrote)}
    ]
    return [
        *(told if wrote else []),
        *([_("You began this release.")] if itself.filter(_began(user)).exists() else []),
        *([_("You sent it to review.")] if itself.filter(_sent(user)).exists() else []),
    ]


def _texts_of(user: User) -> QuerySet[ReleaseText]:
    """What `user` wrote of what would go out."""
    return ReleaseText.objects.filter(ready=True, written_by__contains=[user.pk])


def _sent(user: User) -> Q:
    return Q(submitted_by=user)


def _began(user: User) -> Q:
    """What was approved before is no longer that of who began it."""
    return Q(created_by=user) & ~Q(Exists(ReleaseVersion.objects.filter(release=OuterRef("pk"))))
