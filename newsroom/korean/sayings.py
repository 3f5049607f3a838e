"""Where a normalised text says a word of a question, looked for in few words of it: no whole text is analysed."""

import re
from collections.abc import Iterator
from itertools import islice

from newsroom.korean import english, morphemes
from newsroom.korean.hangul import is_syllable, letters
from newsroom.korean.wording import Word
from newsroom.korean.words import LONGEST_WORD

LATIN = re.compile(r"[a-z\u00df-\u024f]+(?:'[a-z]+)*")
HANGUL = re.compile(r"[가-힣]+")
# Words of a text that are analysed for one word of a question.
MOST_LOOKED_AT = 100

Span = tuple[int, int]


def said(text: str, word: Word) -> Iterator[Span]:
    """Where it is said as written, or in another form."""
    lexemes = {lexeme for either in word.alternatives for lexeme in either}
    for mark in word.marks:
        if LATIN.fullmatch(mark):
            yield from (found.span() for found in LATIN.finditer(text) if english.stem(found[0]) in lexemes)
        elif len(mark) == 1 and is_syllable(mark):
            yield from syllables(text, mark)
        else:
            yield from (found.span() for found in re.finditer(pattern(mark), text))
    verbs = {lexeme for lexeme in lexemes if len(lexeme) > 1 and lexeme.endswith(morphemes.VERB)}
    if verbs and morphemes.AVAILABLE:
        yield from verb_forms(text, verbs)


def pattern(mark: str) -> str:
    """A figure is the same with its thousands set off, and is not found in a longer one."""
    spelled = re.sub(r"(?<=\d)(?=\d)", ",?", re.escape(mark)).replace(r"\.", "[.·]")
    before = r"(?<!\d)(?<!\d[.,])" if mark[0].isdigit() else ""
    after = r"(?!\d)(?![.,]\d)" if mark[-1].isdigit() else ""
    return before + spelled + after


def syllables(text: str, noun: str) -> Iterator[Span]:
    """Where a noun of one syllable is a word or a part of a compound."""
    holding = (found for found in HANGUL.finditer(text) if noun in found[0])
    for found in islice(holding, MOST_LOOKED_AT):
        for start in noun_starts(found[0][:LONGEST_WORD], noun):
            yield found.start() + start, found.start() + start + 1


def noun_starts(word: str, noun: str) -> Iterator[int]:
    if not morphemes.AVAILABLE:
        yield from [0] if word.startswith(noun) else []
        return
    for each in morphemes.readings(word)[0]:
        start = each.start
        for part in (each.parts or (each.lemma,)) if each.noun else ():
            if part == noun:
                yield start
            start += len(part)


def verb_forms(text: str, verbs: set[str]) -> Iterator[Span]:
    """Where a word is a form of one of the verbs: it begins with the consonant of the verb, whatever else changes."""
    initials = {letters(verb[0])[0] for verb in verbs}
    alike = (found for found in HANGUL.finditer(text) if letters(found[0][0])[0] in initials)
    for found in islice(alike, MOST_LOOKED_AT):
        for reading in morphemes.readings(found[0][:LONGEST_WORD]):
            if reading[0].lemma in verbs and reading[0].verb:
                yield found.span()
                break
