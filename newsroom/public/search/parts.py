"""What matches only some of the words of a question: those of the most and the rarest words first."""

from collections import defaultdict
from math import log

from django.db.models import QuerySet

from newsroom.korean.asking import Query
from newsroom.korean.wording import Word
from newsroom.public.search import ranking
from newsroom.public.search.newest import Matches, newest, span
from newsroom.releases.published import PublishedRelease

# The newest texts with each word; of a rarer word that is all there are.
EACH = 1000
# So many of those with the most and rarest words are put in order, and so many are found.
RANKED, MOST = 300, 100
# What says less than this share of what the best one says is no answer.
LEAST = 0.3


def partial(
    query: Query, language: str | None, known: set[int], within: QuerySet[PublishedRelease] | None
) -> list[int]:
    """Releases, best first, that say a part of what was asked, without those that are `known` to say all of it.

    Phrases are said by all of them, and nothing excluded by any.
    """
    if len(query.words) + len(query.phrases) < 2 or not query.words:
        return []
    required = Query((), query.phrases, query.excluded).expression()
    matches = {word: _with(word, required, language, within) for word in query.words}
    weights = _weights(matches)
    texts = _with_most(matches, weights, known)
    found = ranking.scored(query, query.words, weights, texts, required)
    best = found[0][0] if found else 0
    ids = dict.fromkeys(release for score, release in found if score >= LEAST * best and release not in known)
    return list(ids)[:MOST]


def _with(
    word: Word, required: str, language: str | None, within: QuerySet[PublishedRelease] | None
) -> Matches:
    expression = " & ".join(filter(None, [word.expression(), required]))
    return newest(expression, language, EACH, among=within)


def _weights(matches: dict[Word, Matches]) -> dict[Word, float]:
    """The rarer a word, the more it tells (inverse document frequency)."""
    numbers = {word: _number(found) for word, found in matches.items()}
    most = 2 * max(numbers.values())
    return {word: log(1 + most / max(number, 1)) for word, number in numbers.items()}


def _number(found: Matches) -> float:
    """How many texts have the word: counted, or by how far back the newest of them reach."""
    first, latest = span()
    if len(found) < EACH or not (first and latest and found.since and latest > found.since):
        return len(found)
    return len(found) * ((latest - first) / (latest - found.since))


def _with_most(matches: dict[Word, Matches], weights: dict[Word, float], known: set[int]) -> list[int]:
    said: dict[int, float] = defaultdict(float)
    for word, found in matches.items():
        for text, release in zip(found.texts, found.releases, strict=True):
            if release not in known:
                said[text] += weights[word]
    return sorted(said, key=lambda text: (-said[text], -text))[:RANKED]
