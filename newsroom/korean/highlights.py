"""Where a text says what was asked, for pages: the text in fragments, marked or not. Templates escape them."""

from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from newsroom.korean.asking import Query
from newsroom.korean.normalising import mapped
from newsroom.korean.sayings import Way, ways

CUT = "…"
# A cut is moved back to the beginning of a word that is no longer than this.
WORD = 20
# Of so many it is remembered how they are looked for: one is put to every text of a page.
QUESTIONS = 64


class Fragment(NamedTuple):
    """A piece of the original text, as it stands there; `is_match`: it says something that was asked."""

    text: str
    is_match: bool


class Mark(NamedTuple):
    """A span of a text; `word`: the number of the word of the question that it says."""

    start: int
    end: int
    word: int


def marked(text: str, query: Query) -> list[Fragment]:
    """The whole of `text`, for a title."""
    return fragments(text, marks(text, query), 0, len(text))


def snippet(text: str, query: Query, length: int = 160) -> list[Fragment]:
    """About `length` characters of `text` that say most of what was asked, cut between words, … where it is cut.

    Its beginning when nothing asked stands in it.
    """
    found = marks(text, query)
    start, end = window(text, found, length)
    shown = fragments(text, found, start, end)
    before = [Fragment(CUT, False)] if start > 0 else []
    return before + shown + ([Fragment(CUT, False)] if end < len(text) else [])


def beginning(text: str, length: int = 140) -> str:
    """The first `length` characters or so of `text` in one line, cut between words, … where it is cut."""
    line = " ".join(text.split())
    end = at_word(line, min(length, len(line)))
    return line if end == len(line) else line[:end].rstrip() + CUT


def marks(text: str, query: Query) -> list[Mark]:
    """Where `text` says a word or phrase of the question; in order, none inside another."""
    source = mapped(text)
    spans = {(source.span(*span), number) for number, way in asked(query) for span in way(source.text)}
    kept: list[Mark] = []
    # Of those that begin at one place the longest.
    for (start, end), number in sorted(spans, key=lambda found: (found[0][0], -found[0][1])):
        if not kept or start >= kept[-1].end:
            kept.append(Mark(start, end, number))
    return kept


@lru_cache(maxsize=QUESTIONS)
def asked(query: Query) -> tuple[tuple[int, Way], ...]:
    """How to find the words of the question, each way with the number of the word."""
    words = dict.fromkeys([*query.words, *(word for phrase in query.phrases for word in phrase)])
    return tuple((number, way) for number, word in enumerate(words) for way in ways(word))


def window(text: str, found: list[Mark], length: int) -> tuple[int, int]:
    """The span to show: a little before the first mark of those that say most different words within `length`."""
    if len(text) <= length:
        return 0, len(text)
    first = best_start(found, length)
    start = max(0, min(first - length // 4, len(text) - length))
    return at_word(text, start), at_word(text, start + length)


def best_start(found: list[Mark], length: int) -> int:
    """Where the first mark stands from which the most different words are said, then the most marks; else 0."""
    counted: Counter[int] = Counter()
    best, place, last = (0, 0), 0, 0
    for number, mark in enumerate(found):
        while last < len(found) and found[last].end <= mark.start + length * 3 // 4:
            counted[found[last].word] += 1
            last += 1
        said = len(counted), last - number
        if said > best:
            best, place = said, mark.start
        if last > number:
            counted[mark.word] -= 1
            if counted[mark.word] <= 0:
                del counted[mark.word]
    return place


def at_word(text: str, place: int) -> int:
    """The beginning of the word at `place`, unless the word is long."""
    if place in (0, len(text)):
        return place
    gap = text.rfind(" ", max(place - WORD, 0), place)
    return gap + 1 if gap >= 0 else place


def fragments(text: str, found: list[Mark], start: int, end: int) -> list[Fragment]:
    """The text from `start` to `end` with its marks."""
    shown: list[Fragment] = []
    at = start
    for mark in found:
        if at <= mark.start and mark.end <= end:
            shown += [Fragment(text[at : mark.start], False), Fragment(text[mark.start : mark.end], True)]
            at = mark.end
    shown.append(Fragment(text[at:end], False))
    return [fragment for fragment in shown if fragment.text]
