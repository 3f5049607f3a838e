"""The one clock: the database's `newsroom_now()`, which the public views ask too; in queries `fields.clock.Now`."""

from datetime import datetime

from django.db import connection


def now() -> datetime:
    """The time by which things are public or not (aware, UTC)."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT newsroom_now()")
        return cursor.fetchone()[0]
