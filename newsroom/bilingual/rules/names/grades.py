"""Grades and prizes under the English names that mean them."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import ClassVar

from newsroom.bilingual.findings import Finding, Severity, gettext_noop
from newsroom.bilingual.grading import HIGHEST, Rendering, Result, may_stand_for, renderings, results
from newsroom.bilingual.naming import MOST, Mention, matched, places
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.rules.rule import Rule

# Prizes that no text of a city has by the way: what is named so was won.
PRIZES = re.compile(
    r"(?:grand|main|special|gold|silver|bronze|encouragement|participation) (?:prize|award|prix|medal)",
    re.IGNORECASE,
)
TOP = re.compile("best|top|highest|most|supreme|first", re.IGNORECASE)
# A grade as a free translation says it, in front of what was graded.
LEADS = {
    "우수": "excellent|outstanding|superior|exemplary|distinguished|meritorious|high-performing",
    "최우수": "best|top|most outstanding|most excellent|highest|highest-rated|top-performing",
    "장려": "encouragement|incentive|honorable",
}
GRADED = (
    r"(?:[a-z]+ ){0,1}(?:institutions?|agency|agencies|organi[sz]ations?|governments?|municipality|municipalities"
    r"|cit(?:y|ies)|districts?|county|counties|bod(?:y|ies)|authority|grade|rating)\b"
)
LEAD = {grade: re.compile(rf"\b({words})[\"”’']? {GRADED}", re.IGNORECASE) for grade, words in LEADS.items()}
# Forms of one word for a grade.
SAME = {"most outstanding": "outstanding", "most excellent": "excellent", "highest-rated": "highest"}


class WrongGrade(Rule):
    id = "grade-wrong"
    label = gettext_noop("A grade or prize that became another")
    explanation = gettext_noop(
        "대상 is the grand prize, 최우수 the best or top grade below it, 우수 excellence, 장려 encouragement, 본상 the "
        "main prize. A prize must not become higher or lower in translation."
    )
    severity = Severity.ERROR
    MESSAGE: ClassVar[str] = gettext_noop(
        "“%(korean)s” became “%(english)s”, which is another grade. Write “%(right)s”, for instance."
    )
    INVENTED: ClassVar[str] = gettext_noop(
        "The Korean tells of no prize that “%(english)s” could be. Check what was won."
    )

    def findings(self, pair: Pair) -> Iterator[Finding]:
        if pair.en is None:
            return
        found = matched(results(pair), renderings(pair), _fits)
        left: dict[int, list[Mention[Result]]] = {}
        for ko in found.ko:
            left.setdefault(ko.number, []).append(ko)
        for en in found.en:
            beside = islice(left.get(en.number, ()), MOST)
            against = [ko for ko in beside if ko.what.grade in en.what.forbidden]
            if en.number < 0 or _is_explained(pair, en):
                continue
            if against:
                left[en.number].remove(against[0])
                yield self._changed(pair, against[0], en)
            elif PRIZES.fullmatch(en.what.words) and not may_stand_for(en.what.accepted, pair.ko.whole):
                span = pair.en.span(en.start, en.end)
                yield Finding(self.id, Severity.WARNING, self.INVENTED, None, span, {"english": span.text})

    def _changed(self, pair: Pair, ko: Mention[Result], en: Mention[Rendering]) -> Finding:
        assert pair.en is not None
        span, other = pair.ko.span(ko.start, ko.end), pair.en.span(en.start, en.end)
        right = ko.what.term.en
        return self.finding(
            self.MESSAGE, span, other, right, korean=span.text, english=other.text, right=right
        )


def _fits(ko: Result, en: Rendering) -> bool:
    return ko.grade in en.accepted


def _is_explained(pair: Pair, en: Mention[Rendering]) -> bool:
    """Whether other words of its Korean may be what an English prize stands for."""
    beside = places(pair).korean(en.number)
    if TOP.match(en.what.words) and HIGHEST.search(beside):
        return True
    return may_stand_for(en.what.accepted, beside)


class GradeInManyNames(Rule):
    id = "grade-names"
    label = gettext_noop("One grade in several words")
    explanation = gettext_noop(
        "“Excellent” and “outstanding” look like two grades. Within a text a grade keeps its name."
    )
    severity = Severity.WARNING
    MESSAGE: ClassVar[str] = gettext_noop(
        "“%(korean)s” is “%(english)s” here and “%(first)s” before. Keep to one word for a grade."
    )

    def findings(self, pair: Pair) -> Iterator[Finding]:
        if pair.en is None:
            return
        first: dict[str, tuple[str, str]] = {}
        told: set[tuple[str, str]] = set()
        for ko, start, end, lead in self._leads(pair):
            korean, span = pair.ko.span(ko.start, ko.end), pair.en.span(start, end)
            said = "".join(korean.text.split())
            before, words = first.setdefault(said, (lead, span.text))
            if before != lead and (said, lead) not in told:
                told.add((said, lead))
                yield self.finding(
                    self.MESSAGE, korean, span, words, korean=korean.text, english=span.text, first=words
                )

    def _leads(self, pair: Pair) -> Iterator[tuple[Mention[Result], int, int, str]]:
        """Where the only grade of a pair of sentences is told once in each, with the word for it."""
        by_number: dict[int, list[Mention[Result]]] = {}
        for ko in results(pair):
            by_number.setdefault(ko.number, []).append(ko)
        for number, group in sorted(by_number.items()):
            if number < 0 or len({ko.what.grade for ko in group}) > 1 or group[0].what.grade not in LEAD:
                continue
            form = LEAD[group[0].what.grade]
            for sentence in places(pair).beads[number].en:
                for found in form.finditer(sentence.text):
                    lead = SAME.get(found[1].lower(), found[1].lower())
                    yield group[0], sentence.start + found.start(), sentence.start + found.end(), lead
