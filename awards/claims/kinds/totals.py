"""기관표창 77건(산하기관 포함); 77 awards including affiliates."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import ClassVar

from awards.claims.claim import Claim, Outcome, Verdict
from awards.claims.kinds.kind import Kind
from awards.claims.records import Register, Scope, Totals
from awards.claims.said import Said
from awards.claims.years import scope_of, year_of
from newsroom.bilingual.findings import gettext_noop
from newsroom.figures.values import Figure, Role

UNITS = frozenset({"case", "award", "item", "time", "prize"})
AWARDS = {
    "ko": (
        re.compile(r"(?:기관 ?표창|수상|표창|상훈)(?:은|만|을|한 상은)? ?(?:총 |모두 |무려 )?$"),
        re.compile(
            r"(?:\([^)]{0,24}\))?(?:의|에 달하는|이나 되는|을|를)? ?(?:기관 ?표창|표창|수상|상(?:을|의|이))"
        ),
    ),
    "en": (
        re.compile(r"$^"),
        re.compile(r" (?:[a-z-]+ ){0,3}(?:awards|prizes|commendations|citations)\b", re.IGNORECASE),
    ),
}
# Less than a year, or more: the register counts by years.
OTHER_TIME = re.compile(
    r"상반기|하반기|[1-4] ?분기|이달|이번 달|(?<!\d)\d{1,2}월(?! ?말)|민선|임기"
    r"|\b(?:first|second) half\b|\bquarter\b|\bthis month\b",
    re.IGNORECASE,
)
MORE = re.compile(r"^[^,.]{0,14}(?:늘|증가|많|더 )|^ ?more\b")
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


# 대통령상 3건, three presidential awards: counted by whose name they are in.
IN_THE_NAME = {
    "president": {"ko": r"대통령", "en": r"presidential"},
    "prime_minister": {"ko": r"(?:국무)?총리", "en": r"prime ministerial"},
    "minister": {"ko": r"(?<![가-힣])장관", "en": r"ministerial"},
    "governor": {"ko": r"(?<![가-힣])(?:도)?지사", "en": r"gubernatorial"},
}
AUTHORITIES = {
    authority: {
        "ko": re.compile(rf"{forms['ko']} ?(?:상|표창)(?:은|만|을)? ?(?:총 |모두 |무려 )?$"),
        "en": re.compile(rf" {forms['en']} (?:awards|prizes|commendations|citations)\b", re.IGNORECASE),
    }
    for authority, forms in IN_THE_NAME.items()
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
        "The register counts in %(year)s: %(city)s of the city, %(all)s with affiliates, with those that are not public"
        " yet."
    )
    NONE: ClassVar[str] = gettext_noop("No award is recorded for %(year)s.")

    def read(self, said: Said) -> Iterator[Claim | None]:
        counted = [figure for figure in said.figures if _is_number_of_awards(said, figure)]
        year = year_of(said)
        if not counted or year is None or said.programmes or OTHER_TIME.search(said.words):
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
                scope=scope_of(said),
                giver=_giver(said, figure),
                authority=_authority(said, figure),
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
    return bool(is_of_awards or in_figure or _authority(said, figure)) and not MORE.match(
        said.words[figure.end :]
    )


def _giver(said: Said, figure: Figure) -> str:
    return _beside(GIVERS, said, figure)


def _authority(said: Said, figure: Figure) -> str:
    return _beside(AUTHORITIES, said, figure)


def _beside(forms: Mapping[str, Mapping[str, re.Pattern[str]]], said: Said, figure: Figure) -> str:
    """Of which a number of awards is counted: told before it in Korean, behind it in English."""
    beside = said.before(figure.start, 14) if said.language == "ko" else said.after(figure.end, 40)
    return next((name for name, form in forms.items() if form[said.language].search(beside)), "")


def _number(totals: Totals, scope: Scope, claim: Claim) -> int:
    if claim.authority:
        return totals.by("authority", scope, claim.year).get(claim.authority, 0)
    if claim.giver:
        return totals.by("giver", scope, claim.year).get(claim.giver, 0)
    return totals.number(scope, claim.year)
