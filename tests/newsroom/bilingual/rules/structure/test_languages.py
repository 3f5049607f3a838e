import pytest

from newsroom.bilingual.rules.structure.languages import EnglishLeft, HangulLeft, NotTranslated
from tests.newsroom.bilingual.rules.structure.make import ENGLISH, KOREAN, found, make_pair


def test_a_title_or_paragraph_that_is_still_korean_is_found():
    assert found(NotTranslated(), make_pair(KOREAN, [KOREAN[0], *ENGLISH[1:]])) == [(None, KOREAN[0])]
    assert found(NotTranslated(), make_pair(KOREAN, [*ENGLISH[:4], KOREAN[4]])) == [(None, KOREAN[4])]


def test_an_english_text_that_is_korean_is_told_once():
    pair = make_pair(KOREAN, KOREAN)
    assert len(found(NotTranslated(), pair)) == 1
    assert not found(HangulLeft(), pair)


def test_hangul_in_an_english_sentence_is_found():
    pair = make_pair(KOREAN, [*ENGLISH, "The city runs 이웃돌봄 수첩 for all."])
    assert found(HangulLeft(), pair) == [(None, "이웃돌봄 수첩")]


def test_hangul_among_the_words_of_an_english_quotation_is_found():
    pair = make_pair(KOREAN, [*ENGLISH, "“Please use 대중교통 on that day,” the city said."])
    assert found(HangulLeft(), pair) == [(None, "대중교통")]


@pytest.mark.parametrize(
    "said",
    [
        "“The words ‘다누리’ and neighbor care notebooks (이웃돌봄 수첩) are Korean,” the city says.",
        "The city runs neighbor care notebooks (이웃돌봄 수첩) for all.",
        "The name “다누리” means to share with all in Korean, the city says.",
        "All is in English here, on one line.",
    ],
)
def test_hangul_in_brackets_or_quotation_marks_is_no_finding(said):
    pair = make_pair(KOREAN, [*ENGLISH, said])
    assert not found(HangulLeft(), pair)
    assert not found(NotTranslated(), pair)


def test_an_english_sentence_in_the_korean_is_found():
    said = "The city will look into the notes of the neighbors this year."
    assert found(EnglishLeft(), make_pair([*KOREAN, said], ENGLISH)) == [(said, None)]


@pytest.mark.parametrize(
    "said",
    ["AI, CCTV, IoT, SOS, PR, IP, UN 누리집", "Smart City World Congress Expo Awards 2026", "ISO 37106"],
)
def test_names_and_letters_in_korean_are_no_english_sentence(said):
    assert not found(EnglishLeft(), make_pair([*KOREAN, said], ENGLISH))
