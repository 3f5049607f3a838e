"""Cells as people fill them: what each is read as, and what is said of those that cannot be."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awards.spreadsheets import lists
from awards.spreadsheets.cells import CellRefused
from awards.spreadsheets.columns import BY_KEY, COLUMNS, Shape
from awards.spreadsheets.lines import read
from awards.spreadsheets.written import cell

YEAR, DAY, MONEY, SCORE, RANK = "edition_year", "announced_on", "money", "score", "rank"


@pytest.mark.parametrize(
    ("key", "typed", "value"),
    [
        (DAY, date(2025, 4, 3), "2025-04-03"),
        (DAY, "2025. 4. 3.", "2025-04-03"),
        (DAY, "2025년 4월 3일", "2025-04-03"),
        (DAY, "2025.04.03.(목)", "2025-04-03"),
        (DAY, "20250403", "2025-04-03"),
        (DAY, "2025-04-03 00:00:00", "2025-04-03"),
        (YEAR, 2025.0, 2025),
        (YEAR, "2025년도", 2025),
        ("edition_number", "제16회", 16),
        (RANK, "3위", 3),
        (SCORE, 92.23, "92.23"),
        (SCORE, "92.23점", "92.23"),
        (SCORE, "1,234.5", "1234.5"),
        (MONEY, "30,000,000원", 30_000_000),
        ("assessed_count", "684개", 684),
        ("edition_half", "상반기", 1),
        ("standalone", "아니오", False),
        ("programme.kind", "evaluation", "evaluation"),
        ("recipient.kind", "중앙부처", "central"),
        ("authority", "시·도지사", "governor"),
        ("external_id", 12.0, "12"),
        ("category.ko", "-", None),
        ("category.ko", '"-"', "-"),
        ("programme.ko", "데이터 행정\n평가", "데이터 행정 평가"),
        ("roles.host.ko", "행정안전부, 하늘일보", ["행정안전부", "하늘일보"]),
        ("roles.host.en", "Ministry of Land, Infrastructure and Transport",
         ["Ministry of Land, Infrastructure and Transport"]),
        ("roles.host.ko", '"행정안전부·환경부"', ["행정안전부·환경부"]),
        ("roles.host.ko", "시·도지사협의회", ["시·도지사협의회"]),
        ("grade.ko", "최우수", "최우수"),
        ("prize.ko", "시·도지사상", "시·도지사상"),
    ],
)  # fmt: skip
def test_a_cell_is_read_without_a_word(key, typed, value):
    found = read(BY_KEY[key], typed)
    assert (found.value, found.note) == (value, "")


@pytest.mark.parametrize(
    ("key", "typed", "value", "also"),
    [
        (DAY, "25.4.3", "2025-04-03", {}),
        (DAY, 45750, "2025-04-03", {}),
        (DAY, "98. 12. 1.", "1998-12-01", {}),
        (YEAR, "'25", 2025, {}),
        (YEAR, "2025년 하반기", 2025, {"edition_half": 2}),
        ("programme.ko", "제16회 건강도시상", "건강도시상", {"edition_number": 16}),
        (
            "programme.ko",
            "2025년 상반기 재정집행 평가",
            "재정집행 평가",
            {"edition_year": 2025, "edition_half": 1},
        ),
        ("grade.ko", "우수(2위)", "우수", {RANK: 2}),
        ("prize.ko", "총리상", "국무총리상", {"authority": "prime_minister"}),
        ("prize.ko", "장관상(행안부)", "행정안전부 장관상", {"authority": "minister"}),
        ("prize.ko", "행안부장관표창", "행정안전부 장관 표창", {"authority": "minister"}),
        ("prize.ko", "도지사", None, {"authority": "governor"}),
        (
            "prize.ko",
            "국무총리상(최우수)",
            "국무총리상",
            {"authority": "prime_minister", "grade.ko": "최우수"},
        ),
        (
            "result",
            "우수상(장관상)",
            None,
            {"grade.ko": "우수상", "prize.ko": "장관상", "authority": "minister"},
        ),
        ("result", "대통령 표창", None, {"prize.ko": "대통령 표창", "authority": "president"}),
        ("result", "1위", None, {RANK: 1}),
    ],
)
def test_what_is_more_than_a_spelling_is_told(key, typed, value, also):
    found = read(BY_KEY[key], typed)
    assert (found.value, found.also) == (value, also)
    assert found.note


@pytest.mark.parametrize(
    ("prize", "authority"),
    [
        ("국무총리 표창", "prime_minister"),
        ("행정안전부장관상", "minister"),
        ("경기도지사상", "governor"),
        ("부산시장상", "governor"),
        ("하늘시장상", "mayor"),
        ("구청장상", "mayor"),
        ("통계청장상", "commissioner"),
        ("대통령 기관표창", "president"),
        # Not certain: two cities of that name, the chair of an event, offices of other kinds.
        ("광주시장상", None),
        ("조직위원장상", None),
        ("처장상", None),
        ("협회장상", None),
        ("감사패", None),
    ],
)
def test_in_whose_name_a_prize_is_given_is_read_where_it_is_certain(prize, authority):
    found = read(BY_KEY["prize.ko"], prize)
    assert (found.value, found.also.get("authority")) == (prize, authority)


@pytest.mark.parametrize(
    ("key", "typed", "told"),
    [
        (DAY, "2025년 4월", "has no day"),
        (DAY, "4.3.", "has no year"),
        (DAY, "2025.4.3~4.5", "is a period"),
        (DAY, "2025-02-30", "no day of the calendar"),
        (DAY, "봄", "2025-04-03"),
        (YEAR, "25", "four digits"),
        (YEAR, "2024~2025", "four digits"),
        (MONEY, "3000만원", "all its digits"),
        (SCORE, "A", "92.23"),
        (RANK, "1위/31", "비교집단 기관 수"),
        ("assessed_count", 2.5, "whole number"),
        ("standalone", "아마도", "예, 아니요"),
        ("grade.ko", "최우수, 우수", "a row of its own"),
        ("grade.ko", "최우수\n우수", "a row of its own"),
        ("prize.ko", "▲대통령상 ▲장관상", "a row of its own"),
        ("prize.ko", "장관상 2건", "a row of its own"),
        ("grade.ko", "1위", "순위"),
        ("grade.ko", "장관상", "훈격"),
        ("result", "기관표창", "훈격"),
        ("recipient.ko", "상동", "cell above"),
        ("recipient.ko", "하늘시, 구름시", "하늘시 / 구름시"),
        ("recipient.ko", "하늘시·하늘도시공사", "a row of its own"),
        ("recipient.ko", "〃", "cell above"),
        ("roles.host.ko", "행정안전부·환경부", "semicolons"),
        ("prize.ko", "가" + " " * 999 + "상", "1000"),
    ],
)
def test_what_cannot_be_read_says_what_to_write(key, typed, told):
    with pytest.raises(CellRefused, match=told):
        read(BY_KEY[key], typed)


@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)), st.sampled_from("-./"))
def test_a_day_is_the_same_however_it_is_parted(day, mark):
    assert read(BY_KEY[DAY], f"{day.year}{mark}{day.month}{mark}{day.day}").value == day.isoformat()


@given(st.dates(date(1955, 1, 1), date(2100, 12, 31)))
def test_the_number_that_a_spreadsheet_keeps_is_the_day(day):
    assert read(BY_KEY[DAY], (day - date(1899, 12, 30)).days).value == day.isoformat()


@given(
    st.lists(st.text(st.sampled_from('가나A;,、"\n '), min_size=1, max_size=6).map(str.strip).filter(bool))
)
def test_names_in_one_cell_come_apart_as_they_were_put_together(names):
    for between in (lists.BETWEEN_KOREAN, lists.BETWEEN_ENGLISH):
        assert lists.split(lists.joined(names, between), between) == names


TEXTS = st.text(st.sampled_from("가상 총리장관우수최표창1위,·▲\"'-=()\n제회2025년"), min_size=1, max_size=8)
WORDED = [
    column
    for column in COLUMNS
    if column.shape in (Shape.TEXT, Shape.GRADE, Shape.PRIZE, Shape.PROGRAMME, Shape.RECIPIENT)
]


@given(st.sampled_from(WORDED), TEXTS.map(str.strip).filter(bool))
def test_a_text_is_written_so_that_it_is_read_as_the_same(column, text):
    assert read(column, cell(column, text)).value == text


@given(st.sampled_from(COLUMNS), st.one_of(st.text(max_size=30), st.floats(), st.integers(), st.booleans()))
def test_no_cell_breaks_the_reading(column, typed):
    with suppress(CellRefused):
        read(column, typed)
