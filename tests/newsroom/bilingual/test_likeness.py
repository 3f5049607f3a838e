import pytest

from newsroom.bilingual.likeness import Likeness, likeness
from newsroom.figures.values import Figure, Role
from tests.newsroom.bilingual.make_figures import make_date, make_figure

SAME_THING = [
    (make_figure(Role.MONEY, "219000000", "KRW"), make_figure(Role.MONEY, "219000000", "KRW")),
    (make_figure(Role.STREAK, "2", "year"), make_figure(Role.DURATION, "2", "year")),
    (make_figure(Role.STREAK, "2", "year"), make_figure(Role.ORDINAL, "2")),
    (make_figure(Role.RANK, "1"), make_figure(Role.ORDINAL, "1")),
    (make_figure(Role.COUNT, "5", "time"), make_figure(Role.ORDINAL, "5")),
    (make_figure(Role.COUNT, "77", "case"), make_figure(Role.COUNT, "77", "award")),
    (make_figure(Role.PERCENT, "25"), make_figure(Role.RATIO, "0.25")),
    (make_figure(Role.DURATION, "14", "day"), make_figure(Role.DURATION, "2", "week")),
    (make_figure(Role.MEASURE, "3.5", "km"), make_figure(Role.MEASURE, "3500", "m")),
    (make_date(month=4, day=3), make_date(year=2026, month=4, day=3)),
    (make_date(year=2024), make_figure(Role.NUMBER, "2024")),
    (make_date(day=8), make_figure(Role.ORDINAL, "8")),
    (make_date(year=2026, month=12, day=3, guessed="year"), make_date(year=2025, month=12, day=3)),
    (make_figure(Role.TIME, "420", text="7시"), make_figure(Role.TIME, "1140", text="7 p.m.")),
]
OTHER_THINGS = [
    (make_figure(Role.COUNT, "77", "case"), make_figure(Role.ORDINAL, "77")),
    (make_figure(Role.COUNT, "28", "case"), make_date(day=28)),
    (make_figure(Role.PERCENT, "3.2"), make_figure(Role.POINTS, "3.2")),
    (make_figure(Role.MONEY, "5", "KRW"), make_figure(Role.MONEY, "5", "USD")),
    (make_figure(Role.DURATION, "3", "year"), make_figure(Role.DURATION, "3", "month")),
    (make_date(month=4, day=3), make_date(month=4, day=4)),
    (make_date(year=2026, unit="first_half"), make_date(year=2026, unit="second_half")),
    (make_figure(Role.TIME, "840", text="오후 2시"), make_figure(Role.TIME, "120", text="2 a.m.")),
]


@pytest.mark.parametrize(("ko", "en"), SAME_THING)
def test_figures_that_say_the_same_in_different_words_are_alike(ko: Figure, en: Figure) -> None:
    assert likeness(ko, en) is not Likeness.NONE


@pytest.mark.parametrize(("ko", "en"), OTHER_THINGS)
def test_figures_of_one_number_for_different_things_are_not_alike(ko: Figure, en: Figure) -> None:
    assert likeness(ko, en) is Likeness.NONE
