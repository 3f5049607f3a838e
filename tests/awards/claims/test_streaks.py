"""“N년 연속” is compared with the streak that the register counts."""

import pytest

from awards.claims.claim import Outcome
from tests.awards.claims.make import FACILITIES, first_of_ten, make_record, told, verdict, verdicts

CONFIRMED, CONTRADICTED, NOT_PROVABLE = Outcome.CONFIRMED, Outcome.CONTRADICTED, Outcome.NOT_PROVABLE
KOREAN = "하늘시가 2024년 데이터 행정 평가에서 {} 선정됐다."
ENGLISH = "Haneul City was rated {} in the 2024 Data Administration Evaluation."

YEARS = [
    ("two in a row", {2023: 1, 2024: 1}, {}, 2, CONFIRMED),
    ("more than is said", {2022: 1, 2023: 1, 2024: 1}, {}, 2, CONTRADICTED),
    ("an edition that others won", {2021: 1, 2023: 1, 2024: 1}, {"others": [2022]}, 3, CONTRADICTED),
    ("an edition marked as without ours", {2021: 1, 2023: 1, 2024: 1}, {"without": [2022]}, 3, CONTRADICTED),
    ("a lower grade", {2022: 1, 2023: 2, 2024: 1}, {}, 3, CONTRADICTED),
    ("an edition that was not held", {2022: 1, 2024: 1}, {"idle": [2023]}, 2, CONFIRMED),
    # With 2022 it would be four, so that three is wrong whatever happened then.
    ("a turn that nobody recorded, whatever came of it", {2021: 1, 2023: 1, 2024: 1}, {}, 3, CONTRADICTED),
    (
        "a turn that nobody recorded, which may have been won",
        {2021: 1, 2023: 1, 2024: 1},
        {},
        4,
        NOT_PROVABLE,
    ),
    ("one of two years recorded", {2024: 1}, {}, 2, NOT_PROVABLE),
    ("earlier years than the register has", {2023: 1, 2024: 1}, {}, 5, NOT_PROVABLE),
    ("two editions with a year between", {2022: 1, 2024: 1}, {}, 3, NOT_PROVABLE),
    ("editions every other year", {2020: 1, 2022: 1, 2024: 1}, {}, 3, CONTRADICTED),
    ("the edition of the text is not recorded", {2022: 1, 2023: 1}, {}, 3, NOT_PROVABLE),
    ("it is not, and the one before was not won", {2022: 1}, {"others": [2023]}, 3, CONTRADICTED),
    ("nobody of ours won", {2022: 1, 2023: 1}, {"without": [2024]}, 3, CONTRADICTED),
]


@pytest.mark.parametrize(
    ("won", "gaps", "said", "outcome"), [case[1:] for case in YEARS], ids=[case[0] for case in YEARS]
)
def test_years_in_a_row(won, gaps, said, outcome):
    assert (
        verdict(KOREAN.format(f"{said}년 연속 최우수기관으로"), make_record(won, **gaps)).outcome is outcome
    )


@pytest.mark.parametrize(("said", "outcome"), [("third", CONFIRMED), ("second", CONTRADICTED)])
def test_english_says_the_same(said, outcome):
    record = make_record({2022: 1, 2023: 1, 2024: 1})
    assert (
        verdict(ENGLISH.format(f"Best for the {said} consecutive year"), record, language="en").outcome
        is outcome
    )


def test_editions_every_other_year_are_counted_as_editions():
    record = make_record({2020: 1, 2022: 1, 2024: 1})
    assert verdict(KOREAN.format("3회 연속 최우수기관으로"), record).outcome is CONFIRMED


def test_first_of_its_group_three_times_is_a_streak_of_two():
    record = make_record({2021: 1, 2023: 1, 2024: 1}, others=[2022], **first_of_ten())
    [found, _rank] = verdicts(KOREAN.format("3년 연속 1위에 올라 최우수기관으로"), record)
    assert found.outcome is CONTRADICTED
    assert told(found).startswith("The register counts 2 in a row, not 3: 2023, 2024.")


def test_what_bears_it_out_are_the_awards_of_the_streak():
    record = make_record({2021: 2, 2023: 1, 2024: 1})
    found = verdict(KOREAN.format("2년 연속 최우수기관으로"), record)
    assert [won.edition for won in found.rows] == [2023, 2024]


def test_a_grade_or_better_is_meant():
    record = make_record({2023: 1, 2024: 2})
    assert verdict(KOREAN.format("2년 연속 우수기관으로"), record).outcome is CONFIRMED
    assert verdict(KOREAN.format("2년 연속 최우수기관으로"), record).outcome is CONTRADICTED


def test_it_tells_which_records_are_missing():
    record = make_record({2023: 1, 2024: 1})
    found = verdict(KOREAN.format("4년 연속 최우수기관으로"), record)
    assert told(found) == "No award is recorded for 2021, 2022. The register counts 2 in a row: 2023, 2024."


def test_it_tells_what_the_award_of_the_text_would_make_of_it():
    found = verdict(KOREAN.format("2년 연속 최우수기관으로"), make_record({2023: 1}))
    assert told(found) == (
        "No award is recorded for 2024. With it the register would count 2 in a row: 2023, 2024."
    )


def test_of_a_programme_that_the_register_lacks_nothing_is_known():
    found = verdict("하늘시가 2024년 물순환 평가에서 2년 연속 우수기관으로 선정됐다.", make_record({}))
    assert told(found) == "The register has no programme “물순환 평가”."


def test_a_body_of_ours_has_its_own_streak():
    record = make_record({2023: 1, 2024: 1}, recipient=FACILITIES)
    sentence = "하늘시설공단이 2024년 데이터 행정 평가에서 2년 연속 최우수기관으로 선정됐다."
    assert verdict(sentence, record).outcome is CONFIRMED


def test_a_prize_in_the_name_of_a_minister_is_another_result_than_a_grade():
    record = make_record({2022: 1, 2023: 1, 2024: 1}, authority="minister")
    sentence = "하늘시가 2024년 데이터 행정 평가에서 2년 연속 장관상을 받았다."
    assert told(verdict(sentence, record)).startswith("The register counts 3 in a row, not 2")
