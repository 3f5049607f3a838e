"""기관표창 77건(산하기관 포함), 역대 최다; 77 awards including affiliates, a record."""

import re
from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from awards.claims import contexts
from awards.claims.claim import Claim, Outcome, Verdict
from awards.claims.kinds.kind import Kind
from awards.claims.records import Register, Scope, Totals
from awards.claims.said import Said
from newsroom.bilingual.findings import gettext_noop
from newsroom.figures.values import Figure, Role

UNITS = frozenset({"case", "award", "item", "time", "prize"})
AWARDS = {
    "ko": (
        re.compile(r"(?:기관 ?표창|수상|표창|상훈)(?:은|만|을)? ?(?:총 |모두 |무려 )?$"),
        re.compile(
            r"(?:\([^)]{0,24}\))?(?:의|에 달하는|이나 되는)? ?(?:기관 ?표창|표창|수상|상(?:을|의|이))"
        ),
    ),
    "en": (
        re.compile(r"$^"),
        re.compile(r" (?:[a-z-]+ ){0,3}(?:awards|prizes|commendations|citations)\b", re.IGNORECASE),
    ),
}
MORE = re.compile(r"^[^,.]{0,14}(?:늘|증가|많|더 )|^ ?more\b")
ALL = {"ko": re.compile(r"산하 ?(?:·?출연)?기관"), "en": re.compile(r"\baffiliat", re.IGNORECASE)}
CITY = {
    "ko": re.compile(r"산하 ?기관(?:을|은)? ?제외|본청"),
    "en": re.compile(r"\bexcluding (?:its |the )?affiliat", re.IGNORECASE),
}
GIVERS = {
    "central": {
        "ko": re.compile(r"중앙(?:부처|정부|행정기관)(?:에서|가|로부터)? ?$"),
        "en": re.compile(r" from (?:the )?central", re.IGNORECASE),
    },
    "province": {
        "ko": re.compile(r"(?<![가-힣])(?:경기도|[가-힣]{2,3}도|도)(?:에서|로부터)? ?$"),
        "en": re.compile(r" from the province", re.IGNORECASE),
    },
}
IN_ALL = re.compile(r"총 |모두 |최다|통틀어|한 해|\b(?:total|in all|record|ever|altogether)\b", re.IGNORECASE)
WON = re.compile("수상|표창|상훈|상(?:을|의|이) ")
RECORD = {
    "ko": re.compile(r"역대 (?:가장 많은|최다)|사상 최다|최다 (?=수상|표창|기관표창)"),
    "en": re.compile(
        r"\brecord(?= (?:(?:number|total) of|\d+) (?:[a-z-]+ )?awards)|\bmost (?:awards )?ever\b",
        re.IGNORECASE,
    ),
}


class Total(Kind):
    id = "claim-total"
    label = gettext_noop("Claim: how many awards in a year")
    explanation = gettext_noop(
        "All awards of the register of this year, of the city alone or with what belongs to it."
    )
    CONFIRMED: ClassVar[str] = gettext_noop(
        "The register counts as many in %(year)s: %(city)s of the city, %(all)s with affiliates."
    )
    OTHER: ClassVar[str] = gettext_noop(
        "The register counts in %(year)s: %(city)s of the city, %(all)s with affiliates."
    )
    NONE: ClassVar[str] = gettext_noop("No award is recorded for %(year)s.")

    def read(self, said: Said) -> Iterator[Claim | None]:
        counted = [figure for figure in said.figures if _is_number_of_awards(said, figure)]
        year = _year(said)
        if not counted or year is None or said.programmes:
            return
        parts = [figure for figure in said.figures if figure.unit in UNITS and _giver(said, figure)]
        for figure in dict.fromkeys([*counted, *parts]):
            yield said.claim(
                self.id,
                figure.start,
                figure.end,
                value=figure.value,
                unit="award",
                year=year,
                scope=_scope(said),
                giver=_giver(said, figure),
                programme=None,
            )

    def compare(self, claim: Claim, register: Register, day: date | None) -> Verdict | None:
        if register.totals is None or claim.year is None:
            return None
        city, everybody = (_number(register.totals, scope, claim) for scope in ("city", "all"))
        values = {"year": str(claim.year), "city": str(city), "all": str(everybody)}
        if not everybody and not register.totals.number("all", claim.year):
            return Verdict(Outcome.NOT_PROVABLE, self.NONE, values)
        meant = {"city": [city], "all": [everybody]}.get(claim.scope, [city, everybody])
        if claim.value in meant:
            return Verdict(Outcome.CONFIRMED, self.CONFIRMED, values, years=(claim.year,))
        return Verdict(Outcome.CONTRADICTED, self.OTHER, values, years=(claim.year,))


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
        year = _year(said)
        if year is None or said.programmes:
            return
        for found in RECORD[said.language].finditer(said.words):
            if _is_of_awards(said, *found.span()):
                yield said.claim(
                    self.id, *found.span(), unit="award", year=year, scope=_scope(said), programme=None
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


def _is_number_of_awards(said: Said, figure: Figure) -> bool:
    if (
        figure.role is not Role.COUNT
        or figure.unit not in UNITS
        or figure.until
        or figure.modifier
        or not figure.value
    ):
        return False
    before, after = AWARDS[said.language]
    is_of_awards = before.search(said.before(figure.start, 16)) or after.match(said.words, figure.end)
    in_figure = said.language == "en" and figure.unit == "award"
    return bool(is_of_awards or in_figure) and not MORE.match(said.words[figure.end :])


def _year(said: Said) -> int | None:
    """The year that the sentence tells of, else that of the title where all is counted; None where it is in doubt."""
    days = [figure.day for figure in said.figures if figure.day and not figure.day.month]
    years = {day.year for day in days if day.year}
    if len(years) == 1:
        return years.pop()
    return said.year if not years and IN_ALL.search(said.words) else None


def _scope(said: Said) -> str:
    if CITY[said.language].search(said.words):
        return "city"
    return "all" if ALL[said.language].search(said.words) else ""


def _giver(said: Said, figure: Figure) -> str:
    for giver, forms in GIVERS.items():
        beside = said.before(figure.start, 14) if said.language == "ko" else said.after(figure.end, 40)
        if forms[said.language].search(beside):
            return giver
    return ""


def _number(totals: Totals, scope: Scope, claim: Claim) -> int:
    if claim.giver:
        return totals.by("giver", scope, claim.year).get(claim.giver, 0)
    return totals.number(scope, claim.year)
