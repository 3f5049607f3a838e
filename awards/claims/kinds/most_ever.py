"""역대 최다; a record number of awards."""

import re
from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from awards.claims import contexts
from awards.claims.claim import Claim, Outcome, Verdict
from awards.claims.kinds.kind import Kind
from awards.claims.kinds.totals import Total
from awards.claims.records import Register, Scope, Totals
from awards.claims.said import Said
from awards.claims.years import scope_of, year_of
from newsroom.bilingual.findings import gettext_noop

WON = re.compile("수상|표창|상훈|상(?:을|의|이) ")
RECORD = {
    "ko": re.compile(r"역대 (?:가장 많은|최다)|사상 최다|최다 (?=수상|표창|기관표창)"),
    "en": re.compile(
        r"\brecord(?= (?:(?:number|total) of|\d+) (?:[a-z-]+ )?awards)|\bmost (?:awards )?ever\b",
        re.IGNORECASE,
    ),
}


class MostEver(Kind):
    id = "claim-record"
    label = gettext_noop("Claim: a record")
    explanation = gettext_noop(
        "“역대 최다” is borne out when the register has no year with as many awards before."
    )
    CONFIRMED: ClassVar[str] = gettext_noop(
        "The register counts %(number)s in %(year)s, more than in any year before."
    )
    OTHER: ClassVar[str] = gettext_noop(
        "The register counts %(number)s in %(year)s, and %(most)s in %(before)s."
    )
    NONE: ClassVar[str] = Total.NONE
    BEGINNING: ClassVar[str] = gettext_noop("The register has nothing of the years before %(year)s.")

    def read(self, said: Said) -> Iterator[Claim | None]:
        year = year_of(said)
        if year is None or said.programmes:
            return
        for found in RECORD[said.language].finditer(said.words):
            if _is_of_awards(said, *found.span()):
                yield said.claim(
                    self.id, *found.span(), unit="award", year=year, scope=scope_of(said), programme=None
                )

    def compare(self, claim: Claim, register: Register, day: date | None) -> Verdict | None:
        totals, year = register.totals, claim.year
        if totals is None or year is None:
            return None
        scopes: list[Scope] = (
            ["all"] if claim.scope == "all" else ["city"] if claim.scope == "city" else ["all", "city"]
        )
        told = [self._in(totals, scope, year) for scope in scopes]
        return next((each for each in told if each.outcome is Outcome.CONFIRMED), told[0])

    def _in(self, totals: Totals, scope: Scope, year: int) -> Verdict:
        number = totals.number(scope, year)
        before = {each: totals.number(scope, each) for each in totals.years if each < year}
        values = {"number": str(number), "year": str(year)}
        if not number:
            return Verdict(Outcome.NOT_PROVABLE, self.NONE, values)
        if not before:
            return Verdict(Outcome.NOT_PROVABLE, self.BEGINNING, values)
        most = max(before, key=lambda each: (before[each], each))
        values |= {"most": str(before[most]), "before": str(most)}
        if before[most] < number:
            return Verdict(Outcome.CONFIRMED, self.CONFIRMED, values, years=(year, most))
        return Verdict(Outcome.CONTRADICTED, self.OTHER, values, years=(year, most))


def _is_of_awards(said: Said, start: int, end: int) -> bool:
    """Whether the clause speaks of awards: 상사업비 may be the most ever, too."""
    clause = contexts.CLAUSE.split(said.before(start, 30))[-1] + contexts.CLAUSE.split(said.after(end, 20))[0]
    is_told = said.language == "en" or WON.search(clause)
    return bool(is_told) and not contexts.is_ahead(said, start, end)
