"""Differences to the average and to the edition before are computed from the scores of the register."""

from decimal import Decimal

import pytest

from awards.claims.claim import Outcome
from awards.claims.records import Held, Record
from tests.awards.claims.make import DATA, SCALE, claims_in, make_won, told, verdict

CONFIRMED, CONTRADICTED, NOT_PROVABLE = Outcome.CONFIRMED, Outcome.CONTRADICTED, Outcome.NOT_PROVABLE


def scored(score: str | None = "92.23", average: str | None = "65.6", before: str | None = "89.49") -> Record:
    editions = (Held(2023, "2023", 2023), Held(2024, "2024", 2024))
    awards = (
        make_won(2023, score=before and Decimal(before)),
        make_won(2024, score=score and Decimal(score), average=average and Decimal(average)),
    )
    return Record(DATA, "데이터 행정 평가", editions, awards, SCALE)


KOREAN = "하늘시는 2024년 데이터 행정 평가에서 {}."
CASES = [
    ("평균보다 26.63점 높은 92.23점을 받았다", CONFIRMED),
    ("평균 65.6점을 26.63점 웃돌았다", CONFIRMED),
    ("평균보다 26.6점 높은 점수를 받았다", CONFIRMED),
    ("평균보다 27.63점 높은 92.23점을 받았다", CONTRADICTED),
    ("평균보다 26.63점 낮은 점수를 받았다", CONTRADICTED),
    ("지난해보다 2.74점 오른 점수를 받았다", CONFIRMED),
    ("지난해(89.49점)보다 2.74점 상승한 점수를 받았다", CONFIRMED),
    ("지난해보다 3.74점 오른 점수를 받았다", CONTRADICTED),
]


@pytest.mark.parametrize(("said", "outcome"), CASES)
def test_a_difference_in_korean(said, outcome):
    assert verdict(KOREAN.format(said), scored()).outcome is outcome


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("26.63 points above the average", CONFIRMED),
        ("25 points above the average", CONTRADICTED),
        ("2.74 points higher than last year", CONFIRMED),
    ],
)
def test_a_difference_in_english(said, outcome):
    sentence = f"Haneul City scored 92.23, {said}, in the 2024 Data Administration Evaluation."
    assert verdict(sentence, scored(), language="en").outcome is outcome


def test_it_is_shown_how_it_is_computed():
    found = verdict(KOREAN.format("평균보다 27.63점 높은 점수를 받았다"), scored())
    assert told(found) == "By the register it is 26.63, not 27.63: 92.23 less 65.6."


@pytest.mark.parametrize(
    ("record", "missing"),
    [
        (scored(average=None), "No average is recorded for the group of 2024."),
        (scored(score=None), "No score is recorded for 2024."),
    ],
)
def test_what_is_missing_is_told(record, missing):
    found = verdict(KOREAN.format("평균보다 26.63점 높은 점수를 받았다"), record)
    assert (found.outcome, told(found)) == (NOT_PROVABLE, missing)


@pytest.mark.parametrize(
    "said",
    ["그룹 평균 84.2점을 넘었다", "평균보다 약 27점 높은 점수를 받았다", "92.23점을 받아 평균을 웃돌았다"],
)
def test_the_average_itself_and_round_figures_are_no_claim(said):
    assert claims_in(KOREAN.format(said)) == []
