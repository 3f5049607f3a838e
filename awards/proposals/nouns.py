"""Where nouns stand in a row in a Korean sentence: names without quotation marks are such rows; pure.

By the morphological analyser where there is one; else by what particles look like at the ends of words.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from newsroom.korean import morphemes

# Nouns whose last syllable the analyser takes for a particle.
DEGREE = re.compile(
    r"(?<=청렴|만족|성숙|이행|참여|신뢰|체감|인지|완성|친절|선호|기여|노력|안전|달성|충실|활용|공정|투명|하수|상수)도(?=\s[가-힣])"
)
NOMINAL: Final = frozenset(
    {"NNG", "NNP", "NNB", "NNBC", "NR", "XR", "XPN", "XSN", "SL", "SH", "SN", "UNKNOWN"}
)
# What stands within a row: a dot, 및, the 의 of 치매극복의 날.
JOINTS: Final = frozenset("·ㆍ․∙‧・･-&+")
AND, OF = "및", "의"
# Within a figure that names something: 정부3.0.
FIGURE = re.compile(r"(?<=\d)\.(?=\d)")
# Words that a row goes on with behind 의.
BEHIND_OF = re.compile(r"날|달|해|집|상(?![가-힣])|도시|거리")
# A name is no longer than this.
LONGEST: Final = 70
GAP = re.compile(r"\s?")
# Without the analyser: what ends a word that is no noun, and nouns that end likewise.
PARTICLE = re.compile(
    r"(?:에서는|에서도|에서|으로는|으로|에게|에는|에도|까지|부터|라며|라고|하는|하고|하며|하여|해서|했다|했으며|된|되는|돼|됐다"
    r"|됐으며|받은|받아|위한|통해|따른|대한|은|는|을|를|의|와|에|로|며|고|인|한|(?<=[부처청원회단시군구])[이가])$"
)
WORD = re.compile(r"[가-힣A-Za-z0-9·ㆍ]+")


class Noun(NamedTuple):
    """A noun, or a part of one, with its places in a sentence; `text` as it is written."""

    start: int
    end: int
    text: str


def nouns(said: str) -> tuple[Noun, ...]:
    """All nouns of a sentence in order, with the dots, 및 and 의 that join names."""
    if not morphemes.AVAILABLE:
        return tuple(_by_words(said))
    return tuple(_by_morphemes(said))


def row_before(said: str, row: Sequence[Noun], place: int) -> int:
    """Where the row of nouns begins that ends at a place, or a space before it; the place itself if there is none."""
    number = _last_before(row, place)
    # The place may be within a noun: 종합평가|서 최우수.
    within = row[number + 1 : number + 2]
    start = min(place, within[0].start) if within else place
    while number >= 0:
        noun = row[number]
        if place - noun.start > LONGEST or not GAP.fullmatch(said, noun.end, start):
            break
        start = noun.start
        number -= 1
    return _without_joints(said, start, place)


def _last_before(row: Sequence[Noun], place: int) -> int:
    low, high = 0, len(row)
    while low < high:
        middle = (low + high) // 2
        if row[middle].end <= place:
            low = middle + 1
        else:
            high = middle
    return low - 1


def _without_joints(said: str, start: int, end: int) -> int:
    while start < end and (
        said[start].isspace() or said[start] in JOINTS or said.startswith((AND + " ", OF + " "), start)
    ):
        start += 1
    return start


def _by_morphemes(said: str) -> Iterator[Noun]:
    found = list(_analysed(said))
    for number, each in enumerate(found):
        text = said[each.start : each.end]
        if (
            (each.tag in NOMINAL and each.last in NOMINAL)
            or _is_named_act(found, number)
            or (text == "과" and said.startswith("성과 ", each.start - 1))
            or (text == "도" and DEGREE.match(said, each.start))
            or text in JOINTS
            or (text == "." and FIGURE.match(said, each.start))
            or text == AND
            or (text == OF and BEHIND_OF.match(said[each.end :].lstrip()[:3]) and number)
        ):
            yield Noun(each.start, each.end, text)


def _is_named_act(found: Sequence[morphemes.Morpheme], number: int) -> bool:
    """Whether it is part of a verb that is made a noun: 살리기, 가꾸기."""
    each = found[number]
    if each.last == "ETN":
        return True
    following = found[number + 1 : number + 2]
    return each.tag == "VV" and any(other.tag == "ETN" and other.start == each.end for other in following)


def _analysed(said: str) -> Iterator[morphemes.Morpheme]:
    for start, part in morphemes.portions(said):
        with morphemes.LOCK:
            told = morphemes.tagger().parse(part) or ""
        yield from morphemes.placed(told.splitlines(), part, start)


def _by_words(said: str) -> Iterator[Noun]:
    for word in WORD.finditer(said):
        particle = PARTICLE.search(word[0])
        end = word.start() + (particle.start() if particle else len(word[0]))
        if end > word.start():
            yield Noun(word.start(), end, said[word.start() : end])
