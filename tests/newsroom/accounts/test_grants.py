"""What the two serving roles may do, asked of the database itself."""

from datetime import timedelta

import pytest
from django.db import ProgrammingError, connection, transaction

from newsroom.accounts.grants import EDITORIAL, PUBLIC
from newsroom.releases import clock
from tests.awards.make import make_award
from tests.make import make_published_release

pytestmark = pytest.mark.django_db


def run_as(role, statement):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL ROLE {role}")
        cursor.execute(statement)
        rows = cursor.fetchall() if cursor.description else []
        cursor.execute("RESET ROLE")
    return rows


def relations(kinds, schema="public"):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace"
            " WHERE nspname = %s AND relkind = ANY(%s)",
            [schema, list(kinds)],
        )
        return [name for (name,) in cursor.fetchall()]


def test_the_public_role_reads_every_published_view():
    make_published_release()
    views = relations("v")
    assert views
    assert all(name.startswith("published_") for name in views)
    for view in views:
        run_as(PUBLIC, f"SELECT * FROM {view}")


def test_the_public_role_is_refused_every_table():
    for table in relations("r"):
        with pytest.raises(ProgrammingError, match="permission denied"):
            run_as(PUBLIC, f"SELECT 1 FROM {table}")


def test_the_public_role_is_refused_the_drafts():
    for view in relations("v", schema="draft"):
        with pytest.raises(ProgrammingError, match="permission denied"):
            run_as(PUBLIC, f"SELECT 1 FROM draft.{view}")


def test_the_public_role_cannot_move_the_clock():
    with pytest.raises(ProgrammingError, match=r"must be owner|permission denied"):
        run_as(
            PUBLIC,
            "CREATE OR REPLACE FUNCTION newsroom_now() RETURNS timestamptz LANGUAGE sql AS $$ SELECT now() $$",
        )


def test_the_editorial_role_works_on_drafts():
    assert run_as(EDITORIAL, "SELECT count(*) FROM draft.published_release") == [(0,)]
    run_as(EDITORIAL, "UPDATE releases_release SET featured = true")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE published_release SET featured = true",
        "DELETE FROM releases_releaseversion",
        "UPDATE releases_releaseversion SET featured = true",
        "UPDATE releases_releaseversiontext SET title = ''",
        "DELETE FROM releases_releaseversiontext",
        "DELETE FROM releases_releaseversiontopic",
        "DELETE FROM releases_withdrawal",
        "UPDATE releases_withdrawal SET withdrawn_at = now()",
        "INSERT INTO django_migrations (app, name, applied) VALUES ('x', 'y', now())",
        "DROP VIEW published_release",
    ],
)
def test_the_editorial_role_cannot_rewrite_what_was_approved(statement):
    with pytest.raises(ProgrammingError, match=r"permission denied|must be owner"):
        run_as(EDITORIAL, statement)


def test_the_editorial_role_may_end_a_period():
    make_published_release()
    run_as(
        EDITORIAL,
        "UPDATE releases_release SET state = 'withdrawn';"
        " UPDATE releases_releaseversion SET public_during = tstzrange(lower(public_during), newsroom_now())",
    )


def test_rules_of_the_database_read_no_temporary_table_of_the_editorial_role():
    make_published_release(at=clock.now() + timedelta(days=1))
    run_as(
        EDITORIAL,
        f"""
        CREATE TEMPORARY TABLE releases_releaseversion ON COMMIT DROP AS SELECT * FROM public.releases_releaseversion;
        UPDATE pg_temp.releases_releaseversion SET public_during = '(,)';
        INSERT INTO awards_mentionversion (version_id, award_id, evidence, position)
            SELECT id, {make_award().pk}, '{{}}', 0 FROM public.releases_releaseversion
        """,
    )
    assert run_as(EDITORIAL, "SELECT public_during @> newsroom_now() FROM awards_mentionversion") == [
        (False,)
    ]


def test_who_makes_previews_may_make_temporary_tables_where_others_may_not():
    with connection.cursor() as cursor:
        database = connection.ops.quote_name(connection.settings_dict["NAME"])
        cursor.execute(f"REVOKE TEMPORARY ON DATABASE {database} FROM PUBLIC")
    run_as(EDITORIAL, "CREATE TEMPORARY TABLE tried (id integer) ON COMMIT DROP")
    with pytest.raises(ProgrammingError, match="permission denied"):
        run_as(PUBLIC, "CREATE TEMPORARY TABLE tried (id integer) ON COMMIT DROP")
