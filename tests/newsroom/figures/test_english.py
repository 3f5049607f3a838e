"""What the reader of English figures reads, by kind, and what it leaves alone."""

import time
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.figures.english import read
from newsroom.figures.values import Day, Figure, Role

RELEASE = date(2025, 4, 3)


def only(text: str, day: date | None = RELEASE) -> Figure:
    [figure] = read(text, day)
    return figure


def told(text: str) -> list[tuple[str, Role, Decimal | None, str]]:
    return [(figure.text, figure.role, figure.value, figure.unit) for figure in read(text, RELEASE)]


def sure(text: str) -> list[Figure]:
    return [figure for figure in read(text, RELEASE) if not figure.vague]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,509", "1509"),
        ("1509", "1509"),
        ("3.75", "3.75"),
        ("1.5 million", "1500000"),
        ("219 million", "219000000"),
        ("2.19 hundred million", "219000000"),
        ("50 thousand", "50000"),
        ("50K", "50000"),
        ("1 billion 500 million", "1500000000"),
        ("twenty-one", "21"),
        ("ninety nine", "99"),
        ("two hundred and fifty thousand", "250000"),
        ("one hundred five", "105"),
        ("half a million", "500000"),
        ("3 millions", "3000000"),
        ("two and a half", "2.5"),
    ],
)
def test_an_amount_is_read_exactly(text: str, value: str):
    figure = only(text)
    assert (figure.role, figure.value, figure.text) == (Role.NUMBER, Decimal(value), text)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("77 awards", 77, "award"),
        ("77 institutional awards", 77, "award"),
        ("684 institutions", 684, "body"),
        ("31 cities and counties", 31, "body"),
        ("five people", 5, "person"),
        ("1,200 elderly residents", 1200, "person"),
        ("a 50,000-person survey", 50000, "person"),
        ("12 locations", 12, "place"),
        ("27 public parking lots", 27, "place"),
        ("3,000 households", 3000, "household"),
        ("five times", 5, "time"),
        ("three sessions", 3, "time"),
        ("twice", 2, "time"),
        ("a two-time winner", 2, "time"),
        ("double crowns", 2, "crown"),
        ("quadruple crown", 4, "crown"),
        ("the six-city average", 6, "body"),
        ("23 wrongly connected sewer pipes", 23, "item"),
    ],
)
def test_a_count_is_read_with_what_it_counts(text: str, value: Decimal | int, unit: str):
    figure = only(text)
    assert (figure.role, figure.value, figure.unit, figure.vague) == (Role.COUNT, value, unit, False)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("KRW 50 million", 50_000_000, "KRW"),
        ("KRW50,000", 50_000, "KRW"),
        ("50 million won", 50_000_000, "KRW"),
        ("50 million Korean won", 50_000_000, "KRW"),
        ("50,000-won", 50_000, "KRW"),
        ("₩50,000,000", 50_000_000, "KRW"),
        ("$3 million", 3_000_000, "USD"),
        ("US$3 million", 3_000_000, "USD"),
        ("3 million US dollars", 3_000_000, "USD"),
        ("USD 300", 300, "USD"),
        ("2.19 hundred million won", 219_000_000, "KRW"),
    ],
)
def test_money_is_read_in_its_currency(text: str, value: Decimal | int, unit: str):
    figure = only(text)
    assert (figure.role, figure.value, figure.unit, figure.text) == (Role.MONEY, value, unit, text)


