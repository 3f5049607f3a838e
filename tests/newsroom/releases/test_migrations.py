"""Migrations run both ways, so that an update can be taken back."""

import pytest
from django.core.management import call_command
from django.db import connection

from newsroom.releases import publishing
from newsroom.releases.models import Release, ReleaseVersion, Withdrawal
from tests.clock import seoul
from tests.make import make_editor, make_published_release, make_release

pytestmark = pytest.mark.django_db(transaction=True)


def views() -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT schemaname || '.' || viewname FROM pg_views WHERE viewname LIKE 'published\\_%'"
        )
        return {name for (name,) in cursor.fetchall()}


def test_the_register_and_the_releases_can_be_migrated_away_and_back():
    before = views()
    try:
        call_command("migrate", "awards", "zero", verbosity=0)
        call_command("migrate", "releases", "zero", verbosity=0)
        assert views() == set()
    finally:
        call_command("migrate", verbosity=0)
    assert views() == before


def test_releases_from_before_the_desk_wait_since_what_is_last_known_of_them():
    draft, approved, withdrawn, binned = (
        make_release(),
        *(make_published_release() for _ in range(2)),
        make_release(),
    )
    publishing.withdraw(withdrawn, by=make_editor(), reason={"ko": "사실과 다릅니다.", "en": "It was wrong."})
    publishing.discard(binned, by=make_editor())
    Release.objects.update(updated_at=seoul(2025, 3, 2))
    try:
        call_command("migrate", "releases", "0004", verbosity=0)
        with connection.cursor() as cursor:
            cursor.execute("SELECT state FROM releases_release WHERE id = %s", [binned.pk])
            assert cursor.fetchone() == ("draft",)
    finally:
        call_command("migrate", verbosity=0)
    since = dict(Release.objects.values_list("pk", "state_since"))
    assert since[draft.pk] == since[binned.pk] == seoul(2025, 3, 2)
    assert since[approved.pk] == ReleaseVersion.objects.get(release=approved).approved_at
    assert since[withdrawn.pk] == Withdrawal.objects.get().withdrawn_at
