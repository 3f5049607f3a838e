"""What changed between two texts, word by word. Pure: strings in, runs out; the runs give back either side exactly.

Words are what stands between spaces (in Korean an eojeol, 어절). Of a word that only changed its ending or its
punctuation just that part is marked: “하늘시는” and “하늘시가” differ in one syllable. Numbers and Latin words are
never cut: half a number is no number.
"""

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import takewhile

# A word with the space before it; space at the very end stands alone.
WORD = re.compile(r"\s*\S+|\s+\Z")
# What is never cut: spaces, numbers with their marks, Latin words; Hangul falls apart into syllables.
PIECE = re.compile(r"\s+|\d+(?:[.,]\d+)*|[A-Za-zÀ-ɏ]+(?:['’-][A-Za-zÀ-ɏ]+)*|.", re.DOTALL)
# Steps of one search for the longest common stretch, which grow with repeated words; beyond it takes seconds.
MOST_WORK = 400_000
# So few common words between long changes on both sides are chance, and only tear the changes apart.
CHANCE_WORDS = 2
CHANCE_RATIO = 3


class Change(StrEnum):
    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True)
class Run:
    """A stretch of text that both sides have, or that only the older (`GONE`) or the newer one (`NEW`) has."""

    change: Change
    text: str


@dataclass(frozen=True)
class Stretch:
    """Places `old_start:old_end` of one sequence against `new_start:new_end` of another: the same, or not."""

    same: bool
    old_start: int
    old_end: int
    new_start: int
    new_end: int

    @property
    def size(self) -> int:
        return max(self.old_end - self.old_start, self.new_end - self.new_start)


def of_words(old: str, new: str) -> list[Run]:
    """The runs that lead from `old` to `new`; neighbours differ in `change`, and of two changes GONE stands first."""
    old_words, new_words = WORD.findall(old), WORD.findall(new)
    found = stretches([word.strip() for word in old_words], [word.strip() for word in new_words])
    runs: list[Run] = []
    for stretch in _without_chance(found):
        before = old_words[stretch.old_start : stretch.old_end]
        after = new_words[stretch.new_start : stretch.new_end]
        if stretch.same:
            runs += (run for pair in zip(before, after, strict=True) for run in _refined(*pair))
        else:
            runs += _replaced(before, after)
    return _joined(runs)


def stretches(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Stretch]:
    """The two sequences side by side, the same and the different in turn, from beginning to end."""
    start = _common(old, new)
    end = _common(old[start:][::-1], new[start:][::-1])
    old_middle, new_middle = old[start : len(old) - end], new[start : len(new) - end]
    found = [Stretch(True, 0, start, 0, start)]
    found += _middle(old_middle, new_middle, start)
    found.append(Stretch(True, len(old) - end, len(old), len(new) - end, len(new)))
    return [stretch for stretch in found if stretch.size]


def _common(old: Sequence[Hashable], new: Sequence[Hashable]) -> int:
    """How many places from the beginning are the same."""
    return sum(1 for _pair in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))


def _middle(old: Sequence[Hashable], new: Sequence[Hashable], offset: int) -> Iterator[Stretch]:
    often = Counter(new)
    if sum(often[each] for each in old) > MOST_WORK:
        yield Stretch(False, offset, offset + len(old), offset, offset + len(new))
        return
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, *places in matcher.get_opcodes():
        yield Stretch(tag == "equal", *(place + offset for place in places))


def _without_chance(found: list[Stretch]) -> list[Stretch]:
    """The stretches with those that are the same only by chance taken into the changes around them."""
    kept: list[Stretch] = []
    for place, stretch in enumerate(found):
        around = [*kept[-1:], *found[place + 1 : place + 2]]
        if stretch.same and stretch.size <= CHANCE_WORDS and len(around) == 2:
            by_chance = all(each.size >= CHANCE_RATIO * stretch.size for each in around)
            stretch = Stretch(not by_chance, *_places(stretch))
        if kept and not kept[-1].same and not stretch.same:
            first = kept.pop()
            stretch = Stretch(False, first.old_start, stretch.old_end, first.new_start, stretch.new_end)
        kept.append(stretch)
    return kept


def _places(stretch: Stretch) -> tuple[int, int, int, int]:
    return stretch.old_start, stretch.old_end, stretch.new_start, stretch.new_end


def _replaced(old: list[str], new: list[str]) -> list[Run]:
    """Words for words: pairs at the beginning and at the end that are much alike are compared within."""
    first = _alike(zip(old, new, strict=False))
    last = _alike(zip(old[len(first) :][::-1], new[len(first) :][::-1], strict=False))
    middle = _swap(
        "".join(old[len(first) : len(old) - len(last)]), "".join(new[len(first) : len(new) - len(last)])
    )
    return [*(run for runs in first for run in runs), *middle, *(run for runs in last[::-1] for run in runs)]


def _alike(pairs: Iterable[tuple[str, str]]) -> list[list[Run]]:
    return [_refined(*pair) for pair in takewhile(lambda pair: _are_alike(*pair), pairs)]


def _are_alike(old: str, new: str) -> bool:
    """Whether marking a part of a word says more than marking all of it: at least half of the longer one stays."""
    same = sum(len(run.text.strip()) for run in _refined(old, new) if run.change == Change.SAME)
    return 2 * same >= max(len(old.strip()), len(new.strip()))


def _refined(old: str, new: str) -> list[Run]:
    """What two words have in common at the beginning and at the end, and what stands between."""
    old_pieces, new_pieces = PIECE.findall(old), PIECE.findall(new)
    start = _common(old_pieces, new_pieces)
    end = _common(old_pieces[start:][::-1], new_pieces[start:][::-1])
    return [
        Run(Change.SAME, "".join(old_pieces[:start])),
        Run(Change.GONE, "".join(old_pieces[start : len(old_pieces) - end])),
        Run(Change.NEW, "".join(new_pieces[start : len(new_pieces) - end])),
        Run(Change.SAME, "".join(old_pieces[len(old_pieces) - end :])),
    ]


def _swap(old: str, new: str) -> list[Run]:
    """One text for another; space that both begin with is not part of the change."""
    begin = old[: _common(old, new)]
    space = begin[: len(begin) - len(begin.lstrip())]
    return [Run(Change.SAME, space), Run(Change.GONE, old[len(space) :]), Run(Change.NEW, new[len(space) :])]


def _joined(runs: Iterable[Run]) -> list[Run]:
    """The runs without empty ones, neighbours of a kind in one; within a change what is gone comes first."""
    joined: list[Run] = []
    pending = {Change.GONE: "", Change.NEW: ""}
    for run in [*(each for each in runs if each.text), Run(Change.SAME, "")]:
        if run.change != Change.SAME:
            pending[run.change] += run.text
            continue
        joined += (Run(change, text) for change, text in pending.items() if text)
        changed = any(pending.values())
        pending = dict.fromkeys(pending, "")
        if joined and not changed and run.text:
            joined[-1] = Run(Change.SAME, joined[-1].text + run.text)
        elif run.text:
            joined.append(run)
    return joined
