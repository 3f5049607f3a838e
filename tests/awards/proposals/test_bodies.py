import pytest

from awards.proposals.bodies import bodies
from awards.proposals.manners import together
from tests.awards.proposals.make import names


def of(said: str) -> list[tuple[str, str]]:
    return [(body.name, body.manner) for body in bodies(said, names())]


def test_cities_that_share_an_ending_are_named_in_full():
    assert [name for name, _manner in of("담양·완도군이 받았다")] == ["담양군", "완도군"]
    several = ["안양시", "시흥시", "군포시", "가평군"]
    assert [name for name, _manner in of("안양, 시흥, 군포, 가평군이 받았다")] == several


def test_provinces_that_share_an_ending_are_named_in_full():
    told = [name for name, _manner in of("경북도는 경기·전북·충남도와 나란히 우수 등급에 들었다")]
    assert told == ["경북도", "경기도", "전북도", "충남도"]


def test_a_word_before_a_comma_is_no_clipped_name():
    assert [name for name, _manner in of("성남시는 2등급, 이천시는 1등급을 받았다")] == ["성남시", "이천시"]


@pytest.mark.parametrize(
    "said",
    ["도시는 커졌다", "실시는 처음이다", "연구가 끝났다", "만족도가 높다", "인구는 줄었다", "당시의 일이다"],
)
def test_words_that_end_as_names_do_are_no_bodies(said):
    assert of(said) == []


@pytest.mark.parametrize(
    ("said", "manner"),
    [
        ("하늘시(시장 김하늘)는 받았다", "subject"),
        ("하늘시가 주관한 평가", "giver"),
        ("하늘시 주최 대회", "giver"),
        ("하늘시를 뽑았다", "object"),
        ("하늘시의 노력", "owner"),
    ],
)
def test_the_manner_in_which_a_body_is_told_of(said, manner):
    assert of(said)[0] == ("하늘시", manner)


def test_what_is_joined_to_a_subject_is_a_subject():
    assert of("하늘시와 달빛군이 받았다") == [("하늘시", "subject"), ("달빛군", "subject")]


def test_a_special_city_goes_by_its_short_name():
    assert of("고양특례시는 받았다") == [("고양시", "subject")]


def test_a_title_names_a_city_and_who_holds_the_contest_apart():
    said = "은평구, 행안부 평가 우수기관"
    assert [[body.name for body in group] for group in together(said, bodies(said, names()))] == [
        ["은평구"],
        ["행정안전부"],
    ]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("하늘시 세정과(과장 김하늘)는 받았다", "하늘시 세정과"),
        ("하늘시 청년정책팀이 받았다", "하늘시 청년정책팀"),
        ("하늘시 감사담당관이 받았다", "하늘시 감사담당관"),
        ("하늘읍 맞춤형복지팀이 받았다", "하늘읍 맞춤형복지팀"),
    ],
)
def test_a_department_of_a_city_has_its_name(said, name):
    assert of(said) == [(name, "subject")]


def test_what_a_city_does_is_no_department():
    assert [name for name, _manner in of("하늘시 성과가 좋다")] == ["하늘시"]


def test_of_two_offices_beside_each_other_the_second_is_told_of():
    assert [name for name, _manner in of("하늘경찰서 별빛지구대가 받았다")] == ["별빛지구대"]


def test_who_presents_at_a_contest_does_not_hold_it():
    assert of("‘별빛연구회’가 정책연구 발표대회에서 받았다") == [("별빛연구회", "subject")]
