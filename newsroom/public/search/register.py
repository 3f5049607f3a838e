"""Which awards a question finds: each of its words may stand in any name that an award carries.

Beside the register nothing of it is kept for searching: the database has indexes on its names (`search_name_terms`),
whatever writes them. It tells for each word what is named so, by kind; the awards that point to it are taken from the
list of all that are public (`pointing.py`). What is said by all words is then what their awards have in common.
"""

from array import array
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain
from math import log

from django.db.models import QuerySet

from awards.published import PublishedAward
from newsroom.korean.asking import Query
from newsroom.public import content
from newsroom.public.queries import register
from newsroom.public.queries.statements import rows
from newsroom.public.search.finding import PAGE, QUESTIONS, Found
from newsroom.public.search.pointing import Awards, left_by, public

# Of more awards that match, the newest are found; of what says a part of it so many are looked at, and shown.
MOST, LOOKED_AT, SHOWN = 10_000, 2000, 100
# Each word is a question to every kind of name: nobody asks for an award in more.
MOST_WORDS = 12
# Nothing is shown that says less than this share of what the best part says.
LEAST = 0.5
# What may hold a word: the award itself or what it points to, by which column, and how much being named there tells;
# what tells most comes first.
KINDS = {
    "award": ("id", 3.0),
    "programme": ("programme_id", 3.0),
    "grade": ("grade_id", 2.0),
    "recipient": ("recipient_id", 2.0),
    "edition": ("edition_id", 1.5),
    "giver": ("edition_id", 1.0),
}

NAMED = """
    SELECT asked.number - 1, named.kind, named.ids
    FROM unnest(%(asked)s::text[]) WITH ORDINALITY AS asked (expression, number),
    LATERAL (
        SELECT kind, array_agg(id) AS ids FROM published_search_name
        WHERE search_name_terms(name) @@ asked.expression::tsquery GROUP BY kind
    ) AS named
"""

# How much being named by a part of the question tells of awards, by their places.
Told = dict[int, float]


@dataclass(frozen=True, slots=True)
class Part:
    """A word, a phrase or an exclusion of a question: the keys of what it names, by kind."""

    named: Mapping[str, Sequence[int]]

    def told(self, awards: Awards) -> Told:
        told: Told = {}
        for kind, (column, weight) in reversed(KINDS.items()):
            told.update(dict.fromkeys(awards.places(column, self.named.get(kind, ())), weight))
        return told


@dataclass(frozen=True, slots=True)
class Asked:
    words: list[Part]
    phrases: list[Part]
    excluded: list[Part]

    def may_find(self) -> bool:
        """Whether each phrase names something, and one of the words, if there are any."""
        return all(part.named for part in self.phrases) and (
            not self.words or any(part.named for part in self.words)
        )


def awards(query: Query, within: QuerySet[PublishedAward] | None = None) -> Found:
    """The awards that match in whatever language, out of those of `within`, or of all that are public."""
    if not query:
        return Found()
    return _remembered(query) if within is None else _found(_asked(query), within)


@content.remembered(QUESTIONS, content.of_register)
def _remembered(query: Query) -> Found:
    return _found(_asked(query), None)


@content.remembered(QUESTIONS, content.of_register)
def ours(query: Query) -> Found:
    """The awards that match out of those that enter our totals, as the page of results shows them."""
    return awards(query, within=register.in_scope(PublishedAward.objects.all(), "all"))


def _found(asked: Asked, within: QuerySet[PublishedAward] | None) -> Found:
    if not asked.may_find():
        return Found()
    known = public()
    words, phrases, excluded = (
        [part.told(known) for part in parts] for parts in (asked.words, asked.phrases, asked.excluded)
    )
    every = [*words, *phrases]
    places = _newest(known, MOST, every, excluded, within=within)
    scores = {place: sum(told[place] for told in every) for place in places}
    found = sorted(scores, key=lambda place: -scores[place])
    partial: list[int] = []
    if len(found) < PAGE and words and len(every) > 1:
        among = _newest(known, LOOKED_AT, phrases, excluded, words, within)
        partial = _in_part(words, among, scores.keys())
    return Found(_ids(known, found), _ids(known, partial), capped=len(found) == MOST)


def _in_part(words: Sequence[Told], among: Sequence[int], known: Set[int]) -> list[int]:
    """Those of `among` that only some words name, best first: the more and the rarer."""
    scores = {place: 0.0 for place in among if place not in known}
    for told in words:
        rarity = log(1 + 2 * len(among) / max(sum(place in told for place in among), 1))
        for place in scores:
            scores[place] += rarity * told.get(place, 0.0)
    best = max(scores.values(), default=0)
    found = sorted(scores, key=lambda place: -scores[place])
    return [place for place in found if scores[place] >= LEAST * best][:SHOWN]


def _newest(
    known: Awards,
    most: int,
    every: Sequence[Told],
    none: Sequence[Told],
    either: Sequence[Told] = (),
    within: QuerySet[PublishedAward] | None = None,
) -> list[int]:
    """Places of awards (of `within`) that all of `every`, one of `either` (if any) and none of `none` name."""
    found = set(every[0] if every else range(len(known.ids))).intersection(*every[1:])
    if either:
        found.intersection_update(chain.from_iterable(either))
    found.difference_update(*none)
    if within is not None and found:
        left = left_by(within)
        found = {place for place in found if known.ids[place] in left}
    return sorted(found)[:most]


def _ids(known: Awards, places: Sequence[int]) -> array:
    return array("q", [known.ids[place] for place in places])


def _asked(query: Query) -> Asked:
    """What is named by each part of the question; one statement. Not remembered: a common word names a large part."""
    words = [word.expression() for word in query.words[:MOST_WORDS]]
    phrases, excluded = (
        [Query((), (each,)).expression() for each in group] for group in (query.phrases, query.excluded)
    )
    expressions = [*words, *phrases, *excluded]
    named: list[dict[str, Sequence[int]]] = [{} for _each in expressions]
    for number, kind, ids in rows(NAMED, {"asked": expressions}):
        named[number][kind] = ids
    parts = [Part(each) for each in named]
    last = len(words) + len(phrases)
    return Asked(parts[: len(words)], parts[len(words) : last], parts[last:])
