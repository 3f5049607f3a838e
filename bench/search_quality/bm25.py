"""Okapi BM25 over terms in memory: what search is measured against (Robertson and Zaragoza 2009, 3.1); pure."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from math import log

K1, B = 1.2, 0.75

Terms = Callable[[str], Sequence[str]]


class BM25:
    """Documents by their terms. `terms` takes a document or a question apart."""

    def __init__(self, documents: Mapping[str, str], terms: Terms) -> None:
        self._terms = terms
        counts = {name: Counter(terms(text)) for name, text in documents.items()}
        self._lengths = {name: sum(found.values()) for name, found in counts.items()}
        self._average = sum(self._lengths.values()) / max(len(counts), 1)
        self._places: dict[str, dict[str, int]] = defaultdict(dict)
        for name, found in counts.items():
            for term, number in found.items():
                self._places[term][name] = number

    def ranking(self, question: str, most: int = 100) -> list[str]:
        """The documents that hold any term of the question, best first; of equals the first given."""
        scores: dict[str, float] = defaultdict(float)
        for term in dict.fromkeys(self._terms(question)):
            for name, gain in self._gains(term):
                scores[name] += gain
        return sorted(scores, key=lambda name: -scores[name])[:most]

    def _gains(self, term: str) -> Iterable[tuple[str, float]]:
        places = self._places.get(term, {})
        rarity = log(1 + (len(self._lengths) - len(places) + 0.5) / (len(places) + 0.5))
        for name, number in places.items():
            length = 1 - B + B * self._lengths[name] / self._average
            yield name, rarity * number * (K1 + 1) / (number + K1 * length)
