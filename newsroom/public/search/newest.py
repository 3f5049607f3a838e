"""The newest texts that match, as the index tells them: a list of keys, read by a statement of its own.

Filtering by the index, ordering by date and counting in one statement leads the planner astray; so does joining the
rows of a page. Here matches are read newest first, some months at a time, and no more than are wanted.
"""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connections, router
from django.db.models import Max, Min, QuerySet

from newsroom.fields import languages
from newsroom.public import content
from newsroom.public.queries.sql import statement
from newsroom.public.queries.statements import rows
from newsroom.releases.published import PublishedRelease
from newsroom.search.lexemes import month_of, of_language, of_month

# So many months are asked a few at a time, the latest first; what is older than all of these is asked at once.
MONTHS = 93

NEWEST = "SELECT texts, releases, since FROM search_newest({arguments})"
ARGUMENTS = {
    "asked": "tsquery",
    "languages": "text[]",
    "any_text": "tsquery",
    "months": "text[]",
    "latest": "timestamptz",
    "after": "timestamptz",
    "most": "integer",
}
OF_ALL = NEWEST.format(arguments=", ".join(f"%({name})s::{kind}" for name, kind in ARGUMENTS.items()))


@dataclass(frozen=True, slots=True)
class Matches:
    """Texts and the releases that they are of, place by place, newest first; `since` is when the last was published."""

    texts: array
    releases: array
    since: datetime | None

    @classmethod
    def of(
        cls, texts: Iterable[int] | None, releases: Iterable[int] | None, since: datetime | None
    ) -> "Matches":
        return cls(array("q", texts or ()), array("q", releases or ()), since)

    def __len__(self) -> int:
        return len(self.texts)


def newest(
    expression: str,
    language: str | None,
    most: int,
    among: QuerySet[PublishedRelease] | None = None,
    since: datetime | None = None,
) -> Matches:
    """At most `most` texts that match a tsquery, in `language` or in any, of the releases of `among` or of all.

    What was published before `since` may be left out.
    """
    end = latest()
    if end is None:
        return Matches.of(None, None, None)
    codes = [language] if language else [*languages.codes()]
    any_text = " | ".join(map(of_language, codes))
    values = dict(
        zip(ARGUMENTS, (expression, codes, any_text, _months(end, since), end, since, most), strict=True)
    )
    return Matches.of(*(rows(OF_ALL, values)[0] if among is None else _among(among, values)))


def _among(among: QuerySet[PublishedRelease], values: dict[str, Any]) -> tuple[Any, ...]:
    """What the statement tells of the releases of a list. Each list is narrowed in other words: it is not prepared."""
    narrowed = statement(among.order_by().values_list("pk"))
    if narrowed is None:
        return None, None, None
    sql, parameters = narrowed
    arguments = [*(f"%s::{kind}" for kind in ARGUMENTS.values()), f"ARRAY({sql})"]
    with connections[router.db_for_read(PublishedRelease)].cursor() as cursor:
        cursor.execute(NEWEST.format(arguments=", ".join(arguments)), [*values.values(), *parameters])
        told: tuple[Any, ...] = cursor.fetchone()
        return told


def _months(end: datetime, since: datetime | None) -> list[str]:
    """The lexemes of the months that are asked, from that of `end` back."""
    last = month_of(end)
    number = MONTHS if since is None else min(MONTHS, last - month_of(since) + 1)
    return [of_month(last - back) for back in range(number)]


def latest() -> datetime | None:
    """When the latest public release became public; None while there is none."""
    return span()[1]


@content.remembered(1)
def span() -> tuple[datetime | None, datetime | None]:
    """When the first and the latest public release became public."""
    told = PublishedRelease.objects.aggregate(first=Min("published_at"), latest=Max("published_at"))
    return told["first"], told["latest"]
