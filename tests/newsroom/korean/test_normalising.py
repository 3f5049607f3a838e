import unicodedata

import pytest
from hypothesis import given

from newsroom.korean.normalising import mapped, normalised
from tests.newsroom.korean import strategies as st


@pytest.mark.parametrize(
    ("written", "compared"),
    [
        ("ＧＯＹＡＮＧ　２０２５", "goyang 2025"),
        (unicodedata.normalize("NFD", "고양시"), "고양시"),
        ("㈜하늘 ① ㎡", "(주)하늘 1 m2"),
        ("「안전」 “도시” 『상』 ‘꽃’", '"안전" "도시" "상" \'꽃\''),
        ("시ㆍ군․구・동", "시·군·구·동"),
        ("2024—2025 −5", "2024-2025 -5"),
        ("高陽市", "고양시"),
        ("ㄱㅇㅅ", "ㄱㅇㅅ"),
        ("고\u200b양\ufeff시", "고양시"),
        ("a\0b\ud800c", "a b c"),
        ("e\u0301", "é"),
    ],
)
def test_what_is_written_in_several_ways_is_compared_in_one(written, compared):
    assert normalised(written) == compared


@pytest.mark.parametrize(
    ("hanja", "hangul"),
    [
        ("大韓民國", "대한민국"),
        ("勞動", "노동"),
        ("女性", "여성"),
        ("男女", "남녀"),
        ("李", "이"),
        ("比率", "비율"),
        ("確率", "확률"),
        ("不動産", "부동산"),
        ("不安", "불안"),
        ("旅行 年末", "여행 연말"),
        ("2025年", "2025년"),
        ("第一", "제일"),
    ],
)
def test_chinese_characters_are_read_as_koreans_read_them(hanja, hangul):
    assert normalised(hanja) == hangul


def test_a_chinese_character_without_a_korean_reading_stays():
    assert normalised("这高") == "这고"


@given(text=st.texts)
def test_whatever_is_normalised_can_be_stored_and_stays_the_same(text):
    once = normalised(text)
    assert "\0" not in once
    once.encode()
    assert normalised(once) == once


@given(text=st.texts)
def test_every_character_is_traced_back_to_where_it_stood(text):
    source = mapped(text)
    last = 0
    for place in range(len(source.text)):
        start, end = source.span(place, place + 1)
        assert 0 <= start < end <= len(text)
        assert last <= start
        last = start


@given(text=st.texts)
def test_a_text_is_compared_in_one_spelling_whatever_else_stands_in_it(text):
    # What stands for more than one character has the whole text told with the way back.
    source = mapped(f"{text} …")
    assert source.text == f"{normalised(text)} ..."
    assert source.span(len(source.text) - 3, len(source.text)) == (len(text) + 1, len(text) + 2)


def test_a_span_of_a_text_covers_what_it_was_made_of():
    text = "㈜" + unicodedata.normalize("NFD", "고양") + "은"
    source = mapped(text)
    found = source.text.index("고양")
    start, end = source.span(found, found + 2)
    assert unicodedata.normalize("NFC", text[start:end]) == "고양"
