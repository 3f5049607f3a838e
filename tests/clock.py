"""Setting the database's clock, by which everything becomes public, within a test's transaction."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.db import connection

SEOUL = ZoneInfo("Asia/Seoul")


def seoul(year: int, month: int, day: int, hour: int = 0, minute: int = 0, second: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, second, tzinfo=SEOUL)


def set_clock(moment: datetime) -> None:
    """Let it be `moment` (aware) for the views and the acts, until the test's transaction is rolled back.

    Replaces the function that they ask, which only its owner can do: no setting of a session moves the clock.
    What was stored before is held against the clock of then; the database would wait for the end of the test.
    """
    connection.check_constraints()
    move_clock(moment)


def move_clock(moment: datetime) -> None:
    """As `set_clock`, while a transaction is open: what it stores is held against `moment` when it ends."""
    if moment.tzinfo is None:
        raise ValueError("The clock takes an aware time.")
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE OR REPLACE FUNCTION newsroom_now() RETURNS timestamptz LANGUAGE sql STABLE AS "
            f"$$ SELECT '{moment.isoformat()}'::timestamptz $$"
        )
