"""What a city has made has won for the city, and what it names with a year is named without it."""

import pytest

from tests.awards.proposals.make import read, won


@pytest.mark.parametrize(
    "said",
    [
        "수원시가 추진한 통합돌봄 사업이 하늘복지 평가 ‘돌봄’ 부문에서 대상에 뽑혔다.",
        "수원시가 운영하는 맞춤돌봄 서비스가 하늘복지 평가에서 대상을 받았다.",
    ],
)
def test_what_a_city_has_made_has_won_for_it(said):
    assert won(said) == [("수원시", "하늘복지 평가", "대상")]


def test_who_carries_out_an_evaluation_has_not_won_it():
    said = "경기도가 시행한 농정시책 평가에서 수원시가 우수상을 받았다."
    assert won(said) == [("수원시", "농정시책 평가", "우수")]


def test_each_name_of_an_enumeration_is_told_without_its_year_which_is_that_of_the_story():
    said = (
        "수원시가 ‘2024년 세정운영 평가’와 ‘규제혁신 경진대회’, ‘도로정비 평가’에서 나란히 최우수상을 받았다."
    )
    assert [(each.programme, each.year) for each in read(said)] == [
        ("세정운영 평가", 2024),
        ("규제혁신 경진대회", 2024),
        ("도로정비 평가", 2024),
    ]


def test_a_project_in_which_a_prize_was_won_names_it():
    assert won("수원시 보건소는 생애초기 건강관리사업에서 장관 표창을 받았다.") == [
        ("수원시 보건소", "생애초기 건강관리사업", None)
    ]
