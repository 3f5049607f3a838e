from datetime import date

import pytest

from awards.proposals.years import year_of_story


@pytest.mark.parametrize(
    ("said", "day", "year"),
    [
        (["2024년에도 일 잘하는 하늘시"], None, 2024),
        (["하늘시 수상 풍년", "하늘시는 2024년 한 해 동안 상을 받았다."], date(2025, 1, 9), 2024),
        (["하늘시 수상", "시는 올해 상을 받았다."], date(2026, 4, 3), 2026),
        (["하늘시 수상", "시는 금년 2021년 평가에서 상을 받았다."], None, 2021),
        (["하늘시 수상", "시는 상을 받았다."], date(2026, 4, 3), None),
        (["하늘시 수상", "시는 2019년에도 상을 받았다."], None, None),
        (["하늘시 수상", "시는 2025년 외부 평가에서 상을 받았다."], None, 2025),
        (["하늘시 수상", "시는 2025년 평가와 2024년 평가에서 상을 받았다."], None, None),
        (["하늘시 수상", "시는 상을 받았다.", "시는 2025년 평가에 나섰다."], None, None),
    ],
)
def test_the_year_of_a_story_is_the_one_that_it_says_it_tells_of(said, day, year):
    assert year_of_story(said, 2, day, None) == year
