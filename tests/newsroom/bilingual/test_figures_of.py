from decimal import Decimal

import pytest

from newsroom.bilingual.figures_of import figures_of, is_below_zero
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


@pytest.mark.parametrize("said", ["They won 27-24.", "They won 27 to 24."])
def test_the_result_of_a_game_is_a_ratio(said: str) -> None:
    assert values_of("en", said) == [(Role.RATIO, Decimal("1.125"))]


def test_a_change_is_no_result() -> None:
    assert len(values_of("en", "It fell from 27 to 24.")) == 2


@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        ("ko", "아침 기온은 영하 5도다.", "영하 5도"),
        ("ko", "아침 기온은 -5℃다.", "-5℃"),
        ("en", "It will be minus 5 degrees.", "minus 5 degrees"),
        ("en", "It will be 5 degrees below zero.", "5 degrees below zero"),
    ],
)
def test_a_temperature_below_zero_keeps_its_sign(language: str, said: str, told: str) -> None:
    [figure] = figures_of(plain(said, language), None)
    assert (figure.text, is_below_zero(figure)) == (told, True)
