"""Earlier results of the contest that was told before, by their years alone."""

from tests.awards.proposals.make import read

LEAD = "하늘시가 ‘2025년 하늘일자리대상’에서 환경 분야 대상을 받았다. 시민이 함께 이룬 성과다. "


def told(text):
    return [(each.programme, each.category, each.grade, each.year, each.current) for each in read(text)]


def test_a_field_with_its_year_is_one_of_the_contest_told_before():
    assert told(LEAD + "시는 △2023년 일자리 분야 최우수상 △2024년 복지 분야 우수상을 이미 받은 바 있다.")[
        1:
    ] == [
        ("하늘일자리대상", "일자리 분야", "최우수", 2023, False),
        ("하늘일자리대상", "복지 분야", "우수", 2024, False),
    ]


def test_the_same_prize_was_won_in_each_year_that_is_told():
    same = told(LEAD + "시는 2021년과 2023년에도 같은 상을 받았다.")[1:]
    assert [(grade, year, current) for _name, _field, grade, year, current in same] == [
        ("대상", 2021, False),
        ("대상", 2023, False),
    ]


def test_the_same_prize_of_nothing_told_before_is_none():
    assert told("하늘시는 2021년에도 같은 상을 받았다.") == []
