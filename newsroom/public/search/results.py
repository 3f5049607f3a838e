"""The best of what is found, as a page shows it."""

from dataclasses import dataclass

from django.utils import formats
from django.utils.translation import gettext as _

from newsroom.public.paging import Load, Rows
from newsroom.public.search.finding import Found


@dataclass(frozen=True)
class Results:
    """`rows` have all of the words, the best first; `partial` only some, where few have all.

    `count` have all of them; there are more where it is `capped`.
    """

    rows: Rows
    partial: Rows
    count: int
    capped: bool

    def __bool__(self) -> bool:
        return bool(self.rows or self.partial)

    @property
    def said(self) -> str:
        number = formats.number_format(self.count, force_grouping=True)
        return _("more than %(number)s") % {"number": number} if self.capped else number


def best(found: Found, most: int, load: Load) -> Results:
    """The first of what is found; `load` reads the records with some keys, once they are looked at."""
    whole = list(found.ids[:most])
    return Results(
        rows=Rows(whole, load),
        partial=Rows(list(found.partial[: most - len(whole)]), load),
        count=found.all_match,
        capped=found.capped,
    )
