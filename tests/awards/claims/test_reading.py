"""Only what a text says of ours, and of awards that were won, is a claim."""

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awards.claims.reading import read
from newsroom.bilingual.texts import composed
from tests.awards.claims.make import DATA, DAY, FACILITIES, NAMES, SAFETY, claims_in

TITLE = "하늘시, 데이터 행정 평가 ‘최우수’"


@pytest.mark.parametrize(
    "sentence",
    [
        "바람시는 2024년 데이터 행정 평가에서 3년 연속 우수기관으로 선정됐다.",
        "데이터 행정 평가에서 바람시와 노을시가 2년 연속 최우수에 올랐다.",
        "하늘시 인구는 3년 연속 늘었다.",
        "하늘시는 데이터 행정 평가 3년 연속 최우수에 도전한다.",
        "하늘시는 데이터 행정 평가 3년 연속 수상을 아쉽게 놓쳤다.",
        "하늘시는 데이터 행정 평가에서 우수기관으로 선정됐다.",
    ],
)
def test_what_others_won_and_what_nobody_did_is_no_claim(sentence):
    assert claims_in(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Baram City was rated Best in the 2024 Data Administration Evaluation for the third year in a row.",
        "The population of Haneul City has grown for three consecutive years.",
        "Haneul City aims to be rated Best for the third year in a row in the Data Administration Evaluation.",
    ],
)
def test_nor_in_english(sentence):
    assert claims_in(sentence, language="en") == []


def test_the_city_among_others_is_ours():
    [found] = claims_in("바람시와 하늘시가 데이터 행정 평가에서 2년 연속 최우수에 올랐다.")
    assert found.recipients == ()


def test_another_city_stays_the_subject_until_ours_is_named():
    found = claims_in(
        "바람시는 데이터 행정 평가에서 최우수기관으로 선정됐다.",
        "지난해에 이어 2년 연속 최우수다.",
        "하늘시는 3년 연속 우수기관으로 선정됐다.",
    )
    assert [each.text for each in found] == ["3년 연속"]


def test_a_body_of_ours_is_called_by_its_kind():
    found = claims_in("하늘시설공단이 데이터 행정 평가를 받았다. 공단은 2년 연속 최우수기관으로 선정됐다.")
    assert found[0].recipients == (FACILITIES,)


@pytest.mark.parametrize(
    "sentence",
    [
        "하늘시문화재단은 데이터 행정 평가에서 2년 연속 최우수기관으로 선정됐다.",
        "바람시는 데이터 행정 평가를 받았다. 시는 2년 연속 최우수기관으로 선정됐다.",
    ],
)
def test_a_body_that_nobody_recorded_and_a_city_called_shortly_are_others(sentence):
    assert claims_in(sentence) == []


def test_the_city_is_called_shortly():
    [found] = claims_in(
        "하늘시설공단이 평가를 받았다. 시는 데이터 행정 평가에서 2년 연속 최우수기관으로 선정됐다."
    )
    assert found.recipients == ()


def test_a_programme_that_no_list_has_is_known_by_its_marks():
    [found] = claims_in("하늘시가 ‘2024년 골목길 가꾸기 평가’에서 2년 연속 최우수기관으로 선정됐다.")
    assert (found.programme.name, found.programme.key, found.programme.year) == (
        "골목길 가꾸기 평가",
        None,
        2024,
    )


def test_who_gives_is_not_whom_it_is_about():
    [found] = claims_in("행정안전부는 데이터 행정 평가에서 하늘시를 2년 연속 최우수기관으로 선정했다.")
    assert found.recipients == ()


def test_a_sentence_goes_on_about_the_only_programme_of_the_text():
    [found] = claims_in("지난해에 이어 2년 연속이다.", title=TITLE)
    assert found.programme.key == DATA


def test_where_a_text_tells_of_several_the_last_one_named_is_meant():
    found = claims_in(
        "하늘시는 2024년 데이터 행정 평가에서 우수기관으로 선정됐다.",
        "하늘시는 2023년 안전도시 경진대회에서도 최우수상을 받았다. 2년 연속 최우수상이다.",
    )
    assert [(each.programme.key, each.programme.year) for each in found] == [(SAFETY, 2023)]


def test_of_two_in_one_sentence_each_claim_is_about_its_own():
    found = claims_in(
        "하늘시는 데이터 행정 평가 2년 연속 최우수, 안전도시 경진대회 3년 연속 우수상을 받았다."
    )
    assert [(each.programme.key, int(each.value)) for each in found] == [(DATA, 2), (SAFETY, 3)]


@pytest.mark.parametrize(
    ("name", "edition"),
    [
        ("‘2024년 데이터 행정 평가’", (2024, None, None)),
        ("2024년 상반기 데이터 행정 평가", (2024, 1, None)),
        ("제16회 데이터 행정 평가", (None, None, 16)),
        ("올해 데이터 행정 평가", (2024, None, None)),
        ("지난해 데이터 행정 평가", (2023, None, None)),
        ("데이터 행정 평가", (None, None, None)),
    ],
)
def test_the_edition_stands_with_the_name(name, edition):
    [found] = claims_in(f"하늘시가 {name}에서 2회 연속 최우수기관으로 선정됐다.")
    assert (found.programme.year, found.programme.half, found.programme.number) == edition


def test_a_claim_knows_where_it_stands():
    [found] = claims_in("하늘시가 데이터 행정 평가에서 2년 연속 최우수를 받았다.", title=TITLE)
    assert found.text == "2년 연속"
    assert found.end - found.start == len(found.text)


def test_a_translation_speaks_of_the_edition_of_the_original():
    korean = claims_in("하늘시가 2023년 데이터 행정 평가에서 2년 연속 최우수를 받았다.")
    sentence = (
        "Haneul City was rated Best for the second year in a row in the Data Administration Evaluation."
    )
    [found] = read(composed("en", "", (), "", f"<p>{sentence}</p>"), NAMES, DAY, korean)
    assert found.programme.year == 2023


WORDS = [
    *(
        "하늘시는",
        "바람시와",
        "2024년",
        "데이터 행정 평가",
        "안전도시 경진대회에서",
        "2년 연속",
        "3회",
        "세 번째",
        "첫",
        "처음으로",
    ),
    *(
        "전국",
        "1위",
        "그룹",
        "평균보다",
        "26.63점",
        "높은",
        "77건",
        "산하기관 포함",
        "기관표창",
        "역대 최다",
        "3관왕",
        "수상",
    ),
    *(
        "최우수",
        "선정됐다.",
        "‘우수’",
        "…",
        "Haneul City",
        "first",
        "third",
        "time",
        "in a row",
        "awards",
        "points above",
    ),
    *("the average", "place", "in the nation", "record", "crowns", "ever"),
]


@given(
    st.lists(st.sampled_from(WORDS) | st.text(max_size=6), max_size=40).map(" ".join),
    st.sampled_from(["ko", "en"]),
)
def test_any_text_is_read_and_each_claim_stands_where_it_says(said, language):
    text = composed(language, said[:30], (), "", f"<p>{escape(said)}</p>")
    for claim in read(text, NAMES, DAY):
        assert text.whole[claim.start : claim.end] == claim.text
