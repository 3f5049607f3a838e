import pytest

from newsroom.bilingual.rules.names.authorities import PrizeOrCommendation, WrongAuthority
from tests.newsroom.bilingual.rules.names.make_pairs import told

RULE, KINDS = WrongAuthority(), PrizeOrCommendation()


@pytest.mark.parametrize(
    ("ko", "en", "found"),
    [
        (
            "시는 국무총리상을 받았다.",
            "The city won the President's Award.",
            ("국무총리상", "President's Award"),
        ),
        (
            "시는 대통령상을 수상했다.",
            "The city received the Prime Minister’s Award.",
            ("대통령상", "Prime Minister’s Award"),
        ),
        ("시는 장관상을 받았다.", "The city won the Governor's Prize.", ("장관상", "Governor's Prize")),
        (
            "시는 도지사 표창을 받았다.",
            "It got a commendation from the Minister.",
            ("도지사 표창", "commendation from the Minister"),
        ),
        ("시는 환경부장관상을 받았다.", "The city won the Mayor's Award.", ("장관상", "Mayor's Award")),
        (
            "시는 하천을 정비했다.",
            "The city won the Presidential Award for its stream.",
            ("", "Presidential Award"),
        ),
    ],
)
def test_a_prize_in_another_name_is_told(ko, en, found):
    assert told(RULE, ko, en) == [found]


@pytest.mark.parametrize(
    ("ko", "en"),
    [
        ("시는 대통령상을 받았다.", "The city won the Presidential Award."),
        ("시는 국무총리상을 받았다.", "The city won the Prime Minister's Prize."),
        ("시는 행정안전부장관상을 받았다.", "It won the Minister of the Interior and Safety Award."),
        (
            "시는 행안부 장관 표창을 받았다.",
            "It received a commendation from the Minister of the Interior and Safety.",
        ),
        ("시는 산림청장상을 받았다.", "It won the Korea Forest Service Commissioner's Award."),
        ("공사 사장상을 받았다.", "It won the corporation's President's Award."),
        ("협회 회장상을 받았다.", "It won the President's Award of the association."),
        (
            "대통령상에 이어 국무총리상을 받았다.",
            "After the Prime Minister's Award it won the Presidential Award.",
        ),
        ("농산물 시장 상인들을 만났다.", "Officials met merchants of the market."),
    ],
)
def test_a_prize_in_its_own_name_is_not_told(ko, en):
    assert told(RULE, ko, en) == []


@pytest.mark.parametrize(
    ("ko", "en", "found"),
    [
        (
            "시는 대통령표창을 받았다.",
            "The city won the Presidential Award.",
            ("대통령표창", "Presidential Award"),
        ),
        (
            "시는 장관 기관표창을 받았다.",
            "The city won the Minister's Prize.",
            ("장관 기관표창", "Minister's Prize"),
        ),
        (
            "시는 국무총리상을 받았다.",
            "It got the Prime Minister's Commendation.",
            ("국무총리상", "Prime Minister's Commendation"),
        ),
    ],
)
def test_a_commendation_that_became_a_prize_is_told(ko, en, found):
    assert told(KINDS, ko, en) == [found]


@pytest.mark.parametrize(
    ("ko", "en"),
    [
        ("시는 대통령표창을 받았다.", "The city received the Presidential Citation."),
        ("시는 대통령 표창인 대통령상을 받았다.", "The city won the Presidential Award."),
        ("시는 장관 표창을 받았다.", "It was given the Minister's Commendation Award."),
        ("시는 기관표창 77건을 받았다.", "The city won 77 institutional awards."),
    ],
)
def test_what_says_the_same_is_not_told(ko, en):
    assert told(KINDS, ko, en) == []
