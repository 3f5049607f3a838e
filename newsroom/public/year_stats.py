"""The numbers at the head of the page of a year, each with the list of the register behind it."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from awards.computed.totals import Scope
from newsroom.public import links
from newsroom.public.queries import totals

STREAKS = "#streaks"


@dataclass(frozen=True)
class Stat:
    """`record` tells that it is the most so far; `before` what the year before it had, unless that was the most."""

    number: int
    label: str
    url: str
    record: str = ""
    before: str = ""


def of_year(year: int, highest: int, streaks: int) -> Iterator[Stat]:
    """`highest`: awards with the highest grade of their scale; `streaks`: how many the section of the page is of."""
    yield _won(year, "all", _("awards with affiliated organisations"))
    yield _won(year, "city", _("awards of the city itself"))
    of_grade = links.register_url(year=year, scope="all", top="true") if highest else ""
    yield Stat(highest, _("with the highest grade of their scale"), of_grade)
    if streaks:
        yield Stat(streaks, _("programmes won at least twice in a row"), STREAKS)


def _won(year: int, scope: Scope, label: str) -> Stat:
    counted = totals.counted()
    most = counted.record_before(year, scope) if counted.is_record(year, scope) else None
    earlier = next((each for each in counted.years if each < year), None)
    record = before = ""
    if most is not None:
        told = {"number": counted.number(scope, most), "year": most}
        record = _("the most so far; before it %(number)s in %(year)s") % told
    if earlier is not None and earlier != most:
        before = _("%(n)s in %(year)s") % {"n": counted.number(scope, earlier), "year": earlier}
    url = links.register_url(year=year, scope=scope)
    return Stat(counted.number(scope, year), label, url, record, before)
