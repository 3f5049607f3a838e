"""Terms of several sources as one lexicon: what editors wrote goes before the register, and that before the package."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from newsroom.bilingual.lexicon import Term

Key = tuple[str, str, str]


def together(*sources: Iterable[Term]) -> tuple[Term, ...]:
    """The terms of all sources, the foremost first; one that an earlier source has, too, only adds its other names."""
    found: dict[Key, list[Term]] = defaultdict(list)
    for source in sources:
        # Terms of one source stand beside each other.
        before = {key: len(terms) for key, terms in found.items()}
        for term in source:
            key = (term.kind, term.ko, term.within)
            _add(found[key], term, before.get(key, 0))
    return tuple(term for terms in found.values() for term in terms)


def _add(terms: list[Term], term: Term, earlier: int) -> None:
    same = [number for number in range(earlier) if _overlap(terms[number], term)]
    if same:
        last = max(same, key=lambda number: terms[number].since or date.min)
        terms[last] = _completed(terms[last], term)
    else:
        terms.append(term)


def _completed(term: Term, other: Term) -> Term:
    """`term` with the names of another that it neither has nor forbids."""
    korean = (*term.ko_others, *(name for name in other.ko_others if name != term.ko))
    unwanted = {term.en, *term.forbidden}
    english = (name for name in (other.en, *other.en_others) if name not in unwanted)
    return replace(
        term,
        ko_others=tuple(dict.fromkeys(korean)),
        en_others=tuple(dict.fromkeys((*term.en_others, *english))),
        thing=term.thing or other.thing,
    )


def _overlap(one: Term, other: Term) -> bool:
    return _starts_before_end(one, other) and _starts_before_end(other, one)


def _starts_before_end(one: Term, other: Term) -> bool:
    return one.since is None or other.until is None or one.since < other.until
