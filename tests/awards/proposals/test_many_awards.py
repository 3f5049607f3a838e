"""Sentences that tell of many awards at once: rows, prizes named by themselves, fields of one evaluation."""

import pytest

from tests.awards.proposals.make import read, won

STORY = "하늘구는 올해 각종 평가에서 20건을 수상했다. "


def told(said: str) -> list[tuple[str, str | None]]:
    return [(programme, grade) for _recipient, programme, grade in won(STORY + said)]


def test_what_was_chosen_stands_in_rows_behind_the_grade():
    said = "노력구에는 △옥외광고물 정비 △도로명주소 홍보 △마을 가꾸기 등이 뽑혔다."
    assert told(said) == [("옥외광고물 정비", "노력"), ("도로명주소 홍보", "노력"), ("마을 가꾸기", "노력")]


def test_cities_in_rows_behind_a_grade_are_no_programmes():
    said = "노력구에는 △하늘구 △달빛구 등이 뽑혔다."
    assert not {"하늘구", "달빛구"} & {programme for programme, _grade in told(said)}


def test_a_figure_is_part_of_a_name():
    assert told("하늘부가 주관한 정부3.0 우수자치단체로 선정됐다.") == [("정부3.0", "우수")]


def test_a_quotation_may_hold_the_prize_its_category_and_the_grade():
    (award,) = read(STORY + "‘2018 하늘경영대상 마을정원 부문 대상’을 수상했다.")
    assert (award.programme, award.category, award.grade) == ("하늘경영대상", "마을정원 부문", "대상")


def test_what_a_body_is_chosen_as_is_no_grade():
    assert told("하늘 브랜드 대상에서 ‘꽃과 별의 도시’로 선정됐다.") == [("하늘 브랜드 대상", None)]


@pytest.mark.parametrize(
    "said",
    [
        "하늘정원 종합평가에서 지난해에 이어 올해도 수상했다.",
        "하늘정원 종합평가에서 수상하는 성과를 거뒀다.",
        "하늘정원 종합평가에서 3년 연속 수상의 영예를 안았다.",
    ],
)
def test_what_is_won_without_a_grade(said):
    assert told(said) == [("하늘정원 종합평가", None)]


def test_a_prize_may_be_told_as_won_in_brackets():
    said = "▲하늘 브랜드 대상(아이 키우기 좋은 도시 부문 2년 연속 수상) ▲민원행정 평가 우수 등이다."
    assert told(said) == [("하늘 브랜드 대상", None), ("민원행정 평가", "우수")]


@pytest.mark.parametrize(
    "said", ["‘하늘의 날 기념 유공기관’으로 표창을 받았다.", "하늘의 날 유공기관 표창을 받았다."]
)
def test_a_body_of_merit_has_won_a_prize(said):
    (award,) = read(STORY + said)
    assert (award.grade, award.prize) == (None, "표창")


def test_a_governor_honours():
    (award,) = read(STORY + "자원봉사 활성화에 기여한 공로로 하늘도지사 포상을 수상했다.")
    assert (award.programme, award.authority) == ("자원봉사 활성화", "governor")
