"""An English claim is about the programme that its sentence names, else about that of the Korean claim."""

import pytest

from awards.claims.claim import Outcome
from awards.claims.comparing import compared
from awards.claims.programmes import programmes
from awards.claims.reading import read
from awards.claims.records import Register
from newsroom.bilingual.texts import composed
from tests.awards.claims.make import DATA, DAY, HOME, NAMES, SAFETY, make_record

KOREAN = (
    "하늘시는 2024년 데이터 행정 평가에서 우수기관으로 선정됐다."
    " 안전도시 경진대회에서는 2년 연속 최우수에 올랐다."
)
TWICE = (
    "하늘시는 2024년 데이터 행정 평가에서 2년 연속 우수기관으로 선정됐다."
    " 2024년 안전도시 경진대회에서도 2년 연속 최우수에 올랐다."
)


def text_of(words, language):
    return composed(language, "", (), "", f"<p>{words}</p>")


def english_claims(korean, english):
    translated = read(text_of(korean, "ko"), NAMES, DAY)
    return read(text_of(english, "en"), NAMES, DAY, translated)


def keys(korean, english):
    return [claim.programme.key for claim in english_claims(korean, english)]


def unknown_names(english):
    text = text_of(english, "en")
    return [each.programme.name for each in programmes(text, NAMES, [], DAY)]


DATA_FIRST = "Haneul City was rated Excellent in the 2024 Data Administration Evaluation. "


@pytest.mark.parametrize(
    "english",
    [
        "It was also rated Best in the Safe City Contest for the second year running.",
        "It was also rated Best in the Contest of Safe Cities for the second year running.",
        "It was also rated Best among safe cities for the second year running.",
    ],
)
def test_a_sentence_without_a_known_name_is_about_what_the_korean_is_about(english):
    assert keys(KOREAN, DATA_FIRST + english) == [SAFETY]


def test_of_two_programmes_in_a_sentence_the_korean_tells_which():
    english = (
        "Haneul City was rated Excellent in the 2024 Data Administration Evaluation and, for the second year running,"
        " Best in the Safe City Contest."
    )
    assert keys(KOREAN, english) == [SAFETY]


def test_what_is_said_equally_often_stands_in_the_same_order():
    english = (
        "Haneul City was rated Excellent for the second year running by the ministry."
        " It was Best for the second year running among safe cities."
    )
    assert keys(TWICE, english) == [DATA, SAFETY]


def test_a_programme_that_the_sentence_names_is_meant_whatever_the_korean_says():
    english = (
        "Haneul City was rated Best in the Safe City Contest for the second year running."
        " It was rated Excellent in the Data Administration Evaluation for the second year running."
    )
    assert keys(TWICE, english) == [SAFETY, DATA]
    [only] = keys(KOREAN, DATA_FIRST.replace(". ", " for the second year running."))
    assert only == DATA


def test_an_english_number_over_all_that_its_sentence_names_is_not_about_the_topic_of_the_korean():
    korean = (
        "하늘시는 지난해 안전도시 경진대회에서 우수를 받았다."
        " 하늘시는 2024년 데이터 행정 평가에서 최우수와 우수를 받았다. 4관왕이다."
    )
    english = (
        "Haneul City won 4 crowns in the 2024 Data Administration Evaluation and the 2024 Safe City Contest."
    )
    [claim] = english_claims(korean, english)
    assert claim.programme is None
    safety = make_record({2023: 1, 2024: 1}, key=SAFETY)
    register = Register(HOME, {DATA: make_record({2023: 1, 2024: (1, 1, 2, 2)}), SAFETY: safety})
    assert compared(claim, register, DAY).outcome is Outcome.CONTRADICTED


def test_the_edition_is_that_of_the_korean_where_the_english_tells_none():
    [claim] = english_claims(
        KOREAN.replace("안전도시", "2024년 안전도시"),
        "Haneul City was rated Best in the Safe City Contest for the second year running.",
    )
    assert claim.programme.year == 2024


@pytest.mark.parametrize(
    "name",
    [
        "Village Care Assessment",
        "Evaluation of Village Care",
        "Korea Village Awards",
        "Joint Evaluation of Care and Welfare",
    ],
)
def test_a_name_that_nobody_knows_is_not_provable_without_a_korean_claim(name):
    english = f"{DATA_FIRST}Haneul City was rated Best in the {name} for the second year running."
    [claim] = english_claims("하늘시는 데이터 행정 평가에서 우수기관으로 선정됐다.", english)
    verdict = compared(claim, Register(HOME, {DATA: make_record({2023: 1, 2024: 1})}), DAY)
    assert verdict.outcome is Outcome.NOT_PROVABLE
    assert verdict.values == {"programme": name}


@pytest.mark.parametrize(
    "words",
    [
        "Haneul City Evaluation Committee",
        "Evaluation Team",
        "Best Evaluation",
        "Best City Evaluation",
        "Environmental Impact Assessment",
        "Environmental Impact Assessment of Haneul River",
        "Mayor Kim Awards",
    ],
)
def test_what_only_looks_like_a_name_is_none(words):
    assert not unknown_names(f"In spring the {words} was told of.")


@pytest.mark.parametrize("word", ["A" + "a" * 60, "A-" * 60, "A’" * 60])
def test_no_word_of_a_name_is_longer_than_words_are(word):
    [name] = unknown_names(f"In spring the {word} Care Assessment was told of.")
    assert max(map(len, name.split())) <= 41


@pytest.mark.parametrize("words", ["The Evaluation", "the annual evaluation", "The Contest", "the Awards"])
def test_what_is_only_called_by_its_kind_is_no_name(words):
    english = f"{DATA_FIRST}{words} was won for the second year running."
    [claim] = english_claims("하늘시는 데이터 행정 평가에서 우수기관으로 선정됐다.", english)
    assert claim.programme.key == DATA
