"""Where in a translation the place of a Korean text is told, after figures that stand once in each; pure."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence

from newsroom.bilingual.likeness import Likeness, keys, likeness
from newsroom.figures.values import Figure

# More than a translation is likely to move a figure, as a share of its text.
FARTHEST = 0.35


class Course:
    """A line from place to place, straight between the anchors."""

    def __init__(self, anchors: Sequence[tuple[int, int]], length_ko: int, length_en: int) -> None:
        points = [(0, 0), *anchors, (max(length_ko, 1), length_en)]
        self._ko = [ko for ko, _en in points]
        self._en = [en for _ko, en in points]

    def expected(self, place: int) -> int:
        """The place in the translation of one in the Korean text."""
        after = min(max(bisect_right(self._ko, place), 1), len(self._ko) - 1)
        ko, next_ko = self._ko[after - 1], self._ko[after]
        en, next_en = self._en[after - 1], self._en[after]
        return en + (place - ko) * (next_en - en) // max(next_ko - ko, 1)


def course(
    ko: Sequence[Figure],
    en: Sequence[Figure],
    length_ko: int,
    length_en: int,
    known: Sequence[tuple[int, int]] = (),
) -> Course:
    """Laid through known places and the figures that stand once in each text, as far as they are in one order."""
    found = _once(en)
    anchors = list(known)
    for key, figure in _once(ko).items():
        other = found.get(key)
        if other and likeness(figure, other) is Likeness.SAME:
            moved = abs(figure.start / max(length_ko, 1) - other.start / max(length_en, 1))
            if moved < FARTHEST:
                anchors.append((figure.start, other.start))
    return Course(_rising(sorted(set(anchors))), length_ko, length_en)


def _once(figures: Iterable[Figure]) -> dict[object, Figure]:
    """Figures by keys that no other has."""
    found: dict[object, list[Figure]] = defaultdict(list)
    for figure in figures:
        for key in keys(figure):
            found[key].append(figure)
    return {key: group[0] for key, group in found.items() if len(group) == 1}


def _rising(points: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of points, by their first, whose second rises, too."""
    ends: list[int] = []
    best: list[int] = []
    before: list[int] = []
    for number, (_first, second) in enumerate(points):
        length = bisect_left(ends, second)
        before.append(best[length - 1] if length else -1)
        ends[length : length + 1] = [second]
        best[length : length + 1] = [number]
    run, number = [], best[-1] if best else -1
    while number >= 0:
        run.append(points[number])
        number = before[number]
    return run[::-1]
