"""평균보다 26.63점 높은, 지난해보다 2.74점 오른; 26.63 points above the average."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import ClassVar

from awards.claims.claim import Claim, Outcome, Verdict
from awards.claims.kinds.kind import NO_AWARD, Compared, OfProgramme
from awards.claims.records import Won
from awards.claims.results import Reading
from awards.claims.said import Said
from newsroom.bilingual.findings import gettext_noop
from newsroom.figures.values import Figure, Role

MORE = {
    "ko": re.compile(r" ?(?:이나 |가량 )?(?:높|앞|웃도|웃돌|상회|넘|올|오른|상승|향상)"),
    "en": re.compile(
        r" ?(?:points? )?(?:above|ahead of|higher than|over|up from|up on|more than)\b", re.IGNORECASE
    ),
}
LESS = {
    "ko": re.compile(r" ?(?:이나 |가량 )?(?:낮|밑도|밑돌|뒤처|뒤진|떨어|하락)"),
    "en": re.compile(
        r" ?(?:points? )?(?:below|behind|lower than|short of|down from|down on)\b", re.IGNORECASE
    ),
}
AVERAGE = {"ko": re.compile(r"평균"), "en": re.compile(r"\baverage\b", re.IGNORECASE)}
PREVIOUS = {
    "ko": re.compile(r"(?:지난해|작년|전년|전년도|직전)(?:\([^)]{1,12}\))?[^,.]{0,8}(?:보다|대비|비해)"),
    "en": re.compile(r"\b(?:last year|the year before|the previous (?:year|edition))", re.IGNORECASE),
}
# The average itself, which is surpassed: 평균 84.2점을 넘었다.
ITSELF = re.compile(r"평균(?:인|은|이|점수)? ?(?:점수)? ?$|average (?:of|is|was) $", re.IGNORECASE)
ROLES = frozenset({Role.SCORE, Role.NUMBER})
REACH = 44


class Difference(OfProgramme):
    id = "claim-difference"
    label = gettext_noop("Claim: a difference of scores")
    explanation = gettext_noop(
        "The score of the award less the average of its group, or less the score of the edition before."
    )
    CONFIRMED: ClassVar[str] = gettext_noop("By the register it is %(difference)s: %(score)s less %(other)s.")
    OTHER: ClassVar[str] = gettext_noop(
        "By the register it is %(difference)s, not %(said)s: %(score)s less %(other)s."
    )
    NO_SCORE: ClassVar[str] = gettext_noop("No score is recorded for %(edition)s.")
    NO_AVERAGE: ClassVar[str] = gettext_noop("No average is recorded for the group of %(edition)s.")
    NO_PREVIOUS: ClassVar[str] = gettext_noop("No score is recorded for the edition before %(edition)s.")

    def read(self, said: Said) -> Iterator[Claim | None]:
        for figure in said.figures:
            sign = _sign(said, figure)
            base = _base(said, figure) if sign else ""
            if base and figure.value is not None:
                yield said.claim(
                    self.id, figure.start, figure.end, value=figure.value * sign, unit="point", base=base
                )

    def verdict(self, compared: Compared) -> Verdict:
        edition, values = compared.edition, {}
        assert edition
        values["edition"] = edition.label
        if not compared.here:
            return Verdict(Outcome.NOT_PROVABLE, NO_AWARD, values)
        scored = [won for won in compared.here if won.score is not None]
        if not scored:
            return Verdict(Outcome.NOT_PROVABLE, self.NO_SCORE, values, tuple(compared.here))
        is_average = compared.claim.base == "average"
        pairs = [(won, other) for won in scored for other in _others(compared, won, is_average)]
        if not pairs:
            lacking = self.NO_AVERAGE if is_average else self.NO_PREVIOUS
            return Verdict(Outcome.NOT_PROVABLE, lacking, values, tuple(scored))
        return self._of(compared.claim.value, pairs, values)

    def _of(self, said: Decimal, pairs: list[tuple[Won, Decimal]], values: dict[str, str]) -> Verdict:
        fitting = [pair for pair in pairs if _rounded(_difference(pair), said) == said]
        won, other = pair = (fitting or pairs)[0]
        told = {"difference": _plain(_difference(pair)), "score": _plain(won.score), "other": _plain(other)}
        outcome = Outcome.CONFIRMED if fitting else Outcome.CONTRADICTED
        message = self.CONFIRMED if fitting else self.OTHER
        return Verdict(outcome, message, values | told | {"said": _plain(said)}, (won,))


def _sign(said: Said, figure: Figure) -> int:
    if figure.role not in ROLES or figure.modifier or figure.until or figure.vague:
        return 0
    if MORE[said.language].match(said.words, figure.end):
        return 1
    return -1 if LESS[said.language].match(said.words, figure.end) else 0


def _base(said: Said, figure: Figure) -> str:
    """What it is a difference to; the average is told with it in both languages, the rest of the sentence aside."""
    beside = said.before(figure.start, REACH) if said.language == "ko" else said.after(figure.end, REACH)
    if ITSELF.search(said.before(figure.start, 16)):
        return ""
    if PREVIOUS[said.language].search(beside):
        return "previous"
    return "average" if AVERAGE[said.language].search(beside) else ""


def _others(compared: Compared, won: Won, is_average: bool) -> list[Decimal]:
    if is_average:
        return [won.average] if won.average is not None else []
    steps = compared.course(Reading(lambda award: True)).steps
    before = [each for step in steps[:-1][-1:] for each in step.won]
    return [each.score for each in before if each.score is not None and each.recipient == won.recipient]


def _difference(pair: tuple[Won, Decimal]) -> Decimal:
    won, other = pair
    return (won.score or Decimal(0)) - other


def _rounded(difference: Decimal, said: Decimal) -> Decimal:
    """As exactly as it is said: 24.7 is right for 24.68."""
    return difference.quantize(said) if said != said.to_integral_value() else difference


def _plain(number: Decimal | None) -> str:
    return f"{(number or Decimal(0)).normalize():f}"
