from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import IntegrityError, connection, transaction


@contextmanager
def refused(rule: str) -> Iterator[None]:
    """The database itself refuses what happens within, by the constraint named `rule`, at the latest on commit."""
    with pytest.raises(IntegrityError) as refusal, transaction.atomic():  # noqa: PT012 - on commit at the latest
        yield
        connection.check_constraints()
    name = refusal.value.__cause__.diag.constraint_name
    assert rule in name, f"refused by {name}"
