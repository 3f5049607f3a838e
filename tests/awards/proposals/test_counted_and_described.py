"""Winners that are counted, clipped, described or in brackets; prizes that are counted."""

import pytest

from tests.awards.proposals.make import read, won

LEAD = "행정안전부는 ‘2025년 재난관리평가’ 결과를 발표했다. "


def test_prizes_that_are_counted_are_awards_of_their_grades():
    text = "하늘시가 환경부 주관 ‘2025년 적극행정 우수사례 경진대회’에서 최우수상 1건, 장려상 2건을 수상했다."
    assert [(recipient, grade) for recipient, _programme, grade in won(text)] == [
        ("하늘시", "최우수"),
        ("하늘시", "장려"),
    ]


def test_how_many_prizes_there_are_is_no_award():
    text = "하늘시는 ‘시민제안 공모전’에서 최우수상 1건, 장려상 2건을 선정했다."
    assert won(text) == []


def test_winners_in_brackets_behind_how_many_they_are_are_told_of():
    said = "최우수 기관으로는 4곳(수원, 하늘시, 달빛군, 별빛구)이 이름을 올렸다."
    assert {each.recipient for each in read(LEAD + said)} == {"수원시", "하늘시", "달빛군", "별빛구"}


def test_districts_without_their_ending_are_told_of():
    said = "종로·성동·노원 등 서울 3개 자치구가 ‘2025년 재난관리평가’에서 최우수상을 받았다."
    assert [each.recipient for each in read(said)] == ["종로구", "성동구", "노원구"]


def test_a_long_list_ends_with_how_many_of_a_city_they_are():
    said = "달빛구, 별빛구, 노을구 등 서울시 5개 자치구가 ‘2025년 재난관리평가’에서 최우수상을 받았다."
    assert [each.recipient for each in read(said)] == ["달빛구", "별빛구", "노을구"]


@pytest.mark.parametrize(
    "said",
    [
        "녹지를 넓힌 하늘시, 하천을 살린 달빛군이 최우수상을 받았다.",
        "시 지역에서는 하늘시, 군 지역에서는 달빛군이 각각 최우수 기관으로 선정됐다.",
        "최우수 등급을 받은 곳은 하늘시, 달빛군 등이며 나머지는 공개하지 않았다.",
        "최우수상(2)에는 하늘시와 달빛군이 선정됐다.",
    ],
)
def test_winners_that_are_each_described_are_told_of(said):
    assert [each.recipient for each in read(LEAD + said)] == ["하늘시", "달빛군"]


def test_each_of_several_quoted_programmes_that_are_counted_has_an_award():
    text = "하늘시는 ‘금연 지원 평가’, ‘감염병 관리사업’ 등 2개 사업 평가에서 우수기관으로 선정됐다."
    assert [programme for _recipient, programme, _grade in won(text)] == ["금연 지원 평가", "감염병 관리사업"]


def test_a_body_whose_policies_are_rewarded_is_no_giver():
    text = (
        "하늘시가 올해 추진한 각종 시책이 좋은 평가를 받았다. "
        "주요 수상은 △전라남도 농정시책 평가 최우수상 △세외수입 평가 우수상 등이다."
    )
    assert {each.recipient for each in read(text)} == {"하늘시"}


def test_what_an_evaluation_looks_at_is_not_told_of_next():
    text = (
        "하늘시는 ‘농정업무 종합평가’에서 우수상을 받았다. "
        "농정업무 종합평가는 매년 정부합동평가와 역점시책을 함께 보는 제도다. "
        "시는 모든 지표에서 고른 점수를 얻어 우수상을 수상했다."
    )
    assert [programme for _recipient, programme, _grade in won(text)] == ["농정업무 종합평가"]


def test_earlier_years_in_one_clause_are_each_an_award_of_their_year():
    text = (
        "하늘시는 ‘2025년 도로정비 평가’에서 우수상을 받았다. "
        "하늘시는 앞서 2023년 평가에서 우수상, 2024년 최우수상을 수상한 바 있다."
    )
    assert [(each.grade, each.year, each.current) for each in read(text)] == [
        ("우수", 2025, True),
        ("우수", 2023, False),
        ("최우수", 2024, False),
    ]


def test_who_is_told_of_by_a_rank_has_the_prize_that_has_gone_there():
    said = "대통령상은 종합 1위인 하늘시에 돌아갔다. 달빛군은 국무총리상을 받았다."
    assert [(each.recipient, each.authority) for each in read(LEAD + said)] == [
        ("하늘시", "president"),
        ("달빛군", "prime_minister"),
    ]


def test_a_level_of_some_parts_is_no_award():
    text = "하늘시는 ‘2025년 합동평가’에서 우수기관으로 선정됐다. 시는 11개 분야 중 6개 분야에서 ‘가’ 등급을 받았다."
    assert [grade for _recipient, _programme, grade in won(text)] == ["우수"]


def test_what_is_named_by_nothing_but_nouns_is_told_of_next():
    text = "하늘시는 공공하수도 관리 최우수 자치구로 달빛구를 선정했다. 별빛구는 우수구로 선정됐다."
    assert won(text) == [("달빛구", "공공하수도 관리", "최우수"), ("별빛구", "공공하수도 관리", "우수")]


def test_offices_that_share_their_ending_are_each_told_of():
    said = "우수기관으로는 달빛, 별빛, 노을교육지원청이 선정됐다."
    assert [
        each.recipient for each in read("하늘교육청은 ‘2025년 교육지원청 평가’ 결과를 발표했다. " + said)
    ] == [
        "달빛교육지원청",
        "별빛교육지원청",
        "노을교육지원청",
    ]
