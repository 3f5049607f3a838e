"""Lists of Korean words and where they stand in a text: a word counts by its beginning and by what stands behind it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from newsroom.korean.endings import PARTICLES

# What may stand behind a word: see the tables. `loan` and `part` may also stand within a longer word.
BARE, NOUN, DOING, STEM, LOAN, PART = "bare", "noun", "doing", "stem", "loan", "part"
WITHIN = frozenset({LOAN, PART})
ATTACHED = re.compile("(?:들)?(?:" + "|".join(sorted(PARTICLES.split(), key=len, reverse=True)) + ")?")
DOES = re.compile("[하해했한할함합되돼됐된될됨됩]|시[키켜킨킬킴켰]")
# Behind a figure it is a unit: 3년 초.
BEGINS = r"(?<![가-힣\d])(?<!\d )"
REST = re.compile("[가-힣]{0,12}")


class Found(NamedTuple):
    """A word of a list in a text, with what its row says beside it."""

    word: str
    start: int
    end: int
    instead: str


@dataclass(frozen=True)
class WordList:
    """`words`: the word to (what may stand behind it, what to write instead)."""

    words: dict[str, tuple[str, str]]
    starting: re.Pattern[str]
    within: re.Pattern[str]

    @classmethod
    def of(cls, rows: tuple[tuple[str, ...], ...]) -> "WordList":
        """Of rows that begin with word, what may stand behind it, and what to write instead."""
        words = {word: (behind, instead) for word, behind, instead, *_rest in rows}
        starting = any_of(word for word, (behind, _instead) in words.items() if behind not in WITHIN)
        within = any_of(word for word, (behind, _instead) in words.items() if behind in WITHIN)
        return cls(words, re.compile(BEGINS + starting), re.compile(within))

    def found(self, text: str) -> Iterator[Found]:
        """Its words in a text, in order; none within another."""
        done = 0
        for start, _less, word in sorted(self._candidates(text)):
            behind, instead = self.words[word]
            if start >= done and fits(behind, text, start + len(word)):
                done = start + len(word)
                yield Found(word, start, done, instead)

    def _candidates(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Where its words stand, whatever stands behind them; of two at a place the longer one comes first."""
        for pattern in (self.starting, self.within):
            for each in pattern.finditer(text):
                yield each.start(), -len(each[0]), each[0]


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first; for none it never matches."""
    longest_first = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(map(re.escape, longest_first)) + ")" if longest_first else "(?!)"


def fits(behind: str, text: str, end: int) -> bool:
    """Whether what stands at `end` may stand behind such a word."""
    rest = REST.match(text, end)
    attached = rest[0] if rest else ""
    if behind == DOING:
        return bool(DOES.match(attached))
    if behind == BARE:
        return bool(ATTACHED.fullmatch(attached))
    return behind != NOUN or bool(ATTACHED.fullmatch(attached) or DOES.match(attached))
