"""Who adds to the register what it has not does so alone: what one finds missing, nobody else may be adding."""

from collections.abc import Iterable

from django.db import connection
from django.db.models import Model

ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtext('awards.accepting'))"


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
