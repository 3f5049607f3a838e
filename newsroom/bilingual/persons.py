"""Persons with a post in a Korean text, and names of persons in its translation; pure.

Family names have many usual spellings (Lee, Yi; a table), given names are compared by their sound: Young-sun and
Yeong-seon are one name. Names of persons keep the spelling that they choose; none is forced.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from newsroom.bilingual.lexicon.packaged import DATA
from newsroom.bilingual.naming import Mention, places
from newsroom.bilingual.pairs import Pair
from newsroom.korean.romanising import given_name, romanised

POST = (
    r"(?:시장|군수|구청장|도지사|지사|교육감|의장|의원|장관|차관|청장|처장|국장|과장|팀장|실장|소장|원장|관장|단장|센터장|본부장|담당관"
    r"|이사장|사장|대표이사|대표|위원장|회장|교수|박사|총장|대변인|주무관|동장|면장|읍장|감독|선수|작가|서장|씨|부시장|부군수|부구청장|부지사)"
)
PARTICLE = r"(?:은|는|이|가|을|를|의|과|와|도|에게|께서|\(|,|\)|\s|$)"
# 이동환 고양시장은, 안영선 스마트시티과장은, 방지온 복지정책과 팀장은; 시장 서윤재).
BEFORE_POST = re.compile(
    rf"(?<![가-힣])(?=(?P<name>[가-힣]{{3,4}}) (?:[가-힣·0-9]{{1,14}} )?[가-힣·0-9]{{0,14}}?{POST}(?={PARTICLE}))"
)
BEHIND_POST = re.compile(rf"{POST} (?P<name>[가-힣]{{3,4}})(?=[),·]|은 |는 |이 |가 |\s)")
# Words of three syllables before a post that begin like a name, by their last syllable.
NO_NAME = re.compile("(?:[은는을를의로서한된던할등별간들시군구도청과국부처가사]|에서|하는|지난해|이어서)$")
PERSON = re.compile(
    r"(?=\b(?P<one>[A-Z][a-z]{0,9}(?:-[A-Za-z][a-z]{0,7})?) (?P<two>[A-Z][a-z]{1,11}(?:-[A-Za-z][a-z]{0,7})?)\b)"
)
VOWELS = re.compile("[aeiouyw]+")
VOWEL = {
    "a": "A",
    "ae": "E",
    "ai": "E",
    "ay": "E",
    "e": "E",
    "oe": "E",
    "i": "I",
    "ee": "I",
    "ui": "I",
    "ie": "I",
}
CONSONANTS = str.maketrans({"k": "g", "c": "g", "q": "g", "t": "d", "p": "b", "f": "b", "l": "r", "z": "j"})
# Seo-ah and Seo-a are one name.
SILENT_H = re.compile(r"(?<=[aeou])h(?![aeiouyw])")
DOUBLED = re.compile(r"([gdbsjrnm])\1+")


@dataclass(frozen=True, slots=True)
class Korean:
    family: str
    given: str

    @property
    def name(self) -> str:
        return self.family + self.given

    @property
    def proposal(self) -> str:
        return f"{families()[self.family][0]} {given_name(self.given)}"


@dataclass(frozen=True, slots=True)
class Latin:
    family: str
    given: str


@cache
def families() -> dict[str, tuple[str, ...]]:
    """The usual spellings of family names, the most usual first."""
    lines = (DATA / "families.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return {family: tuple(told.split("|")) for family, _, told in (line.partition("\t") for line in lines)}


@cache
def _spellings() -> frozenset[str]:
    return frozenset(spelling for told in families().values() for spelling in told)


def in_korean(pair: Pair) -> list[Mention[Korean]]:
    """Persons who are named with their posts, at each such place."""
    where, whole = places(pair), pair.ko.whole
    found = {
        each.start("name"): each["name"]
        for form in (BEFORE_POST, BEHIND_POST)
        for each in form.finditer(whole)
    }
    mentions = []
    for start, name in sorted(found.items()):
        if person := _person(name):
            mentions.append(Mention(person, start, start + len(name), where.of_ko(start)))
    return mentions


def _person(name: str) -> Korean | None:
    family = name[:2] if len(name) == 4 else name[0]
    if family not in families() or NO_NAME.search(name):
        return None
    return Korean(family, name[len(family) :])


def in_english(pair: Pair) -> list[Mention[Latin]]:
    """What may be the name of a Korean: a family name with a given name, in either order."""
    if pair.en is None:
        return []
    where = places(pair)
    return [
        Mention(name, each.start(), each.end("two"), where.of_en(each.start()))
        for each in PERSON.finditer(pair.en.whole)
        for name in _names(each["one"], each["two"])
    ]


def _names(one: str, two: str) -> Iterator[Latin]:
    if one in _spellings():
        yield Latin(one, two)
    elif two in _spellings():
        yield Latin(two, one)


def fits_family(ko: Korean, en: Latin) -> bool:
    return en.family in families()[ko.family]


def sounds_alike(ko: Korean, en: Latin) -> bool:
    """Whether both given names can be one."""
    return bool(sounds(en.given) & _korean_sounds(ko.given))


def fits(ko: Korean, en: Latin) -> bool:
    return fits_family(ko, en) and sounds_alike(ko, en)


@lru_cache(maxsize=512)
def _korean_sounds(given: str) -> frozenset[str]:
    return sounds(given_name(given)) | sounds(romanised(given))


@lru_cache(maxsize=2048)
def sounds(latin: str) -> frozenset[str]:
    """Roughly how a given name sounds, whatever way it is spelled; two where syllables can be parted in two ways."""
    said = SILENT_H.sub("", latin.lower().replace("sh", "s").replace("ch", "j"))
    parted = _sound(said.replace("ng-", "Q").replace("-", ""))
    return frozenset({parted, _sound(re.sub(r"ng(?=[aeiouyw])", "Q", said).replace("-", ""))})


def _sound(said: str) -> str:
    said = re.sub(r"ng(?![aeiouyw])", "Q", said)
    said = VOWELS.sub(lambda run: _vowel(run[0]), said)
    return DOUBLED.sub(r"\1", said.translate(CONSONANTS))


def _vowel(run: str) -> str:
    kept = run.lstrip("yw").rstrip("w") or run[-1]
    return VOWEL.get(kept, "I" if kept in ("y",) else "O")
