"""Grades by letter, evaluations without a name of their own, and stations that are told of in short."""

import pytest

from tests.awards.proposals.make import read, won

ROUNDUP = (
    "하늘구는 별빛본부가 226개 지방자치단체를 대상으로 공약 이행 완료 등을 평가한 결과 "
    "하늘구가 83점 이상을 받아 SA로 선정됐다고 밝혔다. "
)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("달빛구와 은빛구는 4년 연속 최고등급을 받았다.", [("달빛구", "SA"), ("은빛구", "SA")]),
        ("노을구 역시 이행률이 높아 SA 등급을 받았다.", [("노을구", "SA")]),
        ("샘터구는 처음으로 최우수 등급을 획득했다.", [("샘터구", "최우수")]),
    ],
)
def test_the_highest_grade_is_the_letter_that_others_got(said, expected):
    found = [(recipient, grade) for recipient, _programme, grade in won(ROUNDUP + said)]
    assert found == [("하늘구", "SA"), *expected]


def test_the_highest_grade_has_no_name_where_none_is_told():
    assert won("하늘구는 ‘청렴실천 평가’에서 최고등급을 받았다.") in ([], [("하늘구", "청렴실천 평가", None)])


def test_a_body_of_the_grade_explains_the_letter():
    said = "하늘공단은 행정안전부의 경영평가에서 우수기관 등급인 ‘나’ 등급을 받았다고 밝혔다."
    assert won(said) == [("하늘공단", "경영평가", "나")]


def test_how_it_was_assessed_is_no_second_evaluation():
    said = (
        "하늘시니어클럽이 ‘2023년 노인일자리사업 평가’에서 최우수상에 선정됐다고 밝혔다. "
        "하늘시니어클럽은 세 분야를 보는 복수평가에서 최우수상을 수상해 상금을 받는다."
    )
    assert won(said) == [("하늘시니어클럽", "노인일자리사업 평가", "최우수")]


def test_a_station_is_told_of_in_short():
    said = (
        "하늘경찰청은 ‘범죄예방 경진대회’에서 하늘 동부경찰서가 최우수관서로 선정됐다고 밝혔다. "
        "동부서는 성과를 인정받아 최우수관서에 선정됐다."
    )
    assert [(programme, grade) for _recipient, programme, grade in won(said)] == [
        ("범죄예방 경진대회", "최우수")
    ]


def test_an_evaluation_told_of_again_is_no_other_one():
    said = (
        "하늘공단은 지방공기업 경영평가에서 ‘가’등급을 획득했다. 이번 경영평가는 281개 공기업을 대상으로 했다. "
        "공단은 52개 기관 가운데 1위를 기록했다."
    )
    assert won(said) == [("하늘공단", "지방공기업 경영평가", "가")]


def test_who_spoke_at_a_contest_has_not_won_it():
    said = "하늘구는 ‘재정 발표대회’에서 김하늘 주무관이 발표에 나서 최우수 기관에 선정됐다."
    assert won(said) == [("하늘구", "재정 발표대회", "최우수")]


def test_a_prize_for_the_best_district_tells_its_grade():
    said = "하늘구는 ‘도시경관 평가’에서 최우수 자치구에 주는 국무총리상을 받았다."
    [award] = read(said)
    assert (award.grade, award.authority) == ("최우수", "prime_minister")


def test_a_summary_of_how_many_won_names_nobody():
    said = (
        "‘정책 경진대회’에서 경기의 기초지자체 3곳이 각각 최우수상과 우수상을 수상했다. "
        "하늘시, 별빛군으로 하늘시는 ‘기후’ 분야에서 최우수상을, 별빛군은 우수상을 차지했다."
    )
    assert won(said) == [("하늘시", "정책 경진대회", "최우수"), ("별빛군", "정책 경진대회", "우수")]


@pytest.mark.parametrize("how", ["정량·정성평가", "도민 평가와 직원 투표"])
def test_by_what_a_contest_was_decided_is_no_other_contest(how):
    said = f"시는 {how}에서 고른 점수를 얻어 우수상을 차지했다."
    assert won("하늘시는 ‘2025 적극행정 경진대회’에서 우수상을 받았다. " + said) == [
        ("하늘시", "적극행정 경진대회", "우수")
    ]


def test_what_a_body_is_looked_up_to_as_is_no_grade():
    assert won("하늘군은 정보공개 종합평가에서 최우수기관에 올라 선도기관의 자리를 굳혔다.") == [
        ("하늘군", "정보공개 종합평가", "최우수")
    ]
