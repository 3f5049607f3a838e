"""Names of persons: the person that the Korean names, spelled in one way."""

from collections.abc import Iterator
from typing import ClassVar

from newsroom.bilingual.findings import Finding, Severity, gettext_noop
from newsroom.bilingual.naming import Mention, matched
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.persons import (
    Korean,
    Latin,
    fits,
    fits_family,
    in_english,
    in_korean,
    sounds_alike,
)
from newsroom.bilingual.rules.rule import Rule


class WrongPerson(Rule):
    id = "person-wrong"
    label = gettext_noop("A person under another name")
    explanation = gettext_noop(
        "Family names may be spelled in several usual ways (Lee, Yi), but 이 is not Kim, and 동환 not Dong-hwa. Ask "
        "the person how the name is spelled."
    )
    severity = Severity.ERROR
    FAMILY: ClassVar[str] = gettext_noop(
        "“%(korean)s” became “%(english)s”: the family name is another one. By the usual spelling it is “%(right)s”."
    )
    GIVEN: ClassVar[str] = gettext_noop(
        "“%(korean)s” became “%(english)s”: the given name sounds different. By the official rule it is “%(right)s”."
    )

    def findings(self, pair: Pair) -> Iterator[Finding]:
        if pair.en is None:
            return
        ko, en = in_korean(pair), in_english(pair)
        known = {each.what for each in ko}
        others = [each for each in en if not any(fits(person, each.what) for person in known)]
        found = {each.what for each, _name in matched(ko, en, fits).pairs}
        left = [each for each in ko if each.what not in found]
        for one, other in matched(left, others, _may_be).pairs:
            message = self.GIVEN if fits_family(one.what, other.what) else self.FAMILY
            span, said = pair.ko.span(one.start, one.end), pair.en.span(other.start, other.end)
            right = one.what.proposal
            severity = Severity.WARNING if message == self.GIVEN else self.severity
            values = {"korean": span.text, "english": said.text, "right": right}
            yield Finding(self.id, severity, message, span, said, values, right)


def _may_be(ko: Korean, en: Latin) -> bool:
    """Whether one half of the name fits, and the other looks like one of a Korean."""
    if sounds_alike(ko, en):
        return not fits_family(ko, en)
    return fits_family(ko, en) and "-" in en.given


class PersonInManySpellings(Rule):
    id = "person-names"
    label = gettext_noop("One person in several spellings")
    explanation = gettext_noop(
        "A person's name is spelled in one way within a text: Lee Dong-hwan or Yi Donghwan."
    )
    severity = Severity.WARNING
    MESSAGE: ClassVar[str] = gettext_noop(
        "“%(korean)s” is “%(english)s” here and “%(first)s” before. Keep to one spelling."
    )

    def findings(self, pair: Pair) -> Iterator[Finding]:
        if pair.en is None:
            return
        persons: dict[Korean, Mention[Korean]] = {}
        for each in in_korean(pair):
            persons.setdefault(each.what, each)
        for person, ko in persons.items():
            yield from self._spellings(
                pair, ko, [each for each in in_english(pair) if fits(person, each.what)]
            )

    def _spellings(self, pair: Pair, ko: Mention[Korean], en: list[Mention[Latin]]) -> Iterator[Finding]:
        assert pair.en is not None
        told = {_spelling(each.what) for each in en[:1]}
        for each in en:
            if _spelling(each.what) not in told:
                told.add(_spelling(each.what))
                span, said = pair.ko.span(ko.start, ko.end), pair.en.span(each.start, each.end)
                first = pair.en.whole[en[0].start : en[0].end]
                yield self.finding(
                    self.MESSAGE, span, said, first, korean=span.text, english=said.text, first=first
                )


def _spelling(name: Latin) -> tuple[str, str]:
    return name.family, name.given
