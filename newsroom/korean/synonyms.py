"""Names that mean the same; a value that whoever asks passes in."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from newsroom.korean import morphemes
from newsroom.korean.analysis import Analyser
from newsroom.korean.endings import stripped
from newsroom.korean.normalising import normalised
from newsroom.korean.wording import Word, asked
from newsroom.korean.words import words

# What makes a name of a place one of a local government; longest first.
GOVERNMENT = re.compile(r"(?P<place>[가-힣]{2,})(?:특별자치시|특별자치도|특별시|광역시|특례시|시|군|구)")


@dataclass(frozen=True, slots=True)
class Synonyms:
    """`groups`: sets of normalised names, each one word, any of which finds the others.

    `cities`: names of local governments. Asked by its full name (고양시), one is also found by the name of its place
    (고양), and so by every other of its names (고양특례시). The dictionary knows most of them by itself.
    """

    groups: tuple[frozenset[str], ...] = ()
    cities: frozenset[str] = frozenset()

    def widened(self, word: Word, analyser: Analyser) -> Word:
        """`word`, found also by what means the same."""
        said = {word.text, stripped(word.text)}
        names = said.union(*(group for group in self.groups if group & said))
        names |= {place for name in names for place in self.place_of(name, analyser)}
        others = [asked(pieces, analyser) for name in sorted(names - said) for pieces in words(name)]
        alternatives = [*word.alternatives, *(each for other in others for each in other.alternatives)]
        marks = [*word.marks, *(mark for other in others for mark in other.marks)]
        return replace(
            word, alternatives=tuple(dict.fromkeys(alternatives)), marks=tuple(dict.fromkeys(marks))
        )

    def place_of(self, name: str, analyser: Analyser) -> set[str]:
        """The place that a local government is named after; empty for another word that ends so (비상구)."""
        found = GOVERNMENT.fullmatch(name)
        return {found["place"]} if found and (name in self.cities or is_place(name, analyser)) else set()


def is_place(name: str, analyser: Analyser) -> bool:
    """Whether the dictionary knows it as one."""
    if analyser is Analyser.BIGRAMS:
        return False
    likeliest = morphemes.readings(name)[0]
    return len(likeliest) == 1 and likeliest[0].place


NONE = Synonyms()


def synonyms(groups: Iterable[Iterable[str]] = (), cities: Iterable[str] = ()) -> Synonyms:
    """Of names as people write them; what is not one word (without blanks) means nothing here and is left out."""
    named = [frozenset(one_word(names)) for names in groups]
    return Synonyms(tuple(group for group in named if len(group) > 1), frozenset(one_word(cities)))


def one_word(names: Iterable[str]) -> list[str]:
    return [name for name in map(normalised, names) if len(list(words(name))) == 1]
