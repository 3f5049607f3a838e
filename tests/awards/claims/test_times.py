"""“통산 N번째” and “첫” count the editions that were won, in a row or not."""

import pytest

from awards.claims.claim import Outcome
from tests.awards.claims.make import first_of_ten, make_record, told, verdict, verdicts

CONFIRMED, CONTRADICTED, NOT_PROVABLE = Outcome.CONFIRMED, Outcome.CONTRADICTED, Outcome.NOT_PROVABLE
THIRD = make_record({2021: 1, 2023: 1, 2024: 1}, others=[2022], **first_of_ten())


@pytest.mark.parametrize(
    ("sentence", "language", "outcome"),
    [
        ("하늘시가 2024년 데이터 행정 평가에서 통산 세 번째 최우수기관에 선정됐다.", "ko", CONFIRMED),
        ("하늘시의 2024년 데이터 행정 평가 최우수 수상은 이번이 세 번째다.", "ko", CONFIRMED),
        ("하늘시가 데이터 행정 평가에서 통산 3회 최우수를 받았다.", "ko", CONFIRMED),
        ("하늘시가 2024년 데이터 행정 평가에서 통산 네 번째 최우수기관에 선정됐다.", "ko", CONTRADICTED),
        (
            "Haneul City was rated Best for the third time in the 2024 Data Administration Evaluation.",
            "en",
            CONFIRMED,
        ),
        (
            "Haneul City was rated Best for the fifth time in the 2024 Data Administration Evaluation.",
            "en",
            CONTRADICTED,
        ),
    ],
)
def test_the_nth_time(sentence, language, outcome):
    assert verdict(sentence, THIRD, language=language).outcome is outcome


def test_two_awards_of_one_edition_are_one_time():
    record = make_record({2023: (1, 2), 2024: 1})
    assert (
        verdict("하늘시가 2024년 데이터 행정 평가에서 두 번째 수상의 영예를 안았다.", record).outcome
        is CONFIRMED
    )


def test_it_tells_the_editions_that_were_won():
    found = verdict("하늘시가 2024년 데이터 행정 평가에서 통산 두 번째 최우수기관에 선정됐다.", THIRD)
    assert told(found) == "By the register it is number 3, not 2: 2021, 2023, 2024."


FIRST = [
    ({2024: 1}, CONFIRMED),
    ({2022: 2, 2024: 1}, CONFIRMED),
    ({2022: 1, 2024: 1}, CONTRADICTED),
    ({2023: 2}, NOT_PROVABLE),
    ({2023: 2, 2024: 2}, CONTRADICTED),
]


@pytest.mark.parametrize(("won", "outcome"), FIRST)
@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("하늘시가 2024년 데이터 행정 평가에서 처음으로 최우수기관에 선정됐다.", "ko"),
        ("Haneul City was rated Best for the first time in the 2024 Data Administration Evaluation.", "en"),
    ],
)
def test_the_first_time(sentence, language, won, outcome):
    assert verdict(sentence, make_record(won), language=language).outcome is outcome


def test_a_first_award_is_the_first_of_any_grade():
    record = make_record({2022: 3, 2024: 1})
    found = verdict("하늘시가 2024년 데이터 행정 평가에서 첫 수상의 영예를 안았다.", record)
    assert told(found) == "The register has earlier ones: 2022."


@pytest.mark.parametrize(
    "sentence",
    [
        "하늘시는 2024년 데이터 행정 평가에서 전국 최초로 최우수기관에 선정됐다.",
        "하늘시는 2024년 데이터 행정 평가에서 3년 만에 처음으로 최우수기관에 선정됐다.",
        "올해 처음 열린 데이터 행정 평가에서 하늘시가 우수기관으로 선정됐다.",
        "하늘시는 데이터 행정 평가에서 두 번째로 높은 점수를 받았다.",
        "하늘시는 처음으로 시민 평가단을 운영해 데이터 행정 평가에서 최우수상을 받았다.",
        "하늘시는 매달 세 번째 수요일에 데이터 행정 평가 수상 사례를 나눈다.",
    ],
)
def test_first_of_others_and_of_other_matters_is_no_claim(sentence):
    assert verdicts(sentence, make_record({2022: 1, 2024: 1})) == []


def test_won_for_the_first_time_means_any_result():
    record = make_record({2022: 2, 2024: 1})
    said = "하늘시는 2024년 데이터 행정 평가에서 최우수를 받아 이 평가에서 처음으로 수상했다."
    assert verdict(said, record).outcome is CONTRADICTED


def test_the_first_of_its_kind_tells_what_was_won_before():
    found = verdict(
        "하늘시는 2024년 데이터 행정 평가에서 처음으로 최우수기관에 선정됐다.",
        make_record({2022: 2, 2024: 1}),
    )
    assert told(found).startswith(
        "The register has none with such a result before 2024. What was won before: "
    )


def test_a_number_in_all_behind_another_clause_counts_every_result():
    record = make_record({2022: 2, 2023: 2, 2024: 1})
    said = "하늘시는 2024년 데이터 행정 평가에서 최우수를 받아 통산 네 번째 수상의 영예를 안았다."
    assert told(verdict(said, record)) == "By the register it is number 3, not 4: 2022, 2023, 2024."
