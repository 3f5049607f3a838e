"""Days as offices write them: 2025-04-03, 2025. 4. 3.(목), 25.4.3, 20250403, and the numbers of spreadsheets. Pure."""

import re
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _

from awards.spreadsheets.cells import Cell, CellRefused, Read, shown

DAY = re.compile(
    r"['’]?(?P<year>\d{4}|\d{2})\s*(?:[-./]|년)\s*(?P<month>\d{1,2})\s*(?:[-./]|월)\s*(?P<day>\d{1,2})\s*[.일]?"
)
TOGETHER = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)")
# A time of the day, and the day of the week, say nothing of an award.
AFTER = re.compile(r"\s*(?:[(（][월화수목금토일](?:요일)?[)）]\.?|[T ]0{1,2}:00(?::00(?:\.0+)?)?)$")
MONTH_ONLY = re.compile(r"['’]?(?:\d{4}|\d{2})\s*(?:[-./]|년)\s*\d{1,2}\s*[.월]?")
NO_YEAR = re.compile(r"\d{1,2}\s*(?:[-./]|월)\s*\d{1,2}\s*[.일]?")
RANGE = re.compile(r"\d\s*[.일]?\s*[~∼～]\s*\d")
# Day 1 of spreadsheets, less the 29 February 1900 that never was; days that awards can have.
EPOCH = date(1899, 12, 30)
SERIALS = range(20_000, 80_000)
# Two digits of a year above these are of the last century.
LAST_SHORT_YEAR = 49


def read_day(cell: Cell) -> Read:
    """A day in ISO form. Raises CellRefused."""
    if isinstance(cell, date):
        return Read((cell.date() if isinstance(cell, datetime) else cell).isoformat())
    text = shown(cell)
    if text.isdecimal() and int(text) in SERIALS:
        day = EPOCH + timedelta(days=int(text))
        return Read(
            day.isoformat(), _("%(text)s is read as %(day)s, the day of that number.") % _both(text, day)
        )
    plain = AFTER.sub("", text)
    match = DAY.fullmatch(plain) or TOGETHER.fullmatch(plain)
    if match is None:
        raise CellRefused(_why_not(text))
    return _read(text, match)


def long_year(digits: str) -> int:
    """1998 for "98", 2025 for "25"; a year of four digits is itself."""
    year = int(digits)
    if len(digits) == 4:
        return year
    return year + (2000 if year <= LAST_SHORT_YEAR else 1900)


def _read(text: str, match: re.Match[str]) -> Read:
    try:
        day = date(long_year(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        raise CellRefused(_("“%(text)s” is no day of the calendar. Check it.") % {"text": text}) from None
    note = ""
    if len(match["year"]) == 2:
        note = _("%(text)s is read as %(day)s.") % _both(text, day)
    return Read(day.isoformat(), note)


def _both(text: str, day: date) -> dict[str, str]:
    return {"text": text, "day": day.isoformat()}


def _why_not(text: str) -> str:
    if RANGE.search(text):
        why = _("“%(text)s” is a period. Write one day, such as 2025-04-03.")
    elif DAY.search(text):
        why = _("“%(text)s” holds more than a day. Write the day alone, such as 2025-04-03.")
    elif MONTH_ONLY.fullmatch(text):
        why = _("“%(text)s” has no day. Write it whole, such as 2025-04-03, or leave the cell empty.")
    elif NO_YEAR.fullmatch(text):
        why = _("“%(text)s” has no year. Write it whole, such as 2025-04-03.")
    else:
        why = _("“%(text)s” is no day. Write it as 2025-04-03.")
    return why % {"text": text}
