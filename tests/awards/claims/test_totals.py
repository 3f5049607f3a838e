"""Totals of a year are compared with and without affiliates, records with all years before."""

from datetime import date

import pytest

from awards.claims.claim import Outcome
from awards.computed.totals import Cell, Totals
from tests.awards.claims.make import claims_in, make_totals, told, verdict, verdicts

CONFIRMED, CONTRADICTED, NOT_PROVABLE = Outcome.CONFIRMED, Outcome.CONTRADICTED, Outcome.NOT_PROVABLE
TOTALS = make_totals(
    (2023, True, 60), (2023, False, 20), (2024, True, 40), (2024, True, 20, "province"), (2024, False, 17)
)
CASES = [
    ("하늘시는 2024년 한 해 동안 총 77건(산하기관 포함)의 기관표창을 받았다.", CONFIRMED),
    ("하늘시는 2024년 한 해 동안 총 60건의 기관표창을 받았다.", CONFIRMED),
    ("하늘시는 2024년 한 해 동안 총 60건(산하기관 포함)의 기관표창을 받았다.", CONTRADICTED),
    ("하늘시는 올해 모두 75건의 상을 받았다.", CONTRADICTED),
    ("하늘시는 지난해 기관표창 80건을 수상했다.", CONFIRMED),
    ("하늘시는 2024년 77건을 수상했다.", CONFIRMED),
    ("하늘시는 2024년 25건을 수상하며 저력을 보였다.", CONTRADICTED),
    ("하늘시는 2024년 30건을 수상했으며 이 가운데 5건은 최고 등급이다.", CONTRADICTED),
    ("하늘시는 올해 모두 30건을 수상했다고 밝혔다.", CONTRADICTED),
    ("하늘시는 2020년 한 해 동안 기관표창 12건을 수상했다.", NOT_PROVABLE),
]


@pytest.mark.parametrize(("sentence", "outcome"), CASES)
def test_a_total_in_korean(sentence, outcome):
    assert verdict(sentence, totals=TOTALS).outcome is outcome


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("77 institutional awards (including affiliates)", CONFIRMED),
        ("78 institutional awards", CONTRADICTED),
    ],
)
def test_a_total_in_english(said, outcome):
    assert (
        verdict(f"Haneul City won a total of {said} in 2024.", language="en", totals=TOTALS).outcome
        is outcome
    )


def test_the_year_may_stand_in_the_title():
    [found] = claims_in("하늘시는 모두 77건의 기관표창을 받았다.", title="하늘시, 2024년 기관표창 휩쓸어")
    assert found.year == 2024


def test_what_looks_back_in_january_calls_the_year_before_this_year():
    title = "2024년, 하늘시 기관표창 휩쓸어"
    [found] = claims_in("하늘시는 올해 모두 77건의 기관표창을 받았다.", title=title, day=date(2025, 1, 8))
    assert found.year == 2024


def test_who_gave_them_is_counted_apart():
    found = verdicts("하늘시는 2024년 중앙부처 40건, 도 20건 등 모두 60건의 표창을 받았다.", totals=TOTALS)
    assert [each.outcome for each in found] == [CONFIRMED] * 3


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("하늘시는 2024년 대통령상 3건을 받았다.", CONFIRMED),
        ("하늘시는 2024년 한 해 동안 대통령 표창 4건을 받았다.", CONTRADICTED),
        ("하늘시는 2024년에 국무총리상 2건을 수상했다.", CONFIRMED),
        ("하늘시는 2024년 장관상 9건을 수상했다.", CONTRADICTED),
    ],
)
def test_in_whose_name_they_are_is_counted_apart(sentence, outcome):
    cells = [(3, "president"), (2, "prime_minister"), (8, "minister"), (5, "")]
    totals = Totals([Cell(2024, True, frozenset(), name, "", number) for number, name in cells])
    assert verdict(sentence, totals=totals).outcome is outcome


def test_it_tells_both_totals():
    found = verdict("하늘시는 2024년 모두 75건의 상을 받았다.", totals=TOTALS)
    assert told(found) == (
        "The register counts in 2024: 60 of the city, 77 with affiliates, with those that are not public yet."
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "하늘시는 2024년 공모사업 33건에 선정됐다.",
        "하늘시는 2024년 표창이 5건 늘었다고 밝혔다.",
        "하늘시는 모두 77건의 기관표창을 받았다.",
        "하늘시는 2024년 상반기에 4건을 수상했다.",
        "하늘시는 2024년 5월 한 달 동안 표창 3건을 받았다.",
        "하늘시는 2024년 10월까지 모두 40건의 상을 받았다.",
        "하늘시는 2024년 예산 25건을 심의했다.",
        "하늘시는 5번 수상했다.",
        "하늘시는 2024년 데이터 행정 평가에서 표창 3건을 받았다.",
        "바람시는 2024년 모두 77건의 기관표창을 받았다.",
    ],
)
def test_other_numbers_are_no_total(sentence):
    assert [each for each in claims_in(sentence) if each.kind == "claim-total"] == []


@pytest.mark.parametrize(
    ("totals", "outcome"),
    [
        (make_totals((2022, True, 50), (2023, True, 59), (2024, True, 60)), CONFIRMED),
        (make_totals((2022, True, 60), (2024, True, 60)), CONTRADICTED),
        (make_totals((2024, True, 60)), NOT_PROVABLE),
        (make_totals((2023, True, 60)), NOT_PROVABLE),
    ],
)
@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("하늘시는 2024년 역대 최다 수상 기록을 세웠다.", "ko"),
        ("Haneul City won a record number of awards in 2024.", "en"),
    ],
)
def test_a_record(sentence, language, totals, outcome):
    assert verdict(sentence, language=language, totals=totals).outcome is outcome


@pytest.mark.parametrize(
    "sentence",
    [
        "하늘시는 2024년 재정 인센티브 21억 원으로 역대 최다를 기록했다.",
    ],
)
def test_other_records_are_no_claim(sentence):
    assert claims_in(sentence) == []
