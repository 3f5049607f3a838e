"""The corpus for measuring: always the same, of the interchange format, with words as often as Zipf's law has them."""

import pytest

from bench.corpus import CHARACTERS, FIRST, LAST, moment, releases
from bench.sentences import with_particle
from newsroom.desk.imports.records import parse_release

SOME = 200


def test_the_corpus_is_the_same_every_time():
    assert list(releases(30)) == list(releases(30))


def test_a_release_says_the_same_in_a_corpus_of_any_size():
    small, large = list(releases(10)), list(releases(SOME))[:10]
    assert [line["texts"] for line in small] == [line["texts"] for line in large]


def test_a_million_releases_are_spread_over_the_same_days_as_a_few():
    assert FIRST < moment(1, 1_000_000) < moment(999_999, 1_000_000) < moment(1_000_000, 1_000_000) == LAST
    assert moment(1, 4) == moment(250_000, 1_000_000)


def test_every_line_is_of_the_interchange_format():
    records = [parse_release(line) for line in releases(SOME)]
    assert len({record.external_id for record in records}) == SOME


def test_korean_texts_are_as_long_as_they_claim_and_hold_english_too():
    lines = list(releases(SOME))
    lengths = [sum(map(len, line["texts"]["ko"]["body"])) for line in lines]
    assert all(CHARACTERS <= length < CHARACTERS * 1.2 for length in lengths)
    assert 0.9 < sum("en" in line["texts"] for line in lines) / SOME < 1


def test_there_is_an_award_for_every_five_releases():
    told = [award["category"]["ko"] for line in releases(SOME) for award in line["awards"]]
    assert len(set(told)) == SOME / 5
    assert len(told) == SOME / 4


def test_some_words_are_common_and_some_are_rare():
    texts = ["".join(line["texts"]["ko"]["body"]) for line in releases(1000)]
    share = {word: sum(word in text for text in texts) / len(texts) for word in ("시민", "전시", "수달")}
    assert share["시민"] > 0.9
    assert 0.05 < share["전시"] < 0.15
    assert share["수달"] < 0.06


@pytest.mark.parametrize(
    ("noun", "particle", "told"),
    [
        ("도서관", "을", "도서관을"),
        ("수소", "을", "수소를"),
        ("서울", "으로", "서울로"),
        ("앱", "으로", "앱으로"),
    ],
)
def test_particles_fit_the_sound_before_them(noun, particle, told):
    assert with_particle(noun, particle) == told
