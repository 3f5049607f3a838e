"""How much the words of two titles have in common; pure.

A word that stands in many of the titles compared tells little (the city's own name is in nearly all of them), one that
two titles have to themselves tells most. Korean words are taken apart into pairs of syllables, so that 도서관을 and
도서관에서 have 도서관 in common.
"""

import re
from collections import Counter
from collections.abc import Sequence
from math import log

WORD = re.compile(r"[^\W_]+")
HANGUL = re.compile(r"[가-힣]+")


def tokens(title: str) -> frozenset[str]:
    """The words of a title, without case; of Korean ones their pairs of syllables. Single letters say nothing."""
    found: set[str] = set()
    for word in WORD.findall(title.casefold()):
        if HANGUL.fullmatch(word):
            found.update(map(str.__add__, word, word[1:]))
        elif len(word) > 1:
            found.add(word)
    return frozenset(found)


def shares(title: str, others: Sequence[str]) -> list[float]:
    """For each of `others`, the share of what `title` says that it says too: 0 nothing to 1 all of it."""
    wanted = tokens(title)
    found = [_known(wanted, other) for other in others]
    known = Counter(token for each in found for token in each)
    weights = {token: log((len(found) + 1) / (known[token] + 0.5)) for token in wanted}
    whole = sum(weights.values())
    if whole <= 0:
        return [0.0] * len(found)
    return [sum(weights[token] for token in each) / whole for each in found]


def _known(wanted: frozenset[str], title: str) -> frozenset[str]:
    """Those of `wanted` that `title` has; taken apart it is only where it could have any."""
    folded = title.casefold()
    for token in wanted:
        if token in folded:
            return wanted & tokens(title)
    return frozenset()
