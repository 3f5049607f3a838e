"""Figures of Korean texts: each is read with its exact value, its unit and its role."""

import time
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsroom.figures.korean import read
from newsroom.figures.values import Day, Figure, Role

DAY = date(2026, 3, 4)


def told(text: str) -> list[tuple[str, str, str, str]]:
    """The figures of a text as span, role, value and unit."""
    return [
        (figure.text, figure.role.value, _plain(figure.value), figure.unit)
        for figure in read(text, DAY)
        if not figure.vague
    ]


def only(text: str) -> Figure:
    [figure] = read(text, DAY)
    return figure


def _plain(value: Decimal | None) -> str:
    return "" if value is None else format(value.normalize(), "f")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,509명", 1509),
        ("１，５０９명", 1509),
        ("50만 명", 500_000),
        ("50여만 명", 500_000),
        ("1만2천명", 12_000),
        ("1만 2,000명", 12_000),
        ("3만 5000명", 35_000),
        ("3천5백 명", 3500),
        ("백 명", 100),
        ("이십만 명", 200_000),
        ("열다섯 명", 15),
        ("스물두 명", 22),
        ("2만5천여 명", 25_000),
    ],
)
def test_counts_of_persons_are_read_however_they_are_written(text: str, value: Decimal | int) -> None:
    figure = only(text)
    assert (figure.role, figure.value, figure.unit) == (Role.COUNT, value, "person")
    assert figure.text == text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2억 1900만 원", 219_000_000),
        ("2억1천9백만원", 219_000_000),
        ("3조 2천억원", 3_200_000_000_000),
        ("5천만 원", 50_000_000),
        ("5,000만 원", 50_000_000),
        ("1.5억 원", 150_000_000),
        ("일억 이천만 원", 120_000_000),
        ("1천원", 1000),
        ("만 원", 10_000),
        ("1만 원권", 10_000),
    ],
)
def test_money_is_read_in_won(text: str, value: int) -> None:
    assert told(text) == [(text, "money", str(value), "KRW")]


@pytest.mark.parametrize(
    ("text", "told_of_it"),
    [
        ("77건", ("count", "77", "case")),
        ("684개 기관", ("count", "684", "body")),
        ("31개 시·군", ("count", "31", "body")),
        ("24개국", ("count", "24", "nation")),
        ("두 차례", ("count", "2", "time")),
        ("다섯 번", ("count", "5", "time")),
        ("스무 곳", ("count", "20", "place")),
        ("두 도시", ("count", "2", "body")),
        ("61가구", ("count", "61", "household")),
        ("850그루", ("count", "850", "tree")),
        ("3관왕", ("count", "3", "crown")),
        ("제16회", ("ordinal", "16", "")),
        ("16번째", ("ordinal", "16", "")),
        ("세 번째", ("ordinal", "3", "")),
        ("제3차", ("ordinal", "3", "")),
        ("40주년", ("ordinal", "40", "")),
        ("21년째", ("ordinal", "21", "year")),
        ("1위", ("rank", "1", "")),
        ("1등급", ("rank", "1", "grade")),
        ("97.4%", ("percent", "97.4", "")),
        ("30퍼센트", ("percent", "30", "")),
        ("2.3%포인트", ("points", "2.3", "")),
        ("12.5%p", ("points", "12.5", "")),
        ("92.23점", ("score", "92.23", "")),
        ("4분의 1", ("ratio", "0.25", "")),
        ("4.5대 1", ("ratio", "4.5", "")),
        ("2.5:1", ("ratio", "2.5", "")),
        ("두 배", ("ratio", "2", "fold")),
        ("3년간", ("duration", "3", "year")),
        ("반년", ("duration", "0.5", "year")),
        ("1년 6개월", ("duration", "18", "month")),
        ("1시간 30분", ("duration", "90", "minute")),
        ("석 달", ("duration", "3", "month")),
        ("사흘", ("duration", "3", "day")),
        ("10일간", ("duration", "10", "day")),
        ("100일", ("duration", "100", "day")),
        ("2년 연속", ("streak", "2", "year")),
        ("3회 연속", ("streak", "3", "time")),
        ("2연패", ("streak", "2", "time")),
        ("3.5㎞", ("measure", "3.5", "km")),
        ("1만2천㎡", ("measure", "12000", "m2")),
        ("86톤", ("measure", "86", "t")),
        ("25℃", ("measure", "25", "degree")),
        ("65세", ("measure", "65", "age")),
        ("1,860만 달러", ("money", "18600000", "USD")),
        ("오후 2시 30분", ("time", "870", "")),
        ("14:00", ("time", "840", "")),
        ("밤 12시", ("time", "1440", "")),
        ("오후 세 시", ("time", "900", "")),
    ],
)
def test_what_a_number_is_there_for_is_told_by_what_stands_around_it(
    text: str, told_of_it: tuple[str, str, str]
) -> None:
    assert told(f"시는 {text}, 라고") == [(text, *told_of_it)]


