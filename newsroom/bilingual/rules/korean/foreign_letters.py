"""Foreign letters and Hanja that stand outside brackets (국어기본법 article 14, its decree article 11)."""

import re
from collections.abc import Iterator
from functools import cache
from typing import ClassVar

from newsroom.bilingual.findings import Finding, Severity, gettext_noop
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.rules.korean.places import (
    HANGUL,
    HEADLINES,
    NAME_GOES_ON,
    in_addresses,
    in_brackets,
    in_names,
    in_other_languages,
)
from newsroom.bilingual.rules.korean.tables import rows
from newsroom.bilingual.rules.rule import Rule
from newsroom.bilingual.texts import Span
from newsroom.korean import hanja

# Behind a figure letters are a unit (10km, 5G); a letter alone is a mark (A등급, T자형, e음카드).
WORD = re.compile(
    r"(?<![A-Za-z0-9가-힣])(?:[A-Za-z]{2,40}(?:[&/.-][A-Za-z]{1,20}){0,3}|[A-Z][&/][A-Z])(?![A-Za-z0-9]|-?\d)"
)
LETTERS = re.compile(r"[A-Za-z][A-Za-z&/.-]{1,40}")
# How letters are taken, as the table tells.
ACCEPTED, COMMON, FOREIGN, UNKNOWN = "accepted", "common", "foreign", ""
# Words that names of things begin with; what stands behind is part of the name: K-컬처, e-나라도움.
PREFIX = re.compile(r"[A-Za-z]-")
# Hanja as newspapers shorten with it in headlines are read as well: 韓美.
CHINESE = re.compile(f"(?:{hanja.CHINESE}){{1,30}}")


@cache
def table() -> dict[str, tuple[str, str]]:
    return {letters: (level, instead) for letters, level, instead, _source in rows("foreign_letters")}


def known(letters: str) -> tuple[str, str]:
    """How letters are taken and what Korean says instead; (UNKNOWN, "") for unknown ones."""
    told = (table().get(written) for written in (letters, letters.upper(), letters.lower()))
    return next(filter(None, told), (UNKNOWN, ""))


def introduced(pair: Pair) -> dict[str, int]:
    """Letters that stand in brackets behind Korean, or before brackets with Korean, and where they do so first."""
    found: dict[str, int] = {}
    brackets = pair.once(in_brackets)
    for start, end in zip(brackets.starts, brackets.ends, strict=True):
        for letters in LETTERS.finditer(pair.ko.whole, start, end):
            found.setdefault(letters[0].rstrip(".-/&"), start)
        before = pair.ko.whole[max(start - 40, 0) : start].rstrip()
        explained = re.search(r"[A-Za-z][A-Za-z&/-]{1,39}$", before)
        if explained and HANGUL.search(pair.ko.whole, start, end):
            found.setdefault(explained[0], start - len(explained[0]) - 1)
    return found


def bare_letters(pair: Pair) -> dict[str, Span]:
    """Letters outside brackets, names and addresses that nothing explains, each where it first stands so."""
    away = [pair.once(places) for places in (in_brackets, in_names, in_addresses, in_other_languages)]
    explained = introduced(pair)
    found: dict[str, Span] = {}
    for word in WORD.finditer(pair.ko.whole):
        letters = word[0]
        if letters in found or any(places.hold(word.start()) for places in away):
            continue
        if letters in explained and (explained[letters] <= word.start() or is_headline(pair, word.start())):
            continue
        if not NAME_GOES_ON.match(pair.ko.whole, word.end()):
            found[letters] = pair.ko.span(*word.span())
    return found


def is_headline(pair: Pair, place: int) -> bool:
    block = pair.ko.block_at(place)
    return block is not None and block.kind in HEADLINES


def is_name(letters: str) -> bool:
    """Whether unknown letters look like a name: GTX-A, K-POP, YouTube, Tesla."""
    parts = re.split("[&/.-]", letters)
    made_of_names = all(len(part) == 1 or known(part)[0] == ACCEPTED for part in parts)
    return made_of_names or bool(PREFIX.match(letters)) or not (letters.isupper() or letters.islower())


class ForeignLetters(Rule):
    id = "foreign-letters"
    label = gettext_noop("Foreign letters outside brackets")
    explanation = gettext_noop(
        "Public documents are written in Hangul; foreign letters stand in brackets behind it, and only where they "
        "are needed (Framework Act on Korean Language, article 14; its Enforcement Decree, article 11). After "
        "정보 기술(IT) the letters may stand alone. Names in quotation marks and letters that have become Korean are "
        "not told."
    )
    severity = Severity.WARNING
    compares = False
    LISTED: ClassVar[str] = gettext_noop(
        "“%(written)s” stands in foreign letters. Write “%(instead)s”, with “(%(written)s)” behind it where it is "
        "needed."
    )
    UNEXPLAINED: ClassVar[str] = gettext_noop(
        "“%(written)s” stands in foreign letters that the text does not explain. Write in Hangul what it means, with "
        "the letters in brackets behind it; put a name in quotation marks."
    )

    levels: ClassVar[tuple[str, ...]] = (FOREIGN, UNKNOWN)

    def findings(self, pair: Pair) -> Iterator[Finding]:
        for letters, span in pair.once(bare_letters).items():
            level, instead = known(letters)
            if level not in self.levels or (level == UNKNOWN and is_name(letters)):
                continue
            if instead:
                yield self.finding(self.LISTED, span, proposal=instead, written=letters, instead=instead)
            else:
                yield self.finding(self.UNEXPLAINED, span, written=letters)


class CommonLetters(ForeignLetters):
    id = "common-letters"
    label = gettext_noop("Common foreign letters that have a Korean word")
    explanation = gettext_noop(
        "AI, MOU or SNS are in everybody's mouth, and yet public documents say them in Hangul first: 인공지능(AI)."
    )
    severity = Severity.NOTE
    levels = (COMMON,)


class Hanja(Rule):
    id = "hanja"
    label = gettext_noop("Hanja outside brackets")
    explanation = gettext_noop(
        "Public documents are written in Hangul; Hanja stand in brackets behind it, and only where they are needed "
        "(Framework Act on Korean Language, article 14)."
    )
    severity = Severity.WARNING
    compares = False
    MESSAGE: ClassVar[str] = gettext_noop(
        "“%(written)s” stands in Hanja. Write “%(instead)s”, with the Hanja in brackets only where they are needed."
    )

    def findings(self, pair: Pair) -> Iterator[Finding]:
        away = [pair.once(places) for places in (in_brackets, in_names, in_other_languages)]
        told: set[str] = set()
        for found in CHINESE.finditer(pair.ko.whole):
            if found[0] in told or any(places.hold(found.start()) for places in away):
                continue
            told.add(found[0])
            instead = hanja.read_run(found[0], pair.ko.whole[max(found.start() - 1, 0) : found.start()])
            span = pair.ko.span(*found.span())
            yield self.finding(self.MESSAGE, span, proposal=instead, written=found[0], instead=instead)
