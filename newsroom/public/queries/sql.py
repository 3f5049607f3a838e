"""What the database is asked by a query set."""

from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db.models import QuerySet

Statement = tuple[str, tuple[Any, ...]]


def statement(found: QuerySet[Any]) -> Statement | None:
    """The SQL of a query set with its parameters; None where no row can fit, of which Django makes no statement."""
    try:
        return found.query.sql_with_params()
    except EmptyResultSet:
        return None
