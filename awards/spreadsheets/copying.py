"""The register to try something on: copies of its tables that only the own transaction sees. Nobody waits for it.

Copies have the rules of single tables (checks, unique keys), not the triggers: those lock rows that others change.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction
from django.db.models import Model

from awards.imports.register import WRITTEN

# A temporary table stands before one of the same name for all that its connection does, also where a role is set up to
# look for it last.
COPIES_FIRST = "SET LOCAL search_path = pg_temp, public"
# Indexes of what is made of texts serve searches; to fill them takes longer than all the rest.
COPY = """
    CREATE TEMPORARY TABLE {table} (LIKE public.{table} INCLUDING ALL) ON COMMIT DROP;
    DO $$
    DECLARE each regclass;
    BEGIN
        FOR each IN SELECT indexrelid FROM pg_index WHERE indrelid = 'pg_temp.{table}'::regclass
            AND indexprs IS NOT NULL AND NOT (indisunique OR indisexclusion)
        LOOP
            EXECUTE 'DROP INDEX ' || each;
        END LOOP;
    END $$;
    INSERT INTO pg_temp.{table} ({columns}) SELECT {columns} FROM public.{table};
    SELECT setval(pg_get_serial_sequence('pg_temp.{table}', 'id'), coalesce(max(id), 0) + 1, false)
        FROM pg_temp.{table};
    ANALYZE pg_temp.{table};
"""


@contextmanager
def on_a_copy() -> Iterator[None]:
    """Until it ends, what is read of the register and written to it are copies; then these are gone."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(COPIES_FIRST)
        # Whatever one row points to was there when the row was copied.
        for model in reversed(WRITTEN):
            _copy(model)
        yield
        transaction.set_rollback(True)


def _copy(model: type[Model]) -> None:
    quote = connection.ops.quote_name
    columns = ", ".join(quote(str(each.column)) for each in model._meta.concrete_fields if not each.generated)
    with connection.cursor() as cursor:
        cursor.execute(COPY.format(table=model._meta.db_table, columns=columns))