@pytest.mark.parametrize(
    ("text", "role", "value", "unit"),
    [
        ("50 percent", Role.PERCENT, "50", ""),
        ("12.5%", Role.PERCENT, "12.5", ""),
        ("3 per cent", Role.PERCENT, "3", ""),
        ("2.3 percentage points", Role.POINTS, "2.3", ""),
        ("2.3%p", Role.POINTS, "2.3", ""),
        ("92.23 points", Role.SCORE, "92.23", ""),
        ("a score of 92.23", Role.SCORE, "92.23", ""),
        ("3 to 1", Role.RATIO, "3", ""),
        ("3:1", Role.RATIO, "3", ""),
        ("a competition rate of 2.5:1", Role.RATIO, "2.5", ""),
        ("2.5 times more", Role.RATIO, "2.5", "fold"),
        ("three times the average", Role.RATIO, "3", "fold"),
        ("threefold", Role.RATIO, "3", "fold"),
        ("one-third", Role.RATIO, "0.333333333333", ""),
        ("a quarter of", Role.RATIO, "0.25", ""),
        ("three years", Role.DURATION, "3", "year"),
        ("a three-year plan", Role.DURATION, "3", "year"),
        ("30-minute", Role.DURATION, "30", "minute"),
        ("two and a half years", Role.DURATION, "2.5", "year"),
        ("one hour and 30 minutes", Role.DURATION, "90", "minute"),
        ("two decades", Role.DURATION, "20", "year"),
        ("12.4 km", Role.MEASURE, "12.4", "km"),
        ("300 square meters", Role.MEASURE, "300", "m2"),
        ("300㎡", Role.MEASURE, "300", "m2"),
        ("4,600 tons", Role.MEASURE, "4600", "t"),
        ("5 hectares", Role.MEASURE, "5", "ha"),
        ("28 degrees Celsius", Role.MEASURE, "28", "degree"),
        ("120 MW", Role.MEASURE, "120", "MW"),
        ("65 years old", Role.MEASURE, "65", "age"),
        ("aged 65", Role.MEASURE, "65", "age"),
        ("a 65-year-old man", Role.MEASURE, "65", "age"),
        ("two consecutive years", Role.STREAK, "2", "year"),
        ("the second consecutive year", Role.STREAK, "2", "year"),
        ("two years in a row", Role.STREAK, "2", "year"),
        ("five years running", Role.STREAK, "5", "year"),
        ("a fourth year in a row", Role.STREAK, "4", "year"),
        ("two straight years", Role.STREAK, "2", "year"),
        ("three consecutive times", Role.STREAK, "3", "time"),
        ("the third straight time", Role.STREAK, "3", "time"),
        ("the third edition in a row", Role.STREAK, "3", "time"),
        ("twice in a row", Role.STREAK, "2", "time"),
        ("back-to-back", Role.STREAK, "2", "time"),
        ("the 16th", Role.ORDINAL, "16", ""),
        ("the second", Role.ORDINAL, "2", ""),
        ("thirty-first", Role.ORDINAL, "31", ""),
        ("first place", Role.RANK, "1", ""),
        ("No. 1", Role.RANK, "1", ""),
        ("ranked 1st", Role.RANK, "1", ""),
        ("placed third", Role.RANK, "3", ""),
        ("second among the six", Role.RANK, "2", ""),
        ("Grade 1", Role.RANK, "1", "grade"),
        ("the 2nd grade", Role.RANK, "2", "grade"),
    ],
)
def test_a_number_has_the_role_that_its_words_give_it(text: str, role: Role, value: str, unit: str):
    figure = read(text, RELEASE)[0]
    assert (figure.role, figure.value, figure.unit, figure.vague) == (role, Decimal(value), unit, False)


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("3-5 people", 3, 5),
        ("3 to 5 people", 3, 5),
        ("between 10 and 15 percent", 10, 15),
        ("10%-15%", 10, 15),
        ("two or three times", 2, 3),
        ("KRW 3 million to KRW 5 million", 3_000_000, 5_000_000),
        ("10 to 20 million won", 10_000_000, 20_000_000),
        ("people aged 15 to 84", 15, 84),
    ],
)
def test_a_range_is_one_figure(text: str, least: Decimal | int, most: Decimal | int):
    figure = only(text)
    assert (figure.value, figure.until) == (least, most)


