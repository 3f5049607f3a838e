import pytest

from newsroom.bilingual.findings import Severity
from tests.newsroom.bilingual.make_figures import findings_of

# Korean, English, the rule, and both spans.
CHANGED = [
    ("기관표창 77건을 받았다.", "It received commendations on the 77th.", "count-became-day", "77건", "77th"),
    ("17일 표창을 받았다.", "It received 17 commendations.", "day-became-count", "17일", "17 commendations"),
    ("인구는 50만 명이다.", "It has a population of 5 million.", "unit-shifted", "50만", "5 million"),
    ("5,000만 원을 지원한다.", "It gives 5 million won.", "unit-shifted", "5,000만 원", "5 million won"),
    (
        "5,000만 원을 지원한다.",
        "It gives 50 million dollars.",
        "unit-changed",
        "5,000만 원",
        "50 million dollars",
    ),
    ("3년 동안 지원한다.", "It gives support for 3 months.", "unit-changed", "3년", "3 months"),
    ("2.3%포인트 올랐다.", "It rose by 2.3%.", "percent-and-points", "2.3%포인트", "2.3%"),
    ("2019년에 문을 열었다.", "It opened in 2018.", "year-changed", "2019년", "2018"),
    (
        "4월 3일(금)에 연다.",
        "It opens on Thursday, April 3.",
        "weekday-changed",
        "4월 3일(금)",
        "Thursday, April 3",
    ),
    ("4월 13일에 연다.", "It opens on April 30.", "date-changed", "4월 13일", "April 30"),
    ("오후 2시에 연다.", "It opens at 4 p.m.", "time-changed", "오후 2시", "4 p.m."),
    ("전국 2위에 올랐다.", "It ranked fourth in the nation.", "rank-changed", "2위", "fourth"),
    (
        "3년 연속 뽑혔다.",
        "It was chosen for five consecutive years.",
        "streak-changed",
        "3년 연속",
        "five consecutive",
    ),
    ("제16회 대회가 열렸다.", "The 18th contest was held.", "ordinal-changed", "제16회", "18th"),
    ("경쟁률은 4대 1이다.", "The ratio is 1 to 4.", "ratio-turned", "4대 1", "1 to 4"),
    ("관람객 225명이 왔다.", "About 229 people came.", "figure-changed", "225명", "229 people"),
    ("도서관 19곳을 고쳤다.", "It repaired 16 libraries.", "figure-changed", "19곳", "16 libraries"),
]


@pytest.mark.parametrize(("ko", "en", "rule", "ko_said", "en_said"), CHANGED)
def test_a_changed_figure_is_told_by_its_kind_with_both_spans(
    ko: str, en: str, rule: str, ko_said: str, en_said: str
) -> None:
    (found,) = findings_of(f"하늘시 소식\n{ko}", f"News of Haneul City\n{en}")
    assert (found.rule, found.severity) == (rule, Severity.ERROR)
    assert found.ko
    assert found.en
    assert ko_said in found.ko.text or found.ko.text in ko_said
    assert en_said in found.en.text or found.en.text in en_said


@pytest.mark.parametrize(
    ("ko", "en"),
    [
        ("아침 기온은 -5℃다.", "The morning low is 5°C."),
        ("영하 5도까지 떨어진다.", "It will drop to 5 degrees."),
        ("27대 24로 이겼다.", "They won 27-25."),
        ("3대 0으로 이겼다.", "They won 2-0."),
        ("65세 이상은 무료다.", "Those aged 60 or older get in free."),
    ],
)
def test_signs_and_results_that_changed_are_told(ko: str, en: str) -> None:
    assert [found.rule for found in findings_of(f"소식\n{ko}", f"News\n{en}")] == ["figure-changed"]


@pytest.mark.parametrize(
    ("ko", "en", "rule"),
    [
        ("오는 20일 연다.", "It opens on Sunday, April 20.", "weekday-changed"),
        ("월요일은 쉰다.", "It is closed on Tuesdays.", "weekday-changed"),
        ("1980년대 그림이다.", "It is a painting of the 1960s.", "year-changed"),
    ],
)
def test_days_of_the_week_and_decades_that_changed_are_told(ko: str, en: str, rule: str) -> None:
    assert [found.rule for found in findings_of(f"소식\n{ko}", f"News\n{en}")] == [rule]


