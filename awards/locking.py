"""Who adds to the register what it has not does so alone: what one finds missing, nobody else may be adding."""

from django.db import connection

ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtext('awards.accepting'))"


def add_alone() -> None:
    """Wait for whoever adds to the register by names; others wait until the transaction ends.

    What is read before may be old: ask first, then look.
    """
    with connection.cursor() as cursor:
        cursor.execute(ONE_AT_A_TIME)
