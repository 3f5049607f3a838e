"""Enquiries and visits as CSV, for the spreadsheets of the office."""

import csv
import io
from collections.abc import Iterable

from django.utils.translation import gettext as _

from newsroom.bilingual.exchange.csv import APOSTROPHE, BOM, FORMULA
from newsroom.practices.models import Visit


def written(visits: Iterable[Visit]) -> str:
    """The file, with a byte order mark and headings in the active language."""
    file = io.StringIO(newline="")
    file.write(BOM)
    writer = csv.writer(file)
    writer.writerow(
        [_("Day"), _("Kind"), _("Visiting body"), _("Number of people"), _("Topic"), _("Practice")]
    )
    for visit in visits:
        practice = str(visit.practice.title) if visit.practice else ""
        row = [visit.held_on, visit.get_kind_display(), visit.who, visit.people, visit.topic, practice]
        writer.writerow([_guarded(cell) for cell in row])
    return file.getvalue()


def _guarded(cell: object) -> object:
    """A spreadsheet would calculate what begins like a formula."""
    is_formula = isinstance(cell, str) and cell.lstrip(" ").startswith(FORMULA)
    return f"{APOSTROPHE}{cell}" if is_formula else cell
