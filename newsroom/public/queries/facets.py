"""How many releases each further choice would leave: the figures beside the facets of a list.

The figures of a facet are of what the choices under all others leave; its own does not narrow them. So a list is read
once for all facets, and of each release is noted whose choices it misses: what misses none counts under every facet,
what misses those of one counts under that one alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import connections, router
from django.db.models import Exists, F, OuterRef, QuerySet
from django.db.models.functions import ExtractYear

from awards.published import PublishedMention
from newsroom.public.queries.sql import statement
from newsroom.releases.published import PublishedRelease

Counts = Mapping[str, Mapping[str, int]]
# The values that are chosen under some facets: keys of headings, years of the site's clock, yes or no.
Choices = Mapping[str, Sequence[Any]]

_TELLS_OF_AWARDS = Exists(PublishedMention.objects.filter(release=OuterRef("pk")))
# What a release is counted under, once under each; of topics it may have several.
SINGLE: Mapping[str, Any] = {
    "category": F("category_id"),
    "year": ExtractYear("published_at"),
    "department": F("department_id"),
    "has_awards": _TELLS_OF_AWARDS,
    "kind": F("kind"),
}
TOPIC = "topic"
PLACES = {facet: 1 << place for place, facet in enumerate([TOPIC, *SINGLE])}
CHOSEN = {
    "category": "category = ANY (%s::bigint[])",
    "year": "year = ANY (%s::integer[])",
    "department": "department = ANY (%s::bigint[])",
    "has_awards": "has_awards = ANY (%s::boolean[])",
    "kind": "kind = ANY (%s::text[])",
    TOPIC: "EXISTS (SELECT FROM published_release_topic t"
    " WHERE t.release_id = listed.id AND t.topic_id = ANY (%s::bigint[]))",
}
# What misses one choice at most fits one of any two: where there are two of these, no other release is looked at.
NARROWING = ("category", "department", "year", "kind")
# Each release of a list, with the sum of the places of those facets whose choices it misses. Conditions on that sum are
# such as the database takes for true of a third of the rows: it joins them in a way that holds for many as for few.
JUDGED = """
    WITH judged AS MATERIALIZED (
        SELECT id, {columns}, {missed} AS missed FROM ({listed}) AS listed (id, {columns}) WHERE {worth}
    ), counting AS NOT MATERIALIZED (SELECT * FROM judged WHERE bit_count(missed::bit(8)) < 2)
"""
COUNTED = """
    SELECT CASE {which} END, coalesce({values}), missed, count(*)
    FROM counting GROUP BY missed, GROUPING SETS ({sets})
"""
ON_TOPICS = f"""
    SELECT '{TOPIC}', t.topic_id::text, missed, count(*)
    FROM counting JOIN published_release_topic t ON t.release_id = counting.id
    WHERE missed <= {PLACES[TOPIC]} GROUP BY t.topic_id, missed
"""


def counts(lists: Iterable[tuple[QuerySet[PublishedRelease], Sequence[str]]], chosen: Choices) -> Counts:
    """The number of releases under each value of each facet, out of those that the choices under the others leave.

    Values are written as text; of headings, their keys. `lists` gives what no facet narrows, with the facets that count
    it. One query for each list.
    """
    numbers: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for found, facets in lists:
        for facet, value, missed, number in _rows(found, facets, chosen):
            if value is not None and missed in (0, PLACES[facet]):
                numbers[facet][value] += number
    return numbers


def _rows(
    found: QuerySet[PublishedRelease], facets: Sequence[str], chosen: Choices
) -> list[tuple[str, str, int, int]]:
    """Rows of (facet, value, the places of what is missed, number of releases)."""
    valued = found.order_by().annotate(**{f"of_{name}": value for name, value in SINGLE.items()})
    asked = statement(valued.values_list("pk", *(f"of_{name}" for name in SINGLE)))
    if asked is None:
        return []
    listed, parameters = asked
    narrowing = [facet for facet in NARROWING if facet in chosen]
    two = narrowing[:2] if len(narrowing) > 1 else []
    worth = " OR ".join(CHOSEN[facet] for facet in two) or "true"
    missed = [f"CASE WHEN {CHOSEN[facet]} THEN 0 ELSE {PLACES[facet]} END" for facet in chosen]
    judged = JUDGED.format(
        columns=", ".join(SINGLE), missed=" + ".join(missed) or "0", listed=listed, worth=worth
    )
    counted = [_counted(singles)] if (singles := [facet for facet in facets if facet in SINGLE]) else []
    counted += [ON_TOPICS] if TOPIC in facets else []
    with connections[router.db_for_read(PublishedRelease)].cursor() as cursor:
        values = [*map(list, chosen.values()), *parameters, *(list(chosen[facet]) for facet in two)]
        cursor.execute(judged + " UNION ALL ".join(counted), values)
        return list(cursor.fetchall())


def _counted(facets: Sequence[str]) -> str:
    """Of the columns one alone has a value in each set."""
    return COUNTED.format(
        which=" ".join(f"WHEN GROUPING({facet}) = 0 THEN '{facet}'" for facet in facets),
        values=", ".join(f"{facet}::text" for facet in facets),
        sets=", ".join(f"({facet})" for facet in facets),
    )
