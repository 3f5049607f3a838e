import time

from hypothesis import given
from hypothesis import strategies as st

from newsroom.bilingual.rules.names import NAMES
from tests.newsroom.bilingual.rules.names.make_pairs import make_pair

KOREAN = (
    "우수상 대상을 최우수 기관 행정안전부 장관 표창 서윤재 시장은 전주시 중구 ‘장려’ 받았다. \n 가 · 2025 A"
)
ENGLISH = "the Grand Prize Award Minister of and 's Best Institution Seo Yun-jae Jeonju City -do \n . , won Ministry"


def text_of(words):
    return st.lists(st.sampled_from(words.split(" ")), max_size=40).map(" ".join)


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_pair_can_be_read(ko, en):
    for rule in NAMES:
        list(rule.findings(make_pair(ko, en)))


@given(text_of(KOREAN), text_of(ENGLISH))
def test_spans_are_pieces_of_the_texts(ko, en):
    pair = make_pair(ko, en)
    for rule in NAMES:
        for found in rule.findings(pair):
            for span, text in ((found.ko, pair.ko), (found.en, pair.en)):
                assert span is None or text.whole[span.start : span.end] == span.text


@given(text_of(KOREAN), text_of(ENGLISH))
def test_messages_can_be_filled_in(ko, en):
    for rule in NAMES:
        for found in rule.findings(make_pair(ko, en)):
            assert "%(" not in found.message % dict(found.values)


def test_a_long_text_takes_no_longer_for_each_of_its_characters():
    pair = make_pair(KOREAN * 400, ENGLISH * 400)
    list(NAMES[0].findings(pair))  # what is aligned once is not measured
    start = time.process_time()
    for rule in NAMES:
        list(rule.findings(pair))
    assert time.process_time() - start < 20


def test_no_rule_stands_there_twice():
    assert len({rule.id for rule in NAMES}) == len(NAMES)