def test_what_changed_is_two_figures_of_one_unit():
    assert told("rose from 61 to 79 percent") == [
        ("61", Role.PERCENT, Decimal(61), ""),
        ("79 percent", Role.PERCENT, Decimal(79), ""),
    ]
    assert told("from 10 to 20 million won") == [
        ("10", Role.MONEY, Decimal(10_000_000), "KRW"),
        ("20 million won", Role.MONEY, Decimal(20_000_000), "KRW"),
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("April 3, 2025", Day(2025, 4, 3)),
        ("April 3", Day(2025, 4, 3)),
        ("3 April 2025", Day(2025, 4, 3)),
        ("the 3rd of April", Day(2025, 4, 3)),
        ("Apr. 3", Day(2025, 4, 3)),
        ("Thursday, April 3", Day(2025, 4, 3, 3)),
        ("April 3 (Thu.)", Day(2025, 4, 3, 3)),
        ("2025-04-03", Day(2025, 4, 3)),
        ("2025. 4. 3.(Thu)", Day(2025, 4, 3, 3)),
        ("2023.8.7", Day(2023, 8, 7)),
        ("4.3 (Thu)", Day(2025, 4, 3, 3)),
        ("4/3(Thu.)", Day(2025, 4, 3, 3)),
        ("announced on the 28th that", Day(2025, 3, 28)),
        ("until the 17th", Day(2025, 4, 17)),
        ("as of the 31st of last month", Day(2025, 3, 31)),
        ("on the afternoon of the 1st", Day(2025, 4, 1)),
        ("on the 28th of last month", Day(2025, 3, 28)),
        ("in April 2024", Day(2024, 4)),
        ("in May", Day(2025, 5)),
        ("last November", Day(2024, 11)),
        ("in October last year", Day(2024, 10)),
        ("2025", Day(2025)),
        ("its 2025 awards", Day(2025)),
        ("the 2024 Korea Job Awards", Day(2024)),
        ("last year", Day(2024)),
        ("next year", Day(2026)),
        ("the year before last", Day(2023)),
        ("last month", Day(2025, 3)),
        ("on Friday", Day(weekday=4)),
    ],
)
def test_a_date_is_read_as_far_as_it_is_told(text: str, day: Day):
    figure = only(text)
    assert (figure.role, figure.day, figure.value) == (Role.DATE, day, None)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("from the 3rd to the 5th", [Day(2025, 4, 3), Day(2025, 4, 5)]),
        ("April 3-5, 2024", [Day(2024, 4, 3), Day(2024, 4, 5)]),
        ("May 24 and 25", [Day(2025, 5, 24), Day(2025, 5, 25)]),
        ("April 30 to May 2", [Day(2025, 4, 30), Day(2025, 5, 2)]),
        ("November 15 to March 15 next year", [Day(2025, 11, 15), Day(2026, 3, 15)]),
        ("May 3, 10, and 17", [Day(2025, 5, 3), Day(2025, 5, 10), Day(2025, 5, 17)]),
        ("May 3, 10 and 17", [Day(2025, 5, 3), Day(2025, 5, 10), Day(2025, 5, 17)]),
        ("May 7 (Wed) to 9 (Fri)", [Day(2025, 5, 7, 2), Day(2025, 5, 9, 4)]),
        ("2024-2025", [Day(2024), Day(2025)]),
        ("2024-25", [Day(2024), Day(2025)]),
    ],
)
def test_days_of_a_range_are_a_date_each(text: str, days: list[Day]):
    assert [figure.day for figure in read(text, RELEASE)] == days


@pytest.mark.parametrize(
    ("text", "unit", "year"),
    [
        ("the first half of 2025", "first_half", 2025),
        ("the second half of last year", "second_half", 2024),
        ("the third quarter of 2025", "quarter_3", 2025),
        ("Q3 2025", "quarter_3", 2025),
        ("the first half of the year", "first_half", 2025),
    ],
)
def test_a_part_of_a_year_is_a_date(text: str, unit: str, year: int):
    figure = only(text)
    assert (figure.role, figure.unit, figure.day) == (Role.DATE, unit, Day(year))


@pytest.mark.parametrize("text", ["last year", "this month", "the 28th", "yesterday"])
def test_without_a_release_nothing_is_resolved_by_it(text: str):
    assert all(figure.day is None for figure in read(text, None))


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("2:30 p.m.", [870]),
        ("14:00", [840]),
        ("9 am", [540]),
        ("12 p.m.", [720]),
        ("12 a.m.", [0]),
        ("noon", [720]),
        ("2 o'clock in the afternoon", [840]),
        ("from 9 a.m. to 6 p.m.", [540, 1080]),
        ("9-11 a.m.", [540, 660]),
        ("10 to 2 p.m.", [600, 840]),
    ],
)
def test_times_are_minutes_after_midnight(text: str, minutes: list[Decimal | int]):
    assert [(figure.role, figure.value) for figure in read(text, RELEASE)] == [
        (Role.TIME, told) for told in minutes
    ]


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("more than 500 people", "over"),
        ("over 500 people", "over"),
        ("at least 500 people", "over"),
        ("500 or more people", "over"),
        ("500 people or more", ""),
        ("500+ people", "over"),
        ("no more than 500 people", "under"),
        ("up to 50 million won", "under"),
        ("less than 3 km", "under"),
        ("about 500 people", "about"),
        ("some 500 people", "about"),
        ("nearly KRW 50 million", "about"),
        ("500 people", ""),
        ("over three years", ""),
    ],
)
def test_words_around_a_number_loosen_it(text: str, modifier: str):
    assert only(text).modifier == modifier


