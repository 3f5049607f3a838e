"""Where a normalised text says a word of a question, looked for in few words of it: no whole text is analysed.

What to look for is found out once for a word of a question, which many texts are asked for.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from itertools import islice

from newsroom.korean import english, morphemes
from newsroom.korean.hangul import FINALS, MEDIALS, is_syllable, letters, syllable
from newsroom.korean.wording import Word
from newsroom.korean.words import LONGEST_WORD

LETTERS = r"a-z\u00df-\u024f"
LATIN = re.compile(rf"[{LETTERS}]+(?:'[a-z]+)*")
HANGUL = re.compile(r"[가-힣]+")
# Words of a text that are analysed for one word of a question.
MOST_LOOKED_AT = 100
# Words of questions, and words of texts, of which it is remembered how they are looked for and read.
WORDS_ASKED, WORDS_READ = 512, 8192

Span = tuple[int, int]
Way = Callable[[str], Iterable[Span]]


@lru_cache(maxsize=WORDS_ASKED)
def ways(word: Word) -> tuple[Way, ...]:
    """How to find where a text says it, as written or in another form: each gives the spans in a normalised text."""
    lexemes = frozenset(lexeme for either in word.alternatives for lexeme in either)
    found = [as_written(mark) for mark in word.marks if not LATIN.fullmatch(mark)]
    if len(found) < len(word.marks):
        found.append(partial(stems, lexemes=lexemes, alike=latin(lexemes)))
    verbs = frozenset(lexeme for lexeme in lexemes if len(lexeme) > 1 and lexeme.endswith(morphemes.VERB))
    if verbs and morphemes.AVAILABLE:
        found.append(partial(verb_forms, verbs=verbs, alike=hangul(verbs)))
    return tuple(found)


def as_written(mark: str) -> Way:
    """The way to what is not found by its stem."""
    if len(mark) == 1 and is_syllable(mark):
        return partial(syllables, noun=mark)
    spelled = pattern(mark)
    return partial(literals, mark=mark) if spelled == re.escape(mark) else partial(spans, re.compile(spelled))


def literals(text: str, mark: str) -> Iterator[Span]:
    """Where it stands letter by letter."""
    start = text.find(mark)
    while start >= 0:
        end = start + len(mark)
        yield start, end
        start = text.find(mark, end)


def spans(spelled: re.Pattern[str], text: str) -> Iterator[Span]:
    return (found.span() for found in spelled.finditer(text))


def pattern(mark: str) -> str:
    """A figure is the same with its thousands set off, and is not found in a longer one."""
    spelled = re.sub(r"(?<=\d)(?=\d)", ",?", re.escape(mark)).replace(r"\.", "[.·]")
    if mark[0].isdigit():
        # What stands before is looked at behind the first digit: a pattern that begins with a letter is found faster.
        spelled = mark[0] + r"(?<!\d.)(?<!\d[.,].)" + spelled[1:]
    after = r"(?!\d)(?![.,]\d)" if mark[-1].isdigit() else ""
    return spelled + after


def stems(text: str, lexemes: frozenset[str], alike: re.Pattern[str]) -> Iterator[Span]:
    """Where a word has one of these stems."""
    return (found.span() for found in alike.finditer(text) if english.stem(found[0]) in lexemes)


def latin(lexemes: Iterable[str]) -> re.Pattern[str]:
    """Latin words that may have one of these stems: no stem begins with another letter than its words."""
    initials = "".join(sorted({lexeme[0] for lexeme in lexemes if LATIN.match(lexeme)}))
    return latin_words(initials) if initials.isascii() else LATIN


@lru_cache(maxsize=WORDS_ASKED)
def latin_words(initials: str) -> re.Pattern[str]:
    """Those words of `LATIN` that begin with one of some letters from a to z."""
    return re.compile(rf"[{initials}](?<![{LETTERS}].)(?<![{LETTERS}]'.)[{LETTERS}]*(?:'[a-z]+)*")


def syllables(text: str, noun: str) -> Iterator[Span]:
    """Where a noun of one syllable is a word or a part of a compound."""
    for first, word in islice(holding(text, noun), MOST_LOOKED_AT):
        for start in noun_starts(word[:LONGEST_WORD], noun):
            yield first + start, first + start + 1


def holding(text: str, noun: str) -> Iterator[tuple[int, str]]:
    """The Hangul words in which it stands, each with its place."""
    end = 0
    while (place := text.find(noun, end)) >= 0:
        start = place
        while start > end and is_syllable(text[start - 1]):
            start -= 1
        word = HANGUL.match(text, start)
        assert word is not None
        yield start, word[0]
        end = word.end()


@lru_cache(maxsize=WORDS_READ)
def noun_starts(word: str, noun: str) -> tuple[int, ...]:
    """Where the noun begins in a Hangul word that is made of it."""
    if not morphemes.AVAILABLE:
        return (0,) if word.startswith(noun) else ()
    found = []
    for each in morphemes.readings(word)[0]:
        start = each.start
        for part in (each.parts or (each.lemma,)) if each.noun else ():
            if part == noun:
                found.append(start)
            start += len(part)
    return tuple(found)


def verb_forms(text: str, verbs: frozenset[str], alike: re.Pattern[str]) -> Iterator[Span]:
    """Where a word is a form of one of the verbs."""
    for found in islice(alike.finditer(text), MOST_LOOKED_AT):
        if not verbs.isdisjoint(verbs_read(found[0][:LONGEST_WORD])):
            yield found.span()


@lru_cache(maxsize=WORDS_READ)
def verbs_read(word: str) -> tuple[str, ...]:
    """The verbs of which a Hangul word may be a form, in the dictionary form."""
    firsts = (reading[0] for reading in morphemes.readings(word))
    return tuple(dict.fromkeys(first.lemma for first in firsts if first.verb))


def hangul(verbs: Iterable[str]) -> re.Pattern[str]:
    """Words that may be forms of the verbs: they begin with the consonant of the verb, whatever else changes."""
    return hangul_words("".join(sorted({letters(verb[0])[0] for verb in verbs})))


@lru_cache(maxsize=WORDS_ASKED)
def hangul_words(initials: str) -> re.Pattern[str]:
    """Those words of `HANGUL` that begin with one of some consonants."""
    firsts = (syllable(initial, "ㅏ") for initial in initials)
    ranges = "".join(f"{first}-{chr(ord(first) + MEDIALS * FINALS - 1)}" for first in firsts)
    return re.compile(rf"[{ranges}](?<![가-힣].)[가-힣]*")
