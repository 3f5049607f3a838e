"""Counting the statements that pass through connections."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any


class Counter:
    """Counts the statements that pass through the connections that it wraps."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        self.count += 1
        return execute(sql, params, many, context)


@contextmanager
def counted() -> Iterator[Counter]:
    """Counts the statements of the context on every connection of this thread."""
    from django.db import connections

    counter = Counter()
    with ExitStack() as stack:
        for connection in connections.all():
            stack.enter_context(connection.execute_wrapper(counter))
        yield counter
