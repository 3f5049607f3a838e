"""Where a text says what was asked, for pages: the text in fragments, marked or not. Templates escape them."""

import re
from typing import NamedTuple

from newsroom.korean.asking import Query
from newsroom.korean.normalising import Mapped, mapped
from newsroom.korean.wording import Word

CUT = "…"


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


def marks(text: str, query: Query) -> list[Mark]:
    """Where `text` says a word or phrase of the question; in order, none inside another."""
    source = mapped(text)
    asked = [*query.words, *(word for phrase in query.phrases for word in phrase)]
    found = sorted(mark for number, word in enumerate(asked) for mark in said(source, word, number))
    return [mark for number, mark in enumerate(found) if number == 0 or mark.start >= found[number - 1].end]


def said(source: Mapped, word: Word, number: int) -> list[Mark]:
    """Where a normalised text says one word, as spans of the original."""
    spans = [found.span() for found in re.finditer("|".join(map(re.escape, word.marks)), source.text)]
    return [Mark(*source.span(*span), number) for span in spans]


def window(text: str, found: list[Mark], length: int) -> tuple[int, int]:
    """The span to show: from just before the mark after which most different words stand within `length`."""
    if len(text) <= length:
        return 0, len(text)
    best = max(found, key=lambda mark: (told(found, mark.start, length), -mark.start), default=None)
    start = max(0, min(best.start - length // 4 if best else 0, len(text) - length))
    return at_word(text, start), at_word(text, start + length)


def told(found: list[Mark], start: int, length: int) -> int:
    return len({mark.word for mark in found if start <= mark.start < start + length})


def at_word(text: str, place: int) -> int:
    """The beginning of the word at `place`, unless the word is long."""
    if place in (0, len(text)):
        return place
    gap = text.rfind(" ", max(place - 20, 0), place)
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
