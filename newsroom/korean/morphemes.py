"""Korean words by their morphemes, as MeCab and the dictionary mecab-ko-dic tell them.

The dictionary is mapped into memory at the first question and shared by all processes; of its 106 MB only what is read
counts. Without MeCab (there is no wheel for every system) `AVAILABLE` is False, and nothing else here may be called.
"""

import threading
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.metadata import version
from importlib.util import find_spec
from typing import Any, Final, NamedTuple

AVAILABLE: Final = all(find_spec(name) is not None for name in ("mecab_ko", "mecab_ko_dic"))
# Two threads must not share the analyser's working memory.
LOCK = threading.Lock()
# Tags of the dictionary (the Sejong tag set). Nouns, also those that count; roots; Latin and Chinese letters; figures.
NOUNS = frozenset({"NNG", "NNP", "NNB", "NNBC", "NR", "XR", "SL", "SH", "SN"})
VERBS = frozenset({"VV", "VA"})
# What carries meaning, besides nouns and verbs: parts of nouns, pronouns, determiners, adverbs, unknown words.
OTHER_CONTENT = frozenset({"XPN", "XSN", "NP", "MM", "MAG", "IC", "UNKNOWN"})
# How a verb's dictionary form ends.
VERB: Final = "다"
# Of verbs that stand in every text nothing is learned.
COMMON_VERBS_LIST = """
하다 되다 있다 없다 같다 이다 보다 주다 않다 위하다 대하다 통하다 따르다 관하다 의하다 말하다 밝히다
"""
COMMON_VERBS = frozenset(COMMON_VERBS_LIST.split())
# Read at once: a sentence is much shorter, and the analyser's memory grows with it.
MOST_AT_ONCE = 500
RAW_READINGS, READINGS = 12, 4


class Morpheme(NamedTuple):
    """`tag` is the first of the tags of what was contracted, `verb` the verb in its dictionary form or ""."""

    surface: str
    tag: str
    verb: str
    start: int
    end: int

    @property
    def noun(self) -> bool:
        return self.tag in NOUNS and "가" <= self.surface[0] <= "힣"

    @property
    def content(self) -> bool:
        return self.tag in NOUNS or self.tag in VERBS or self.tag in OTHER_CONTENT


def analyser_name() -> str:
    """Which analyser it is: another version may tell other morphemes."""
    return f"mecab-ko {version('mecab-ko')}, mecab-ko-dic {version('mecab-ko-dic')}"


@cache
def tagger() -> Any:
    import mecab_ko

    return mecab_ko.Tagger()


def best(text: str) -> Iterator[Morpheme]:
    """The likeliest morphemes of a normalised text, in order, with their places in it."""
    for start, part in portions(text):
        with LOCK:
            told = tagger().parse(part)
        yield from placed(told.splitlines(), part, start)


def portions(text: str) -> Iterator[tuple[int, str]]:
    """The text in portions that end with a word where they can, each with its place."""
    start = 0
    while start < len(text):
        end = min(start + MOST_AT_ONCE, len(text))
        if end < len(text):
            gap = max(text.rfind(" ", start, end), text.rfind("\n", start, end))
            end = gap + 1 if gap > start else end
        yield start, text[start:end]
        start = end


@lru_cache(maxsize=2048)
def readings(word: str) -> tuple[tuple[Morpheme, ...], ...]:
    """The likeliest different readings of a word that stands alone, likeliest first, at most 4."""
    with LOCK:
        told = tagger().parseNBest(RAW_READINGS, word) or ""
    found: dict[tuple[Morpheme, ...], None] = {}
    for reading in told.split("EOS\n"):
        if reading:
            found.setdefault(tuple(placed(reading.splitlines(), word, 0)))
    return tuple(found)[:READINGS]


def placed(lines: list[str], text: str, offset: int) -> Iterator[Morpheme]:
    """MeCab's lines (surface, tab, features) as morphemes; `text` is what it read, `offset` its place."""
    at = 0
    for line in lines:
        surface, tab, told = line.partition("\t")
        if not tab:
            continue
        start = text.find(surface, at)
        at = start + len(surface)
        tags, *features = told.split(",", 7)
        tag = tags.partition("+")[0]
        verb = stem(surface, features) + VERB if tag in VERBS else ""
        yield Morpheme(surface, tag, verb, offset + start, offset + at)


def stem(surface: str, features: list[str]) -> str:
    """The stem of a verb: of a contracted form as the dictionary takes it apart (도운: 돕/VV/*+ᆫ/ETM/*)."""
    contracted = features[3:4] == ["Inflect"] and len(features) > 6
    return features[6].partition("/")[0] if contracted else surface
