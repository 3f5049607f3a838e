"""Terms of the glossary and the lexicon: what they must not be called, and what they must."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import ClassVar

from newsroom.bilingual.findings import Finding, Severity, gettext_noop
from newsroom.bilingual.lexicon import Kind, Occurrence, Term
from newsroom.bilingual.naming import Mention, Names, matched, names, places
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.rules.rule import Rule


class ForbiddenRendering(Rule):
    id = "term-forbidden"
    label = gettext_noop("A rendering that must not be used")
    explanation = gettext_noop(
        "The glossary tells for a term which English words are wrong, and which is to be used instead."
    )
    severity = Severity.ERROR
    MESSAGE: ClassVar[str] = gettext_noop("“%(korean)s” must not be called “%(english)s”. Write “%(right)s”.")

    def findings(self, pair: Pair) -> Iterator[Finding]:
        if pair.en is None:
            return
        found, where = names(pair), places(pair)
        right_names = _Right(found)
        ko = [
            Mention(term, each.start, each.end, where.of_ko(each.start))
            for each in found.ko
            for term in each.terms
            if term.forbidden and term.kind is not Kind.GRADE
        ]
        en = [
            Mention(each, each.start, each.end, where.of_en(each.start))
            for each in found.lexicon.forbidden(pair.en.whole, pair.date)
            if not right_names.explains(each)
        ]
        for one, other in sorted(matched(ko, en, _is_wrong_for).pairs, key=lambda both: both[0].start):
            span, said = pair.ko.span(one.start, one.end), pair.en.span(other.start, other.end)
            right = one.what.en
            yield self.finding(
                self.MESSAGE, span, said, right, korean=span.text, english=said.text, right=right
            )


def _is_wrong_for(term: Term, en: Occurrence) -> bool:
    return term in en.terms


class _Right:
    """The right names of the translation: what is wrong for one term may be a part of them."""

    def __init__(self, found: Names) -> None:
        self._found = found.en
        self._starts = [each.start for each in found.en]
        self._told = {term.identity for each in found.ko for term in each.terms}

    def explains(self, wrong: Occurrence) -> bool:
        """Whether it is a part of a longer name that is right, or the right name of something in the Korean."""
        number = bisect_right(self._starts, wrong.start) - 1
        if number < 0 or wrong.end > self._found[number].end:
            return False
        each = self._found[number]
        is_longer = each.end - each.start > wrong.end - wrong.start
        return is_longer or any(
            term.identity in self._told and term not in wrong.terms for term in each.terms
        )


class OtherProgramme(Rule):
    id = "programme-wrong"
    label = gettext_noop("A programme under the name of another")
    explanation = gettext_noop(
        "Evaluations and prizes have names that differ by a word. The English names the one that the Korean names."
    )
    severity = Severity.WARNING
    MESSAGE: ClassVar[str] = gettext_noop(
        "“%(korean)s” became “%(english)s”, which is %(other)s. Its name is “%(right)s”."
    )

    def findings(self, pair: Pair) -> Iterator[Finding]:
        if pair.en is None:
            return
        found, where = names(pair), places(pair)
        ko = [
            _mention(each, where.of_ko(each.start)) for each in found.ko if each.term.kind is Kind.PROGRAMME
        ]
        en = [
            _mention(each, where.of_en(each.start)) for each in found.en if each.term.kind is Kind.PROGRAMME
        ]
        told = {term.identity for each in ko for term in each.what.terms}
        for one, other in matched(ko, en, _is_same).opposed():
            if any(term.identity in told for term in other.what.terms):
                continue
            span, said = pair.ko.span(one.start, one.end), pair.en.span(other.start, other.end)
            right = one.what.term.en
            values = {"korean": span.text, "english": said.text, "other": other.what.term.ko, "right": right}
            yield Finding(self.id, self.severity, self.MESSAGE, span, said, values, right)


def _mention(found: Occurrence, number: int) -> Mention[Occurrence]:
    return Mention(found, found.start, found.end, number)


def _is_same(ko: Occurrence, en: Occurrence) -> bool:
    return bool({term.identity for term in ko.terms} & {term.identity for term in en.terms})
