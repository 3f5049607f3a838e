"""What a test that commits leaves behind is taken away: its rows alone, and whoever is still connected.

Django empties every table, written to or not, and has what the migrations put into some of them made anew, which takes
longer than many a test.
"""

from functools import cache

from django.db import connection
from django.test import TransactionTestCase

# Content types, permissions and groups: the migrations fill them, and no test that commits changes them.
KEPT = {"django_content_type", "auth_permission", "auth_group", "auth_group_permissions"}
# Those without rows are passed over: what costs is the truncation.
EMPTY = """
    DO $$
    DECLARE
        one text;
        has_rows boolean;
        filled text[] := '{}';
    BEGIN
        FOREACH one IN ARRAY string_to_array('%s', ' ') LOOP
            EXECUTE format('SELECT EXISTS (SELECT FROM %%I)', one) INTO has_rows;
            IF has_rows THEN
                filled := filled || quote_ident(one);
            END IF;
        END LOOP;
        IF filled <> '{}' THEN
            EXECUTE 'TRUNCATE ' || array_to_string(filled, ', ') || ' CASCADE';
        END IF;
    END $$
"""

END_OTHER_SESSIONS = """
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()
"""


@cache
def tables() -> str:
    """The names of all tables of models but those that are kept."""
    existing = connection.introspection.django_table_names(only_existing=True, include_views=False)
    return " ".join(sorted({*existing} - KEPT))


def empty_tables(_case: TransactionTestCase) -> None:
    """Stands in for the end of a test case that commits."""
    with connection.cursor() as cursor:
        cursor.execute(EMPTY % tables())


def end_other_sessions() -> None:
    """A browser may leave a thread of a live server with its connection, which would keep the database."""
    with connection.cursor() as cursor:
        cursor.execute(END_OTHER_SESSIONS)
