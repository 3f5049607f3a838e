"""Questions as people type them, and as nobody should."""

import time

import pytest
from hypothesis import given

from newsroom.korean.analysis import Analyser, terms
from newsroom.korean.asking import LONGEST, MOST_WORDS, Query, parsed
from newsroom.korean.synonyms import synonyms
from tests.newsroom.korean import strategies as st


def texts(words):
    return [word.text for word in words]


def test_a_question_is_words_phrases_and_exclusions():
    query = parsed('고양시가 "데이터 행정" -고양이 -"비상 대책" 92.23')
    assert texts(query.words) == ["고양시", "92.23"]
    assert [texts(phrase) for phrase in query.phrases] == [["데이터", "행정"]]
    assert [texts(phrase) for phrase in query.excluded] == [["고양이"], ["비상", "대책"]]


@pytest.mark.parametrize(
    "q", ["", "   ", "-", '"', '""', '-""', "'\\:&|!()<>*", "…·、。", "\0", "\ud800", "\u0301" * 50]
)
def test_what_holds_no_word_asks_nothing(q):
    assert not parsed(q)
    assert parsed(q) == Query()
    assert parsed(q).expression() == ""


@pytest.mark.parametrize(
    ("q", "words"), [('"안전 도시', ["안전", "도시"]), ("- 안전", ["안전"]), ("코로나-19", ["코로나", "19"])]
)
def test_a_quote_left_open_and_a_dash_that_stands_alone_mean_nothing(q, words):
    assert texts(parsed(q).words) == words
    assert not parsed(q).excluded


def test_words_that_only_ask_are_left_out_where_others_remain():
    assert texts(parsed("대통령상을 언제 받았는지 알려줘").words) == ["대통령상"]
    assert texts(parsed("what is the award for?").words) == ["award"]
    assert texts(parsed("무엇을").words) == ["무엇"]
    assert texts(parsed("the who").words) == ["the", "who"]


def test_a_word_asked_twice_is_asked_once():
    assert parsed("안전 안전을 안전한") == parsed("안전")


def test_a_word_of_several_meanings_is_found_by_any():
    assert parsed("도운").expression() == "('도운' | '돕다' | '돕기')"
    assert parsed("열렸다").expression() == "('열렸' | '열리다' | ('열리' & '리기'))"
    assert parsed("바다").expression() == "'바다'"
    assert parsed("추진").expression() == "'추진'"


def test_what_any_word_must_match_is_asked_with_another_operator():
    assert parsed("안전 도시").expression("|") == "('안전' | '도시')"
    assert parsed("안전 -도시").expression("|", titled=True) == "'^안전' & !'도시'"


def test_every_lexeme_is_told_once():
    assert parsed('안전 "안전 도시" -고양').lexemes == ("안전", "도시")


def test_the_analysers_ask_for_what_each_puts_into_the_index():
    assert parsed("대통령상을", analyser=Analyser.BIGRAMS).expression() == "('대통' & '통령' & '령상')"
    assert parsed("대통령상을", analyser=Analyser.MORPHEMES).expression() == "'대통령상'"
    assert parsed("상", analyser=Analyser.BIGRAMS).expression() == "'상':*"


@pytest.mark.parametrize("analyser", Analyser)
@pytest.mark.parametrize(
    "q", ["안전", "데이터", "수상했다", "고양시에서", "awards", "92.23", "데이터기반행정"]
)
def test_every_analyser_finds_a_word_by_itself(q, analyser):
    assert parsed(q, analyser=analyser).fits(terms(f"지난해 {q}, 그리고", analyser=analyser))


def test_a_long_question_is_read_from_its_beginning():
    query = parsed("안전 " * 5000 + "도시")
    assert texts(query.words) == ["안전"]
    assert len(parsed(" ".join(f"{number}번" for number in range(1000))).words) == MOST_WORDS
    assert len(parsed("나라" * 4000).words[0].text) == LONGEST


@pytest.mark.parametrize(
    "q",
    [
        "'\\:&|!()<>" * 800,
        "가나" * 4000,
        "-" * 8000,
        '"' * 8000,
        "\u0301" * 8000,
        "ﷺ" * 8000,
        "1," * 4000,
        "도운 " * 2000,
    ],
)
def test_eight_kilobytes_of_anything_are_read_at_once(q):
    start = time.process_time()
    parsed(q).expression()
    assert time.process_time() - start < 0.2


@given(q=st.texts)
def test_whatever_is_typed_asks_something_or_nothing(q):
    query = parsed(q)
    assert bool(query) == bool(query.expression())
    assert hash(query) == hash(parsed(q))
    assert all(word.alternatives and all(word.alternatives) and word.text for word in query.words)


def test_the_names_of_a_city_mean_the_same():
    cities = synonyms(cities=["하늘시", "Haneul City"])
    assert parsed("하늘시가", synonyms=cities).fits(terms("하늘의"))
    assert not parsed("하늘시가").fits(terms("하늘의"))
    assert parsed("수원시에서").fits(terms("수원특례시"))
    assert parsed("공원 -하늘시", synonyms=cities).fits(terms("하늘 공원"))


def test_names_that_mean_the_same_find_each_other():
    names = synonyms([["데이터기반행정", "데이터행정평가"], ["행안부", "행정안전부"], ["a b", "c"]])
    assert parsed("행안부의", synonyms=names).fits(terms("행정안전부가"))
    assert parsed("행정안전부", synonyms=names).fits(terms("행안부장관"))
    assert not parsed("행안부", synonyms=names).fits(terms("행정복지국"))
    assert len(names.groups) == 2
