"""Who adds to the register what it has not does so alone: what one finds missing, nobody else may be adding.

An import locks tables, then changes rows; a form locks its rows, then writes to tables, and not always in the same
order. So both ask here before they lock anything: otherwise each could wait for the other.
"""

from collections.abc import Iterable

from django.db import OperationalError, connection, transaction
from django.db.models import Model
from psycopg.errors import LockNotAvailable

ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtext('awards.accepting'))"
BESIDE_OTHERS = "SELECT pg_advisory_xact_lock_shared(hashtext('awards.accepting'))"
# Most imports are done sooner; nobody looks at a page that does nothing for much longer.
PATIENCE = "5s"


class RegisterBusy(Exception):
    """Somebody adds to the register for longer than a person should wait."""


def add_alone() -> None:
    """Wait for whoever adds to the register by names; others wait until the transaction ends.

    What is read before may be old: ask first, then look.
    """
    with connection.cursor() as cursor:
        cursor.execute(ONE_AT_A_TIME)


def write_alone(models: Iterable[type[Model]]) -> None:
    """Have nobody else write to tables of the register until the transaction ends; everybody may read them."""
    add_alone()
    tables = ", ".join(connection.ops.quote_name(model._meta.db_table) for model in models)
    with connection.cursor() as cursor:
        cursor.execute(f"LOCK TABLE {tables} IN SHARE ROW EXCLUSIVE MODE")


def write_beside_others() -> None:
    """Wait for whoever adds to the register by names, but not for other forms. Raises RegisterBusy."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT set_config('lock_timeout', %s, true)", [PATIENCE])
            cursor.execute(BESIDE_OTHERS)
            cursor.execute("SET LOCAL lock_timeout TO DEFAULT")
    except OperationalError as error:
        if isinstance(error.__cause__, LockNotAvailable):
            raise RegisterBusy from error
        raise
