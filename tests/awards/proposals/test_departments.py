"""Departments of a city that have won in their own names, and what looks like one."""

import pytest

from awards.proposals.departments import departments
from tests.awards.proposals.make import won


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("민원지적과가 상을 받았다", "민원지적과"),
        ("기획예산담당관은 상을 받았다", "기획예산담당관"),
        ("하늘시 세정과도 상을 받았다", "하늘시 세정과"),
        ("북구청 소통협력새마을과는 상을 받았다", "북구 소통협력새마을과"),
        ("별빛면 산업팀이 상을 받았다", "별빛면 산업팀"),
        ("하늘시 안전건설국(국장 김하늘)이 상을 받았다", "하늘시 안전건설국"),
    ],
)
def test_a_department_is_told_by_what_it_is_for(said, name):
    assert [body.name for body in departments(said)] == [name]


@pytest.mark.parametrize(
    "said",
    [
        "추진 성과가 뛰어나 상을 받았다",
        "하늘사과가 상을 받았다",
        "기존 정책과는 달리 새 길을 열었다",
        "여러 기업과 손잡았다",
        "하늘시 육상팀이 상을 받았다",
        "방송국이 상을 받았다",
        "민원지적과 직원이 상을 받았다",
        "세정과가 낸 사례로 상을 받았다",
    ],
)
def test_what_only_ends_as_departments_do_is_none(said):
    assert list(departments(said)) == []


def test_its_own_department_is_named_with_the_city_told_of():
    said = "하늘시는 도로정비 평가에서 대상을 받았다. 시 세정과는 지방세정 평가에서 우수상을 받았다."
    assert won(said) == [("하늘시", "도로정비 평가", "대상"), ("하늘시 세정과", "지방세정 평가", "우수")]
