"""What is told of a contest in other years, and whom a city honours in a contest of its own."""

import pytest

from tests.awards.proposals.make import read, won

NOW = "하늘시가 ‘2024 하늘공약 우수사례 경진대회’에서 대상을 받았다. "
STAFF = "하늘구가 ‘적극행정 경진대회’를 열어 적극행정 우수공무원을 뽑았다. "


@pytest.mark.parametrize(
    "said",
    [
        "지난 성적은 △2020년 ‘마을학교’ 최우수상 △2021년 ‘별빛행정협의회’ 우수상 등이다.",
        "시는 2020년 ‘마을학교’로 최우수상, 2021년 ‘하천 살리기’ 사업으로 우수상을 받은 바 있다.",
        "역대 성적은 ▲2020년 최우수 ▲2021년 우수 등이다.",
        "앞서 시는 이 대회에서 2020년 최우수상, 2021년 우수상을 차지했다.",
    ],
)
def test_cases_of_other_years_won_in_the_contest_told_of(said):
    told = [
        (each.recipient, each.programme, each.grade, each.year, each.current) for each in read(NOW + said)
    ]
    assert told == [
        ("하늘시", "하늘공약 우수사례 경진대회", "대상", 2024, True),
        ("하늘시", "하늘공약 우수사례 경진대회", "최우수", 2020, False),
        ("하늘시", "하늘공약 우수사례 경진대회", "우수", 2021, False),
    ]


def test_contests_of_other_years_are_contests():
    said = "시는 2020년 ‘교통도시 평가’ 최우수상, 2021년 ‘정원도시 평가’ 우수상을 받았다."
    assert [programme for _recipient, programme, _grade in won(NOW + said)][1:] == [
        "교통도시 평가",
        "정원도시 평가",
    ]


@pytest.mark.parametrize(
    "said",
    [
        "우수공무원은 ▲최우수상, 주차관리과 김하늘 ▲우수상, 복지정책과 이별빛 ▲장려상, 안전과 박노을이다.",
        "수상자는 ▲최우수 복지정책과 김하늘 ▲우수 교통과 이별빛, 세무과 박노을 등이다.",
        "최우수상은 주차관리과 김하늘 주무관, 우수상은 복지정책과 이별빛이 받았다.",
    ],
)
def test_staff_in_a_contest_of_their_city_are_no_winners(said):
    assert won(STAFF + said) == []


@pytest.mark.parametrize(
    "said",
    [
        "공무원 부문에서는 1위와 3위가 나왔고, 제안 부문에서도 2명에게 장관 표창이 돌아갔다.",
        "이 일을 맡은 혁신과 김하늘 주무관도 장관상을 함께 받았다.",
    ],
)
def test_prizes_of_persons_beside_the_citys_are_theirs(said):
    found = read("하늘시가 ‘제안 우수기관 평가’에서 국무총리 표창을 받았다. " + said)
    assert [each.prize for each in found] == ["국무총리 표창"]


@pytest.mark.parametrize(
    "said", ["최고등급(SA)을 받았다", "최고 등급인 SA를 받았다", "최고등급인 ‘SA’를 받았다"]
)
def test_the_highest_level_may_be_named_beside_it(said):
    assert won(f"하늘구는 ‘공약이행평가’에서 {said}.") == [("하늘구", "공약이행평가", "SA")]


def test_all_that_reached_a_level_may_be_counted():
    said = (
        "하늘구가 ‘민원서비스 평가’에서 ‘가’등급을 받았다. ‘가’등급을 손에 쥔 곳은 하늘구와 별빛구 둘뿐이다."
    )
    assert won(said) == [("하늘구", "민원서비스 평가", "가"), ("별빛구", "민원서비스 평가", "가")]


def test_a_category_that_is_quoted_with_its_grade_is_no_contest():
    said = "하늘구는 ‘제2회 하늘 생산성 대상’에서 ‘30만 이상 자치구 우수상’을 수상했다."
    assert won(said) == [("하늘구", "하늘 생산성 대상", "우수")]


def test_evaluations_that_are_counted_are_no_one_of_them():
    said = "하늘구가 ‘하늘 공공데이터 평가’에서 우수기관으로 뽑혔다. 구는 데이터 분야 평가 두 건에서 우수기관이 됐다."
    assert won(said) == [("하늘구", "하늘 공공데이터 평가", "우수")]
