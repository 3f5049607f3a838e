"""Figures of Korean texts: each is read with its exact value, its unit and its role."""

from datetime import date
from decimal import Decimal

import pytest

from newsroom.figures.korean import read
from newsroom.figures.values import Role

DAY = date(2026, 3, 4)


def told(text: str) -> list[tuple[str, str, Decimal | None, str]]:
    return [(figure.text, figure.role.value, figure.value, figure.unit) for figure in read(text, DAY)]


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
def test_counts_of_persons_are_read_however_they_are_written(text: str, value: int) -> None:
    [figure] = read(text, DAY)
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
        ("300원", 300),
        ("만 원", 10_000),
    ],
)
def test_money_is_read_in_won(text: str, value: int) -> None:
    assert told(text) == [(text, "money", Decimal(value), "KRW")]
