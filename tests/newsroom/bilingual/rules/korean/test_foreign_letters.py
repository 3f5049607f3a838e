import pytest

from newsroom.bilingual.findings import Severity
from newsroom.bilingual.rules.korean.foreign_letters import CommonLetters, ForeignLetters, Hanja
from tests.newsroom.bilingual.rules.korean.alone import found, proposed, told


def test_bare_letters_are_told_with_what_korean_says() -> None:
    assert proposed(ForeignLetters(), "시는 FTA를 설명했다.") == {"FTA": "자유 무역 협정"}


def test_bare_letters_that_no_list_knows_are_told() -> None:
    assert told(ForeignLetters(), "시는 XQZ 구축과 smarter 사업을 한다.") == ["XQZ", "smarter"]


def test_letters_that_everybody_uses_are_but_a_note() -> None:
    assert told(ForeignLetters(), "AI 기반 행정") == []
    (finding,) = found(CommonLetters(), "AI 기반 행정")
    assert (finding.severity, finding.proposal) == (Severity.NOTE, "인공지능")


def test_each_word_is_told_once() -> None:
    assert told(CommonLetters(), "AI 도시, AI 행정\nAI로 답하다") == ["AI"]


@pytest.mark.parametrize(
    "text",
    [
        "정보 기술(IT)을 쓴다.",
        "CCTV와 KTX, TV를 본다.",
        "길이는 10 km, 전력은 300kWh, 면적은 3㎡다.",
        "5G와 3D, K2 전차, ISO 9001, COVID-19",
        "‘XQZ 페스티벌’과 「ABC 계획」을 연다.",
        "누리집 www.haneul.go.kr 또는 https://haneul.example/xqz, 전자우편 press@haneul.example",
        "A등급, B씨, T자형, e음카드, K-팝, K-water",
        "Tesla와 YouTube, OpenAI가 참여한다.",
        "SK하이닉스와 LG전자",
        "IT 공모전에서 상을 받았다.",
        "#XQZ",
    ],
)
def test_names_units_addresses_and_brackets_are_left(text: str) -> None:
    assert told(ForeignLetters(), "하늘시 소식\n" + text) == []


def test_after_hangul_with_the_letters_in_brackets_they_may_stand_alone() -> None:
    assert told(ForeignLetters(), "하늘시 소식\n지능형 교통 체계(ITS)를 갖췄다. ITS는 빠르다.") == []


def test_a_title_may_use_letters_that_the_body_explains() -> None:
    assert told(ForeignLetters(), "ITS 갖춘 하늘시\n지능형 교통 체계(ITS)를 갖췄다.") == []


def test_before_they_are_explained_letters_are_told() -> None:
    text = "하늘시 소식\n앞으로 ITS를 갖춘다.\n지능형 교통 체계(ITS)를 갖췄다."
    assert told(ForeignLetters(), text) == ["ITS"]


def test_letters_explained_in_brackets_behind_them_are_left() -> None:
    assert told(ForeignLetters(), "하늘시 소식\nITS(지능형 교통 체계)를 갖췄다. ITS는 빠르다.") == []


def test_an_english_paragraph_is_no_korean_text() -> None:
    assert told(ForeignLetters(), "하늘시 소식\nThe city opened its ITS center on Friday.") == []


def test_bare_hanja_are_told_with_their_reading() -> None:
    assert proposed(Hanja(), "韓美 협력을 다지는 하늘시") == {"韓美": "한미"}


@pytest.mark.parametrize("text", ["사람(人)을 잇다", "‘和而不同’ 서예전을 열다", "하늘시 소식\n天空市新聞"])
def test_hanja_in_brackets_names_and_chinese_texts_are_left(text: str) -> None:
    assert told(Hanja(), text) == []
