"""Which figure of a translation tells which of the Korean text, and which tell nothing of the other; pure."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from newsroom.bilingual.course import Course, course
from newsroom.bilingual.likeness import Likeness, keys, likeness
from newsroom.figures.values import Figure

# Of equal figures, how many near the expected place are compared, on either side of it.
NEIGHBOURS = 6


class Index:
    """Figures in the order of their text, found by what they say and where they stand."""

    def __init__(self, figures: Sequence[Figure]) -> None:
        self.figures = figures
        self._by_key: dict[object, list[int]] = defaultdict(list)
        for number, figure in enumerate(figures):
            for key in keys(figure):
                self._by_key[key].append(number)
        self._places = [figure.start for figure in figures]

    def near(self, figure: Figure, place: int) -> set[int]:
        """The numbers of figures that may say the same as one, those that stand nearest to a place."""
        found: set[int] = set()
        for key in keys(figure):
            group = self._by_key.get(key, [])
            middle = bisect_left(group, place, key=self._places.__getitem__)
            found.update(group[max(middle - NEIGHBOURS, 0) : middle + NEIGHBOURS])
        return found


@dataclass(frozen=True)
class Matching:
    """`told` are figures of both that say one thing; `ko` and `en` what is over.

    What is over may yet be told by a figure that is taken already, as when one text says it twice: how well it is.
    """

    told: tuple[tuple[Figure, Figure], ...]
    ko: Mapping[Figure, Likeness]
    en: Mapping[Figure, Likeness]
    course: Course

    def distance(self, ko: Figure, en: Figure) -> int:
        """How far the English figure is from where the Korean one is expected to be told, in characters."""
        return abs(self.course.expected(ko.start) - en.start)


def matched(
    ko: Sequence[Figure],
    en: Sequence[Figure],
    length_ko: int,
    length_en: int,
    known: Sequence[tuple[int, int]] = (),
) -> Matching:
    """Each figure is told by one of the other text at most: by the likest, and of these by the nearest.

    `known` are places of both texts that belong together, as where sentences begin.
    """
    way = course(ko, en, length_ko, length_en, known)
    index = Index(en)
    told: dict[int, int] = {}
    taken: set[int] = set()
    for _like, _distance, number, other in sorted(_edges(ko, index, way)):
        if number not in told and other not in taken:
            told[number] = other
            taken.add(other)
    back = Index(ko)
    return Matching(
        tuple((ko[number], en[other]) for number, other in sorted(told.items())),
        {figure: _best(figure, index, likeness) for number, figure in enumerate(ko) if number not in told},
        {
            figure: _best(figure, back, _from_english)
            for number, figure in enumerate(en)
            if number not in taken
        },
        way,
    )


def _edges(ko: Sequence[Figure], index: Index, way: Course) -> Iterator[tuple[int, int, int, int]]:
    """What may say the same, the likest first, then the nearest."""
    for number, figure in enumerate(ko):
        place = way.expected(figure.start)
        for other in index.near(figure, place):
            if like := likeness(figure, index.figures[other]):
                yield -like, abs(place - index.figures[other].start), number, other


def _best(figure: Figure, index: Index, like: Callable[[Figure, Figure], Likeness]) -> Likeness:
    """How well any figure of the other text tells one."""
    others = (index.figures[number] for number in index.near(figure, figure.start))
    return max((like(figure, other) for other in others), default=Likeness.NONE)


def _from_english(en: Figure, ko: Figure) -> Likeness:
    return likeness(ko, en)
