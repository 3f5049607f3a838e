"""Putting texts in order by how well they say what was asked.

Each word counts by its weight, more where it stands in the title or the lead, and a little more the oftener it stands
there (PostgreSQL's ts_rank); what is recent weighs up to a third more. A title that holds all of it goes before.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta
from math import exp
from typing import Any

from newsroom.korean.asking import Query
from newsroom.korean.expressions import joined, matching
from newsroom.korean.wording import Word
from newsroom.public.queries.statements import rows
from newsroom.public.search.newest import latest

# Of a part of a word, a word of the body, of the lead, of the title.
WEIGHTS = "'{0.1, 0.2, 0.4, 1.0}'"
# A word counts by being there, and so much more by where and how often.
PLACES = 2.0
# A word of one syllable counts half: most are counters, or one of several words that are written so (시, 배, 눈).
ONE_SYLLABLE = 0.5
FRESH, YEAR = 0.3, timedelta(days=365)

# A rank asks for any lexeme of a word: of several that have to be together PostgreSQL weighs the distance.
RANK = f"""
    CASE WHEN terms @@ %(saidPLACE)s::tsquery
        THEN %(weightPLACE)s::float8 * (1 + {PLACES} * ts_rank({WEIGHTS}, terms, %(anyPLACE)s::tsquery))
        ELSE 0 END
"""
# Terms are brought in from beside the row once, not for each word: OFFSET keeps the copy that ts_delete takes, which
# finds nothing to delete. Of each number of words it is another statement, prepared on its own.
RANKED = """
    SELECT release_id, published_at, terms @@ %(titled)s::tsquery, {score}
    FROM (
        SELECT id, release_id, published_at, ts_delete(terms, ''::text) AS terms FROM published_search_text
        WHERE id = ANY (%(texts)s::bigint[]) OFFSET 0
    ) AS text
    {required}
"""
REQUIRED = "WHERE terms @@ %(required)s::tsquery"


def best_first(query: Query, texts: Sequence[int]) -> list[int]:
    """The releases of texts that match all that is asked, best first, each once."""
    words = [*query.words, *(word for phrase in query.phrases for word in phrase)]
    if not texts or not words:
        return []
    return [release for _score, release in scored(query, words, dict.fromkeys(words, 1.0), texts)]


def scored(
    query: Query,
    words: Iterable[Word],
    weights: dict[Word, float],
    texts: Collection[int],
    required: str = "",
) -> list[tuple[float, int]]:
    """Pairs of (score, release) of texts, best first; a tsquery that is `required` leaves others out."""
    kept = list(dict.fromkeys(words))
    values: dict[str, Any] = {"titled": query.expression(titled=True), "texts": list(texts)}
    for place, word in enumerate(kept):
        values[f"said{place}"] = word.expression()
        values[f"weight{place}"] = weights[word] * _told_by(word)
        values[f"any{place}"] = _any_of(word)
    if required:
        values["required"] = required
    score = " + ".join(RANK.replace("PLACE", str(place)) for place in range(len(kept)))
    ranked = rows(RANKED.format(score=score, required=REQUIRED if required else ""), values)
    end = latest()
    whole = [
        (in_title, score * freshness(published_at, end), published_at, release)
        for release, published_at, in_title, score in ranked
    ]
    return [(score, release) for _in_title, score, _at, release in sorted(whole, reverse=True)]


def freshness(published_at: datetime, end: datetime | None) -> float:
    """From 1.3 for the latest release down to 1. Measured from the latest and not from now: an order stays as told."""
    age = max((end or published_at) - published_at, timedelta())
    return 1 + FRESH * exp(-age / YEAR)


def _told_by(word: Word) -> float:
    """How much a word tells by its form."""
    return ONE_SYLLABLE if len(word.text) == 1 else 1.0


def _any_of(word: Word) -> str:
    return joined("|", [matching(lexeme) for each in word.alternatives for lexeme in each])
