"""Where the rows of a long list stand: counted once per version of the content, then found without walking to them.

A list is cut into blocks. One statement counts it and notes the key at which each block begins; the ids of a block are
read from its key on, by the index of the order, so that the last page costs what the first does. Both are remembered as
long as what readers see stays the same. An order without such a key (some rows have no value in it, or it is one of
relevance) walks to its block once.
"""

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connections, router
from django.db.models import Count, F, Q, QuerySet, Window
from django.db.models.functions import RowNumber

from newsroom.public import content
from newsroom.public.queries import newest, ranked
from newsroom.public.queries.sql import Statement, statement

BLOCK = 400
# Lists of which is known how long they are, and blocks whose ids are.
LISTS, BLOCKS = 200, 1000

Key = tuple[Any, int]


def is_of_register(found: QuerySet[Any]) -> bool:
    """Whether a list is of records of the register, which are narrowed by nothing but the register itself."""
    return found.model._meta.app_label == "awards"


class Asked:
    """A list in its order, without what its rows show. Two that ask the database the same are equal.

    `ids` are the keys of its rows where they are known already: what words find is put in order before it is cut.
    """

    def __init__(self, found: QuerySet[Any]) -> None:
        self.found = found.select_related(None).prefetch_related(None)
        self.is_of_register = is_of_register(found)
        self.ids = ranked.ids_of(found)
        self.sql: Statement | None = None
        if self.ids is not None:
            self._key: tuple[str, str | bytes] = found.model._meta.label, self.ids.tobytes()
            return
        self.sql = statement(self.found.values_list("pk"))
        self._key = self.found.model._meta.label, repr(self.sql)
        if self.sql is None:
            self.ids = array("q")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Asked) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)


@dataclass(frozen=True)
class Order:
    """An order of rows that all have a value of `field`, and of those with the same value by their ids."""

    field: str
    descending: bool

    @property
    def names(self) -> list[str]:
        return [f"-{self.field}", "-id"] if self.descending else [self.field, "id"]

    def from_key(self, found: QuerySet[Any], key: Key) -> QuerySet[Any]:
        """The rows from `key` on. The first condition alone finds the place in an index."""
        way = "lt" if self.descending else "gt"
        value, pk = key
        beyond = Q(**{f"{self.field}__{way}": value}) | Q(**{f"pk__{way}e": pk})
        return found.filter(Q(**{f"{self.field}__{way}e": value}), beyond)


def order_of(found: QuerySet[Any]) -> Order | None:
    """The order of a list that is by one field and then by id, both the same way; None where it is another one."""
    names = [name for name in found.query.order_by if isinstance(name, str)]
    if len(names) != 2 or len(found.query.order_by) != 2:
        return None
    field, pk = names
    descending = field.startswith("-")
    order = Order(field.removeprefix("-"), descending)
    return order if order.names == [field, pk] else None


@dataclass(frozen=True)
class Counted:
    """How many rows a list has, the ids of its first block, and the keys of the first rows of all, if it has keys."""

    total: int
    first: Sequence[int]
    keys: Sequence[Key] = ()


KEYS = """
    SELECT count(*), array_agg(id ORDER BY place) FILTER (WHERE place <= {block}),
        array_agg(value ORDER BY place) FILTER (WHERE place %% {block} = 1),
        array_agg(id ORDER BY place) FILTER (WHERE place %% {block} = 1)
    FROM ({listed}) AS listed (id, value, place)
"""


def counted(asked: Asked) -> Counted:
    """What is known is not remembered: as a key of a memory it would be kept there whole."""
    if asked.ids is not None:
        return Counted(len(asked.ids), asked.ids[:BLOCK])
    return (_counted_in_register if asked.is_of_register else _counted_in_content)(asked)


def _counted(asked: Asked) -> Counted:
    if whole := newest.whole(asked.sql):
        return Counted(whole.total, array("q", whole.first(BLOCK)))
    order = order_of(asked.found)
    return _with_keys(asked.found, order) if order else _without_keys(asked.found)


def _with_keys(found: QuerySet[Any], order: Order) -> Counted:
    place = Window(RowNumber(), order_by=order.names)
    listed = found.order_by().annotate(_value=F(order.field), _place=place)
    sql, parameters = listed.values_list("pk", "_value", "_place").query.sql_with_params()
    with connections[router.db_for_read(found.model)].cursor() as cursor:
        cursor.execute(KEYS.format(block=BLOCK, listed=sql), parameters)
        total, first, values, ids = cursor.fetchone()
    return Counted(total, array("q", first or ()), list(zip(values or (), ids or (), strict=True)))


def _without_keys(found: QuerySet[Any]) -> Counted:
    rows = list(found.annotate(_total=Window(Count("*"))).values_list("pk", "_total")[:BLOCK])
    return Counted(rows[0][1] if rows else 0, array("q", (pk for pk, _total in rows)))


_counted_in_content = content.remembered(LISTS)(_counted)
_counted_in_register = content.remembered(LISTS, content.of_register)(_counted)


def _block(asked: Asked, number: int) -> Sequence[int]:
    """The ids of a block after the first, in order; the first has the number 0."""
    if whole := newest.whole(asked.sql):
        return array("q", whole.ids[number * BLOCK : (number + 1) * BLOCK])
    keys, order = counted(asked).keys, order_of(asked.found)
    if order and number < len(keys):
        found, begin = order.from_key(asked.found, keys[number]), 0
    else:
        found, begin = asked.found, number * BLOCK
    return array("q", found.values_list("pk", flat=True)[begin : begin + BLOCK])


_block_in_content = content.remembered(BLOCKS)(_block)
_block_in_register = content.remembered(BLOCKS, content.of_register)(_block)


def ids(asked: Asked, begin: int, end: int) -> list[int]:
    """The ids of the rows from place `begin` up to `end`."""
    if asked.ids is not None:
        return asked.ids[begin:end].tolist()
    block = _block_in_register if asked.is_of_register else _block_in_content
    found: list[int] = []
    for number in range(begin // BLOCK, (end - 1) // BLOCK + 1):
        found += block(asked, number) if number else counted(asked).first
    skipped = begin - begin // BLOCK * BLOCK
    return found[skipped : skipped + end - begin]


def in_order(places: Sequence[int], load: Callable[[Sequence[int]], Sequence[Any]]) -> list[Any]:
    """The records with these ids as `load` gives them, in the order of the ids; without those that are gone."""
    records = {record.pk: record for record in load(places)}
    return [records[pk] for pk in places if pk in records]