@pytest.mark.parametrize(
    "text",
    [
        "031-123-4567",
        "(02) 123-4567 and 1588-1234",
        "+82-31-8075-2114",
        "press24@example.go.kr",
        "https://www.example.go.kr/2024/77?id=5",
        "www.example.go.kr/77",
        "the 5G network and COVID-19, a 4K film, H1N1, G20 and a 3D printer",
        "around the clock, 24/7",
        "dozens of people and hundreds of thousands of trees",
        "the march of time, and we may go",
        "version 2.1.3.4",
        "registration 12345678901234567890",
    ],
)
def test_what_is_no_figure_is_left_alone(text: str):
    assert read(text, RELEASE) == []


@pytest.mark.parametrize(
    "text",
    [
        "one of them",
        "First, we listen",
        "at first",
        "once again",
        "both cities",
        "a dozen trees",
        "Type 2",
        "Group 1",
        "Route 33",
        "ISO 9001",
        "the 4th Industrial Revolution",
        "half of them",
        "this year",
        "today",
        "doubled",
        "every half year",
        "came first",
        "in the 1990s",
        "people in their 20s",
        "for a year",
        "over the past month",
        "on Friday",
    ],
)
def test_what_may_be_no_figure_is_vague(text: str):
    assert only(text).vague


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("on the 10th anniversary", [Role.ORDINAL]),
        ("at the 16th Dasan Mokmin Award", [Role.ORDINAL]),
        ("the 8th local government", [Role.ORDINAL]),
        ("30 seconds", [Role.DURATION]),
        ("the second half of the match", [Role.ORDINAL]),
        ("Article 14 of the Act", [Role.NUMBER]),
        ("2024 residents", [Role.COUNT]),
        ("a 12-story building", [Role.COUNT]),
        ("in 4.3 places", [Role.COUNT]),
        ("2,024", [Role.NUMBER]),
        ("20.5", [Role.NUMBER]),
        ("April 3, 5 people", [Role.DATE, Role.COUNT]),
        ("May 5 percent", [Role.DATE]),
        ("on May 3 and 5 new cities", [Role.DATE, Role.COUNT]),
        ("on the 2F", [Role.COUNT]),
        ("in FY2025", [Role.DATE]),
    ],
)
def test_false_friends_are_told_apart(text: str, roles: list[Role]):
    assert [figure.role for figure in sure(text)] == roles


def test_a_change_to_another_unit_is_no_range():
    assert told("fell by 12.3% to 45,210 cases") == [
        ("12.3%", Role.PERCENT, Decimal("12.3"), ""),
        ("45,210 cases", Role.COUNT, Decimal(45210), "case"),
    ]


def test_figures_stand_where_they_are_said_to():
    text = "It won 77 institutional awards\non April 3, 2025 at 2:30 p.m., with KRW 50 million."
    assert [text[figure.start : figure.end] for figure in read(text, RELEASE)] == [
        "77 institutional awards",
        "April 3, 2025",
        "2:30 p.m.",
        "KRW 50 million",
    ]


def test_a_line_break_parts_a_number_from_what_follows():
    assert told("a total of 312\nBuses everywhere") == [("312", Role.NUMBER, Decimal(312), "")]


WORDS = (
    "1 12 2025 20.5 1,500 3.5 16th 1st st to and of the % $ KRW won million hundred thousand April May 3 , . ( ) : a.m."
    " first second half an - ₩ a in row consecutive years no one on points 2025-04-03 14:00 COVID-19 @ http://"
)
PIECES = st.sampled_from(WORDS.split())


@given(
    st.one_of(
        st.text(max_size=200), st.lists(PIECES, max_size=40).map(" ".join), st.lists(PIECES).map("".join)
    )
)
@settings(max_examples=300)
def test_any_text_is_read_without_a_fault_and_in_order(text: str):
    end = 0
    for figure in read(text, RELEASE):
        assert end <= figure.start < figure.end
        assert text[figure.start : figure.end] == figure.text
        end = figure.end


@pytest.mark.parametrize(
    "piece",
    [
        "1,",
        "9",
        "a",
        "one hundred and ",
        "April 3, 4 and ",
        "3-",
        "$",
        "(",
        "1:",
        "the first ",
        "no. ",
        "\n",
        "a@",
    ],
)
def test_the_time_grows_with_the_length_of_the_text(piece: str):
    text = (piece * 100_000)[:100_000]
    start = time.process_time()
    read(text, RELEASE)
    assert time.process_time() - start < 10
