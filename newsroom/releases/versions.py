"""Writing and closing versions: the only code that does either.

Other apps that hang things on a release copy them for each version by `on_write`.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db.models import Max
from django.db.models.expressions import RawSQL

from newsroom.accounts.models import User
from newsroom.fields.slugs import slug_for
from newsroom.releases import clock
from newsroom.releases.models import Contact, Release, ReleaseText, ReleaseVersion, ReleaseVersionText

Copier = Callable[[ReleaseVersion, Release], None]
_copiers: list[Copier] = []

# A period that never comes: of a version that was superseded or called off before its hour.
NEVER = RawSQL("'empty'::tstzrange", ())


def on_write(copier: Copier) -> Copier:
    """Have `copier(version, release)` called in the transaction that writes a version; usable as a decorator."""
    if copier not in _copiers:
        _copiers.append(copier)
    return copier


def write(release: Release, start: datetime, approved_by: User | None) -> ReleaseVersion:
    """A version of the working copy, public from `start` on; the period of the one before ends there.

    Raises IntegrityError when the release has no ready text, category or department: check readiness first.
    """
    texts = list(release.texts.filter(ready=True).order_by("language"))
    first_published = first_published_at(release) or start
    close(release, at=start)
    version = ReleaseVersion.objects.create(
        release=release,
        number=(release.versions.aggregate(last=Max("number"))["last"] or 0) + 1,
        public_during=(start, None),
        approved_by=approved_by,
        approved_at=clock.now(),
        public_id=release.public_id,
        kind=release.kind,
        category_id=release.category_id,
        department_id=release.department_id,
        licence=release.licence,
        featured=release.featured,
        contacts=[contact_facts(contact) for contact in release.contacts.all()],
        languages=[text.language for text in texts],
        published_at=first_published,
    )
    version.topics.set(release.topics.all())
    ReleaseVersionText.objects.bulk_create([_copy_of(text, version) for text in texts])
    for copier in _copiers:
        copier(version, release)
    return version


def first_published_at(release: Release) -> datetime | None:
    """When the release first became public, or None while it never was."""
    begun = release.versions.filter(public_during__isempty=False, public_during__startswith__lte=clock.now())
    return begun.order_by("published_at").values_list("published_at", flat=True).first()


def has_open_version(release: Release) -> bool:
    """Whether a version of it is public or scheduled."""
    return release.versions.filter(public_during__isempty=False, public_during__upper_inf=True).exists()


def is_public(release: Release) -> bool:
    return release.versions.filter(public_during__contains=clock.now()).exists()


def close(release: Release, at: datetime) -> bool:
    """End the open periods at `at`; returns whether one had begun before `at`, so that the public saw or will see it."""
    open_versions = release.versions.filter(public_during__isempty=False, public_during__upper_inf=True)
    open_versions.filter(public_during__startswith__gte=at).update(public_during=NEVER)
    ended = RawSQL("tstzrange(lower(public_during), %s)", (at,))
    return open_versions.filter(public_during__startswith__lt=at).update(public_during=ended) > 0


def cancel_scheduled(release: Release) -> None:
    """Take versions that have not begun off the schedule; one that is public stays so."""
    release.versions.filter(public_during__startswith__gt=clock.now()).update(public_during=NEVER)


def contact_facts(contact: Contact) -> dict[str, Any]:
    """A contact as versions and API tell it."""
    return {"name": contact.name, "post": contact.post, "phone": contact.phone, "email": contact.email}


def _copy_of(text: ReleaseText, version: ReleaseVersion) -> ReleaseVersionText:
    return ReleaseVersionText(
        version=version,
        language=text.language,
        title=text.title,
        subtitles=text.subtitles,
        summary=text.summary,
        body=text.body,
        slug=text.slug or slug_for(text.title, fallback=version.kind),
        origin=text.origin,
    )
