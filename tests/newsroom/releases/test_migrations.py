"""Migrations run both ways, so that an update can be taken back."""

import pytest
from django.core.management import call_command
from django.db import connection

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
