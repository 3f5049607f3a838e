"""Awards that are read out of articles of our own, with the awards that people noted in them."""

from pathlib import Path

import pytest

from awards.proposals.reading import propose
from awards.proposals.telling import told
from bench.proposals.labels import articles
from bench.proposals.scoring import TOGETHER, Scores
from newsroom.bilingual.lexicon import packaged

FOLDER = Path(__file__).parent / "articles"
LEAST = 0.9
ARTICLES = articles(FOLDER)
WITHOUT_AWARDS = [article for article in ARTICLES if not article.awards]


def read(text: str):
    return [told(proposal, "") for proposal in propose(text, lexicon=packaged())]


def test_awards_are_read_with_recipient_programme_and_grade():
    scores = Scores()
    for article in ARTICLES:
        scores.add(article.awards, read(article.text))
    assert scores.tallies[TOGETHER].f1 >= LEAST


@pytest.mark.parametrize("article", WITHOUT_AWARDS, ids=lambda article: article.name)
def test_no_award_is_read_where_none_was_won(article):
    assert read(article.text) == []


def test_the_evidence_of_each_label_stands_in_its_article():
    for article in ARTICLES:
        for award in article.awards:
            assert award["evidence"] in article.text
