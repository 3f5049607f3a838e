"""Provinces, cities, counties and districts: the place that the Korean names, in one style."""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import ClassVar

from newsroom.bilingual.findings import Finding, Severity, gettext_noop
from newsroom.bilingual.lexicon import Kind, Lexicon, Occurrence, Term
from newsroom.bilingual.naming import Mention, matched, names, places
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.rules.rule import Rule

# Which endings are two styles of one name.
STYLES = (("-do", " Province"), ("-si", " City"), ("-gun", " County"), ("-gu", " District"))


class WrongPlace(Rule):
    id = "place-wrong"
    label = gettext_noop("A place that became another")
    explanation = gettext_noop(
        "Names of places differ by a letter: Jeonju and Jinju, Yangju and Yeoju. A place that the Korean does not name "
        "is a slip of the translation."
    )
    severity = Severity.ERROR
    CHANGED: ClassVar[str] = gettext_noop(
        "“%(korean)s” became “%(english)s”, which is %(other)s. Write “%(right)s”."
    )
    INVENTED: ClassVar[str] = gettext_noop(
        "“%(english)s” is %(other)s, which the Korean does not name. Check which place is meant."
    )

    def findings(self, pair: Pair) -> Iterator[Finding]:
        if pair.en is None:
            return
        found, where = names(pair), places(pair)
        ko = [_mention(each, where.of_ko(each.start)) for each in found.ko if _places(each)]
        en = [_mention(each, where.of_en(each.start)) for each in found.en if _places(each)]
        # A city without 시, in a list or a name (성남·화성시), is a place of the Korean, too.
        named = {terms: _is_named(terms, pair.ko.whole) for terms in {each.what.terms for each in en}}
        strange = [each for each in en if each.number >= 0 and not named[each.what.terms]]
        left = matched(ko, en, _is_same)
        opposed = {other: one for one, other in left.opposed() if one.what.start == one.start}
        for each in strange:
            said, other = pair.en.span(each.start, each.end), _places(each.what)[0].ko
            values = {"english": said.text, "other": other}
            if one := opposed.get(each):
                span, right = pair.ko.span(one.start, one.end), _like(_places(one.what)[0], said.text)
                values |= {"korean": span.text, "right": right}
                yield Finding(self.id, self.severity, self.CHANGED, span, said, values, right)
            else:
                yield Finding(self.id, Severity.WARNING, self.INVENTED, None, said, values)


def _places(found: Occurrence) -> tuple[Term, ...]:
    return tuple(term for term in found.terms if term.kind is Kind.PLACE)


def _mention(found: Occurrence, number: int) -> Mention[Occurrence]:
    return Mention(found, found.start, found.end, number)


def _is_same(ko: Occurrence, en: Occurrence) -> bool:
    return bool({term.identity for term in _places(ko)} & {term.identity for term in _places(en)})


def _is_named(terms: tuple[Term, ...], korean: str) -> bool:
    """Whether the Korean has any name of what an English name may mean."""
    return any(
        stem in korean
        for term in terms
        for stem in (_stems(term) if term.kind is Kind.PLACE else term.korean)
    )


@cache
def _stems(term: Term) -> tuple[str, ...]:
    """Its names without 시, 군, 구; of districts like 동구 and of provinces as they are, with the short ones."""
    stems = [name[:-1] if name[-1] in "시군구" and len(name) > 2 else name for name in term.korean]
    whole = term.korean[0]
    if whole.endswith(("도", "자치시", "광역시")) and whole[2] not in "남북":
        stems.append(whole[:2])
    return tuple(dict.fromkeys(stems))


def _like(term: Term, said: str) -> str:
    """Its English name in the style of what is written: with City, with -si, or alone."""
    for name in term.english:
        if any(said.endswith(ending) and name.endswith(ending) for style in STYLES for ending in style):
            return name
    alone = [name for name in term.english if " " not in name and "-" not in name]
    return alone[0] if alone and " " not in said and "-" not in said else term.en


class PlaceInTwoStyles(Rule):
    id = "place-styles"
    label = gettext_noop("One place in two styles")
    explanation = gettext_noop(
        "Gyeonggi Province and Gyeonggi-do, Suwon City and Suwon-si are the same places. A text keeps to one style."
    )
    severity = Severity.WARNING
    MESSAGE: ClassVar[str] = gettext_noop(
        "“%(english)s” is “%(first)s” elsewhere in this text. Keep to one style."
    )

    def findings(self, pair: Pair) -> Iterator[Finding]:
        if pair.en is None:
            return
        first: dict[str, tuple[str, str]] = {}
        told: set[str] = set()
        for found in _of_places(names(pair).lexicon.of_kind(Kind.PLACE)).found(pair.en.whole, pair.date):
            said = pair.en.span(found.start, found.end)
            style = _style(said.text)
            if style is None:
                continue
            place = said.text.removesuffix(style).casefold() + str(_kind(style))
            before, name = first.setdefault(place, (style, said.text))
            if before != style and place not in told:
                told.add(place)
                yield self.finding(self.MESSAGE, None, said, name, english=said.text, first=name)


@lru_cache(maxsize=4)
def _of_places(terms: tuple[Term, ...]) -> Lexicon:
    """Places alone: within the names of programmes, too."""
    return Lexicon(terms)


def _style(said: str) -> str | None:
    return next((ending for endings in STYLES for ending in endings if said.endswith(ending)), None)


def _kind(style: str) -> int:
    return next(number for number, endings in enumerate(STYLES) if style in endings)
