"""The newest texts that match, as the index tells them: a list of keys, read by a statement of its own.

Filtering by the index, ordering by date and counting in one statement leads the planner astray; so does joining the
rows of a page. Here matches are read newest first, some months at a time, and no more than are wanted.
"""

from array import array
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connections, router
from django.db.models import Max, Min, QuerySet

from newsroom.fields import languages
from newsroom.public import content
from newsroom.public.queries.blocks import statement
from newsroom.releases.published import PublishedRelease
from newsroom.search.lexemes import beginning_of, month_of, of_language, of_months
from newsroom.search.published import PublishedSearchText

# How many months are asked at once, the latest first; what is older than all of these is asked at once.
MONTHS = (3, 6, 12, 24, 48)

NEWEST = """
    SELECT array_agg(id), array_agg(release_id), min(published_at)
    FROM search_newest(%s::tsquery[], %s::integer[], %s::timestamptz[], %s{among})
"""


@dataclass(frozen=True, slots=True)
class Matches:
    """Texts and the releases that they are of, place by place, newest first; `since` is when the last was published."""

    texts: array
    releases: array
    since: datetime | None

    def __len__(self) -> int:
        return len(self.texts)


def newest(
    expression: str, language: str | None, most: int, among: QuerySet[PublishedRelease] | None = None
) -> Matches:
    """At most `most` texts that match a tsquery, in `language` or in any, of the releases of `among` or of all."""
    end, narrowed = latest(), _narrowed(among)
    if end is None or narrowed is None:
        return Matches(array("q"), array("q"), None)
    steps, reach, bounds = _steps(end)
    of_languages = " | ".join(of_language(code) for code in ([language] if language else languages.codes()))
    whole = f"({expression}) & ({of_languages})"
    asked = [*(f"{whole} & {step}" for step in steps), whole]
    sql, parameters = narrowed
    return _read(NEWEST.format(among=sql), [asked, reach, bounds, most, *parameters])


def _narrowed(among: QuerySet[PublishedRelease] | None) -> tuple[str, tuple[Any, ...]] | None:
    """SQL of the last argument with its parameters; None where no release can be in `among`."""
    if among is None:
        return "", ()
    asked = statement(among.order_by().values_list("pk"))
    return asked and (f", ARRAY({asked[0]})", asked[1])


def _read(sql: str, parameters: list[Any]) -> Matches:
    with connections[router.db_for_read(PublishedSearchText)].cursor() as cursor:
        cursor.execute(sql, parameters)
        texts, releases, since = cursor.fetchone()
    return Matches(array("q", texts or ()), array("q", releases or ()), since)


def _steps(end: datetime) -> tuple[list[str], list[int], list[datetime]]:
    """Questions for some months each, how many months they reach back in sum, and where each of them ends."""
    steps: list[str] = []
    reach: list[int] = []
    bounds: list[datetime] = []
    after = month_of(end) + 1
    for number in MONTHS:
        steps.append(of_months(range(after - number, after)))
        after -= number
        reach.append((reach[-1] if reach else 0) + number)
        bounds.append(beginning_of(after))
    return steps, reach, bounds


def latest() -> datetime | None:
    """When the latest public release became public; None while there is none."""
    return span()[1]


@content.remembered(1)
def span() -> tuple[datetime | None, datetime | None]:
    """When the first and the latest public release became public."""
    told = PublishedRelease.objects.aggregate(first=Min("published_at"), latest=Max("published_at"))
    return told["first"], told["latest"]
