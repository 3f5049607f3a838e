"""Statements that the database plans once for a connection, and mostly answers as JSON.

The published views take the database longer to plan than to read: most of what a page costs it. What a page always
asks in the same words is therefore prepared. In a preview it is not: there the same words read other views.

Django asks the database whether a kept connection still holds before it uses it for a request. Here the first statement
finds out itself: what only reads can be asked again.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import MappingProxyType
from typing import Any

import orjson
import psycopg
from django.db import OperationalError, connections, router, transaction
from psycopg.types.numeric import Int8

from newsroom.releases.preview import previewing
from newsroom.releases.published import PublishedRelease

# What is counted of a few programmes is looked up, and lies in memory: to read whole tables for it would take longer.
ONE_MOMENT = """
    SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL random_page_cost = 1.1
"""
PLANNED_ANEW = "SET LOCAL plan_cache_mode = force_custom_plan; SET LOCAL random_page_cost TO DEFAULT"


class Prepared(psycopg.Cursor[Any]):
    """Binds what it is given in the server, which keeps the plan; Django's own cursors bind in the client."""

    def __init__(self, connection: psycopg.Connection[Any]) -> None:
        super().__init__(connection)
        connection.prepare_threshold = 0

    def execute(self, *args: Any, **options: Any) -> "Prepared":
        return super().execute(*args, **options, prepare=not previewing())


Values = Mapping[str, Any] | Sequence[Any]


def told(statement: str, values: Values) -> list[Any]:
    """What the rows of `statement` hold, each a single column of JSON as text."""
    return [orjson.loads(row) for (row,) in rows(statement, values)]


def rows(statement: str, values: Values = MappingProxyType({})) -> list[tuple[Any, ...]]:
    """The rows of `statement`, in which values stand as `%(name)s`, or in turn as `%s`; by the public pages' role."""
    connection: Any = connections[router.db_for_read(PublishedRelease)]
    bound: Values
    if isinstance(values, Mapping):
        bound = {name: _wide(value) for name, value in values.items()}
    else:
        bound = [_wide(value) for value in values]
    try:
        found = _asked(connection, statement, bound)
    except OperationalError:
        if connection.in_atomic_block or connection.is_usable():
            raise
        # The database was started anew since the connection was last used, or something between closed it.
        connection.close()
        found = _asked(connection, statement, bound)
    connection.health_check_done = True
    return found


@contextmanager
def at_one_moment() -> Iterator[Callable[[], None]]:
    """What is asked within it, all is answered as the database was when the first was; the clock goes on.

    It gives what has all that follows planned for what it is asked: what reads everything does so by another plan than
    what looks some up. Within a transaction it is this that decides.
    """
    connection = connections[router.db_for_read(PublishedRelease)]
    if connection.in_atomic_block:
        yield lambda: None
        return
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        cursor.execute(ONE_MOMENT)
        yield lambda: cursor.execute(PLANNED_ANEW)


def _asked(connection: Any, statement: str, bound: Values) -> list[tuple[Any, ...]]:
    connection.ensure_connection()
    # What Django does with its own cursors: queries are written to its log.
    with connection._prepare_cursor(Prepared(connection.connection)) as cursor:
        cursor.execute(statement, bound)
        return list(cursor.fetchall())


def _wide(value: Any) -> Any:
    """Keys and lists of keys as the database asks for them: of each size that they are sent in it would make a plan."""
    match value:
        case bool() | [str(), *_]:
            return value
        case int():
            return Int8(value)
        case list():
            return f"{{{','.join(map(str, value))}}}"
    return value
