"""Numbers as offices write them: 2025년, 제16회, 3위, 92.23점, 1,000,000원. Pure."""

import re
from datetime import date
from decimal import Decimal, InvalidOperation

from django.utils.translation import gettext as _

from awards.spreadsheets import choices
from awards.spreadsheets.cells import Cell, CellRefused, Read, shown
from awards.spreadsheets.columns import heading
from awards.spreadsheets.days import long_year

YEAR = re.compile(
    r"['’]?(?P<year>\d{4}|\d{2}(?=\s*년)|(?<=['’])\d{2})\s*(?:년도?)?\.?(?:\s*(?P<half>[상하])반기)?"
)
ORDINAL = re.compile(r"(?:제\s*)?(?P<number>\d{1,6})\s*(?:회차?|위|등|번째)?")
OF = re.compile(r"\d+\s*(?:위|등)?\s*(?:/|중)\s*\d+.*|\d+.*\b중\s*\d+.*")
COUNT = re.compile(r"(?P<number>\d{1,3}(?:,\d{3})+|\d+)\s*(?:개|곳|개소|개 기관|기관|명|건)?")
MONEY = re.compile(r"₩?\s*(?P<number>\d{1,3}(?:,\d{3})+|\d+)\s*원?(?:정)?")
SCORE = re.compile(r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*점?")
GROUPED = ","


def read_year(cell: Cell) -> Read:
    """The year of an edition, with its half where that stands beside it. Raises CellRefused."""
    text = shown(cell)
    if isinstance(cell, date):
        return Read(cell.year, _("%(text)s is read as %(year)d.") % {"text": text, "year": cell.year})
    match = YEAR.fullmatch(text)
    if match is None:
        raise CellRefused(_("“%(text)s” is no year. Write four digits, such as 2025.") % {"text": text})
    year = long_year(match["year"])
    half = choices.value_of("halves", match["half"]) if match["half"] else None
    changed = half is not None or len(match["year"]) == 2
    note = _("%(text)s is read as %(year)d.") % {"text": text, "year": year} if changed else ""
    if half is not None:
        word = choices.word_of("halves", half)
        note = _("%(text)s is read as %(year)d, %(half)s.") % {"text": text, "year": year, "half": word}
    return Read(year, note, {"edition_half": half} if half is not None else {})


def read_ordinal(cell: Cell) -> Read:
    """The number of an edition, or a rank. Raises CellRefused."""
    text = shown(cell)
    if OF.fullmatch(text):
        message = _(
            "“%(text)s” is a rank and a number of bodies. Write the rank here, and the number under %(size)s."
        )
        raise CellRefused(message % {"text": text, "size": heading("group.size")})
    return Read(
        int(_matched(ORDINAL, text, _("“%(text)s” is no whole number. Write digits alone, such as 16.")))
    )


def read_count(cell: Cell) -> Read:
    """A number of things. Raises CellRefused."""
    text = shown(cell)
    return Read(
        int(_matched(COUNT, text, _("“%(text)s” is no whole number. Write digits alone, such as 243.")))
    )


def read_money(cell: Cell) -> Read:
    """An amount in won. Raises CellRefused: 만원, 억원 and 천원 are never reckoned, for headings may say so as well."""
    text = shown(cell)
    message = _("“%(text)s” is no amount in won. Write all its digits, such as 30000000.")
    return Read(int(_matched(MONEY, text, message)))


def read_decimal(cell: Cell) -> Read:
    """A number as a text without an exponent; spreadsheets keep 92.23 exactly enough. Raises CellRefused."""
    message = _("“%(text)s” is no number. Write it as 92.23.")
    text = shown(cell)
    try:
        number = (
            Decimal(repr(cell)) if isinstance(cell, int | float) else Decimal(_matched(SCORE, text, message))
        )
    except InvalidOperation:
        raise CellRefused(message % {"text": text}) from None
    return Read(f"{number:f}")


def _matched(pattern: re.Pattern[str], text: str, message: str) -> str:
    match = pattern.fullmatch(text)
    if match is None:
        raise CellRefused(message % {"text": text})
    return match["number"].replace(GROUPED, "")
