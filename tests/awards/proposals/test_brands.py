import pytest

from awards.proposals.brands import brands
from tests.awards.proposals.make import read, won


def things(said: str) -> list[str]:
    return list(dict.fromkeys(body.name for body in brands(said, {"하늘"})))


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("‘별빛사과’가 고객 브랜드 대상에서 대상을 수상했다", "별빛사과"),
        ("하늘멜론은 대표브랜드 대상을 수상했다", "하늘멜론"),
        ("하늘 한우가 최고의 브랜드 대상에 선정됐다", "하늘 한우"),
        ("하늘시 별빛쌀이 쌀 품평회에서 최우수상을 받았다", "하늘시 별빛쌀"),
        ("특산물 ‘하늘배’가 뽑혔다", "하늘배"),
    ],
)
def test_a_thing_wins_in_its_own_name(said, name):
    assert things(said) == [name]


@pytest.mark.parametrize(
    "said",
    [
        "하늘시장은 대한민국 브랜드 대상을 받았다",
        "하늘시 농업인이 농산물 품평회에서 대상을 받았다",
        "하늘시 관광과 직원이 관광 대상을 받았다",
        "‘별빛 버스’ 사업이 관광 대상을 받았다",
        "‘대한민국 관광 대상’은 매년 선정한다",
        "‘별빛 이야기’가 정책 경진대회에서 대상을 받았다",
        "하늘쌀이 브랜드 대상에 나간다",
    ],
)
def test_people_projects_and_prizes_are_no_things(said):
    assert things(said) == []


def test_the_thing_has_won_and_not_the_city_that_tells_it():
    told = "하늘군은 ‘별빛사과’가 ‘2022 고객 브랜드 대상’에서 ‘농특산물 부문 대상’을 수상했다고 밝혔다."
    assert won(told) == [("별빛사과", "고객 브랜드 대상", "대상")]


def test_two_things_have_each_its_streak():
    told = (
        "하늘군은 농산물을 알린다. 2019 대한민국 대표브랜드 대상 시상식에서 하늘복분자는 9년 연속, "
        "하늘멜론은 3년 연속 대상을 수상했다."
    )
    assert [(each.recipient, each.streak) for each in read(told)] == [("하늘복분자", 9), ("하늘멜론", 3)]


def test_a_festival_is_chosen_for_a_prize_without_a_grade():
    told = "하늘시는 ‘하늘꽃축제’가 4년 연속 ‘대한민국 축제대상’에 선정됐다고 밝혔다."
    assert won(told) == [("하늘꽃축제", "대한민국 축제대상", None)]


def test_who_chooses_is_part_of_the_name_of_a_prize():
    told = "‘별빛사과’가 2022 소비자가 선정하는 최고의 브랜드 대상 시상식에서 대상을 수상했다. 하늘군은 기뻐했다."
    assert won(told) == [("별빛사과", "소비자가 선정하는 최고의 브랜드 대상", "대상")]


@pytest.mark.parametrize(
    ("said", "winners"),
    [
        ("하늘시의 ‘하늘배’와 ‘하늘멜론’이 ‘국가브랜드대상’에서 대상을 수상했다.", ["하늘배", "하늘멜론"]),
        ("하늘시의 하늘배와 하늘멜론이 ‘국가브랜드대상’에서 대상을 받았다.", ["하늘배", "하늘멜론"]),
        (
            "하늘시는 농산물 브랜드 ‘하늘배’와 지역축제 ‘하늘꽃축제’가 ‘국가브랜드대상’에서 대상을 받았다고 밝혔다.",
            ["하늘배", "하늘꽃축제"],
        ),
        (
            "하늘꽃축제와 별빛등불축제가 ‘대한민국 축제콘텐츠대상’에서 대상을 수상했다.",
            ["하늘꽃축제", "별빛등불축제"],
        ),
    ],
)
def test_brands_and_festivals_in_one_breath_have_each_won(said, winners):
    assert [recipient for recipient, _programme, _grade in won(said)] == winners
