"""What is counted over very much, kept by parts of it: after a change only what has changed is counted again.

Each part has a mark: what was counted of the part is true as long as that stays the same. Marks and what is counted
under them are read as the database was at one moment, so nothing is counted twice or left out that moves from one part
to another meanwhile. The clock alone may go on between the two: then what is counted is newer than its mark, and is
counted again with the next one.
"""

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from threading import Lock
from typing import Generic, TypeVar

from newsroom.public import content
from newsroom.public.queries.statements import at_one_moment
from newsroom.releases.preview import previewing

Row = TypeVar("Row")
Told = TypeVar("Told")
Key = TypeVar("Key", bound=Hashable)
Marks = Mapping[int, Hashable]
Counted = Iterable[tuple[int, Row]]

# Where more have changed, everything is counted by the plan that reads all of it.
MOST = 16


class Whole(ABC, Generic[Row]):
    """What is counted by parts."""

    @abstractmethod
    def all(self) -> Counted[Row]:
        """Pairs of a part and a row."""

    @abstractmethod
    def now(self) -> tuple[Marks, Callable[[Sequence[int]], Counted[Row]]]:
        """The marks of the parts as they are, and what counts some parts at the same moment."""


class Kept(Generic[Row, Told]):
    """The rows of a whole by its parts; `gather` makes one of the rows of all parts.

    That is kept as long as the rows are equal: all that makes a difference has to stand in them, and nobody changes it.
    For all threads of a process: whoever asks while something is counted waits for it.
    """

    def __init__(self, whole: Whole[Row], gather: Callable[[Iterable[Sequence[Row]]], Told]) -> None:
        self._whole, self._gather = whole, gather
        self._lock = Lock()
        self._marks: Marks = {}
        self._rows: dict[int, tuple[Row, ...]] = {}
        self._told: Told | None = None
        content.forgettable(self)

    def told(self) -> Told:
        """All that is counted as it is now, in a preview as it would be."""
        if previewing():
            return self._gather(_by_part(self._whole.all()).values())
        with self._lock:
            self._count_changed()
            if self._told is None:
                self._told = self._gathered()
            return self._told

    def forget(self) -> None:
        with self._lock:
            self._clear()

    def _clear(self) -> None:
        self._marks, self._rows, self._told = {}, {}, None

    def _count_changed(self) -> None:
        with at_one_moment() as plan_for_all:
            marks, of_parts = self._whole.now()
            parts = marks.keys() | self._marks.keys()
            changed = sorted(part for part in parts if self._marks.get(part) != marks.get(part))
            if len(changed) > MOST:
                plan_for_all()
                rows = _by_part(self._whole.all())
            else:
                rows = _by_part(of_parts(changed)) if changed else {}
        for part in changed:
            self._replace(part, tuple(rows.get(part, ())))
        self._marks = marks

    def _replace(self, part: int, rows: tuple[Row, ...]) -> None:
        if rows == self._rows.get(part, ()):
            return
        self._told = None
        if rows:
            self._rows[part] = rows
        else:
            del self._rows[part]

    def _gathered(self) -> Told:
        return self._gather(self._rows.values())


class KeptSums(Kept[tuple[Key, int], Mapping[Key, int]]):
    """Numbers above zero by a key, added over all parts; of a part that changed the former are taken away."""

    def __init__(self, whole: Whole[tuple[Key, int]]) -> None:
        super().__init__(whole, _added)
        self._sums: Counter[Key] = Counter()
        # Parts have most keys in common.
        self._keys: dict[Key, Key] = {}

    def _clear(self) -> None:
        super()._clear()
        self._sums, self._keys = Counter(), {}

    def _replace(self, part: int, rows: tuple[tuple[Key, int], ...]) -> None:
        rows = tuple((self._keys.setdefault(key, key), number) for key, number in rows)
        former = self._rows.get(part, ())
        for key, number in rows:
            self._sums[key] += number
        for key, number in former:
            self._sums[key] -= number
            if not self._sums[key]:
                del self._sums[key], self._keys[key]
        super()._replace(part, rows)

    def _gathered(self) -> Mapping[Key, int]:
        return self._sums.copy()


def _added(rows: Iterable[Sequence[tuple[Key, int]]]) -> Mapping[Key, int]:
    found: Counter[Key] = Counter()
    for of_part in rows:
        for key, number in of_part:
            found[key] += number
    return found


def _by_part(found: Counted[Row]) -> Mapping[int, Sequence[Row]]:
    rows: dict[int, list[Row]] = {}
    for part, row in found:
        rows.setdefault(part, []).append(row)
    return rows
