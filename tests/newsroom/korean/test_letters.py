"""Initial consonants, letters, and what was typed with the keyboard in the other script."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.korean import initials, jamo, keyboard
from newsroom.korean.endings import stripped
from newsroom.korean.hangul import letters, syllable


def test_a_name_has_initial_consonants():
    assert initials.of("고양시") == "ㄱㅇㅅ"
    assert initials.of("2025 데이터기반행정") == "2025 ㄷㅇㅌㄱㅂㅎㅈ"
    assert initials.of("高陽") == "ㄱㅇ"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("rhdid", "고양"),
        ("tntkd", "수상"),
        ("dkswjs", "안전"),
        ("djqtek", "없다"),
        ("rhkswkd", "관장"),
        ("Rkcl", "까치"),
        ("dmltk", "의사"),
        ("ekfrrhk", "닭과"),
        ("ghkrl 2025", "화기 2025"),
        ("ghkr", "확"),
    ],
)
def test_hangul_typed_on_a_latin_keyboard_is_understood(typed, meant):
    assert keyboard.as_hangul(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("ㅁㅈㅁㄱㅇ", "award"), ("ㅊㅑ쇼", "city"), ("고양", "rhdid"), ("값", "rkqt"), ("AI", "AI")],
)
def test_latin_typed_on_a_korean_keyboard_is_understood(typed, meant):
    assert keyboard.as_latin(typed) == meant


@given(word=st.text(alphabet=st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), max_size=20))
def test_what_was_typed_in_hangul_comes_back(word):
    assert keyboard.as_hangul(keyboard.as_latin(word)) == word


@given(text=st.text(max_size=40))
def test_any_text_may_be_asked_for_other_keys(text):
    keyboard.as_hangul(text)
    keyboard.as_latin(text)
    initials.of(text)
    jamo.of(text)


@given(each=st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3))
def test_a_syllable_is_its_letters(each):
    assert syllable(*letters(each)) == each


def test_words_are_compared_by_their_letters():
    assert jamo.of("高陽") == unicodedata.normalize("NFD", "고양")


@pytest.mark.parametrize(
    ("word", "noun"),
    [
        ("고양시가", "고양시"),
        ("수상했다", "수상"),
        ("수상한", "수상"),
        ("시민들에게", "시민"),
        ("안전으로부터", "안전"),
        ("선정됐다", "선정"),
        ("회의", "회의"),
        ("평가", "평가"),
        ("도로", "도로"),
        ("상을", "상을"),
        ("최우수", "최우수"),
    ],
)
def test_what_is_attached_to_a_noun_is_known_by_its_letters(word, noun):
    assert stripped(word) == noun
