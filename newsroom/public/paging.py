"""Cutting a page out of a list, the same for readers and programs."""

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.utils.safestring import SafeString

from newsroom.public.fragments import Gone
from newsroom.public.queries import blocks

Load = Callable[[Sequence[int]], list[Any]]
# For each record that is there what takes the place of each hole in its row: HTML by the character that is the hole.
Filling = Mapping[int, Mapping[str, SafeString]]


@dataclass(frozen=True)
class Holed:
    """Loads records whose rows have holes, so that one row serves many lists; `fill` tells what goes there."""

    load: Load
    fill: Callable[[Sequence[int]], Filling]

    def __call__(self, ids: Sequence[int]) -> list[Any]:
        return self.load(ids)


class Rows(Sequence[Any]):
    """The records of a page, which are read when somebody looks at one; their `ids` are known before."""

    def __init__(self, ids: Sequence[int], load: Load) -> None:
        self.ids, self._load = ids, load

    def __len__(self) -> int:
        return len(self.ids)

    def __getitem__(self, place: Any) -> Any:
        return self.loaded[place]

    def record(self, pk: int) -> Any:
        """The record with one of the ids. Raises `Gone` where it has just ceased to be public."""
        for record in self.loaded:
            if record.pk == pk:
                return record
        raise Gone

    @cached_property
    def filling(self) -> Filling | None:
        """What goes into the holes of the rows; None where they have none."""
        return self._load.fill(self.ids) if isinstance(self._load, Holed) else None

    def parted(self, others: Container[int]) -> tuple["Rows", "Rows"]:
        """Those that are none of `others`, and those that are; read together."""
        load: Load = Holed(self._of_all, self._load.fill) if isinstance(self._load, Holed) else self._of_all
        these = Rows([pk for pk in self.ids if pk not in others], load)
        return these, Rows([pk for pk in self.ids if pk in others], load)

    def _of_all(self, ids: Sequence[int]) -> list[Any]:
        wanted = set(ids)
        return [record for record in self.loaded if record.pk in wanted]

    @cached_property
    def loaded(self) -> list[Any]:
        return blocks.in_order(self.ids, self._load) if self.ids else []


class CountedPaginator(Paginator):
    """Pages of a list whose length and ids are remembered (`newsroom.public.queries.blocks`)."""

    def __init__(self, asked: blocks.Asked, size: int, load: Load) -> None:
        super().__init__(asked.found, size)
        self._asked, self._load = asked, load

    @cached_property
    def count(self) -> int:
        return blocks.counted(self._asked).total

    def page(self, number: int | str) -> Page[Any]:
        number = self.validate_number(number)
        begin = (number - 1) * self.per_page
        end = min(begin + self.per_page, self.count)
        return Page(Rows(blocks.ids(self._asked, begin, end), self._load), number, self)


def page_of(found: QuerySet[Any], number: int, size: int, load: Load | None = None) -> Page[Any]:
    """Page `number` of `found`. Raises `EmptyPage` beyond the last one; an empty list has one page.

    `load` gives the records with some ids, with all that a row shows; else they are read as `found` has them.
    """
    return page_of_asked(blocks.Asked(found), number, size, load or _loading(found))


def page_of_asked(asked: blocks.Asked, number: int, size: int, load: Load) -> Page[Any]:
    """As `page_of`, of a list that has been put into words before."""
    return CountedPaginator(asked, size, load).page(number)


def _loading(found: QuerySet[Any]) -> Load:
    def load(ids: Sequence[int]) -> list[Any]:
        return list(found.filter(pk__in=list(ids)))

    return load


def empty_page() -> Page[Any]:
    return Paginator([], 1).page(1)
