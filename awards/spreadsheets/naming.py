"""Names of programmes as registers write them, with the edition before it (제16회 도시상), and of winners. Pure."""

import re
from typing import Any

from django.utils.translation import gettext as _

from awards.spelling import without_edition
from awards.spreadsheets import choices, lists
from awards.spreadsheets.cells import CellRefused, Read
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


def read_recipient(text: str) -> Read:
    """The name of one body. Raises CellRefused where it seems to be several: each has an award of its own."""
    if len(names := lists.winners(text)) > 1:
        message = _("The cell names several bodies (%(listed)s). Give each a row of its own, or put the name in "
                    "quotation marks if it is one.")  # fmt: skip
        raise CellRefused(message % {"listed": " / ".join(names)})
    return Read(text)
