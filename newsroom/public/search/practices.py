"""Which practices a question finds: each of its words stands in what they tell or in the name of their department.

The database takes apart what they tell, as it does names of the register (`search_name_terms`), and keeps it indexed:
by letters alone, so that verbs are asked by the ways in which they are written.
"""

from array import array
from collections.abc import Sequence

from django.db.models import QuerySet

from newsroom.korean.asking import Query
from newsroom.practices.published import PublishedPractice
from newsroom.public import content
from newsroom.public.queries.statements import rows
from newsroom.public.search.finding import QUESTIONS, Found

# Of more that match, the latest are found. Each word is a question of its own: nobody asks for one in more.
MOST, MOST_WORDS = 500, 12

# Of each part of a question the practices that say it.
SAID = """
    SELECT ARRAY(SELECT id FROM published_search_practice WHERE terms @@ asked.expression::tsquery)
    FROM unnest(%(asked)s::text[]) WITH ORDINALITY AS asked (expression, number) ORDER BY number
"""
LATEST = """
    SELECT id FROM published_practice
    WHERE (%(ids)s::bigint[] IS NULL OR id = ANY (%(ids)s::bigint[])) AND id <> ALL (%(without)s::bigint[])
    ORDER BY year DESC, id DESC LIMIT %(most)s
"""


def practices(query: Query, within: QuerySet[PublishedPractice] | None = None) -> Found:
    """The latest that match in whatever language, out of those of `within`, or of all that are public."""
    if not query:
        return Found()
    found = _remembered(query)
    if within is None:
        return found
    kept = set(within.filter(pk__in=list(found.ids)).values_list("pk", flat=True))
    return Found(array("q", [pk for pk in found.ids if pk in kept]), capped=found.capped)


@content.remembered(QUESTIONS)
def _remembered(query: Query) -> Found:
    query = query.by_letters()
    words = [word.expression() for word in query.words[:MOST_WORDS]]
    phrases, excluded = (
        [Query((), (each,)).expression() for each in group] for group in (query.phrases, query.excluded)
    )
    said = [set(ids) for (ids,) in rows(SAID, {"asked": [*words, *phrases, *excluded]})]
    every, none = said[: len(words) + len(phrases)], said[len(words) + len(phrases) :]
    ids = set.intersection(*every) if every else None
    return _latest(ids, set().union(*none))


def _latest(ids: set[int] | None, without: set[int]) -> Found:
    """The latest of `ids`, or of all."""
    if ids is not None and not ids - without:
        return Found()
    asked: dict[str, Sequence[int] | int | None] = {
        "ids": None if ids is None else sorted(ids),
        "without": sorted(without),
        "most": MOST,
    }
    found = array("q", [pk for (pk,) in rows(LATEST, asked)])
    return Found(found, capped=len(found) == MOST)
