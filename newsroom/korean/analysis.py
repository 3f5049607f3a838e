"""What stands in the index for a text.

Of Korean the pairs of syllables within a word, so that whatever is attached to a word or written around it, the word is
found; and the morphemes that pairs cannot tell: nouns of one syllable (대통령상: 상) and verbs in their dictionary form
(도운: 돕다). Of other scripts whole words, English by its stem; figures and dates as written. Where scripts meet, a
figure or word with the syllable beside it (77건, 코로나19: 나19).
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import Final, NamedTuple

from newsroom.korean import english, morphemes
from newsroom.korean.normalising import mapped
from newsroom.korean.words import Piece, words

# Counts up when the rules below, of normalising or of words give other terms for a text.
RULES: Final = 1


class Analyser(StrEnum):
    """How Korean is taken apart. The site uses `DEFAULT`; the others are there to be measured against it."""

    BOTH = "both"
    BIGRAMS = "bigrams"
    MORPHEMES = "morphemes"


DEFAULT: Final = Analyser.BOTH if morphemes.AVAILABLE else Analyser.BIGRAMS
# Stored with what was made: an index row of another analyser has to be made anew.
ANALYSER: Final = "; ".join(
    [
        f"{DEFAULT} {RULES}",
        english.stemmer_name(),
        *([morphemes.analyser_name()] if morphemes.AVAILABLE else []),
    ]
)


class Term(NamedTuple):
    """One lexeme of a text.

    `position`: number of its word, from 1; all terms of a word share it. `start`, `end`: its span in the
    ORIGINAL text. `whole`: a word of its own there; False for a pair of syllables that is only a part of one (고양 in
    고양이, but not in 고양시), which tells less.
    """

    lexeme: str
    position: int
    start: int
    end: int
    whole: bool


def terms(text: str, *, analyser: Analyser = DEFAULT) -> list[Term]:
    """The terms of `text`, in any language, in time linear in its length; a lexeme as often as it stands there."""
    source = mapped(text)
    taken = list(words(source.text))
    if analyser is Analyser.MORPHEMES:
        found = [*spelled(taken, paired=False), *read(source.text, taken)]
    elif analyser is Analyser.BIGRAMS:
        found = list(spelled(taken))
    else:
        found = both(list(spelled(taken)), list(read(source.text, taken)))
    return [
        Term(each.lexeme, each.position, *source.span(each.start, each.end), each.whole) for each in found
    ]


def both(pairs: list[Term], told: list[Term]) -> list[Term]:
    """Pairs of syllables, those that are nouns marked so, and of the morphemes what no pair tells."""
    nouns = {(term.start, term.end) for term in told}
    marked = [term if term.whole or term[2:4] not in nouns else term._replace(whole=True) for term in pairs]
    return marked + [term for term in told if len(term.lexeme) == 1 or term.lexeme.endswith(morphemes.VERB)]


def spelled(taken: list[list[Piece]], paired: bool = True) -> Iterator[Term]:
    """What the letters alone tell; spans in the normalised text, as in all of what follows."""
    for position, word in enumerate(taken, start=1):
        for number, piece in enumerate(word):
            if number and paired:
                yield seam(word[number - 1], piece, position)
            if piece.script != "syllables":
                yield Term(lexeme(piece), position, piece.start, piece.end, True)
            elif paired:
                yield from pairs(piece, position)


def lexeme(piece: Piece) -> str:
    """A piece that is not taken apart."""
    return english.stem(piece.text) if piece.script == "latin" else piece.text


def seam(before: Piece, after: Piece, position: int) -> Term:
    """What stands on both sides of where scripts meet: of syllables the one there, else the whole piece."""
    left = before.text[-1] if before.script == "syllables" else before.text
    right = after.text[0] if after.script == "syllables" else after.text
    start = before.end - 1 if before.script == "syllables" else before.start
    end = after.start + 1 if after.script == "syllables" else after.end
    return Term(left + right, position, start, end, True)


def pairs(piece: Piece, position: int) -> Iterator[Term]:
    """Each syllable with the next one; a single one by itself."""
    if len(piece.text) == 1:
        yield Term(piece.text, position, piece.start, piece.end, True)
    for at in range(len(piece.text) - 1):
        start = piece.start + at
        yield Term(piece.text[at : at + 2], position, start, start + 2, False)


def read(text: str, taken: list[list[Piece]]) -> Iterator[Term]:
    """What the morphemes tell: nouns, and verbs in their dictionary form."""
    ends = iter([(word[-1].end, position) for position, word in enumerate(taken, start=1)])
    end, position = next(ends, (0, 0))
    for each in morphemes.best(text):
        while each.start >= end and position < len(taken):
            end, position = next(ends)
        if each.noun:
            yield Term(each.surface, position, each.start, each.end, True)
        elif each.verb and each.verb not in morphemes.COMMON_VERBS:
            yield Term(each.verb, position, each.start, each.end, True)
