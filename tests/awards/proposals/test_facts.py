"""What is told of an evaluation once and is true of every award in it."""

from tests.awards.proposals.make import read

STORY = """경기도, 세외수입 평가 결과 발표
경기도는 31개 시군을 대상으로 14개 지표를 살핀 ‘2024년 세외수입 운영 평가’ 결과를 23일 발표했다.
최우수상은 하늘시가 차지했고, 강물시는 우수상을 받았다.
하늘시는 지난해에는 장려상을 받은 바 있다.
"""


def test_all_winners_get_the_edition_the_organiser_and_the_numbers_of_the_evaluation():
    awards = [each for each in read(STORY) if each.current]
    assert [(each.recipient, each.grade) for each in awards] == [("하늘시", "최우수"), ("강물시", "우수")]
    for each in awards:
        assert (each.year, each.organiser, each.assessed, each.indicators) == (2024, "경기도", 31, 14)


def test_an_award_of_an_earlier_year_gets_none_of_them():
    (earlier,) = [each for each in read(STORY) if not each.current]
    assert earlier.grade == "장려"
    assert earlier.assessed is None
