"""How good a ranking is, by what people judged (Järvelin and Kekäläinen 2002 for nDCG); pure.

`ranking` holds ids, best first; `grades` the grade of each relevant document, from 1 up.
"""

from collections.abc import Mapping, Sequence
from math import log2

DEPTH = 10


def recall(ranking: Sequence[str], grades: Mapping[str, int], depth: int = DEPTH) -> float:
    """The share of what is relevant that stands among the first `depth`."""
    return len(set(ranking[:depth]) & set(grades)) / len(grades)


def reciprocal_rank(ranking: Sequence[str], grades: Mapping[str, int]) -> float:
    """One divided by the place of the first that is relevant; 0 when none is found."""
    return next((1 / place for place, document in enumerate(ranking, start=1) if document in grades), 0.0)


def ndcg(ranking: Sequence[str], grades: Mapping[str, int], depth: int = DEPTH) -> float:
    """What the first `depth` gain, less the lower they stand, as a share of the best that was possible."""
    gained = _discounted([grades.get(document, 0) for document in ranking[:depth]])
    return gained / _discounted(sorted(grades.values(), reverse=True)[:depth])


def _discounted(grades: Sequence[int]) -> float:
    return sum((2**grade - 1) / log2(place + 1) for place, grade in enumerate(grades, start=1))
