"""The names that stand in a pair of texts, and which of the translation can be the rendering of which; pure."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from typing import Generic, TypeVar

from newsroom.bilingual.alignment import Bead, alignment
from newsroom.bilingual.furniture import furniture
from newsroom.bilingual.lexicon import Kind, Lexicon, Occurrence, Term, packaged
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.texts import Span, Text

# Facts of the language and the land, which are known whatever a site's glossary holds.
ALWAYS = frozenset({Kind.GRADE, Kind.PLACE, Kind.AUTHORITY, Kind.POST})
# A rendering may have moved to the next sentence or the one before.
NEAR = 1
# Of one kind no sentence names more; of a text without sentences only so many are compared.
MOST = 64
K = TypeVar("K")
E = TypeVar("E")


@dataclass(frozen=True)
class Names:
    """Occurrences of names in both texts, without what stands around the release (bylines, captions)."""

    lexicon: Lexicon
    ko: tuple[Occurrence, ...]
    en: tuple[Occurrence, ...]


def names(pair: Pair) -> Names:
    """The names of a pair, read once."""
    return pair.once(_names)


def _names(pair: Pair) -> Names:
    lexicon = _known(pair.lexicon.terms)
    ko = tuple(lexicon.found(pair.ko.whole, pair.date))
    en = _told(pair.en, lexicon.found(pair.en.whole, pair.date)) if pair.en else ()
    return Names(lexicon, ko, tuple(en))


def _told(text: Text, found: Iterable[Occurrence]) -> Iterable[Occurrence]:
    around = furniture(text)
    starts = [start for start, _end in around]
    for each in found:
        number = bisect_right(starts, each.start) - 1
        if number < 0 or each.start >= around[number][1]:
            yield each


@lru_cache(maxsize=8)
def _known(terms: tuple[Term, ...]) -> Lexicon:
    own = {(term.kind, term.ko) for term in terms}
    facts = packaged().terms
    return Lexicon(
        (*terms, *(term for term in facts if term.kind in ALWAYS and (term.kind, term.ko) not in own))
    )


class Places:
    """In which pair of aligned sentences a place of either text is, counted from 0; -1 where it is in none."""

    def __init__(self, beads: Sequence[Bead[Span]]) -> None:
        self.beads = beads
        self._korean: dict[int, str] = {}
        self._ko = _Side((span, number) for number, bead in enumerate(beads) for span in bead.ko)
        self._en = _Side((span, number) for number, bead in enumerate(beads) for span in bead.en)

    def of_ko(self, place: int) -> int:
        return self._ko.at(place)

    def of_en(self, place: int) -> int:
        return self._en.at(place)

    def korean(self, number: int) -> str:
        """The Korean of a pair of sentences; "" of -1."""
        if number not in self._korean:
            spans = self.beads[number].ko if number >= 0 else ()
            self._korean[number] = "\n".join(span.text for span in spans)
        return self._korean[number]

    def korean_near(self, number: int) -> str:
        """The same with those beside it."""
        near = range(max(number - NEAR, 0), min(number + NEAR + 1, len(self.beads)))
        return "\n".join(self.korean(each) for each in near)


class _Side:
    def __init__(self, held: Iterable[tuple[Span, int]]) -> None:
        self._held = sorted(held, key=lambda each: each[0].start)
        self._starts = [span.start for span, _number in self._held]

    def at(self, place: int) -> int:
        number = bisect_right(self._starts, place) - 1
        return self._held[number][1] if number >= 0 and place < self._held[number][0].end else -1


def places(pair: Pair) -> Places:
    """The aligned sentences of a pair."""
    return pair.once(_places)


def _places(pair: Pair) -> Places:
    return Places(alignment(pair).sentences)


@dataclass(frozen=True, slots=True)
class Mention(Generic[K]):
    """Something that a text names: `what` it is, where it stands, and in which pair of aligned sentences."""

    what: K
    start: int
    end: int
    number: int


@dataclass
class Matched(Generic[K, E]):
    """Mentions of both texts that belong together, and what is left of each."""

    pairs: list[tuple[Mention[K], Mention[E]]] = field(default_factory=list)
    ko: list[Mention[K]] = field(default_factory=list)
    en: list[Mention[E]] = field(default_factory=list)

    def opposed(self) -> list[tuple[Mention[K], Mention[E]]]:
        """What is left over in the same pair of sentences, in order."""
        left: dict[int, list[Mention[K]]] = {}
        for ko in self.ko:
            left.setdefault(ko.number, []).append(ko)
        return [(left[en.number].pop(0), en) for en in self.en if en.number >= 0 and left.get(en.number)]


def matched(
    ko: Sequence[Mention[K]], en: Sequence[Mention[E]], fits: Callable[[K, E], bool]
) -> Matched[K, E]:
    """Mentions put together where they fit: first those in the same pair of sentences, then those beside it."""
    found: Matched[K, E] = Matched([], list(ko), [])
    left = list(en)
    for distance in range(NEAR + 1):
        by_number: dict[int, list[Mention[K]]] = {}
        for mention in found.ko:
            by_number.setdefault(mention.number, []).append(mention)
        left = [each for each in left if not _taken(each, by_number, distance, fits, found)]
        found.ko = sorted(
            (each for group in by_number.values() for each in group), key=lambda each: each.start
        )
    found.en = left
    return found


def _taken(
    en: Mention[E],
    ko: dict[int, list[Mention[K]]],
    distance: int,
    fits: Callable[[K, E], bool],
    found: Matched[K, E],
) -> bool:
    for number in dict.fromkeys((en.number - distance, en.number + distance)):
        for mention in islice(ko.get(number, ()), MOST):
            if fits(mention.what, en.what):
                ko[number].remove(mention)
                found.pairs.append((mention, en))
                return True
    return False
