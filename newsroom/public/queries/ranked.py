"""A list in an order that no index has: that of its keys, which were found and put in order before."""

from array import array
from collections.abc import Sequence
from typing import Any, TypeVar

from django.contrib.postgres.fields import ArrayField
from django.db.models import BigIntegerField, F, Func, IntegerField, Model, QuerySet, Value
from django.db.models.expressions import RawSQL

M = TypeVar("M", bound=Model)


class Place(Func):
    """The place of a record in `ids`."""

    function = "array_position"
    output_field = IntegerField()

    def __init__(self, ids: Sequence[int]) -> None:
        super().__init__(Value(list(ids), output_field=ArrayField(BigIntegerField())), F("pk"))
        self.ids = array("q", ids)


def only(found: QuerySet[M], ids: Sequence[int]) -> QuerySet[M]:
    """Those of `found` with these keys, however many: one parameter of the statement."""
    return found.filter(pk__in=RawSQL("SELECT unnest(%s::bigint[])", (list(ids),)))


def in_order_of(found: QuerySet[M], ids: Sequence[int]) -> QuerySet[M]:
    """Those of `found` with these keys, in this order. All of them are there: who gives them has looked before."""
    return only(found, ids).order_by(Place(ids))


def ids_of(found: QuerySet[Any]) -> array | None:
    """The keys of a list made by `in_order_of`, from which pages are cut without a statement; None of any other."""
    order = found.query.order_by
    return order[0].ids if len(order) == 1 and isinstance(order[0], Place) else None
