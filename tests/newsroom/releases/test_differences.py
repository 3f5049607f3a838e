"""Differences word by word: nothing is lost, and what is marked is what a reader would mark."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.releases.differences import Change, Run, of_words, stretches
from tests.newsroom.releases.runs import side

LETTERS = st.sampled_from(
    ["하늘", "시", "는", "가", "1,234", "77", "city", " ", "  ", "\n", ".", ",", "A", "\u00a0"]
)
TEXTS = st.one_of(st.text(max_size=40), st.lists(LETTERS, max_size=30).map("".join))


def told(old, new):
    """The runs as text: what is gone in [-…-], what is new in {+…+}."""
    shapes = {Change.SAME: "{}", Change.GONE: "[-{}-]", Change.NEW: "{{+{}+}}"}
    return "".join(shapes[run.change].format(run.text) for run in of_words(old, new))


@given(TEXTS, TEXTS)
def test_the_runs_give_back_either_side(old, new):
    runs = of_words(old, new)
    assert side(runs, Change.NEW) == old
    assert side(runs, Change.GONE) == new


@given(TEXTS, TEXTS)
def test_no_run_is_empty_and_neighbours_differ(old, new):
    runs = of_words(old, new)
    assert all(run.text for run in runs)
    kinds = [(left.change, right.change) for left, right in pairwise(runs)]
    assert all(left != right for left, right in kinds)
    assert (Change.NEW, Change.GONE) not in kinds


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text):
    assert of_words(text, text) == ([Run(Change.SAME, text)] if text else [])


@given(st.lists(st.integers(0, 3), max_size=30), st.lists(st.integers(0, 3), max_size=30))
def test_stretches_cover_both_sides_in_order(old, new):
    found = stretches(old, new)
    assert [each for s in found for each in old[s.old_start : s.old_end]] == old
    assert [each for s in found for each in new[s.new_start : s.new_end]] == new
    for stretch in found:
        if stretch.same:
            assert old[stretch.old_start : stretch.old_end] == new[stretch.new_start : stretch.new_end]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("하늘시는 문을 열었다.", "하늘시가 문을 열었다.", "하늘시[-는-]{+가+} 문을 열었다."),
        ("하늘시가 24일 열었다", "하늘시가 25일 열었다", "하늘시가 [-24일-]{+25일+} 열었다"),
        ("모두 1,234명이 왔다", "모두 1,235명이 왔다", "모두 [-1,234명이-]{+1,235명이+} 왔다"),
        ("등급을 받았다.", "등급을 받았다고 밝혔다.", "등급을 받았다[-.-]{+고 밝혔다.+}"),
        ("새 도서관을 열었다", "도서관을 새로 열었다", "[-새 -]도서관을{+ 새로+} 열었다"),
        ("opened a library", "has opened a library", "{+has +}opened a library"),
        ("in the city, and", "in the city; and", "in the city[-,-]{+;+} and"),
        ("it opens today", "it opened today", "it [-opens-]{+opened+} today"),
        ("two  spaces", "two spaces", "two[-  -]{+ +}spaces"),
        ("", "all new", "{+all new+}"),
        ("all gone", "", "[-all gone-]"),
    ],
)
def test_what_a_reader_would_mark(old, new, expected):
    assert told(old, new) == expected


def test_words_that_are_the_same_by_chance_do_not_tear_a_rewritten_sentence_apart():
    old = "the cat sat quietly on the mat and slept there all day long"
    new = "a dog ran barking off my road and woke nobody up at night time"
    assert told(old, new) == f"[-{old}-]{{+{new}+}}"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("가 " * 20_000, "나 가 " * 20_000),
        (" ".join(map(str, range(20_000))), " ".join(map(str, range(40_000, 20_000, -1)))),
        ("가" * 100_000, "가" * 99_999 + "나"),
    ],
)
def test_long_texts_take_no_long_time(old, new):
    start = time.process_time()
    runs = of_words(old, new)
    assert time.process_time() - start < 3
    assert side(runs, Change.NEW) == old
