"""Results of people and of bodies without a name."""

import pytest

from awards.proposals.others import others


@pytest.mark.parametrize(
    ("before", "rule"),
    [
        ("정다온 팀장은 개인 부문에서 ", "a-person"),
        ("김하늘 시장이 이바지한 공로로 ", "a-person"),
        ("담당 공무원에게는 ", "a-person"),
        ("유공 공무원 ", "a-person"),
        ("이 가운데 7개 기관이 ", "nameless"),
        ("다른 지역 소방서가 ", "nameless"),
        ("주민은 ", "a-person"),
        ("시민이 체감하는 정책을 펼친 점을 인정받아 ", ""),
        ("기업이 경영하기 좋은 환경을 만들어 ", ""),
        (", 하늘공사 등 92개 기관은 훈련 ", ""),
        ("행정안전부가 주관한 평가에서 ", ""),
    ],
)
def test_a_result_is_somebody_elses_by_what_its_clause_says(before, rule):
    assert others(before, before) == rule
