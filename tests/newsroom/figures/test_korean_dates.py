"""Dates of Korean texts, with what the day of the release and the words around them tell."""

from datetime import date

import pytest

from newsroom.figures.korean import read
from newsroom.figures.values import Day, Role

DAY = date(2026, 3, 4)


def days(text: str, published: date | None = DAY) -> list[Day]:
    return [figure.day for figure in read(text, published) if figure.day]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025년 4월 3일", Day(2025, 4, 3)),
        ("2025. 4. 3.", Day(2025, 4, 3)),
        ("2025.4.3", Day(2025, 4, 3)),
        ("2025-04-03", Day(2025, 4, 3)),
        ("2025/04/03", Day(2025, 4, 3)),
        ("'25.4.3", Day(2025, 4, 3)),
        ("’25년 4월", Day(2025, 4)),
        ("'25. 3월", Day(2025, 3)),
        ("25년 4월 3일", Day(2025, 4, 3)),
        ("4.3(금)", Day(2026, 4, 3, 4)),
        ("4. 3.(금)", Day(2026, 4, 3, 4)),
        ("4월 3일(금)", Day(2026, 4, 3, 4)),
        ("4월 3일 금요일", Day(2026, 4, 3, 4)),
        ("2025년도", Day(2025)),
        ("‘2024 도시대상’", Day(2024)),
        ("올해", Day(2026)),
        ("금년 2월", Day(2026, 2)),
        ("지난해 11월 3일", Day(2025, 11, 3)),
        ("재작년", Day(2024)),
        ("내년", Day(2027)),
        ("이달 31일", Day(2026, 3, 31)),
        ("지난달 28일", Day(2026, 2, 28)),
        ("다음 달 6일", Day(2026, 4, 6)),
        ("12월", Day(2025, 12)),
        ("지난 8월", Day(2025, 8)),
        ("28일", Day(2026, 2, 28)),
        ("지난 10일", Day(2026, 2, 10)),
        ("오는 3일", Day(2026, 4, 3)),
        ("매월 1일", Day(None, None, 1)),
        ("토요일", Day(weekday=5)),
    ],
)
def test_a_date_is_read_however_it_is_written(text: str, day: Day) -> None:
    assert days(text) == [day]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3~5일", [Day(2026, 3, 3), Day(2026, 3, 5)]),
        ("4월 3일부터 5일까지", [Day(2026, 4, 3), Day(2026, 4, 5)]),
        ("4월 3~5일", [Day(2026, 4, 3), Day(2026, 4, 5)]),
        ("4. 3.(금)~4. 5.(일)", [Day(2026, 4, 3, 4), Day(2026, 4, 5, 6)]),
        ("2023~2025년", [Day(2023), Day(2025)]),
        ("2018, 2020, 2022년", [Day(2018), Day(2020), Day(2022)]),
        ("오는 12월 1일부터 내년 2월 28일까지", [Day(2026, 12, 1), Day(2027, 2, 28)]),
        ("2025년 11월 2일부터 1월 3일까지", [Day(2025, 11, 2), Day(2026, 1, 3)]),
        ("14일 행사를 열었고 이날 마쳤다", [Day(2026, 3, 14), Day(2026, 3, 14)]),
    ],
)
def test_dates_that_go_on_share_their_month_and_year(text: str, expected: list[Day]) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "unit", "year"),
    [
        ("2025년 상반기", "first_half", 2025),
        ("내년 하반기", "second_half", 2027),
        ("3분기", "quarter_3", 2026),
        ("2025년 1/4분기", "quarter_1", 2025),
    ],
)
def test_a_part_of_a_year_is_a_date_with_its_unit(text: str, unit: str, year: int) -> None:
    [figure] = read(text, DAY)
    assert (figure.role, figure.unit, figure.day) == (Role.DATE, unit, Day(year))


@pytest.mark.parametrize(
    "text",
    [
        "10일간",
        "3일 동안",
        "평균 12일",
        "46일에서 19일로",
        "2박 3일",
        "10일 안에",
        "5일 만에",
        "1일 3회",
        "100일",
    ],
)
def test_days_that_are_counted_are_no_date(text: str) -> None:
    assert days(text) == []


def test_what_was_guessed_is_told() -> None:
    assert [day.guessed for day in days("2025년 4월 3일, 올해 5월 2일에 28일")] == ["", "year", "month"]


@pytest.mark.parametrize("text", ["40일", "2월 0일", "13월"])
def test_a_day_that_is_none_is_not_read_as_one(text: str) -> None:
    assert all(day.day is None for day in days(text))


def test_without_a_release_a_date_has_what_it_tells() -> None:
    assert days("4월 3일", None) == [Day(None, 4, 3)]
