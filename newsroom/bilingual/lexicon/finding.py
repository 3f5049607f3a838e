"""Finding many names in a text at once: tries of syllables for Korean and of words for English; pure.

Both walk the text once, from each place no farther than the longest name that begins as it does: the time grows with
the text alone, however many names there are.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from newsroom.bilingual.lexicon.terms import Kind, Term
from newsroom.korean.endings import PARTICLES
from newsroom.korean.hangul import is_syllable

# What names are written with and without: 제공·운영실태, 제공ㆍ운영 실태.
SKIPPED: Final = frozenset(" \u00a0·ㆍ․∙•‧・･⋅")
WITHOUT: Final = str.maketrans(dict.fromkeys(SKIPPED, ""))
# Of these a word of Korean may be made with another before it: 행정안전부장관상.
JOINED: Final = frozenset({Kind.AUTHORITY})
# Behind a name of two syllables only these stand: 중구 is none in 중구난방.
SHORT, FIRMLY_SHORT = 3, 2
BEHIND_SHORT: Final = re.compile(
    "(?:"
    + "|".join(sorted(PARTICLES.split(), key=len, reverse=True))
    + ")?(?![가-힣])|청|의회|시민|주민|보건소|도"
)
# 교육부문, 환경부서 are no ministries.
NOT_BEHIND_SHORT: Final = re.compile("문|서(?![가-힣])|서[는를의가]")
WORD: Final = re.compile(r"[^\W_]+|&|['’][^\W\d_]{1,2}\b")
BETWEEN: Final = re.compile(r"[ \u00a0,\-–‑·/'’]{0,3}")
HANGUL: Final = re.compile("[가-힣]")
ENTRIES: Final = ""  # the key of a node under which the names stand that end there
Node = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A name in a text, from `start` to before `end`; `name` is as the lexicon writes it.

    `term` is the likeliest of `terms`, all that have this name: valid on the day, and first in the lexicon.
    """

    start: int
    end: int
    term: Term
    name: str
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    name: str
    terms: list[Term]


class Syllables:
    """Korean names; dots, spaces and 도 behind 년 make no difference, and particles may follow."""

    def __init__(self, named: Iterable[tuple[str, Term]]) -> None:
        self._root: Node = {}
        for name, term in named:
            _add(self._root, squeezed(name), name, term)

    def found(self, text: str) -> Iterator[tuple[int, int, Entry]]:
        places = [place for place, character in enumerate(text) if character not in SKIPPED]
        run = text.translate(WITHOUT).casefold() if len(places) < len(text) else text.casefold()
        if len(run) != len(places):  # signs that are longer in small letters
            run = "".join(text[place] for place in places)
        at, glued = 0, -1
        while at < len(places):
            is_begun = at == glued or not is_syllable(text[places[at] - 1] if places[at] else "")
            found = self._longest(text, run, places, at, is_begun) if run[at] in self._root else None
            if found is None:
                at += 1
                continue
            end, entry = found
            yield places[at], places[end - 1] + 1, entry
            at = glued = end

    def _longest(
        self, text: str, run: str, places: list[int], at: int, is_begun: bool
    ) -> tuple[int, Entry] | None:
        node, end, found = self._root, at, None
        while end < len(run) and (following := node.get(run[end])) is not None:
            node, end = following, end + 1
            entry = node.get(ENTRIES)
            if entry is not None and (is_begun or entry.terms[0].kind in JOINED):
                found = (end, entry) if _stands(text, places[at], places[end - 1] + 1, end - at) else found
        return found


class Words:
    """English names by their words; "the", "&" for "and", commas and hyphens make no difference, nor do small letters.

    Only abbreviations are told by their letters (ME is not me), and a name of one word by its first.
    """

    def __init__(self, named: Iterable[tuple[str, Term]]) -> None:
        self._root: Node = {}
        for name, term in named:
            _add(self._root, words_of(name), name, term)

    def found(self, text: str) -> Iterator[tuple[int, int, Entry]]:
        words = [(_plain(word[0]), word.start(), word.end()) for word in WORD.finditer(text)]
        at = 0
        while at < len(words):
            found = self._longest(text, words, at) if words[at][0] in self._root else None
            if found is None:
                at += 1
                continue
            end, entry = found
            yield words[at][1], words[end - 1][2], entry
            at = end

    def _longest(self, text: str, words: list[tuple[str, int, int]], at: int) -> tuple[int, Entry] | None:
        node, end, found = self._root, at, None
        while end < len(words) and (end == at or BETWEEN.fullmatch(text, words[end - 1][2], words[end][1])):
            end += 1
            if words[end - 1][0] == "the" and end - 1 > at:
                continue
            following = node.get(words[end - 1][0])
            if following is None:
                break
            node = following
            entry = node.get(ENTRIES)
            if entry is not None and _is_written(entry, text[words[at][1] : words[end - 1][2]]):
                found = end, entry
        return found


def squeezed(name: str) -> str:
    """A Korean name as it is compared."""
    return name.translate(WITHOUT).casefold()


def words_of(name: str) -> list[str]:
    """An English name as it is compared."""
    return [word for found in WORD.findall(name) if (word := _plain(found)) != "the"]


def is_korean(name: str) -> bool:
    return HANGUL.search(name) is not None


def _plain(word: str) -> str:
    return "and" if word == "&" else word.lower().replace("’", "'")


def _add(root: Node, key: Iterable[str], name: str, term: Term) -> None:
    node = root
    for part in key:
        node = node.setdefault(part, {})
    if node is root:
        return
    entry = node.setdefault(ENTRIES, Entry(name, []))
    if term not in entry.terms:
        entry.terms.append(term)


def _stands(text: str, start: int, end: int, length: int) -> bool:
    """Whether a short name can stand here: not across a gap, nor in the beginning of another word."""
    if length > SHORT:
        return True
    if any(character in SKIPPED for character in text[start:end]):
        return False
    return (
        bool(BEHIND_SHORT.match(text, end))
        if length <= FIRMLY_SHORT
        else not NOT_BEHIND_SHORT.match(text, end)
    )


def _is_written(entry: Entry, said: str) -> bool:
    name = entry.name
    if " " in name:
        return True
    if sum(letter.isupper() for letter in name) > 1:
        return said == name
    return not name[0].isupper() or said[0].isupper() or entry.terms[0].kind in (Kind.GRADE, Kind.TERM)
