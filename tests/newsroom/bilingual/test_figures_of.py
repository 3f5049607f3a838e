from decimal import Decimal

import pytest

from newsroom.bilingual.figures_of import figures_of
from newsroom.bilingual.texts import plain
from newsroom.figures.values import Role


def values_of(language: str, said: str) -> list[tuple[Role, Decimal | None]]:
    return [(figure.role, figure.value) for figure in figures_of(plain(said, language), None)]


def test_a_range_is_two_figures_of_one_place() -> None:
    figures = figures_of(plain("15~64세가 대상이다.", "ko"), None)
    assert [figure.value for figure in figures] == [15, 64]
    assert figures[0].start == figures[1].start


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ko", "2분 40초 걸린다."),
        ("en", "It takes 2 minutes 40 seconds."),
        ("en", "It takes 2 minutes and 40 seconds."),
    ],
)
def test_a_length_of_time_in_two_units_is_one_figure(language: str, said: str) -> None:
    assert values_of(language, said) == [(Role.DURATION, Decimal(160))]


def test_an_amount_in_two_parts_is_one_figure() -> None:
    assert values_of("ko", "시간당 1만 30원이다.") == [(Role.MONEY, Decimal(10_030))]


def test_lengths_of_time_that_are_not_added_stay_two() -> None:
    assert len(values_of("en", "It was cut from 14 days, 3 weeks ago.")) == 2


def test_a_percentage_and_what_it_led_to_are_no_range() -> None:
    roles = [role for role, _value in values_of("en", "It rose 11.9% to 6,318.")]
    assert roles == [Role.PERCENT, Role.NUMBER]
