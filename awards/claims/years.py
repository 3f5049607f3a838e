"""Of which year a sentence tells totals, and of whom; pure."""

import re

from awards.claims.said import Said

IN_ALL = re.compile(r"총 |모두 |최다|통틀어|한 해|\b(?:total|in all|record|ever|altogether)\b", re.IGNORECASE)
ALL = {"ko": re.compile(r"산하 ?(?:·?출연)?기관"), "en": re.compile(r"\baffiliat", re.IGNORECASE)}
CITY = {
    "ko": re.compile(r"산하 ?기관(?:을|은)? ?제외|본청"),
    "en": re.compile(r"\bexcluding (?:its |the )?affiliat", re.IGNORECASE),
}


def year_of(said: Said) -> int | None:
    """The year that the sentence tells of, else that of the title where all is counted; None where it is in doubt."""
    days = [figure.day for figure in said.figures if figure.day and not figure.day.month]
    years = {day.year for day in days if day.year}
    if len(years) == 1:
        return years.pop()
    return said.year if not years and IN_ALL.search(said.words) else None


def scope_of(said: Said) -> str:
    """`all` with affiliates, `city` without, "" where it is not said."""
    if CITY[said.language].search(said.words):
        return "city"
    return "all" if ALL[said.language].search(said.words) else ""
