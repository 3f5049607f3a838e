"""Writing and closing versions: the only code that does either, for one release as for thousands.

Other apps that hang things on a release copy them for each version by `on_write` and `on_repeat`.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection
from django.db.models import Max, Min, Q
from django.db.models.expressions import RawSQL

from newsroom.accounts.models import User
from newsroom.fields.html import plain_text
from newsroom.fields.slugs import slug_for
from newsroom.releases import clock
from newsroom.releases.models import (
    Contact,
    Correction,
    Release,
    ReleaseText,
    ReleaseVersion,
    ReleaseVersionText,
    ReleaseVersionTopic,
)

Copier = Callable[[Sequence[ReleaseVersion]], None]
Repeater = Callable[[ReleaseVersion, ReleaseVersion], None]
_copiers: list[Copier] = []
_repeaters: list[Repeater] = []

ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtext('releases.approving'))"

# A period that never comes: of a version that was superseded or called off before its hour.
NEVER = RawSQL("'empty'::tstzrange", ())

END_PERIODS = """
    UPDATE releases_releaseversion AS version
    SET public_during = CASE
        WHEN lower(version.public_during) < ending.at THEN tstzrange(lower(version.public_during), ending.at)
        ELSE 'empty'
    END
    FROM unnest(%s::bigint[], %s::timestamptz[]) AS ending (release_id, at)
    WHERE version.release_id = ending.release_id AND upper_inf(version.public_during)
    RETURNING version.release_id, isempty(version.public_during)
