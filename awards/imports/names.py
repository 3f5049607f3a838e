"""Finding rows by what people call them."""

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from django.db.models import Model
from django.utils.translation import gettext as _

from newsroom.releases.interchange.changes import Changes
from newsroom.releases.interchange.refusal import LineRefused

Row = TypeVar("Row", bound=Model)


class NameIndex(Generic[Row]):
    """Rows by the key of their name of today, then by those of their aliases and former names."""

    def __init__(self, key: Callable[[str], str]) -> None:
        self._key = key
        self._official: dict[str, Row] = {}
        self._other: dict[str, Row] = {}
        self._ambiguous: set[str] = set()

    def load(self, official: Iterable[tuple[str, Row]], other: Iterable[tuple[str, Row]]) -> None:
        for name, row in official:
            self._enter(self._official, self._key(name), row)
        for name, row in other:
            if (key := self._key(name)) not in self._official:
                self._enter(self._other, key, row)

    def find(self, name: str) -> Row | None:
        """The row that goes by `name`. Raises LineRefused when several do."""
        key = self._key(name)
        if key in self._ambiguous:
            raise LineRefused(_("“%(name)s” is the name of several in the register"), name=name)
        return self._official.get(key) or self._other.get(key)

    def is_official(self, name: str, row: Row) -> bool:
        return self._official.get(self._key(name)) is row

    def add(self, name: str, row: Row, changes: Changes) -> None:
        """Enter a row that the batch is going to create."""
        changes.index(self._official, self._key(name), row)

    def _enter(self, mapping: dict[str, Row], key: str, row: Row) -> None:
        if mapping.setdefault(key, row) is not row:
            self._ambiguous.add(key)