@pytest.mark.parametrize(
    "text",
    [
        "시민만 참여한 하천 정비와 조례 제정에 힘을 두고 온 세금",
        "한편 한 시민이 말했다. 일자리와 세부 계획을 네이버에 열린 시장실",
        "다시 한번, 또 한 번, 한곳에 모은",
        "코로나19와 5G, K-2, A4, 4-H",
        "문의 031-123-4567, 1588-1234, press119@city.example, https://city.example/2024/3",
        "공고 제2024-123호",
        "수십 명과 수백억 원",
        "1인당, 1인 가구, 4차 산업혁명, 7호선, 119, 중앙로 12번길",
    ],
)
def test_what_only_looks_like_a_figure_is_none_or_vague(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "value", "until"),
    [
        ("3~5명", 3, 5),
        ("10∼15%", 10, 15),
        ("10%∼15%", 10, 15),
        ("3~5만 원", 30_000, 50_000),
        ("500~1천만 원", 5_000_000, 10_000_000),
        ("두세 명", 2, 3),
        ("15~64세", 15, 64),
    ],
)
def test_a_range_holds_both_ends(text: str, value: Decimal | int, until: Decimal | int) -> None:
    figure = only(text)
    assert (figure.text, figure.value, figure.until) == (text, value, until)


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("50만 명 이상", "over"),
        ("30여 명", "over"),
        ("두 달 넘게", "over"),
        ("50명 미만", "under"),
        ("최대 50%", "under"),
        ("약 100kg", "about"),
        ("30명 안팎", "about"),
        ("계약 23건", ""),
        ("평균 84.2점을 넘었다", ""),
    ],
)
def test_a_limit_is_told_by_the_modifier(text: str, modifier: str) -> None:
    assert only(text).modifier == modifier


def test_numbers_in_a_row_share_their_unit() -> None:
    assert [figure.unit for figure in read("1·2·3단계", DAY)] == ["stage"] * 3
    assert [figure.role for figure in read("2, 3위", DAY)] == [Role.RANK] * 2


def test_things_of_a_collection_are_no_score() -> None:
    assert told("유물 120점을 전시") == [("120점", "count", "120", "work")]
    assert told("2만여 점") == [("2만여 점", "count", "20000", "work")]


def test_a_number_in_brackets_behind_a_score_is_one() -> None:
    assert told("평균(65.6)") == [("65.6", "score", "65.6", "")]


def test_a_number_of_dollars_is_no_year_and_a_year_before_a_name_no_count() -> None:
    assert told("1900 달러") == [("1900 달러", "money", "1900", "USD")]
    assert told("‘2024 도시대상’") == [("2024", "date", "", "")]


def test_spans_are_those_of_the_text_that_was_read() -> None:
    text = "총 ７７건\u00a0중 １위"
    assert [text[figure.start : figure.end] for figure in read(text, DAY)] == ["７７건", "１위"]


def test_nothing_is_guessed_without_the_day_of_the_release() -> None:
    [first, second] = read("올해 28일", None)
    assert (first.day, second.day) == (Day(), Day(day=28))


FORMS = (
    lambda number: f"{number}명",
    lambda number: f"{number:,}명",
    lambda number: f"{number:,} 명",
    lambda number: f"{_with_factors(number)}명",
    lambda number: f"{_with_factors(number, ' ')} 명",
)


def _with_factors(number: int, space: str = "") -> str:
    """2억 1900만 3 as Korean writes it: a part for each of 억, 만 and what is over."""
    parts = ((number // 10**8, "억"), (number // 10**4 % 10**4, "만"), (number % 10**4, ""))
    written = [f"{part}{factor}" for part, factor in parts if part]
    return space.join(written)


@given(
    st.integers(min_value=1, max_value=10**12 - 1).filter(
        lambda number: number % 10**4 in (0, *range(1000, 10**4))
    )
)
def test_a_number_is_the_same_in_every_form(number: int) -> None:
    for form in FORMS:
        assert told(form(number)) == [(form(number), "count", str(number), "person")]


@given(
    st.text(
        alphabet="0123456789,.~·:%()'/- 가나만억천백조년월일시분회위번대점개명원한두제이오전후지난부터에서\n",
        max_size=60,
    )
)
@example("1조1")
@example("2023~")
@example("31일2월30일")
def test_any_text_is_read_in_order_without_overlaps(text: str) -> None:
    end = 0
    for figure in read(text, DAY):
        assert end <= figure.start < figure.end <= len(text)
        assert figure.text == text[figure.start : figure.end]
        end = figure.end


@given(st.text(max_size=200))
def test_no_text_is_refused(text: str) -> None:
    read(text, DAY)
    read(text, None)


@pytest.mark.parametrize(
    "unit", ["1,", "1~", "1만 2", "한 ", "4월 3일부터 ", "a1@", "1:", "(1", "천", "2024년·", "1 "]
)
def test_long_texts_take_time_by_their_length(unit: str) -> None:
    def seconds(length: int) -> float:
        text = (unit * length)[:length]
        begun = time.thread_time()
        read(text, DAY)
        return time.thread_time() - begun

    short = min(seconds(2_000) for _ in range(3))
    # Ten times as long; by the square of its length it would take a hundred times as long.
    assert min(seconds(20_000) for _ in range(3)) < 40 * max(short, 0.005)
