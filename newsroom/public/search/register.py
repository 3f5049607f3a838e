"""Which awards a question finds: each of its words may stand in any name that an award carries.

Beside the register nothing of it is kept for searching: the database has indexes on its names (`search_name_terms`),
whatever writes them. For each word the awards are read that carry it in a name of one kind; what is said by all words
is then what their awards have in common.
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from math import log
from typing import Any

from django.db import connections, router
from django.db.models import QuerySet

from awards.published import PublishedAward
from newsroom.korean.asking import Query
from newsroom.public import content
from newsroom.public.queries.blocks import statement
from newsroom.public.search.finding import PAGE, QUESTIONS, Found

# Of more awards that match, the newest are found; of what says a part of it so many are looked at, and shown.
MOST, LOOKED_AT, SHOWN = 10_000, 2000, 100
# Each word is a question to every kind of name: nobody asks for an award in more.
MOST_WORDS = 12
# Nothing is shown that says less than this share of what the best part says.
LEAST = 0.5
# What may hold a word: the award itself or what it points to, by which column, and how much being named there tells.
KINDS = {
    "award": ("id", 3.0),
    "programme": ("programme_id", 3.0),
    "grade": ("grade_id", 2.0),
    "recipient": ("recipient_id", 2.0),
    "edition": ("edition_id", 1.5),
    "giver": ("edition_id", 1.0),
}

NAMED = """
    SELECT %s, kind, array_agg(id) FROM published_search_name
    WHERE search_name_terms(name) @@ %s::tsquery GROUP BY kind
"""
AWARDS = f"""
    SELECT {", ".join(column for column, _weight in KINDS.values())} FROM published_award WHERE {{conditions}}
    ORDER BY year DESC NULLS LAST, announced_on DESC NULLS LAST, id DESC LIMIT {{most}}
"""

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A word, a phrase or an exclusion of a question: the keys of what it names, by kind."""

    named: dict[str, frozenset[int]]

    def condition(self) -> str:
        """SQL that is true of the awards it names; takes `parameters`."""
        columns = [f"{KINDS[kind][0]} = ANY (%s)" for kind in self.named]
        return f"({' OR '.join(columns)})" if columns else "false"

    def parameters(self) -> list[Any]:
        return [list(ids) for ids in self.named.values()]

    def told(self, row: Row) -> float:
        """How much it tells that it names an award; 0 when it does not."""
        weights = (
            weight
            for key, (kind, (_column, weight)) in zip(row, KINDS.items(), strict=True)
            if key in self.named.get(kind, ())
        )
        return max(weights, default=0.0)


@dataclass(frozen=True, slots=True)
class Asked:
    words: list[Part]
    phrases: list[Part]
    excluded: list[Part]


def awards(query: Query, within: QuerySet[PublishedAward] | None = None) -> Found:
    """The awards that match in whatever language, out of those of `within`, or of all that are public."""
    if not query:
        return Found()
    return _remembered(query) if within is None else _found(_asked(query), within)


@content.remembered(QUESTIONS)
def _remembered(query: Query) -> Found:
    return _found(_asked(query), None)


@content.remembered(QUESTIONS)
def ours(query: Query) -> Found:
    """The awards that match out of those that enter our totals, as the page of results shows them."""
    return awards(query, within=PublishedAward.objects.in_scope("all"))


def _found(asked: Asked, within: QuerySet[PublishedAward] | None) -> Found:
    every = [*asked.words, *asked.phrases]
    rows = _rows(every, asked.excluded, MOST, within=within)
    scores = {row[0]: sum(part.told(row) for part in every) for row in rows}
    ids = sorted(scores, key=lambda pk: -scores[pk])
    return Found(array("q", ids), _in_part(asked, set(ids), within), capped=len(ids) == MOST)


def _in_part(asked: Asked, known: set[int], within: QuerySet[PublishedAward] | None) -> list[int]:
    """Awards that only some words name, best first: the more and the rarer. Phrases and exclusions hold."""
    if len(known) >= PAGE or not asked.words or len(asked.words) + len(asked.phrases) < 2:
        return []
    rows = _rows(asked.phrases, asked.excluded, LOOKED_AT, asked.words, within)
    scores = {row[0]: 0.0 for row in rows if row[0] not in known}
    for part in asked.words:
        told = {row[0]: part.told(row) for row in rows}
        rarity = log(1 + 2 * len(rows) / max(sum(map(bool, told.values())), 1))
        for pk in scores:
            scores[pk] += rarity * told[pk]
    best = max(scores.values(), default=0)
    found = sorted(scores, key=lambda pk: -scores[pk])
    return [pk for pk in found if scores[pk] >= LEAST * best][:SHOWN]


def _asked(query: Query) -> Asked:
    """What is named by each part of the question; one statement. Not remembered: a common word names a large part."""
    words = [word.expression() for word in query.words[:MOST_WORDS]]
    phrases, excluded = (
        [Query((), (each,)).expression() for each in group] for group in (query.phrases, query.excluded)
    )
    expressions = [*words, *phrases, *excluded]
    parameters = [each for numbered in enumerate(expressions) for each in numbered]
    named: list[dict[str, frozenset[int]]] = [{} for _each in expressions]
    for number, kind, ids in _fetched(" UNION ALL ".join([NAMED] * len(expressions)), parameters):
        named[number][kind] = frozenset(ids)
    parts = [Part(each) for each in named]
    last = len(words) + len(phrases)
    return Asked(parts[: len(words)], parts[len(words) : last], parts[last:])


def _rows(
    every: Sequence[Part],
    none: Sequence[Part],
    most: int,
    either: Sequence[Part] = (),
    within: QuerySet[PublishedAward] | None = None,
) -> list[Row]:
    """Awards (of `within`) that all of `every`, one of `either` (if any) and none of `none` name, newest first.

    Rows of the key and those of what it points to, in the order of `KINDS`.
    """
    conditions = [part.condition() for part in every] + [f"{part.condition()} IS NOT TRUE" for part in none]
    if either:
        conditions.append(f"({' OR '.join(part.condition() for part in either)})")
    parameters = [each for part in (*every, *none, *either) for each in part.parameters()]
    if within is not None:
        among = statement(within.order_by().values_list("pk"))
        if among is None:
            return []
        conditions.append(f"id IN ({among[0]})")
        parameters += among[1]
    return _fetched(AWARDS.format(conditions=" AND ".join(conditions) or "true", most=most), parameters)


def _fetched(sql: str, parameters: list[Any]) -> list[Row]:
    with connections[router.db_for_read(PublishedAward)].cursor() as cursor:
        cursor.execute(sql, parameters)
        return cursor.fetchall()
