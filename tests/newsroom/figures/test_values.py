"""What figures share: amounts in one base, units of one family, quotients of one length."""

from decimal import Decimal

import pytest

from newsroom.figures.values import Figure, Role, compatible, quotient


def make_figure(role: Role, value: str, unit: str) -> Figure:
    return Figure(role, 0, 1, "x", Decimal(value), unit)


@pytest.mark.parametrize(
    ("role", "one", "other"),
    [
        (Role.MEASURE, ("2", "ha"), ("20000", "m2")),
        (Role.MEASURE, ("3.5", "km"), ("3500", "m")),
        (Role.DURATION, ("0.5", "year"), ("6", "month")),
        (Role.DURATION, ("1.5", "hour"), ("90", "minute")),
        (Role.DURATION, ("1", "week"), ("7", "day")),
    ],
)
def test_one_amount_in_two_units_is_equal(role: Role, one: tuple[str, str], other: tuple[str, str]) -> None:
    assert make_figure(role, *one).amount == make_figure(role, *other).amount


def test_amounts_of_different_roles_are_not_equal() -> None:
    assert make_figure(Role.COUNT, "3", "").amount != make_figure(Role.RANK, "3", "").amount


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("place", "body", True),
        ("case", "award", True),
        ("km", "m", True),
        ("", "person", True),
        ("person", "case", False),
        ("household", "person", False),
        ("KRW", "USD", False),
    ],
)
def test_units_may_be_of_one_thing_when_their_families_meet(one: str, other: str, expected: bool) -> None:
    assert compatible(one, other) is compatible(other, one) is expected


def test_a_third_is_the_same_however_it_is_divided() -> None:
    assert quotient(Decimal(1), Decimal(3)) == quotient(Decimal(2), Decimal(6))
