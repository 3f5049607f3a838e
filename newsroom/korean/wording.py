"""One word of a question, with the ways in which a text may say it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from newsroom.korean import morphemes
from newsroom.korean.analysis import Analyser, lexeme, pairs, seam
from newsroom.korean.endings import stripped
from newsroom.korean.expressions import ANY_END, joined, matching
from newsroom.korean.morphemes import Morpheme
from newsroom.korean.words import LONGEST_WORD, Piece


@dataclass(frozen=True, slots=True)
class Word:
    """`text`: as asked, normalised, without what is attached to it; what a page may show.

    `alternatives`: a text says the word when it holds all lexemes of one of them, likeliest first; never empty.
    `marks`: what to look for in a normalised text to highlight it.
    """

    text: str
    alternatives: tuple[tuple[str, ...], ...]
    marks: tuple[str, ...]

    def expression(self, titled: bool = False) -> str:
        """Text of a tsquery; never empty."""
        needed = [set(each) for each in self.alternatives]
        # What holds more than another alternative finds nothing that this one does not.
        least = [each for each in self.alternatives if not any(other < set(each) for other in needed)]
        return joined("|", [joined("&", [matching(one, titled) for one in each]) for each in least])

    def fits(self, places: Mapping[str, set[int]]) -> bool:
        """Whether a text with these lexemes says it. `places`: of each lexeme the numbers of its words."""
        return any(all(at(each, places) for each in either) for either in self.alternatives)

    def places(self, places: Mapping[str, set[int]]) -> set[int]:
        """The numbers of the words that say it by themselves."""
        found = [set.intersection(*(at(each, places) for each in either)) for either in self.alternatives]
        return set().union(*found)


def at(lexeme: str, places: Mapping[str, set[int]]) -> set[int]:
    """Where a lexeme of a question stands."""
    if not lexeme.endswith(ANY_END):
        return places.get(lexeme, set())
    beginning = lexeme.removesuffix(ANY_END)
    return set().union(*(found for each, found in places.items() if each.startswith(beginning)))


def asked(pieces: list[Piece], analyser: Analyser) -> Word:
    """A word of a question as what to look for. `pieces`: what it is made of, as `words.words` gives it."""
    text = "".join(piece.text for piece in pieces)
    if (
        analyser is Analyser.BIGRAMS
        or len(text) > LONGEST_WORD
        or not any("가" <= each <= "힣" for each in text)
    ):
        return by_letters(pieces)
    return by_morphemes(pieces, text, analyser) or by_letters(pieces)


def by_letters(pieces: list[Piece]) -> Word:
    """Without morphemes: what looks like an ending is taken off, and a syllable may begin any word."""
    *before, last = pieces
    if last.script == "syllables":
        kept = stripped(last.text, at_least=1 if before else 2)
        last = last._replace(text=kept, end=last.start + len(kept))
    text = "".join(piece.text for piece in [*before, last])
    found = lexemes([*before, last])
    if last.script == "syllables" and len(text) == 1:
        found = (text + ANY_END,)
    return Word(text, (found,), (text,))


def lexemes(pieces: list[Piece]) -> tuple[str, ...]:
    """What stands in the index wherever the word stands, whatever is attached to it."""
    found: list[str] = []
    for number, piece in enumerate(pieces):
        if number:
            found.append(seam(pieces[number - 1], piece, 0).lexeme)
        if piece.script == "syllables":
            found += [pair.lexeme for pair in pairs(piece, 0) if len(piece.text) > 1 or len(pieces) == 1]
        elif len(pieces) == 1 or piece.script == "latin":
            found.append(lexeme(piece))
    return tuple(dict.fromkeys(found))


def by_morphemes(pieces: list[Piece], text: str, analyser: Analyser) -> Word | None:
    """By the likeliest reading of the word, and the verbs that any sees in it; None when it is nothing but endings."""
    readings = morphemes.readings(text)
    if not readings:
        return None
    kept = text[: core_end(readings[0])]
    said = [] if analyser is Analyser.MORPHEMES else [literal(pieces, len(kept), readings[0])]
    said += [told(reading) for number, reading in enumerate(readings) if number == 0 or has_verb(reading)]
    alternatives = tuple(dict.fromkeys(each for each in said if each))
    return Word(kept, alternatives, (kept,)) if alternatives else None


def core_end(reading: tuple[Morpheme, ...]) -> int:
    """Where what is attached to a word begins."""
    return max((each.end for each in reading if each.content), default=0)


def literal(pieces: list[Piece], length: int, reading: tuple[Morpheme, ...]) -> tuple[str, ...]:
    """The word's own letters, as far as they are its own; () for a verb of which one syllable is left."""
    kept = list(cut(pieces, length))
    if len(kept) == 1 and len(kept[0].text) == 1 and has_verb(reading):
        return ()
    return lexemes(kept) if kept else ()


def cut(pieces: list[Piece], length: int) -> Iterator[Piece]:
    """The first `length` characters of a word."""
    for piece in pieces:
        if length > 0:
            yield piece._replace(text=piece.text[:length], end=piece.start + min(length, len(piece.text)))
        length -= len(piece.text)


def has_verb(reading: tuple[Morpheme, ...]) -> bool:
    return any(each.verb for each in reading)


def told(reading: tuple[Morpheme, ...]) -> tuple[str, ...]:
    """The lexemes of a reading's nouns and verbs; () where one is a syllable that may be anything."""
    nouns = [each for each in reading if each.noun]
    verbs = [each.verb for each in reading if each.verb and each.verb not in morphemes.COMMON_VERBS]
    if len(reading) > 1 and any(len(each.surface) == 1 for each in nouns):
        return ()
    found = [pair.lexeme for each in nouns for pair in pairs(Piece("syllables", each.surface, 0, 0), 0)]
    return tuple(dict.fromkeys([*found, *verbs]))
