"""What stands alike in both languages and so tells which pieces of two texts belong together; pure.

Cheap on purpose: figures are compared by their digits here; what they mean is told by newsroom.figures.
"""

import re
from collections.abc import Iterable
from decimal import Decimal

from newsroom.bilingual.texts import Text

NUMBER = r"(?<![\d.,])\d[\d,]{0,20}(?:\.\d{1,9})?"
KOREAN = re.compile(rf"(?P<number>{NUMBER})\s?(?P<times>[천만억조]{{0,2}})|(?P<word>[A-Za-z][A-Za-z0-9]+)")
ENGLISH = re.compile(
    rf"(?P<number>{NUMBER})(?:[\s-](?P<times>thousand|million|billion|trillion)\b)?|(?P<word>[A-Za-z][A-Za-z0-9]+)"
)
# What somebody said is quoted in both.
SPEECH = re.compile(r"[\"“][^\"“”\n]{12,60}")
TIMES = {"천": 10**3, "만": 10**4, "억": 10**8, "조": 10**12}
TIMES |= {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
WORDS = """
one first january
two second february
three third march
four fourth april
five fifth may
six sixth june
seven seventh july
eight eighth august
nine ninth september
ten tenth october
eleven eleventh november
twelve twelfth december
"""
NUMBERED = {
    word: str(number) for number, line in enumerate(WORDS.strip().splitlines(), 1) for word in line.split()
}
# What tells the language in the address of a page.
LANGUAGE = re.compile(r"/(?:ko|kr|kor|en|eng)(?=/|$)|(?<=[?&])lang=(?:ko|en)")


def anchors(text: Text, pieces: Iterable[tuple[int, int]]) -> list[frozenset[str]]:
    """For each piece (start and end in the text, in order) the figures, Latin words, addresses and speech in it."""
    pattern = KOREAN if text.language == "ko" else ENGLISH
    links = [(mark.start, address(mark.target)) for mark in text.marks if mark.target]
    told = []
    for start, end in pieces:
        found = {_anchor(each) for each in pattern.finditer(text.whole, start, end)}
        found.update(target for place, target in links if start <= place < end) if links else None
        if SPEECH.search(text.whole, start, end):
            found.add("“")
        told.append(frozenset(found))
    return told


def _anchor(found: re.Match[str]) -> str:
    if found["word"]:
        word = found["word"].lower()
        return NUMBERED.get(word, word)
    value = Decimal(found["number"].replace(",", ""))
    for times in _multipliers(found["times"] or ""):
        value *= TIMES[times]
    return f"{value.normalize():f}"


def _multipliers(times: str) -> Iterable[str]:
    return (times,) if times in TIMES else times


def address(target: str) -> str:
    """An address without what differs between the languages of one site: /ko/ and /en/ are the same."""
    return LANGUAGE.sub("/", target.strip()).rstrip("/").lower()
