"""How many releases each further choice would leave: the figures beside the facets of a list."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from django.db import connections, router
from django.db.models import Case, CharField, Count, Exists, F, OuterRef, QuerySet, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, ExtractYear

from awards.published import PublishedMention
from newsroom.public.queries.blocks import statement
from newsroom.releases.published import PublishedRelease

Counts = Mapping[str, Mapping[str, int]]

_TELLS_OF_AWARDS = Exists(PublishedMention.objects.filter(release=OuterRef("pk")))
# What a release is counted under, written as the parameter of that name takes it. Years are those of the site's clock.
VALUES: Mapping[str, Combinable] = {
    "category": F("category__slug"),
    "topic": F("topics__slug"),
    "year": Cast(ExtractYear("published_at"), CharField()),
    "department": F("department__slug"),
    "has_awards": Case(When(_TELLS_OF_AWARDS, then=Value("true")), default=Value("false")),
    "kind": F("kind"),
}


# A release counts once under each of these; of topics it may have several.
SINGLE = tuple(name for name in VALUES if name != "topic")

Statement = tuple[str, tuple[Any, ...]]


def counts(found: Mapping[str, QuerySet[PublishedRelease]]) -> Counts:
    """The number of releases under each value of each facet, out of the releases that `found` has for that facet.

    One query, in which the releases that several facets have in common are read once for all of these.
    """
    numbers: dict[str, dict[str, int]] = defaultdict(dict)
    possible = {facet: releases for facet, releases in found.items() if statement(releases.values_list("pk"))}
    if not possible:
        return numbers
    statements = [_topics(possible["topic"])] if "topic" in possible else []
    statements += [_single(releases, facets) for releases, facets in _in_common(possible)]
    with connections[router.db_for_read(PublishedRelease)].cursor() as cursor:
        sql = " UNION ALL ".join(f"({statement})" for statement, _parameters in statements)
        cursor.execute(sql, [each for _statement, parameters in statements for each in parameters])
        for facet, value, number in cursor.fetchall():
            if value is not None:
                numbers[facet][value] = number
    return numbers


def _in_common(
    found: Mapping[str, QuerySet[PublishedRelease]],
) -> Iterable[tuple[QuerySet[PublishedRelease], list[str]]]:
    """The different lists of releases, each with the facets that count it."""
    facets: dict[str, tuple[QuerySet[PublishedRelease], list[str]]] = {}
    for facet in SINGLE:
        if facet in found:
            asked = repr(statement(found[facet].order_by().values_list("pk")))
            facets.setdefault(asked, (found[facet], []))[1].append(facet)
    return facets.values()


def _single(releases: QuerySet[PublishedRelease], facets: list[str]) -> Statement:
    """Rows of (facet, value, number of releases); the value of those that have none is None."""
    named = {f"of_{facet}": VALUES[facet] for facet in facets}
    listed, parameters = releases.order_by().annotate(**named).values_list(*named).query.sql_with_params()
    whose = " ".join(f"WHEN GROUPING(of_{facet}) = 0 THEN '{facet}'" for facet in facets)
    sets = ", ".join(f"({name})" for name in named)
    columns = ", ".join(named)
    # Of the columns one alone has a value in each set.
    return (
        f"SELECT CASE {whose} END, coalesce({columns}), COUNT(*) FROM ({listed}) AS listed ({columns})"
        f" GROUP BY GROUPING SETS ({sets})",
        parameters,
    )


def _topics(releases: QuerySet[PublishedRelease]) -> Statement:
    valued = releases.order_by().annotate(_facet=Value("topic"), _value=VALUES["topic"])
    return valued.values_list("_facet", "_value").annotate(_number=Count("pk")).query.sql_with_params()
