"""Korean words by their morphemes, as MeCab and the dictionary mecab-ko-dic tell them.

The dictionary is mapped into memory at the first question and shared by all processes; of its 106 MB only what is read
counts. Without MeCab (there is no wheel for every system) `AVAILABLE` is False, and nothing else here may be called.
"""

import threading
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from importlib.metadata import version
from importlib.util import find_spec
from typing import Any, Final, NamedTuple

AVAILABLE: Final = all(find_spec(name) is not None for name in ("mecab_ko", "mecab_ko_dic"))
# Two threads must not share the analyser's working memory.
LOCK = threading.Lock()
# Tags of the dictionary (the Sejong tag set). Nouns, also those that count, and roots; figures and letters.
NOUNS = frozenset({"NNG", "NNP", "NNB", "NNBC", "NR", "XR"})
FOREIGN = frozenset({"SL", "SH", "SN"})
VERBS = frozenset({"VV", "VA"})
# What else is no ending: parts of nouns, pronouns, determiners, adverbs, exclamations, what the dictionary lacks.
SUFFIX: Final = "XSN"  # behind a noun: 장관상, 도시계획과
OTHERS = frozenset({"XPN", SUFFIX, "NP", "MM", "MAG", "IC", "UNKNOWN"})
CONTENT = NOUNS | FOREIGN | VERBS | OTHERS
PLURAL = "들"
# How the tags of nouns, verbs and suffixes begin; the class of names of places.
NOUN_OR_VERB, PLACE = "NVX", "지명"
# How a verb's dictionary form ends.
VERB: Final = "다"
# Read at once: a sentence is much shorter, and the analyser's memory grows with it.
MOST_AT_ONCE = 500
RAW_READINGS, READINGS = 12, 4


class Morpheme(NamedTuple):
    """`tag`, `last`: the first and the last of the tags of what was contracted, else the same. `lemma`: of a verb its
    dictionary form, else as written. `parts`: the nouns that a compound is made of, else (). `place`: whether it names
    a place."""

    tag: str
    last: str
    lemma: str
    parts: tuple[str, ...]
    place: bool
    start: int
    end: int

    @property
    def noun(self) -> bool:
        return self.tag in NOUNS

    @property
    def verb(self) -> bool:
        return self.tag in VERBS

    @property
    def content(self) -> bool:
        return self.tag in CONTENT and self.lemma != PLURAL


def analyser_name() -> str:
    """Which analyser it is: another version may tell other morphemes."""
    return f"mecab-ko {version('mecab-ko')}, mecab-ko-dic {version('mecab-ko-dic')}"


@cache
def tagger() -> Any:
    import mecab_ko

    return mecab_ko.Tagger()


def best(text: str) -> Iterator[Morpheme]:
    """The likeliest nouns and verbs of a normalised text, in order, with their places in it."""
    for start, part in portions(text):
        with LOCK:
            told = tagger().parse(part)
        yield from placed(told.splitlines(), part, start, NOUN_OR_VERB)


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
    found = (tuple(placed(reading.splitlines(), word, 0)) for reading in told.split("EOS\n"))
    return tuple(dict.fromkeys(filter(None, found)))[:READINGS]


def placed(lines: Iterable[str], text: str, offset: int, wanted: str = "") -> Iterator[Morpheme]:
    """MeCab's lines (surface, tab, features) as morphemes; `text` is what it read, `offset` its place.

    `wanted`: the first letters of tags, if not all of them are.
    """
    at = 0
    for line in lines:
        surface, tab, told = line.partition("\t")
        if not tab:
            continue
        start = text.find(surface, at)
        at = start + len(surface)
        if not wanted or told[0] in wanted:
            yield morpheme(surface, told, offset + start)


def morpheme(surface: str, told: str, start: int) -> Morpheme:
    # Tags, class, final consonant, reading, kind, first and last tag, and how it is made up.
    tags, kind_of_name, _final, _reading, kind, *_tags, made_of = (told + ",*" * 7).split(",", 7)
    tag = tags.partition("+")[0]
    lemma = stem(surface, kind, made_of) + VERB if tag in VERBS else surface
    parts = compound(surface, made_of) if kind == "Compound" else ()
    last = tags.rpartition("+")[2]
    return Morpheme(tag, last, lemma, parts, kind_of_name == PLACE, start, start + len(surface))


def stem(surface: str, kind: str, made_of: str) -> str:
    """The stem of a verb: of a contracted form as the dictionary takes it apart (도운: 돕/VV/*+ᆫ/ETM/*)."""
    return made_of.partition("/")[0] if kind == "Inflect" else surface


def compound(surface: str, made_of: str) -> tuple[str, ...]:
    """The nouns of a compound (고양/NNP/지명+시/NNG/*); () for a word of more than is written."""
    parts = tuple(part.partition("/")[0] for part in made_of.split("+"))
    return parts if "".join(parts) == surface else ()
