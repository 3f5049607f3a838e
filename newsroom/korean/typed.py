"""How text comes to be on the screen: letter by letter; pure.

What somebody has typed of a word so far is the beginning of the word's letters, at every moment: 고, 고야 and 고양 of
고양시, whose last consonant belongs to another syllable before the next letter comes. Who types only the first
consonants of the syllables (ㄱㅇㅅ) is understood, too.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from newsroom.korean import hangul, initials, keyboard
from newsroom.korean.expressions import quoted
from newsroom.korean.normalising import Mapped, mapped, normalised
from newsroom.korean.words import words as words_of

OF_TWO = str.maketrans({letter: keys for keys, letter in keyboard.PAIRS.items()})
LONGEST_WORD = 40
# Before the letters of a word of a title. No lexeme of a text begins with it: they are letters and figures.
TYPED = "<"


@dataclass(frozen=True, slots=True)
class TypedWord:
    """A word as it is compared, with its letters, the keys of a Latin keyboard that give them, and its span."""

    text: str
    letters: str
    keys: str
    start: int
    end: int

    @property
    def lexemes(self) -> set[str]:
        """How it stands in the index, to be found by its beginning: its letters, and its initial consonants."""
        return {TYPED + self.letters, TYPED + initials.of(self.text)}


def letters(text: str) -> str:
    """A normalised text by the letters that are typed for it: 과 is ㄱㅗㅏ; what is no Hangul stays."""
    return "".join(map(_letters, text)).translate(OF_TWO)


def _letters(character: str) -> str:
    return "".join(hangul.letters(character)) if hangul.is_syllable(character) else character


def beginning_with(letters: str) -> str:
    """Text of a tsquery for the words of a title that begin with what has been typed."""
    return quoted(TYPED + letters) + ":*"


def words(text: str) -> list[TypedWord]:
    """The words of a text with their spans in it; of a very long one the beginning."""
    source = mapped(text)
    return [_typed(source, pieces[0].start, pieces[-1].end) for pieces in words_of(source.text)]


def _typed(source: Mapped, start: int, end: int) -> TypedWord:
    text = source.text[start : min(end, start + LONGEST_WORD)]
    return TypedWord(text, letters(text), keyboard.as_latin(text), *source.span(start, end))


def run_together(text: str) -> Iterator[tuple[str, str]]:
    """What a name is known by from each of its words on, without spaces: its letters, and its initial consonants."""
    known = [word.text for word in words(text)]
    for first in range(len(known)):
        rest = "".join(known[first:])
        yield letters(rest), initials.of(rest)


def span(text: str, typed: str) -> tuple[int, int] | None:
    """Where in `text` stands what begins as typed, in the first word that does. `typed`: letters without spaces."""
    for word in words(text):
        for spelled in (letters, initials.of):
            if end := _end(text, word.start, typed, spelled):
                return word.start, end
    return None


def _end(text: str, start: int, typed: str, spelled: Callable[[str], str]) -> int | None:
    """Where `typed` is used up when the characters from `start` on are spelled out; None where they differ."""
    for place in range(start, len(text)):
        if not text[place].isalnum():
            continue
        written = spelled(normalised(text[place]))
        if written.startswith(typed):
            return place + 1
        if not typed.startswith(written):
            return None
        typed = typed[len(written) :]
    return None
