"""The name of a programme as registers write it, with the edition before it: 제16회 도시상. Pure."""

import re
from typing import Any

from django.utils.translation import gettext as _

from awards.spelling import without_edition
from awards.spreadsheets import choices
from awards.spreadsheets.cells import Read
from awards.spreadsheets.columns import HALF, NUMBER, PROGRAMME, YEAR, heading

OF_YEAR, OF_HALF, OF_NUMBER = (
    re.compile(each) for each in (r"(\d{4})\s*년", "([상하])반기", r"(\d{1,3})\s*회")
)


def read_programme(text: str) -> Read:
    """The name alone; what stood before it is said of the edition, and must agree with its own columns."""
    name = without_edition(text)
    before = text.removesuffix(name)
    if not before.strip():
        return Read(text)
    edition: dict[str, Any] = {}
    if year := OF_YEAR.search(before):
        edition[YEAR] = int(year[1])
    if half := OF_HALF.search(before):
        edition[HALF] = choices.value_of("halves", half[1])
    if number := OF_NUMBER.search(before):
        edition[NUMBER] = int(number[1])
    told = ", ".join(f"{heading(key)} {value}" for key, value in {PROGRAMME: name, **edition}.items())
    return Read(name, _("“%(text)s” is read as: %(told)s.") % {"text": text, "told": told}, edition)
