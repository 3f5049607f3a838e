"""The limits of a tsvector hold for any text; PostgreSQL itself says so."""

import random
import time

import pytest

from newsroom.korean.vectors import Field, tsvector
from tests.newsroom.korean.test_expressions import matches, stored

LONG = 150_000


def many_syllables():
    rolled = random.Random(1)
    return "".join(chr(rolled.randrange(0xAC00, 0xD7A4)) + " " * (at % 5 == 0) for at in range(LONG))


@pytest.mark.django_db
def test_a_text_with_more_lexemes_than_a_vector_holds_is_kept_as_far_as_it_fits():
    vector = tsvector([Field("고양시가 수상했다", "A", title=True), Field(many_syllables())])
    assert stored(vector) > 50_000
    assert matches(vector, "'^고양' & '수상'")


@pytest.mark.django_db
def test_a_word_may_be_longer_than_a_lexeme():
    vector = tsvector([Field("a" * 5000 + " " + "9" * 5000 + " " + "ж" * 5000)])
    assert stored(vector) == 3


@pytest.mark.django_db
def test_words_behind_the_last_position_are_found():
    assert matches(tsvector([Field("가나 " * 20_000 + "수상했다")]), "'수상' & '가나'")


def test_a_part_of_a_word_weighs_less_than_a_word():
    vector = tsvector([Field("고양이", "A"), Field("고양시", "B")])
    assert vector.startswith("'고양':1B,12B ")
    assert tsvector([Field("안전", "A")]) == "'안전':1A"


@pytest.mark.parametrize(
    "text",
    [
        "고양시가 데이터기반행정 평가에서 92.23점으로 수상했다. ",
        "가",
        "高陽",
        "1,",
        "a'",
        "가\u11a8",
        "가1a",
        "ﷺ",
        "e\u0301",
        "\u0315\u0300",
    ],
)
def test_a_long_text_takes_time_by_its_length(text):
    def seconds(length):
        start = time.process_time()
        tsvector([Field((text * length)[:length])])
        return time.process_time() - start

    short = min(seconds(1_000) for _ in range(3))
    # Sixteen times as long; by the square of its length it would take 256 times as long.
    assert min(seconds(16_000) for _ in range(2)) < 60 * max(short, 0.005)
