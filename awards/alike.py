"""Names that are nearly another: written a little differently, or shortened. Pure."""

import heapq
from collections.abc import Iterable
from functools import lru_cache

from awards.spelling import name_key

# Names with fewer pairs of syllables in common have little to do with each other; found by trying the demo's register.
LEAST_ALIKE = 0.45
KEPT = 20_000


def nearest(name: str, names: Iterable[str], most: int) -> tuple[str, ...]:
    """Of `names` those most like `name`, the most alike first."""
    pairs = _pairs(name)
    likenesses = ((_likeness(pairs, _pairs(other)), other) for other in names)
    likely = [each for each in likenesses if each[0] >= LEAST_ALIKE]
    return tuple(other for _likeness, other in heapq.nlargest(most, likely))


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Twice what they have in common among all that they have, from 0 to 1."""
    return 2 * len(one & other) / ((len(one) + len(other)) or 1)


@lru_cache(maxsize=KEPT)
def _pairs(name: str) -> frozenset[str]:
    key = name_key(name)
    return frozenset(key[place : place + 2] for place in range(len(key) - 1))
