"""What is counted over the whole register, remembered by parts of it (`newsroom.public.kept`).

The database deals programmes out to parts, and tells a mark of each as it tells one of the register
(`newsroom.public.content`): it changes with what readers see of the part's programmes, when something is written and
when the clock passes an hour, and with what all counting depends on. What was counted of a part is true as long as its
mark stays the same.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from awards.computed.worlds import World
from newsroom.public import content
from newsroom.public.kept import Counted, Kept, KeptSums, Whole
from newsroom.public.queries.world import PUBLISHED

Row = TypeVar("Row")
Told = TypeVar("Told")
Key = TypeVar("Key", bound=Hashable)

# As many as the database has (awards/migrations/0020), and the mark of what is shown beside that which is counted.
PARTS, BESIDE = 128, -2

REGISTER = "SELECT to_json(mark)::text FROM published_register"
MARKS = """
    SELECT json_build_array(
        (SELECT mark FROM published_register), (SELECT json_object_agg(part, mark) FROM published_register_part)
    )::text
"""
PROGRAMMES = "SELECT p.id::text FROM {programme} p WHERE mod(p.id, %(of)s::int) = ANY (%(parts)s::int[])"


def part_of(programme: int) -> int:
    return programme % PARTS


@dataclass(frozen=True)
class Marks:
    """The marks of all parts as they were while the register had one mark, and the programmes of some of them."""

    register: str
    parts: Mapping[int, str]
    beside: str
    _programmes: dict[Sequence[int], Sequence[int]] = field(default_factory=dict)

    def programmes(self, parts: Sequence[int]) -> Sequence[int]:
        """Those of some parts: asked for at one moment with the marks, or while the register has the same mark."""
        asked = tuple(parts)
        if asked not in self._programmes:
            self._programmes[asked] = PUBLISHED.told(PROGRAMMES, {"of": PARTS, "parts": parts})
        return self._programmes[asked]


# Those of the version of the register, for all that asks for them while it is the same.
_known: content.Memory[Marks] = content.Memory(1)


def _read(of_register: content.Version) -> Marks:
    ((register, told),) = PUBLISHED.told(MARKS)
    parts = {int(part): mark for part, mark in told.items()}
    marks = Marks(register, beside=parts.pop(BESIDE), parts=parts)
    if register == of_register.mark:
        _known.learn((), of_register, marks)
    return marks


def _at_this_moment() -> Marks:
    """The marks as they are now: to find that they are those that are known takes less than to read them."""
    of_register = content.of_register()
    known = _known.known((), of_register)
    return known if known and PUBLISHED.told(REGISTER) == [known.register] else _read(of_register)


def version_of(programme: int) -> content.Version:
    """The version of what readers see of a programme and of those in its part, with what is shown beside it."""
    return versions_of({programme: programme})[programme]


def versions_of(programmes: Mapping[Key, int]) -> dict[Key, content.Version]:
    """The same for several programmes, under what they are asked for by.

    What was read since the register had its version may be kept under them: where something has changed meanwhile, it
    stands for all of its parts.
    """
    of_register = content.of_register()
    marks = _known.known((), of_register) or _read(of_register)
    is_of_version = marks.register == of_register.mark

    def version(part: int) -> str:
        return marks.parts[part] + marks.beside if is_of_version else of_register.mark

    return {
        key: content.Version(version(part_of(programme)), of_register.order)
        for key, programme in programmes.items()
    }


class Register(Whole[Row]):
    """`count(world)` gives what is counted of a world's programmes."""

    def __init__(self, count: Callable[[World], Counted[Row]]) -> None:
        self.count = count

    def all(self) -> Counted[Row]:
        return self.count(PUBLISHED)

    def now(self) -> tuple[Mapping[int, str], Callable[[Sequence[int]], Counted[Row]]]:
        marks = _at_this_moment()

        def of_parts(parts: Sequence[int]) -> Counted[Row]:
            programmes = marks.programmes(parts)
            return self.count(PUBLISHED.of_programmes(programmes)) if programmes else ()

        return marks.parts, of_parts


class Parts(Kept[Row, Told]):
    """What `count(world)` gives as pairs of a part and a row, kept by the parts of the register."""

    def __init__(
        self,
        count: Callable[[World], Counted[Row]],
        gather: Callable[[Iterable[Sequence[Row]]], Told],
    ) -> None:
        super().__init__(Register(count), gather)


class Sums(KeptSums[Key]):
    """Numbers by a key that `count(world)` gives for each part, added over the register."""

    def __init__(self, count: Callable[[World], Counted[tuple[Key, int]]]) -> None:
        super().__init__(Register(count))
