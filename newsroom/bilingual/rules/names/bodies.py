"""Ministries, agencies and other bodies: each under the English name that it has on the day, and only those named."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from newsroom.bilingual.findings import Finding, Severity, gettext_noop
from newsroom.bilingual.lexicon import Kind, Occurrence, Term
from newsroom.bilingual.naming import Mention, Names, Places, matched, names, places
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.rules.rule import Rule
from newsroom.bilingual.texts import Text

WORD = r"(?!Minist)[A-Z][A-Za-z]{1,20}"
MINISTRY = re.compile(
    rf"\bMinistry (?:of|for) (?:the )?{WORD}(?:(?:, (?:and )?| and | & )(?:the )?{WORD}| {WORD}){{0,8}}"
)
# What a Korean text says of the government without naming a ministry, or names abroad have.
UNNAMED = re.compile(
    r"[가-힣]{2,6}성(?![가-힣]{2})|부처|정부|장관|"
    r"[가-힣]{2,8}부(?![가-힣])|[가-힣]{2,8}부(?:는|가|의|에|와|로|를)"
)


@dataclass(frozen=True, slots=True)
class Named:
    """A body as a text names it, with all that the name may mean; no `terms` where nobody is known by it."""

    terms: tuple[Term, ...]

    def is_of(self, other: "Named") -> bool:
        return bool({term.identity for term in self.terms} & {term.identity for term in other.terms})


class Bodies:
    """The bodies of both texts, put together."""

    def __init__(self, pair: Pair) -> None:
        where, found = places(pair), names(pair)
        self.ko = [_mention(each, where.of_ko(each.start)) for each in found.ko if _bodies(each)]
        told = [*found.en, *(_of_ministers(pair.en, found, pair.date) if pair.en else ())]
        known = [_mention(each, where.of_en(each.start)) for each in told if _bodies(each)]
        unknown = _unknown(pair.en, where, found.en) if pair.en else []
        self.en = sorted((*known, *unknown), key=lambda each: each.start)
        self.matched = matched(self.ko, self.en, Named.is_of)
        self.korean = {term.identity for each in self.ko for term in each.what.terms}

    def is_korean(self, named: Named) -> bool:
        return any(term.identity in self.korean for term in named.terms)


def _bodies(found: Occurrence) -> tuple[Term, ...]:
    return tuple(term for term in found.terms if term.kind is Kind.BODY)


def _mention(found: Occurrence, number: int) -> Mention[Named]:
    return Mention(Named(_bodies(found)), found.start, found.end, number)


def _of_ministers(text: Text, found: Names, day: date | None) -> Iterator[Occurrence]:
    """Ministries in the names of their ministers: Minister of the Interior and Safety Award."""
    if "Minister of" in text.whole:
        # The words are equally long: places stay.
        for each in found.lexicon.found(text.whole.replace("Minister of", "Ministry of"), day):
            if text.whole.startswith("Minister of", each.start):
                yield each


def _unknown(text: Text, where: Places, known: tuple[Occurrence, ...]) -> list[Mention[Named]]:
    """Names of ministries that the lexicon does not have; what goes on behind a name that it has is another."""
    begun = {each.start for each in known if _bodies(each)}
    return [
        Mention(Named(()), found.start(), found.end(), where.of_en(found.start()))
        for found in MINISTRY.finditer(text.whole)
        if found.start() not in begun
    ]


def _read(pair: Pair) -> Bodies:
    return Bodies(pair)


def current(terms: tuple[Term, ...], day: date | None) -> tuple[Term, ...]:
    """Those of the terms of a Korean name that are valid on a day; of one that is no longer used, all."""
    return tuple(term for term in terms if term.is_valid(day)) or terms


def as_said(name: str, said: str) -> str:
    """The name of a ministry, or that of its minister where one is written."""
    return name.replace("Ministry", "Minister", 1) if said.startswith("Minister ") else name


class WrongBody(Rule):
    id = "body-wrong"
    label = gettext_noop("The wrong name of a body")
    explanation = gettext_noop(
        "Ministries and agencies have official English names. A name that no body of the Korean text has is either "
        "that of another body, or made up."
    )
    severity = Severity.ERROR
    CHANGED: ClassVar[str] = gettext_noop("“%(korean)s” became “%(english)s”. Its English name is %(right)s.")
    INVENTED: ClassVar[str] = gettext_noop(
        "“%(english)s” is named in the English only. Check which body is meant, or take it out."
    )

    def findings(self, pair: Pair) -> Iterator[Finding]:
        if pair.en is None:
            return
        bodies = pair.once(_read)
        told = set()
        for ko, en in bodies.matched.opposed():
            if bodies.is_korean(en.what):
                continue
            told.add(en)
            span, other = pair.ko.span(ko.start, ko.end), pair.en.span(en.start, en.end)
            right = as_said(current(ko.what.terms, pair.date)[0].en, other.text)
            yield self.finding(
                self.CHANGED, span, other, right, korean=span.text, english=other.text, right=right
            )
        yield from self._invented(pair, pair.en, [each for each in bodies.matched.en if each not in told])

    def _invented(self, pair: Pair, text: Text, left: list[Mention[Named]]) -> Iterator[Finding]:
        where, bodies = places(pair), pair.once(_read)
        for each in left:
            said = text.span(each.start, each.end)
            near = where.korean_near(each.number) if each.number >= 0 else ""
            is_ministry = said.text.startswith("Ministry") and bool(near) and not UNNAMED.search(near)
            if is_ministry and not bodies.is_korean(each.what):
                yield Finding(self.id, Severity.WARNING, self.INVENTED, None, said, {"english": said.text})


class OutdatedBody(Rule):
    id = "body-outdated"
    label = gettext_noop("The name that a body had at another time")
    explanation = gettext_noop(
        "Ministries change their names. The English has the name that belongs to the Korean one on the day of the "
        "release."
    )
    severity = Severity.ERROR
    MESSAGE: ClassVar[str] = gettext_noop(
        "“%(english)s” was the name of “%(korean)s” at another time. On the day of this release it is %(right)s."
    )

    def findings(self, pair: Pair) -> Iterator[Finding]:
        if pair.en is None:
            return
        for ko, en in pair.once(_read).matched.pairs:
            fitting = current(ko.what.terms, pair.date)
            same = {term.identity for term in fitting}
            meant = [term for term in en.what.terms if term.identity in same]
            if not meant or any(term in fitting or term.is_valid(pair.date) for term in meant):
                continue
            span, other = pair.ko.span(ko.start, ko.end), pair.en.span(en.start, en.end)
            right = as_said(fitting[0].en, other.text)
            yield self.finding(
                self.MESSAGE, span, other, right, korean=span.text, english=other.text, right=right
            )


class BodyInManyNames(Rule):
    id = "body-names"
    label = gettext_noop("One body under several names")
    explanation = gettext_noop(
        "Readers take two names for two bodies. Within a text a body keeps its name; behind the first time its "
        "abbreviation may stand."
    )
    severity = Severity.WARNING
    MESSAGE: ClassVar[str] = gettext_noop(
        "“%(korean)s” is “%(english)s” here and “%(first)s” before. Keep to one name."
    )

    def findings(self, pair: Pair) -> Iterator[Finding]:
        if pair.en is None:
            return
        first: dict[str, str] = {}
        told: set[str] = set()
        for ko, en in sorted(pair.once(_read).matched.pairs, key=lambda both: both[1].start):
            span, other = pair.ko.span(ko.start, ko.end), pair.en.span(en.start, en.end)
            if other.text.isupper() or not self._is_full(other.text):
                continue
            before = first.setdefault(ko.what.terms[0].ko, other.text)
            if plain(before) != plain(other.text) and plain(other.text) not in told:
                told.add(plain(other.text))
                yield self.finding(
                    self.MESSAGE, span, other, before, korean=span.text, english=other.text, first=before
                )

    def _is_full(self, name: str) -> bool:
        """Not Interior Ministry, or a city without City: short names of newspapers stand beside full ones."""
        return not name.startswith("Minister ") and (
            " of " in name or "for " in name or len(name.split()) > 2
        )


def plain(name: str) -> str:
    """A name as two are compared: without "the", commas, and "&" for "and"."""
    return " ".join(re.sub(r"[,’']", "", name.casefold().replace("&", "and")).replace(" the ", " ").split())
