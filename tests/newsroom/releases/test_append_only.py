"""What happened is added to and never rewritten: the database refuses it to the editorial role."""

import pytest
from django.db import ProgrammingError, connection, transaction

from newsroom.accounts.grants import EDITORIAL

pytestmark = pytest.mark.django_db

APPEND_ONLY = {
    "accounts_auditentry": "act",
    "releases_correction": "wrong",
    "releases_outboxmessage": "kind",
    "releases_previewlink": "expires_at",
    "releases_previewopening": "address",
    "releases_releaseversion": "override_reason",
    "releases_releaseversiontext": "title",
    "releases_releaseversiontopic": "topic_id",
    "releases_reviewnote": "text",
    "releases_revision": "content",
    "releases_withdrawal": "reason",
}


def as_editorial(statement):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL ROLE {EDITORIAL}")
        cursor.execute(statement)
        cursor.execute("RESET ROLE")


@pytest.mark.parametrize("table", APPEND_ONLY)
def test_what_happened_is_not_rewritten(table):
    for statement in (
        f"UPDATE {table} SET {APPEND_ONLY[table]} = {APPEND_ONLY[table]}",
        f"DELETE FROM {table}",
        f"TRUNCATE {table} CASCADE",
    ):
        with pytest.raises(ProgrammingError, match="permission denied"):
            as_editorial(statement)


def test_every_table_that_only_grows_is_in_the_list_above():
    """A column that no one may update tells such a table; asked of the database, not of the code."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace"
            " WHERE nspname = 'public' AND relkind = 'r' AND relname ~ '^(releases|accounts)_'"
            " AND has_table_privilege(%s, c.oid, 'INSERT') AND NOT has_table_privilege(%s, c.oid, 'UPDATE')",
            [EDITORIAL, EDITORIAL],
        )
        assert {name for (name,) in cursor.fetchall()} == set(APPEND_ONLY)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE releases_releaseversion SET public_during = public_during",
        "UPDATE releases_reviewnote SET resolved_by_id = resolved_by_id, resolved_at = resolved_at",
        "UPDATE releases_previewlink SET revoked_by_id = revoked_by_id, revoked_at = revoked_at",
        "UPDATE releases_outboxmessage SET sent_at = now(), failures = 1, error = '', told = '[]'",
    ],
)
def test_what_ends_something_may_be_written(statement):
    as_editorial(statement)


def test_releases_are_kept():
    with pytest.raises(ProgrammingError, match="permission denied"):
        as_editorial("DELETE FROM releases_release")


def test_the_rules_of_the_database_cannot_be_switched_off():
    for statement in (
        "ALTER TABLE releases_releaseversion DISABLE TRIGGER ALL",
        "DROP TRIGGER version_only_shrinks ON releases_releaseversion",
        "SET LOCAL session_replication_role = replica",
    ):
        with pytest.raises(ProgrammingError, match=r"must be owner|permission denied"):
            as_editorial(statement)
