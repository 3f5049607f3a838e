from datetime import date

import pytest

from newsroom.bilingual.rules.names.bodies import BodyInManyNames, OutdatedBody, WrongBody
from tests.newsroom.bilingual.rules.names.make_pairs import make_pair, told

WRONG, OUTDATED, MANY = WrongBody(), OutdatedBody(), BodyInManyNames()


@pytest.mark.parametrize(
    ("ko", "en", "found"),
    [
        (
            "행정안전부가 주관했다.",
            "It was hosted by the Ministry of Public Safety and Security.",
            ("행정안전부", "Ministry of Public Safety and Security"),
        ),
        (
            "행안부는 평가를 마쳤다.",
            "The Ministry of Internal Affairs finished the evaluation.",
            ("행안부", "Ministry of Internal Affairs"),
        ),
        (
            "보건복지부가 주관했다.",
            "It was hosted by the Ministry of Education.",
            ("보건복지부", "Ministry of Education"),
        ),
        (
            "산림청이 선정했다.",
            "It was chosen by the Korea Heritage Service.",
            ("산림청", "Korea Heritage Service"),
        ),
        (
            "시는 하천을 정비했다.",
            "The Ministry of Justice and the city restored the stream.",
            ("", "Ministry of Justice"),
        ),
    ],
)
def test_the_name_of_another_body_is_told(ko, en, found):
    assert told(WRONG, ko, en) == [found]


@pytest.mark.parametrize(
    ("ko", "en"),
    [
        ("행정안전부가 주관했다.", "It was hosted by the Ministry of Interior & Safety."),
        ("행안부가 주관했다.", "The Interior Ministry hosted it."),
        ("행안부가 주관했다.", "The ministry hosted it."),
        ("국토교통부가 선정했다.", "The Ministry of Land, Infrastructure, and Transport selected it."),
        ("교육부장관상을 받았다.", "It won the Minister of Education Award."),
        ("교육부와 경기도가 함께 연다.", "The Ministry of Education and Gyeonggi Province hold it."),
        ("베트남 건설부가 찾았다.", "The Ministry of Construction of Vietnam visited."),
        ("일본 총무성 관계자가 왔다.", "Officials of the Ministry of Internal Affairs of Japan came."),
        ("중앙부처가 함께했다.", "The Ministry of Education took part."),
    ],
)
def test_a_body_under_its_own_name_is_not_told(ko, en):
    assert told(WRONG, ko, en) == []
    assert told(OUTDATED, ko, en) == []


def test_a_name_of_another_time_is_told_with_that_of_the_day():
    pair = make_pair(
        "행정안전부가 주관했다.", "The Ministry of Public Administration and Security hosted it."
    )
    assert [found.proposal for found in OUTDATED.findings(pair)] == ["Ministry of the Interior and Safety"]


def test_a_name_is_right_in_its_time():
    ko, en = "행정안전부가 주관했다.", "The Ministry of Public Administration and Security hosted it."
    assert told(OUTDATED, ko, en, day=date(2010, 5, 1)) == []


def test_the_old_name_of_an_old_time_is_not_told():
    assert (
        told(OUTDATED, "지난해 환경부가 주관했다.", "The Ministry of Environment hosted it last year.") == []
    )


def test_a_ministry_under_two_names_is_told():
    ko = "국토교통부가 주관했다.\n\n국토부는 결과를 알렸다."
    en = (
        "It was hosted by the Ministry of Land, Infrastructure and Transport.\n\n"
        "The Korean Ministry of Land and Transport told the result."
    )
    assert told(WRONG, ko, en) == [("국토부", "Ministry of Land and Transport")]
    assert told(MANY, ko, en) == []


def test_an_abbreviation_may_stand_beside_the_name():
    ko = "국토교통부가 주관했다.\n\n국토부는 결과를 알렸다."
    en = "It was hosted by the Ministry of Land, Infrastructure and Transport.\n\nMOLIT told the result."
    assert told(MANY, ko, en) == []


def test_a_minister_of_another_ministry_is_told():
    pair = make_pair("보건복지부장관상을 받았다.", "It won the Minister of Education Award.")
    assert [found.proposal for found in WRONG.findings(pair)] == ["Minister of Health and Welfare"]
