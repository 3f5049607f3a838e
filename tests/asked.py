"""What the database is asked, also by prepared statements, which the log of the connection does not spell out."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection


@contextmanager
def statements_asked() -> Iterator[list[str]]:
    """The statements as they are written, each time that one is asked."""
    asked: list[str] = []

    def noted(execute, sql, params, many, context):
        asked.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(noted):
        yield asked
