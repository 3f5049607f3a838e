"""What stands in the index for a text.

Of Korean the pairs of syllables within a word, so that whatever is attached to a word or written around it, the word is
found; and the morphemes that pairs cannot tell: nouns of one syllable (대통령상: 상) and verbs in their dictionary form
(도운: 돕다). Of other scripts whole words, English by its stem; figures and dates as written. Where scripts meet, a
figure or word with the syllable beside it (77건, 코로나19: 나19).
"""

from collections.abc import Collection, Iterator
from enum import StrEnum
from typing import Final, NamedTuple

from newsroom.korean import common, english, morphemes
from newsroom.korean.hangul import is_syllable
from newsroom.korean.morphemes import SUFFIX, VERB, Morpheme
from newsroom.korean.normalising import mapped
from newsroom.korean.words import Piece, words

# Counts up when the rules below, of normalising or of words give other terms for a text.
RULES: Final = 1
# Particles with which next to no noun ends.
PARTICLES = frozenset("은는을를")


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
    told = [] if analyser is Analyser.BIGRAMS else list(read(source.text, taken))
    if analyser is Analyser.MORPHEMES:
        found = [*spelled(taken, paired=False), *told]
    else:
        nouns = {term.start for term in told if term.end - term.start == len(term.lexeme) == 2}
        found = [*spelled(taken, nouns), *(term for term in told if tells_more(term))]
    if source.starts is None:
        return found
    return [
        Term(each.lexeme, each.position, *source.span(each.start, each.end), each.whole) for each in found
    ]


def tells_more(term: Term) -> bool:
    """Whether a morpheme tells what no pair of syllables does."""
    return len(term.lexeme) == 1 or len(term.lexeme) != term.end - term.start or term.lexeme.endswith(VERB)


def spelled(taken: list[list[Piece]], nouns: Collection[int] = (), paired: bool = True) -> Iterator[Term]:
    """What the letters alone tell; spans in the normalised text, as in all of what follows.

    `nouns`: where nouns of two syllables begin. Without `paired` only what no dictionary knows.
    """
    for position, word in enumerate(taken, start=1):
        for number, piece in enumerate(word):
            if number and paired:
                yield seam(word[number - 1], piece, position)
            if piece.script != "syllables":
                yield Term(lexeme(piece), position, piece.start, piece.end, True)
            elif paired or not is_syllable(piece.text[0]):
                yield from pairs(piece, position, nouns)
                yield from before_particle(piece, position)


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


def pairs(piece: Piece, position: int, nouns: Collection[int] = ()) -> Iterator[Term]:
    """Each syllable with the next one; a single one by itself."""
    text, first = piece.text, piece.start
    if len(text) == 1:
        yield Term(text, position, first, piece.end, True)
    for start in range(first, piece.end - 1):
        yield Term(text[start - first : start - first + 2], position, start, start + 2, start in nouns)


def before_particle(piece: Piece, position: int) -> Iterator[Term]:
    """The noun of one syllable in 상은, which the likeliest morphemes often miss."""
    if len(piece.text) == 2 and piece.text[1] in PARTICLES:
        yield Term(piece.text[0], position, piece.start, piece.start + 1, True)


def read(text: str, taken: list[list[Piece]]) -> Iterator[Term]:
    """What the morphemes tell: nouns, of compounds also their parts, and verbs in their dictionary form."""
    words = iter([(word[-1].end, number) for number, word in enumerate(taken, start=1)])
    end, position = next(words, (len(text), 0))
    for each in morphemes.best(text):
        while each.start >= end and position < len(taken):
            end, position = next(words)
        if each.noun or each.tag == SUFFIX:
            yield Term(each.lemma, position, each.start, each.end, True)
            yield from parts(each, position)
        elif each.verb and each.lemma not in common.KOREAN_VERBS:
            yield Term(each.lemma, position, each.start, each.end, True)


def parts(compound: Morpheme, position: int) -> Iterator[Term]:
    start = compound.start
    for part in compound.parts:
        yield Term(part, position, start, start + len(part), True)
        start += len(part)
