"""Which releases a question finds, best first: a bounded list of keys, from which pages, counts and facets are cut.

What matches all words comes first, newest first from the index; titles that hold all of them go before, and the best
are put in order by relevance and freshness. Where fewer than a page match all, the best that match some follow.
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from django.conf import settings
from django.db.models import QuerySet

from newsroom.korean import asking
from newsroom.korean.asking import Query
from newsroom.korean.synonyms import synonyms
from newsroom.public import content
from newsroom.public.search import parts, ranking
from newsroom.public.search.newest import Matches, newest
from newsroom.releases.published import PublishedRelease

# Of more texts that match, the newest are found; told as `capped`.
MOST = 2000
# So many of them, and so many with all words in the title, are put in order; of the others the newest come first.
RANKED = 200
# Fewer than these are followed by what matches only some of the words.
PAGE = 20
# Questions of which is remembered what they find: 80 kilobytes at most for each.
QUESTIONS = 100


@dataclass(frozen=True, slots=True)
class Found:
    """Keys of releases or awards, best first.

    `ids` match all that was asked: more than these, when `capped`, which are older. `partial` match a part of it.
    """

    ids: Sequence[int] = ()
    partial: Sequence[int] = ()
    capped: bool = False

    @property
    def all_match(self) -> int:
        return len(self.ids)

    @property
    def listed(self) -> list[int]:
        """All of them in the order of a list."""
        return [*self.ids, *self.partial]


def question(q: str) -> Query:
    """What somebody typed into the search box; the names of our city mean the same."""
    return _parsed(q, tuple(settings.CITY_NAME.values()))


@lru_cache(QUESTIONS)
def _parsed(q: str, cities: tuple[str, ...]) -> Query:
    return asking.parsed(q, synonyms=synonyms(cities=cities))


def releases(
    query: Query, language: str | None = None, within: QuerySet[PublishedRelease] | None = None
) -> Found:
    """The releases with a text (in `language`) that matches, out of those of `within`, or of all that are public."""
    if not query:
        return Found()
    if within is None:
        return _remembered(query, language)
    matches = _matching(query, language)
    if len(matches) == MOST:
        matches = newest(query.expression(), language, MOST, among=within)
    return _in_order(query, language, _kept(matches, within), within)


@content.remembered(QUESTIONS)
def _remembered(query: Query, language: str | None) -> Found:
    return _in_order(query, language, _matching(query, language), None)


@content.remembered(QUESTIONS)
def _matching(query: Query, language: str | None) -> Matches:
    return newest(query.expression(), language, MOST)


def _kept(matches: Matches, within: QuerySet[PublishedRelease]) -> Matches:
    """The matches that `within` has, too."""
    kept = set(within.filter(pk__in=list(set(matches.releases))).values_list("pk", flat=True))
    pairs = [
        (text, release)
        for text, release in zip(matches.texts, matches.releases, strict=True)
        if release in kept
    ]
    texts, releases = zip(*pairs, strict=True) if pairs else ((), ())
    return Matches(array("q", texts), array("q", releases), matches.since)


def _in_order(
    query: Query, language: str | None, matches: Matches, within: QuerySet[PublishedRelease] | None
) -> Found:
    best = ranking.best_first(query, _candidates(query, language, matches))
    ids = array("q", dict.fromkeys([*best, *matches.releases]))
    partial = parts.partial(query, language, set(ids), within) if len(ids) < PAGE else []
    return Found(ids, partial, capped=len(matches) == MOST)


def _candidates(query: Query, language: str | None, matches: Matches) -> list[int]:
    """The texts that are worth putting in order: the newest, and the newest that have it in their title."""
    if len(matches) <= RANKED:
        return list(matches.texts)
    titled = newest(query.expression(titled=True), language, RANKED, since=matches.since)
    known = set(matches.texts)
    return [*(text for text in titled.texts if text in known), *matches.texts[:RANKED]]
