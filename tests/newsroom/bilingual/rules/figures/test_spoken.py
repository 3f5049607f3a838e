import pytest

from newsroom.bilingual.rules.figures.spoken import english_of
from newsroom.figures.values import Figure, Role
from tests.newsroom.bilingual.make_figures import make_date, make_figure


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        (make_figure(Role.MONEY, "219000000", "KRW"), "219 million won"),
        (make_figure(Role.MONEY, "12150", "KRW"), "12,150 won"),
        (make_figure(Role.MONEY, "3124000000000", "KRW"), "3.124 trillion won"),
        (make_figure(Role.COUNT, "3124500", "person"), "3,124,500"),
        (make_figure(Role.PERCENT, "91.50"), "91.5%"),
        (make_figure(Role.POINTS, "2.3"), "2.3 percentage points"),
        (make_figure(Role.ORDINAL, "16"), "16th"),
        (make_figure(Role.ORDINAL, "12"), "12th"),
        (make_figure(Role.RANK, "2"), "2nd"),
        (make_figure(Role.STREAK, "2", "year"), "2 consecutive years"),
        (make_figure(Role.DURATION, "1", "month"), "1 month"),
        (make_figure(Role.TIME, "870"), "2:30 p.m."),
        (make_figure(Role.RATIO, "0.25"), ""),
        (make_date(year=2026, month=4, day=3, weekday=4), "Friday, April 3, 2026"),
        (make_date(month=4, day=3), "April 3"),
        (make_date(day=3), "3rd"),
        (make_date(year=2026), "2026"),
    ],
)
def test_a_figure_is_said_in_english(figure: Figure, said: str) -> None:
    assert english_of(figure) == said
