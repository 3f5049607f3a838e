import pytest

from newsroom.korean import typed


def letters(text):
    return [word.letters for word in typed.words(text)]


def test_a_word_is_taken_apart_into_the_letters_that_are_typed():
    assert letters("고양시") == ["ㄱㅗㅇㅑㅇㅅㅣ"]
    assert letters("과학 닭값") == ["ㄱㅗㅏㅎㅏㄱ", "ㄷㅏㄹㄱㄱㅏㅂㅅ"]
    assert letters("AI기반 92.23%") == ["aiㄱㅣㅂㅏㄴ", "92.23"]


@pytest.mark.parametrize("so_far", ["ㄱ", "고", "고ㅇ", "고야", "고양", "고양ㅅ", "고양시"])
def test_what_is_typed_of_a_word_so_far_is_its_beginning(so_far):
    assert "ㄱㅗㅇㅑㅇㅅㅣ".startswith(letters(so_far)[0])


def test_a_word_stands_in_the_index_by_its_letters_and_its_initial_consonants():
    (word,) = typed.words("高陽市")
    assert word.lexemes == {"<ㄱㅗㅇㅑㅇㅅㅣ", "<ㄱㅇㅅ"}
    assert typed.beginning_with("ㄱㅇ") == "'<ㄱㅇ':*"


def test_a_word_knows_the_keys_of_a_latin_keyboard_that_it_is_typed_with():
    assert [word.keys for word in typed.words("고양 data")] == ["rhdid", "data"]


def test_of_a_very_long_word_the_beginning_is_kept():
    (word,) = typed.words("가" * 500)
    assert word.text == "가" * typed.LONGEST_WORD
    assert len(word.letters) == 2 * typed.LONGEST_WORD


def test_a_name_is_known_from_each_of_its_words_on_without_spaces():
    assert list(typed.run_together("행정 평가")) == [
        ("ㅎㅐㅇㅈㅓㅇㅍㅕㅇㄱㅏ", "ㅎㅈㅍㄱ"),
        ("ㅍㅕㅇㄱㅏ", "ㅍㄱ"),
    ]


@pytest.mark.parametrize(
    ("text", "so_far", "shown"),
    [
        ("‘고양시’ 데이터 행정", "고야", "고양"),
        ("‘고양시’ 데이터 행정", "ㄱㅇㅅ", "고양시"),
        ("‘고양시’ 데이터 행정", "데ㅇ", "데이"),
        ("데이터 행정 평가", "데이터행", "데이터 행"),
        ("AI 기반 행정", "ai", "AI"),
        ("2025 高陽市", "고양", "高陽"),
        ("Open Data Day", "da", "Da"),
    ],
)
def test_it_is_known_what_of_a_text_has_been_typed(text, so_far, shown):
    span = typed.span(text, "".join(letters(so_far)))
    assert span
    assert text[slice(*span)] == shown


def test_what_begins_no_word_stands_nowhere():
    assert typed.span("고양시 데이터", "ㅇㅑㅇ") is None
    assert typed.span("", "ㅇ") is None
