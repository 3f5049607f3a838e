"""What is counted over the whole register, remembered by parts of it: after a change only what has changed is counted.

The database deals programmes out to parts, and tells a mark of each as it tells one of the register
(`newsroom.public.content`): it changes with what readers see of the part's programmes, when something is written and
when the clock passes an hour, and with what all counting depends on. What was counted of a part is true as long as its
mark stays the same.

Marks and what is counted under them are read as the database was at one moment, so nothing is counted twice or left out
that moves from one part to another meanwhile. The clock alone may go on between the two: then what is counted is newer
than its mark, and counted again with the next one.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from threading import Lock
from typing import Generic, TypeVar

from awards.computed.worlds import World
from newsroom.public import content
from newsroom.public.queries.statements import at_one_moment
from newsroom.public.queries.world import PUBLISHED
from newsroom.releases.preview import previewing

Row = TypeVar("Row")
Told = TypeVar("Told")
Key = TypeVar("Key", bound=Hashable)

# As many as the database has (awards/migrations/0020), and the mark of what is shown beside that which is counted.
PARTS, BESIDE = 128, -2
# Where more have changed, everything is counted by the plan that reads all of it.
MOST = 16

MARKS = "SELECT json_build_array(part, mark)::text FROM published_register_part"
MARKS_WITH_REGISTER = """
    SELECT json_build_array(
        (SELECT mark FROM published_register), (SELECT json_object_agg(part, mark) FROM published_register_part)
    )::text
"""
PROGRAMMES = "SELECT p.id::text FROM {programme} p WHERE mod(p.id, %(of)s::int) = ANY (%(parts)s::int[])"


def part_of(programme: int) -> int:
    return programme % PARTS


def version_of(programme: int) -> content.Version:
    """The version of what readers see of a programme and of those in its part, with what is shown beside it."""
    return versions_of({programme: programme})[programme]


def versions_of(programmes: Mapping[Key, int]) -> dict[Key, content.Version]:
    """The same for several programmes, under what they are asked for by.

    What was read since the register had its version may be kept under them: where something has changed meanwhile, it
    stands for all of its parts.
    """
    of_register = content.of_register()
    marks = _marks.value((), of_register, lambda: _marks_at(of_register))

    def version(part: int) -> str:
        return marks[part] + marks[BESIDE] if marks else of_register.mark

    return {
        key: content.Version(version(part_of(programme)), of_register.order)
        for key, programme in programmes.items()
    }


_marks: content.Memory[Mapping[int, str] | None] = content.Memory(1)


def _marks_at(version: content.Version) -> Mapping[int, str] | None:
    """The marks of the parts at this version of the register; None where it has another one by now."""
    ((now, marks),) = PUBLISHED.told(MARKS_WITH_REGISTER)
    return {int(part): mark for part, mark in marks.items()} if now == version.mark else None


class Parts(Generic[Row, Told]):
    """`count(world)` gives what is counted, as pairs of a part and a row; `gather` makes one of the rows of all parts.

    That is kept as long as the rows are equal: all that makes a difference has to stand in them, and nobody changes it.
    For all threads of a process: whoever asks while something is counted waits for it.
    """

    def __init__(
        self,
        count: Callable[[World], Iterable[tuple[int, Row]]],
        gather: Callable[[Iterable[Sequence[Row]]], Told],
    ) -> None:
        self._count, self._gather = count, gather
        self._lock = Lock()
        self._marks: dict[int, str] = {}
        self._rows: dict[int, Sequence[Row]] = {}
        self._told: Told | None = None
        content.forgettable(self)

    def told(self) -> Told:
        """All that is counted as it is now, in a preview as it would be."""
        if previewing():
            return self._gather(_by_part(self._count(PUBLISHED)).values())
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
        with at_one_moment():
            marks: dict[int, str] = dict(PUBLISHED.told(MARKS))
            changed = [part for part in range(PARTS) if self._marks.get(part) != marks[part]]
            rows = self._counted(changed) if changed else {}
        for part in changed:
            self._replace(part, rows.get(part, ()))
        self._marks = marks

    def _replace(self, part: int, rows: Sequence[Row]) -> None:
        if rows != self._rows.get(part, ()):
            self._rows[part], self._told = rows, None

    def _gathered(self) -> Told:
        return self._gather(self._rows.values())

    def _counted(self, parts: Sequence[int]) -> Mapping[int, Sequence[Row]]:
        if len(parts) > MOST:
            return _by_part(self._count(PUBLISHED))
        programmes = PUBLISHED.told(PROGRAMMES, {"of": PARTS, "parts": parts})
        return _by_part(self._count(PUBLISHED.of_programmes(programmes))) if programmes else {}


class Sums(Parts[tuple[Key, int], Mapping[Key, int]]):
    """Numbers by a key, added over all parts; of a part that changed the former numbers are taken away."""

    def __init__(self, count: Callable[[World], Iterable[tuple[int, tuple[Key, int]]]]) -> None:
        super().__init__(count, _added)
        self._sums: Counter[Key] = Counter()
        # Parts have most keys in common.
        self._keys: dict[Key, Key] = {}

    def _clear(self) -> None:
        super()._clear()
        self._sums, self._keys = Counter(), {}

    def _replace(self, part: int, rows: Sequence[tuple[Key, int]]) -> None:
        rows = [(self._keys.setdefault(key, key), number) for key, number in rows]
        for key, number in self._rows.get(part, ()):
            self._sums[key] -= number
        for key, number in rows:
            self._sums[key] += number
        super()._replace(part, rows)

    def _gathered(self) -> Mapping[Key, int]:
        return +self._sums


def _added(rows: Iterable[Sequence[tuple[Key, int]]]) -> Mapping[Key, int]:
    found: Counter[Key] = Counter()
    for of_part in rows:
        for key, number in of_part:
            found[key] += number
    return found


def _by_part(found: Iterable[tuple[int, Row]]) -> Mapping[int, Sequence[Row]]:
    rows: dict[int, list[Row]] = {}
    for part, row in found:
        rows.setdefault(part, []).append(row)
    return rows
