import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.bilingual.memory import BANDS, essence, likeness, signature

SENTENCE = "하늘시는 24일 중앙로에 새 도서관을 열고 누구나 쓸 수 있게 했다."


def in_common(one, other):
    return sum(a == b for a, b in zip(signature(one), signature(other), strict=True))


def test_the_same_sentence_in_another_spelling_is_the_same():
    other = "하늘시는  24일 중앙로에 새 도서관을 열고, 누구나 쓸 수 있게 했다"
    assert likeness(SENTENCE, other) == 100
    assert signature(SENTENCE) == signature(other)


def test_another_day_is_found_but_not_told_as_the_same():
    other = SENTENCE.replace("24일", "25일")
    assert signature(SENTENCE) == signature(other)
    assert 90 < likeness(SENTENCE, other) < 100


@pytest.mark.parametrize(
    "other",
    [
        "하늘시는 24일 중앙로에 새 체육관을 열고 누구나 쓸 수 있게 했다.",
        "하늘시는 지난 24일 중앙로에 새 도서관을 열었다.",
        "시는 24일 중앙로에 도서관을 열고 시민 누구나 쓸 수 있게 했다고 밝혔다.",
    ],
)
def test_sentences_that_are_like_have_bands_in_common(other):
    assert likeness(SENTENCE, other) >= 60
    assert in_common(SENTENCE, other) > 0


def test_other_sentences_have_none():
    other = "기초지방자치단체 684곳을 평가한 결과 가장 높은 등급을 받았다."
    assert in_common(SENTENCE, other) == 0
    assert likeness(SENTENCE, other) < 30


def test_what_is_too_short_has_no_signature():
    assert signature("끝.") == ()


@given(st.text(max_size=300), st.text(max_size=300))
def test_likeness_is_a_share_and_no_text_breaks_it(one, other):
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other) <= 100
    assert (likeness(one, other) == 100) == (essence(one) == essence(other))
    assert len(signature(one)) in (0, BANDS)
    assert all(-(2**31) <= number < 2**31 for number in signature(one))
