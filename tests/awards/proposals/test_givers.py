"""Who holds a contest or gives a prize has not won it, by whatever verb the sentence tells so."""

import pytest

from tests.awards.proposals.make import won


@pytest.mark.parametrize(
    "said",
    [
        "하늘군은 달빛도가 뽑은 ‘2023년 농산물 유통 업무’ 평가에서 최우수상에 올랐다.",
        "하늘군은 경기도가 31개 시군을 견줘 매긴 농산물 유통 업무 평가에서 최우수상을 받았다.",
        "하늘군이 국토연구원이 처음 마련한 제1회 농산물 유통 업무 평가에서 최우수상을 받았다.",
        "하늘군은 농림축산식품부와 한국농어촌공사가 함께 꾸린 농산물 유통 업무 평가에서 최우수상을 받았다.",
        "경기도가 내건 ‘농산물 유통 업무’ 평가에서 하늘군이 최우수상을 차지했다.",
        "하늘군이 농산물 유통 업무 평가에서 부산시 ‘최우수’군으로 뽑혔다.",
        "하늘군은 도가 주관한 제7회 전국 농산물 유통 업무 평가에서 최우수상을 받았다.",
        "하늘군이 경기도가 인센티브를 걸고 벌인 2025년 상반기 농산물 유통 업무 평가에서 최우수상을 받았다.",
        "하늘군은 경기도 주관 31개 시·군 농산물 유통 업무 평가에서 최우수상을 받았다.",
    ],
)
def test_a_body_described_as_holding_the_contest_has_not_won(said):
    assert [(who, name.removeprefix("전국 "), grade) for who, name, grade in won(said)] == [
        ("하늘군", "농산물 유통 업무 평가", "최우수")
    ]


@pytest.mark.parametrize(
    "said",
    [
        "수원시가 처음 도전한 재난관리평가에서 최우수상을 받았다.",
        "수원시가 정성을 들인 재난관리평가에서 최우수상을 받았다.",
        "수원시가 서울에서 열린 재난관리평가에서 최우수상을 받았다.",
        "경기도가 올 한 해 공들인 보람은 컸다. 도는 재난관리평가에서 최우수상을 받았다.",
    ],
)
def test_whoever_takes_part_has_won(said):
    assert [grade for _recipient, _programme, grade in won(said)] == ["최우수"]


@pytest.mark.parametrize(
    "said",
    [
        "하늘시는 통합돌봄 우수사례 공모전에서 한국돌봄정보원 장려상을 받았다.",
        "하늘시는 통합돌봄 우수사례 공모전에서 부산시 장려상을 받았다.",
    ],
)
def test_a_national_body_beside_a_grade_gave_it_to_the_city_told_of(said):
    assert won(said) == [("하늘시", "통합돌봄 우수사례 공모전", "장려")]


def test_a_city_where_a_contest_was_told_in_a_picture_has_not_won_it():
    said = (
        "▲정부합동평가에서 부산시 ‘최우수’구에 이름을 올린 하늘구의 구청장이 상패를 들어 보이고 있다. "
        "부산 하늘구는 정부합동평가에서 부산시 ‘최우수’구로 선정됐다."
    )
    assert won(said) == [("하늘구", "정부합동평가", "최우수")]


def test_who_tells_what_another_has_founded_has_won():
    said = "하늘시노인복지관이 별빛경제가 제정한 ‘미래경영대상’에서 공공기관 부문 대상의 영예를 안았다."
    assert won(said) == [("하늘시노인복지관", "미래경영대상", "대상")]


@pytest.mark.parametrize("above", ["하늘도에서는", "경기도에서도", "환경부에서는", "도에서는"])
def test_above_a_county_prizes_are_given_and_not_won(above):
    said = f"달빛군이 올해 여러 상을 받았다고 밝혔다. {above} 도로정비 평가 우수상, 하천정비 평가 최우수상 등을 받았다."
    assert won(said) == [("달빛군", "도로정비 평가", "우수"), ("달빛군", "하천정비 평가", "최우수")]


def test_whom_an_evaluation_is_of_stands_beside_no_prize():
    said = "경북도가 16개 시군을 대상으로 한 도로정비 평가에서 하늘시, 별빛시가 최우수 지자체로 선정됐다."
    assert [who for who, _name, _grade in won(said)] == ["하늘시", "별빛시"]