# What is to be left alone.
SAME = [
    ("인구 50만 이상 도시다.", "It is a city with a population of over 500,000."),
    ("5,000만 원을 지원한다.", "It gives 50 million won."),
    ("2억 1900만 원을 모았다.", "It raised 219 million won."),
    ("5차례 열렸다.", "It was held five times."),
    ("1,509명이 왔다.", "1509 people came."),
    ("2023.8.7에 열렸다.", "It was held on August 7, 2023."),
    ("2년 연속 뽑혔다.", "It was chosen for two years running."),
    ("2년 연속 뽑혔다.", "It was chosen for the second consecutive year."),
    ("도내 1위에 올랐다.", "It took first place in the province."),
    ("도내 1위에 올랐다.", "It topped the province."),
    ("제16회 대회가 열렸다.", "The 16th contest was held."),
    ("4.3(금) 문을 연다.", "It opens on Friday, April 3."),
    ("한 곳을 골랐다.", "It chose a place."),
    ("지난해 시작했다.", "It began in 2025."),
    ("올해 시작한다.", "It begins this year."),
    ("28일 연다고 3일 밝혔다.", "It announced that it opens on the 28th."),
    ("4만 9,870명이 왔다.", "About 50,000 people came."),
    ("문의: 031-000-1234", "Thank you."),
    ("5,000만 원을 지원한다.", "It gives 50 million won (about $36,000)."),
    ("7월 3일부터 5일까지 사흘간 열린다.", "It is held for three days from July 3 to 5."),
    ("7월 3일부터 사흘간 열린다.", "It is held from July 3 to July 5."),
    ("하늘대가 한빛대를 3대 2로 이겼다.", "Haneul University beat Hanbit University 3-2."),
    ("4분 8초 52로 1위를 했다.", "She came first in 4:08.52."),
    ("연중 문을 연다.", "It is open 365 days a year."),
    ("인구 44만 2,187명이다.", "It has a population of about 442,000."),
    ("시간당 1만 30원이다.", "It is 10,030 won per hour."),
    ("전반을 11대 13으로 뒤졌다.", "They trailed 13-11 at half-time."),
    ("25대 25로 비겼다.", "They drew 25-25."),
    ("한빛시를 27대 24로 꺾었다.", "They beat Hanbit City 27 to 24."),
    ("3대 0으로 이겼다.", "They won 3-0."),
    ("평균 연령은 전국 평균보다 3.4세 낮다.", "The average age is 3.4 years below the national average."),
    ("3박 4일 일정이다.", "It is a four-day trip."),
    ("오는 20일 연다.", "It opens on Monday, April 20."),
    ("3월 29일부터 4월 1일까지 간다.", "They go for four days from March 29."),
    ("준우승의 아쉬움을 풀었다.", "They came second last time."),
    ("298ℓ를 쓴다.", "They use 298ℓ."),
    ("2조 1,847억 원을 편성했다. 2조 1,847억 원이다.", "It is 2.18 trillion won. It is 2.1847 trillion won."),
    ("영하 5도까지 떨어진다.", "It will drop to 5 degrees below zero."),
]


@pytest.mark.parametrize(("ko", "en"), SAME)
def test_what_says_the_same_is_left_alone(ko: str, en: str) -> None:
    assert findings_of(f"하늘시 소식\n{ko}", f"News of Haneul City\n{en}") == []


def test_a_proposal_says_what_should_stand_there() -> None:
    (found,) = findings_of("소식\n2억 1900만 원을 모았다.", "News\nIt raised 21.9 million won.")
    assert found.proposal == "219 million won"


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("공연은 매주 토요일 오후 3시에 열린다.", "Performances take place every Sunday at 3 p.m."),
        ("도서관은 월요일마다 쉰다.", "The library is closed on Tuesdays."),
    ],
)
def test_a_day_of_the_week_without_a_date_that_became_another_is_told(korean: str, english: str) -> None:
    (found,) = findings_of(f"소식\n{korean}", f"News\n{english}")
    assert found.rule == "weekday-changed"


def test_days_of_the_week_may_be_told_in_another_order() -> None:
    korean = "소식\n공연은 매주 토요일과 일요일에 열린다."
    assert findings_of(korean, "News\nPerformances take place every Sunday and Saturday.") == []
