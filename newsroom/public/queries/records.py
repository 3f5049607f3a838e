"""Published models made of JSON that one statement gave, with what hangs on them: no further query is asked for it."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar, cast

from django.db import models, router

from newsroom.fields.localized import LocalizedText, LocalizedTextField
from newsroom.releases.published import PublishedModel

M = TypeVar("M", bound=PublishedModel)
Facts = Mapping[str, Any]

READERS: Mapping[type[Any], Callable[[Any], Any]] = {
    LocalizedTextField: LocalizedText,
    models.DateTimeField: datetime.fromisoformat,
    models.DateField: date.fromisoformat,
    # Written out by JSON they are exact: no more than nine digits.
    models.DecimalField: lambda number: Decimal(str(number)),
}


def record(model: type[M], facts: Facts) -> M:
    """A row of the view of `model`; a column that `facts` leave out is read when it is asked for."""
    names, values = [], []
    for name, reader in _columns(model):
        if name in facts:
            value = facts[name]
            names.append(name)
            values.append(reader(value) if reader and value is not None else value)
    return model.from_db(router.db_for_read(model), names, values)


def records(model: type[M], rows: Iterable[Facts] | None) -> list[M]:
    """Of what an aggregate gave, which is nothing at all where there are no rows."""
    return [record(model, facts) for facts in rows or ()]


def point(instance: PublishedModel, name: str, to: PublishedModel | None) -> None:
    """Give `instance` what its foreign key `name` points to."""
    field = cast(Any, instance._meta.get_field(name))
    field.set_cached_value(instance, to)


def hang(instance: PublishedModel, **rows: list[Any]) -> None:
    """Give `instance` its rows of other models, by the names that they are asked for by."""
    kept = instance.__dict__.setdefault("_prefetched_objects_cache", {})
    kept.update(rows)


@cache
def _columns(model: type[PublishedModel]) -> list[tuple[str, Callable[[Any], Any] | None]]:
    """The columns of a view by the names of its fields, each with what reads its value from JSON."""
    return [(field.attname, READERS.get(type(field))) for field in model._meta.concrete_fields]
