"""2년 연속, 3회 연속, 2연패; for the second consecutive year, three years in a row."""

from collections.abc import Iterator
from typing import ClassVar

from awards.claims import contexts
from awards.claims.claim import Claim, Outcome, Verdict
from awards.claims.courses import Course
from awards.claims.kinds.gaps import in_years, lacking, years_between
from awards.claims.kinds.kind import Compared, OfProgramme, best, listed
from awards.claims.records import Held
from awards.claims.said import Said
from newsroom.bilingual.findings import gettext_noop
from newsroom.figures.values import Figure, Role

# Shorter ones are none.
SHORTEST = 2


class Streak(OfProgramme):
    id = "claim-streak"
    label = gettext_noop("Claim: a streak")
    explanation = gettext_noop(
        "“2년 연속” counts years, “2회 연속” editions. An edition that was not held breaks no streak; one without the"
        " award does."
    )
    CONFIRMED: ClassVar[str] = gettext_noop("The register counts %(count)s in a row: %(editions)s.")
    OTHER: ClassVar[str] = gettext_noop("The register counts %(count)s in a row, not %(said)s: %(editions)s.")
    ENDED: ClassVar[str] = gettext_noop(
        "The register counts %(count)s in a row, not %(said)s: %(editions)s. In %(before)s there was no such award."
    )
    LESSER: ClassVar[str] = gettext_noop(
        "The register counts %(count)s in a row, not %(said)s: %(editions)s. Before that it has: %(results)s."
    )
    NONE: ClassVar[str] = gettext_noop("The register has no such result for %(edition)s, but: %(results)s.")
    NOBODY: ClassVar[str] = gettext_noop("The register says that nobody of ours won in %(edition)s.")
    BY_EDITIONS: ClassVar[str] = gettext_noop(
        "The register counts %(count)s editions in a row, but they lie in years that do not follow each other:"
        " %(editions)s."
    )
    LACKING: ClassVar[str] = gettext_noop(
        "No award is recorded for %(lacking)s. The register counts %(count)s in a row: %(editions)s."
    )
    NOT_YET: ClassVar[str] = gettext_noop(
        "No award is recorded for %(edition)s. With it the register would count %(count)s in a row: %(editions)s."
    )
    NOT_EVEN_SO: ClassVar[str] = gettext_noop(
        "No award is recorded for %(edition)s, and even with it the register would count %(count)s in a row, not"
        " %(said)s: %(editions)s."
    )
    NEWER: ClassVar[str] = gettext_noop(
        "The register counts %(count)s in a row: %(editions)s. Nothing is recorded after that."
    )

    def read(self, said: Said) -> Iterator[Claim | None]:
        for figure in said.figures:
            if _is_streak(figure) and contexts.is_of_awards(said, figure.start, figure.end):
                yield said.claim(
                    self.id,
                    figure.start,
                    figure.end,
                    value=figure.value,
                    unit="year" if figure.unit == "year" else "time",
                    near=contexts.near(said, figure.start, figure.end),
                    around=contexts.around(said, figure.start),
                )

    def verdict(self, compared: Compared) -> Verdict:
        edition = compared.edition
        if edition and edition.without_award:
            return Verdict(Outcome.CONTRADICTED, self.NOBODY, {"edition": edition.label})
        return best([self._counted(compared, compared.course(each)) for each in compared.readings])

    def _counted(self, compared: Compared, course: Course) -> Verdict:
        if not course.streak:
            results = listed(won.label() for won in compared.here)
            values = {"edition": course.last.edition.label, "results": results}
            return Verdict(Outcome.CONTRADICTED, self.NONE, values, tuple(compared.here))
        outcome, message, more = self._told(compared, course)
        rows = tuple(won for step in course.streak for won in step.won)
        values = {
            "count": str(len(course.streak)),
            "said": str(compared.claim.value),
            "editions": listed(step.edition.label for step in course.streak),
            "edition": course.last.edition.label,
        }
        return Verdict(outcome, message, values | more, rows)

    def _told(self, compared: Compared, course: Course) -> tuple[Outcome, str, dict[str, str]]:
        said, years = int(compared.claim.value), in_years(course)
        is_by_years = compared.claim.unit == "year"
        if said == (years if is_by_years else len(course.streak)):
            if not course.is_recorded:
                return Outcome.NOT_PROVABLE, self.NOT_YET, {}
            return Outcome.CONFIRMED, self.CONFIRMED, {"count": str(said)}
        if is_by_years and years is None:
            left_out = years_between(course.streak)
            # Two editions tell of no rhythm: one of each year may be missing.
            if len(course.steps) == SHORTEST and len(course.streak) + len(left_out) == said:
                return Outcome.NOT_PROVABLE, self.LACKING, {"lacking": listed(left_out)}
            return Outcome.CONTRADICTED, self.BY_EDITIONS, {}
        return self._another(compared, course, said)

    def _another(self, compared: Compared, course: Course, said: int) -> tuple[Outcome, str, dict[str, str]]:
        missing = lacking(course, said) if said > len(course.streak) else None
        if missing:
            unrecorded = [] if course.is_recorded else [course.last.edition.label]
            return Outcome.NOT_PROVABLE, self.LACKING, {"lacking": listed([*missing, *unrecorded])}
        if not course.is_recorded:
            return Outcome.CONTRADICTED, self.NOT_EVEN_SO, {}
        if said == len(course.streak) + 1 and compared.may_lack_the_latest:
            return Outcome.NOT_PROVABLE, self.NEWER, {}
        first = course.steps.index(course.streak[0])
        if said > len(course.streak) and first:
            return self._ended(compared, course.steps[first - 1].edition)
        return Outcome.CONTRADICTED, self.OTHER, {}

    def _ended(self, compared: Compared, before: Held) -> tuple[Outcome, str, dict[str, str]]:
        """What stands in the register before the streak: another result, or none."""
        results = listed(won.label() for won in compared.won_in(before))
        if results:
            return Outcome.CONTRADICTED, self.LESSER, {"results": results}
        return Outcome.CONTRADICTED, self.ENDED, {"before": before.label}


def _is_streak(figure: Figure) -> bool:
    """2년 연속 and 5년째 alike."""
    is_streak = figure.role is Role.STREAK or (figure.role is Role.ORDINAL and figure.text.endswith("년째"))
    return is_streak and not figure.vague and figure.value is not None and figure.value >= SHORTEST