"""


@dataclass(frozen=True)
class Approval:
    """The working copy of `release` becomes public at `start`, until `end` or for good; both are aware."""

    release: Release
    start: datetime
    end: datetime | None = None
    # Why author and approver are one person, where they are.
    override_reason: str = ""


def on_write(copier: Copier) -> Copier:
    """Have `copier(versions)` called in the transaction that writes versions; usable as a decorator.

    Each version has its `release` at hand. Calls are few and the versions in one may be many: query per call.
    """
    if copier not in _copiers:
        _copiers.append(copier)
    return copier


def on_repeat(repeater: Repeater) -> Repeater:
    """Have `repeater(version, former)` called when a version repeats its former one, to copy what hangs on that."""
    if repeater not in _repeaters:
        _repeaters.append(repeater)
    return repeater


def approve_alone() -> None:
    """Wait for whoever approves; others wait until the transaction ends.

    What one release may tell depends on the hours of others: of two that are approved at once the second one finds
    what the first one decided. Ask before anything is locked.
    """
    with connection.cursor() as cursor:
        cursor.execute(ONE_AT_A_TIME)


def write_many(approvals: Sequence[Approval], approved_by: User | None) -> list[ReleaseVersion]:
    """Versions of the working copies of several releases (each once); the period of the one before ends at the start.

    Who lets people or files decide on them does so alone (`approve_alone`).
    The number of queries does not grow with the releases. Raises IntegrityError when one has no ready text, category
    or department: check readiness first.
    """
    now = clock.now()
    releases = [approval.release for approval in approvals]
    histories = _histories(releases, now)
    texts = by_release(ReleaseText.objects.filter(release__in=releases, ready=True).order_by("language"))
    contacts = by_release(Contact.objects.filter(release__in=releases))
    close_many({approval.release.pk: approval.start for approval in approvals})
    versions = ReleaseVersion.objects.bulk_create(
        ReleaseVersion(
            approved_by=approved_by,
            approved_at=now,
            submitted_by_id=approval.release.submitted_by_id,
            override_reason=approval.override_reason,
            revision=approval.release.revision or None,
            number=histories[approval.release.pk].last_number + 1,
            published_at=histories[approval.release.pk].first_published_at or approval.start,
            languages=[text.language for text in texts[approval.release.pk]],
            contacts=[contact_facts(contact) for contact in contacts[approval.release.pk]],
            **_facts(approval),
        )
        for approval in approvals
    )
    _copy_topics(versions)
    ReleaseVersionText.objects.bulk_create(
        _copy_of(text, version) for version in versions for text in texts[version.release_id]
    )
    # What goes out has been approved: who wrote it may approve what others change from now on.
    ReleaseText.objects.filter(release__in=releases, ready=True).exclude(written_by=[]).update(written_by=[])
    _copy_corrections([version for version in versions if histories[version.release_id].first_published_at])
    for copier in _copiers:
        copier(versions)
    return versions


def repeat_without(former: ReleaseVersion, language: str, at: datetime) -> ReleaseVersion:
    """The same version again from `at` on, without its text in `language`; what was approved stays approved.

    Raises IntegrityError when it has no other language.
    """
    close(former.release, at)
    version = ReleaseVersion.objects.get(pk=former.pk)
    version.pk = None
    version.number = _histories([former.release], at)[former.release_id].last_number + 1
    version.public_during = (at, None)
    version.languages = [code for code in former.languages if code != language]
    version.save(force_insert=True)
    for text in former.texts.exclude(language=language):
        text.pk, text.version = None, version
        text.save(force_insert=True)
    for row in ReleaseVersionTopic.objects.filter(version=former):
        ReleaseVersionTopic.objects.create(version=version, topic_id=row.topic_id)
    for repeater in _repeaters:
        repeater(version, former)
    return version


def public_version(release: Release) -> ReleaseVersion | None:
    """The version that the public sees now, or None."""
    return release.versions.filter(public_during__contains=clock.now()).first()


def first_published_at(release: Release) -> datetime | None:
    """When the release first became public, or None while it never was."""
    return _histories([release], clock.now())[release.pk].first_published_at


def has_open_version(release: Release) -> bool:
    """Whether a version of it is public or scheduled."""
    return open_version(release) is not None


def open_version(release: Release) -> ReleaseVersion | None:
    """The version that is public or scheduled, or None."""
    return release.versions.filter(public_during__isempty=False, public_during__upper_inf=True).first()


def is_public(release: Release) -> bool:
    return release.versions.filter(public_during__contains=clock.now()).exists()


def close(release: Release, at: datetime) -> bool:
    """End the open period at `at`; returns whether it began before, so that the public saw or will see it."""
    return release.pk in close_many({release.pk: at})


def close_many(ends: Mapping[int, datetime]) -> set[int]:
    """End the open periods of releases, told by their keys; returns those of which `close` would be true."""
    with connection.cursor() as cursor:
        cursor.execute(END_PERIODS, [list(ends), list(ends.values())])
        return {release_id for release_id, never_came in cursor.fetchall() if not never_came}


def cancel_scheduled(release: Release) -> None:
    """Take versions that have not begun off the schedule; one that is public stays so."""
    release.versions.filter(public_during__startswith__gt=clock.now()).update(public_during=NEVER)


def contact_facts(contact: Contact) -> dict[str, Any]:
    """A contact as versions and API tell it."""
    return {"name": contact.name, "post": contact.post, "phone": contact.phone, "email": contact.email}


@dataclass(frozen=True)
class _History:
    last_number: int = 0
    first_published_at: datetime | None = None


def _histories(releases: Iterable[Release], now: datetime) -> dict[int, _History]:
    """What the versions of the releases tell of each; the first time counts only once it has come."""
    begun = Q(public_during__isempty=False, public_during__startswith__lte=now)
    rows = (
        ReleaseVersion.objects.filter(release__in=releases)
        .order_by()
        .values_list("release_id")
        .annotate(last=Max("number"), first=Min("published_at", filter=begun))
    )
    return defaultdict(_History, {release_id: _History(*history) for release_id, *history in rows})


def by_release(rows: Iterable[Any]) -> dict[int, list[Any]]:
    """Rows that hang on releases, in their order, by the key of their release; a release without any has none."""
    grouped: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        grouped[row.release_id].append(row)
    return grouped


def _facts(approval: Approval) -> dict[str, Any]:
    release = approval.release
    return {
        "release": release,
        "public_during": (approval.start, approval.end),
        "public_id": release.public_id,
        "kind": release.kind,
        "category_id": release.category_id,
        "department_id": release.department_id,
        "licence": release.licence,
        "featured": release.featured,
    }


def _copy_topics(versions: Sequence[ReleaseVersion]) -> None:
    of_releases = Release.topics.through.objects.filter(
        release__in=[version.release_id for version in versions]
    )
    topics = by_release(of_releases)
    ReleaseVersionTopic.objects.bulk_create(
        ReleaseVersionTopic(version=version, topic_id=row.topic_id)
        for version in versions
        for row in topics[version.release_id]
    )


def _copy_corrections(versions: Sequence[ReleaseVersion]) -> None:
    """What readers are told of a change; of what was never public there is nothing to correct."""
    Correction.objects.bulk_create(
        Correction(
            version=version, wrong=version.release.correction_wrong, right=version.release.correction_right
        )
        for version in versions
        if version.release.correction_wrong
    )


def _copy_of(text: ReleaseText, version: ReleaseVersion) -> ReleaseVersionText:
    return ReleaseVersionText(
        version=version,
        language=text.language,
        title=text.title,
        subtitles=text.subtitles,
        summary=text.summary,
        body=text.body,
        plain=plain_text(text.body),
        slug=text.slug or slug_for(text.title, fallback=version.kind),
        origin=text.origin,
    )
