"""The measures of search, on rankings worked out by hand."""

from math import isclose, log2

from bench.search_quality.bm25 import BM25
from bench.search_quality.measures import ndcg, recall, reciprocal_rank

GRADES = {"a": 2, "b": 1}


def test_recall_counts_what_is_relevant_among_the_first_ten():
    assert recall(["x", "a", "y"], GRADES) == 0.5
    assert recall(["x"] * 10 + ["a", "b"], GRADES) == 0
    assert recall(["b", "a"], GRADES) == 1


def test_reciprocal_rank_is_that_of_the_first_relevant_one():
    assert reciprocal_rank(["x", "y", "z", "b", "a"], GRADES) == 0.25
    assert reciprocal_rank(["x"], GRADES) == 0


def test_ndcg_is_one_for_the_best_order_and_less_for_another():
    assert ndcg(["a", "b", "x"], GRADES) == 1
    # b first gains 1, a in the second place 3 / log2(3); at best 3 and 1 / log2(3).
    expected = (1 + 3 / log2(3)) / (3 + 1 / log2(3))
    assert isclose(ndcg(["b", "a"], GRADES), expected)
    assert ndcg([], GRADES) == 0


def test_bm25_prefers_rare_terms_and_short_documents():
    documents = {"long": "city city city park river", "park": "city park", "city": "city news"}
    ranking = BM25(documents, str.split).ranking
    assert ranking("park") == ["park", "long"]
    assert ranking("park city")[0] == "park"
    assert ranking("nowhere") == []


def test_bm25_scores_as_worked_out_by_hand():
    # One term in one of two documents of one term each: log(1 + 1.5 / 1.5), times (K1 + 1) / (1 + K1).
    engine = BM25({"a": "x", "b": "y"}, str.split)
    ((name, gain),) = engine._gains("x")
    assert (name, round(gain, 6)) == ("a", 0.693147)
