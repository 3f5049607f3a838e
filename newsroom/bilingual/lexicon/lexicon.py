"""Terms together, and where their names stand in a text; pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from newsroom.bilingual.lexicon.finding import Entry, Occurrence, Syllables, Words, is_korean
from newsroom.bilingual.lexicon.terms import Kind, Term

# Of so many different sets of terms the tries are kept: those of a site change seldom.
KEPT = 8


@dataclass(frozen=True)
class Lexicon:
    """`terms` in the order in which they count: of two with one name the first is meant."""

    terms: tuple[Term, ...] = ()

    def found(self, text: str, day: date | None = None) -> list[Occurrence]:
        """The right names of terms in a text of either language, in order, the longest at each place."""
        return _occurrences(text, day, self._right)

    def forbidden(self, text: str, day: date | None = None) -> list[Occurrence]:
        """The wrong English names of terms in a text, likewise."""
        return _occurrences(text, day, self._wrong)

    def with_terms(self, terms: Iterable[Term]) -> "Lexicon":
        """These terms, as a register or a glossary holds them, before those of this lexicon."""
        return Lexicon((*terms, *self.terms))

    def of_kind(self, kind: Kind) -> tuple[Term, ...]:
        return tuple(term for term in self.terms if term.kind is kind)

    @cached_property
    def _right(self) -> "Tries":
        return _tries_of_right(self.terms)

    @cached_property
    def _wrong(self) -> "Tries":
        return _tries_of_wrong(self.terms)


Tries = tuple[Syllables, Words]


@lru_cache(maxsize=KEPT)
def _tries_of_right(terms: tuple[Term, ...]) -> Tries:
    return _tries([(name, term) for term in terms for name in (*term.korean, *term.english)])


@lru_cache(maxsize=KEPT)
def _tries_of_wrong(terms: tuple[Term, ...]) -> Tries:
    return _tries([(name, term) for term in terms for name in term.forbidden])


def _tries(named: Sequence[tuple[str, Term]]) -> Tries:
    korean = Syllables((name, term) for name, term in named if is_korean(name))
    return korean, Words((name, term) for name, term in named if not is_korean(name))


def _occurrences(text: str, day: date | None, tries: Tries) -> list[Occurrence]:
    syllables, words = tries
    found = [*(syllables.found(text) if is_korean(text) else ()), *words.found(text)]
    return [
        _occurrence(start, end, entry, day) for start, end, entry in sorted(found, key=lambda each: each[0])
    ]


def _occurrence(start: int, end: int, entry: Entry, day: date | None) -> Occurrence:
    terms = tuple(sorted(entry.terms, key=lambda term: not term.is_valid(day)))
    return Occurrence(start, end, terms[0], entry.name, terms)
