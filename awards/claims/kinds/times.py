"""통산 세 번째 수상; for the third time, its third award."""

import re
from collections.abc import Iterator
from typing import ClassVar

from awards.claims import contexts
from awards.claims.claim import Claim, Outcome, Verdict
from awards.claims.courses import Course
from awards.claims.kinds.kind import Compared, OfProgramme, best, listed
from awards.claims.said import Said
from awards.claims.winning import WINNING
from newsroom.bilingual.findings import gettext_noop
from newsroom.figures.values import Figure, Role

NTH = {
    "ko": (
        re.compile(
            r"(?:통산|역대|수상은|선정은|수상만|(?:수상|선정|표창|대상|최우수)[은는이가]? ?이번이) ?$"
        ),
        re.compile(rf" ?(?:로 )?(?:{WINNING})"),
    ),
    "en": (
        re.compile(
            r"\b(?:for the|(?:its|the city[’']s|our)(?: overall)?|it is the|was the|is the) $", re.IGNORECASE
        ),
        re.compile(
            r" (?:overall )?(?:time\b(?! in a row)|award|win\b|grand prize|top excellence|selection)",
            re.IGNORECASE,
        ),
    ),
}
IN_ROW = re.compile(r"in a row|consecutive|running|straight", re.IGNORECASE)


class Nth(OfProgramme):
    id = "claim-nth"
    label = gettext_noop("Claim: how many times it was won")
    explanation = gettext_noop(
        "“통산 세 번째” counts the editions in which the award was won, whether or not they follow each other."
    )
    CONFIRMED: ClassVar[str] = gettext_noop("By the register it is number %(count)s: %(editions)s.")
    OTHER: ClassVar[str] = gettext_noop("By the register it is number %(count)s, not %(said)s: %(editions)s.")
    NOT_YET: ClassVar[str] = gettext_noop(
        "No award is recorded for %(edition)s. With it the register would count %(count)s: %(editions)s."
    )
    NOT_EVEN_SO: ClassVar[str] = gettext_noop(
        "No award is recorded for %(edition)s, and even with it the register would count %(count)s, not %(said)s:"
        " %(editions)s."
    )
    LACKING: ClassVar[str] = gettext_noop(
        "The register counts %(count)s: %(editions)s. Editions in between are not recorded."
    )
    NEWER: ClassVar[str] = gettext_noop(
        "The register counts %(count)s: %(editions)s. Nothing is recorded after that."
    )

    def read(self, said: Said) -> Iterator[Claim | None]:
        before, after = NTH[said.language]
        for figure in said.figures:
            if not _is_nth(said, figure):
                continue
            behind = after.match(said.words, figure.end)
            ahead = before.search(said.before(figure.start, 24))
            told = (behind and ahead) if said.language == "en" else (behind or ahead)
            if (
                not told
                or IN_ROW.search(said.after(figure.end, 24))
                or contexts.is_ahead(said, figure.start, figure.end)
            ):
                continue
            if contexts.is_of_awards(said, figure.start, figure.end):
                yield said.claim(
                    self.id,
                    figure.start,
                    figure.end,
                    value=figure.value,
                    near=contexts.near(said, figure.start, figure.end),
                    around=contexts.around(said, figure.start),
                )

    def verdict(self, compared: Compared) -> Verdict:
        return best([self._counted(compared, compared.course(each)) for each in compared.readings])

    def _counted(self, compared: Compared, course: Course) -> Verdict:
        count, said = len(course.won), int(compared.claim.value)
        values = {
            "count": str(count),
            "said": str(said),
            "editions": listed(step.edition.label for step in course.won),
            "edition": course.last.edition.label,
        }
        outcome, message = self._told(compared, course, count, said)
        return Verdict(outcome, message, values, course.rows)

    def _told(self, compared: Compared, course: Course, count: int, said: int) -> tuple[Outcome, str]:
        if not course.is_recorded:
            fits = count == said
            return (Outcome.NOT_PROVABLE, self.NOT_YET) if fits else (Outcome.CONTRADICTED, self.NOT_EVEN_SO)
        if count == said:
            return Outcome.CONFIRMED, self.CONFIRMED
        if count < said <= count + sum(step.missing for step in course.steps):
            return Outcome.NOT_PROVABLE, self.LACKING
        if said == count + 1 and compared.may_lack_the_latest:
            return Outcome.NOT_PROVABLE, self.NEWER
        return Outcome.CONTRADICTED, self.OTHER


def _is_nth(said: Said, figure: Figure) -> bool:
    """세 번째, third; also 통산 3회, which counts times in all."""
    if figure.value is None or figure.value < 2:
        return False
    in_all = (
        figure.role is Role.COUNT and figure.unit == "time" and said.before(figure.start, 3).strip() == "통산"
    )
    return in_all or (figure.role is Role.ORDINAL and not figure.unit)
