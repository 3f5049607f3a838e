"""Which awards a question finds: each of its words may stand in any name that an award carries.

Beside the register nothing of it is kept for searching: the database has indexes on its names (`search_name_terms`),
whatever writes them. For each word the awards are read that carry it in a name of one kind; what is said by all words
is then what their awards have in common.
"""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from math import log
from operator import and_

from django.db import connections, router
from django.db.models import QuerySet

from awards.published import PublishedAward
from newsroom.korean.asking import Query
from newsroom.public import content
from newsroom.public.search.finding import PAGE, QUESTIONS, Found
from newsroom.search.published import PublishedSearchName

# Of what says a part of it so many are shown, and none that says less than this share of what the best one says.
MOST_IN_PART, LEAST = 100, 0.5
# How much it tells that a name of the kind holds a word.
KINDS = {
    "programme": 3.0,
    "prize": 3.0,
    "category": 2.5,
    "grade": 2.0,
    "recipient": 2.0,
    "edition": 1.5,
    "giver": 1.0,
}

NAMED = """
    SELECT asked.number, named.kind, array_agg(named.id)
    FROM unnest(%s::tsquery[]) WITH ORDINALITY AS asked (terms, number),
        LATERAL (
            SELECT kind, id FROM published_search_name WHERE search_name_terms(name) @@ asked.terms
        ) AS named
    GROUP BY asked.number, named.kind
"""

# The awards that a word names, by their keys, with how much that tells.
Named = dict[int, float]


@dataclass(frozen=True, slots=True)
class Asked:
    """What each word of a question, each of its phrases and each exclusion names in the register."""

    words: list[Named]
    phrases: list[Named]
    excluded: list[Named]


def awards(query: Query, within: QuerySet[PublishedAward] | None = None) -> Found:
    """The awards that match in whatever language, out of those of `within`, or of all that are public."""
    if not query:
        return Found()
    found = _remembered(query)
    if within is None:
        return found
    kept = set(within.order_by().filter(pk__in=found.listed).values_list("pk", flat=True))
    ids, partial = ([pk for pk in part if pk in kept] for part in (found.ids, found.partial))
    return Found(ids, partial if len(ids) < PAGE else [])


@content.remembered(QUESTIONS)
def _remembered(query: Query) -> Found:
    asked = _asked(query)
    said = _scored([*asked.words, *asked.phrases], asked)
    some = _in_part(asked, said)
    place = {pk: place for place, pk in enumerate(_newest_first([*said, *some]))}
    ids = sorted(said, key=lambda pk: (-said[pk], place[pk]))
    partial = sorted(some, key=lambda pk: (-some[pk], place[pk]))
    return Found(array("q", ids), partial[:MOST_IN_PART])


def _scored(every: Sequence[Named], asked: Asked) -> Named:
    """The awards that all of `every` name, without what is excluded."""
    names = every or [dict.fromkeys(PublishedAward.objects.values_list("pk", flat=True), 1.0)]
    without = set().union(*asked.excluded)
    said = reduce(and_, (named.keys() for named in names))
    return {pk: sum(named[pk] for named in names) for pk in said if pk not in without}


def _in_part(asked: Asked, known: Named) -> Named:
    """Awards that only some words name: the more words and the rarer, the better. Phrases and exclusions hold."""
    if len(asked.words) + len(asked.phrases) < 2 or not asked.words or len(known) >= PAGE:
        return {}
    most = 2 * max(len(named) for named in asked.words)
    weights = [log(1 + most / max(len(named), 1)) for named in asked.words]
    said: Named = {}
    for weight, named in zip(weights, asked.words, strict=True):
        for pk, told in named.items():
            said[pk] = said.get(pk, 0) + weight * told
    kept = _without(said, known, asked)
    best = max(kept.values(), default=0)
    return {pk: score for pk, score in kept.items() if score >= LEAST * best}


def _without(said: Named, known: Named, asked: Asked) -> Named:
    left_out = set(known).union(*asked.excluded)
    return {
        pk: score
        for pk, score in said.items()
        if pk not in left_out and all(pk in phrase for phrase in asked.phrases)
    }


def _asked(query: Query) -> Asked:
    """One statement for all words."""
    words = [word.expression() for word in query.words]
    phrases, excluded = (
        [Query((), (each,)).expression() for each in group] for group in (query.phrases, query.excluded)
    )
    named: list[Named] = [{} for _each in (*words, *phrases, *excluded)]
    for number, kind, ids in _fetched([*words, *phrases, *excluded]):
        told = named[number - 1]
        for pk in ids:
            told[pk] = max(KINDS[kind], told.get(pk, 0))
    last = len(words) + len(phrases)
    return Asked(named[: len(words)], named[len(words) : last], named[last:])


def _newest_first(ids: Iterable[int]) -> list[int]:
    return list(PublishedAward.objects.newest_first().filter(pk__in=list(ids)).values_list("pk", flat=True))


def _fetched(expressions: list[str]) -> list[tuple[int, str, list[int]]]:
    with connections[router.db_for_read(PublishedSearchName)].cursor() as cursor:
        cursor.execute(NAMED, [expressions])
        return cursor.fetchall()
