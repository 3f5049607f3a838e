"""Articles on one award, composed of parts that vary by themselves, are read right."""

import random
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

from awards.proposals.telling import told
from bench.proposals.scoring import pairs, same_award
from tests.awards.proposals.compositions.composed import beyond
from tests.awards.proposals.compositions.one_award import Award, Composition, composed, opposite
from tests.awards.proposals.make import read


def misread(compose: Callable[[random.Random], Composition], seed: int) -> list[str]:
    """An article in which other awards are read than it tells of, with what was read; [] if all agree."""
    article = compose(random.Random(seed))
    awards = [told(each, "") for each in read(article.text)]
    if _agree([_noted(award) for award in article.awards], awards):
        return []
    return ["\n".join([article.text, *(str(award) for award in awards)])]


def _noted(award: Award) -> Mapping[str, Any]:
    return {"edition_year": award.year, **asdict(award)}


def _agree(noted: list[Mapping[str, Any]], read: list[dict[str, Any]]) -> bool:
    paired = pairs(noted, read)
    return len(paired) == len(noted) == len(read) and all(
        same_award(one, other) and one["current"] == other["current"] for one, other in paired
    )


def test_an_article_tells_of_its_award_and_of_those_of_earlier_years():
    assert beyond(lambda seed: misread(composed, seed), 200) == []


def test_what_looks_like_an_award_is_none():
    assert beyond(lambda seed: misread(opposite, seed), 100) == []
