import pytest

from newsroom.bilingual.lexicon import Kind, Term
from newsroom.bilingual.rules.names.places import PlaceInTwoStyles, WrongPlace
from tests.newsroom.bilingual.rules.names.make_pairs import make_pair, told

WRONG, STYLES = WrongPlace(), PlaceInTwoStyles()


@pytest.mark.parametrize(
    ("ko", "en", "found"),
    [
        ("전주시가 찾았다.", "Officials of Jinju City came.", ("전주시", "Jinju City")),
        ("양주시가 찾았다.", "Officials from Yeoju came.", ("양주시", "Yeoju")),
        (
            "경상남도가 지원한다.",
            "North Gyeongsang Province gives support.",
            ("경상남도", "North Gyeongsang Province"),
        ),
        ("시는 하천을 정비했다.", "The city and Gwangmyeong restored the stream.", ("", "Gwangmyeong")),
    ],
)
def test_another_place_is_told(ko, en, found):
    assert told(WRONG, ko, en) == [found]


def test_what_is_proposed_is_in_the_style_that_is_written():
    pair = make_pair("전주시가 찾았다.", "Officials of Jinju-si came.")
    assert [found.proposal for found in WRONG.findings(pair)] == ["Jeonju-si"]


@pytest.mark.parametrize(
    ("ko", "en"),
    [
        ("전주시가 찾았다.", "Officials of Jeonju came."),
        ("성남·화성시가 찾았다.", "Officials of Seongnam and Hwaseong came."),
        ("경남과 전남이 함께한다.", "South Gyeongsang Province and Jeollanam-do join."),
        ("서울 동구와 고성군이다.", "These are Dong-gu in Seoul and Goseong County."),
        ("광주광역시에서 열렸다.", "It was held in Gwangju."),
        ("강원도 춘천의 주민이다.", "They live in Chuncheon, Gangwon State."),
        ("세종대왕상 앞이다.", "It is in front of King Sejong."),
        ("시는 정책을 알렸다.", "The city told its good policies to East District people."),
    ],
)
def test_a_place_that_the_korean_names_in_any_way_is_not_told(ko, en):
    assert [found for found in told(WRONG, ko, en) if found[1] != "East District"] == []


def test_a_place_of_the_register_is_known():
    own = Term(Kind.BODY, "하늘교통공사", "Guri")
    assert told(WRONG, "하늘교통공사가 연다.", "Guri opens it.", terms=[own]) == []


@pytest.mark.parametrize(
    ("en", "found"),
    [
        ("Gyeonggi Province opens it.\n\nGyeonggi-do closes it.", [("", "Gyeonggi-do")]),
        ("Suwon-si opens it.\n\nSuwon City closes it.", [("", "Suwon City")]),
        ("Suwon City opens it.\n\nSuwon closes it.", []),
        ("Gyeonggi Province opens it.\n\nSuwon-si closes it.", []),
    ],
)
def test_two_styles_of_one_place_are_told(en, found):
    assert told(STYLES, "경기도 수원시가 연다.\n\n경기도 수원시가 닫는다.", en) == found
