"""Names that stand beside each other: prizes in one breath, two bodies' grades joined, a prize told twice."""

import time

import pytest

from tests.awards.proposals.make import read, won

STORY = "하늘시가 올해 각종 평가에서 20건을 수상했다. "


@pytest.mark.parametrize(
    "said",
    [
        "이 일은 `2016 하늘의 최고경영인상`과 `별빛 창조경영대상`, `하늘 리더십대상` 수상으로 이어졌다.",
        "올해 거머쥔 상은 ‘2016 하늘의 최고경영인상’, ‘2년 연속 별빛 창조경영대상’, ‘하늘 리더십대상’ 등 세 개다.",
        "‘2016 하늘의 최고경영인상’과 ‘별빛 창조경영대상’, ‘하늘 리더십대상’을 수상했다.",
    ],
)
def test_prizes_in_one_breath_are_all_won(said):
    assert [(programme, grade) for _recipient, programme, grade in won(STORY + said)] == [
        ("하늘의 최고경영인상", None),
        ("별빛 창조경영대상", None),
        ("하늘 리더십대상", None),
    ]


def test_two_that_are_joined_are_two_awards():
    said = "농업 분야의 친환경비료공급평가 우수기관과 6차산업 성과확산 우수기관 최우수 등을 차지했다."
    assert [(programme, grade) for _recipient, programme, grade in won(STORY + said)] == [
        ("친환경비료공급평가", "우수"),
        ("6차산업 성과확산 우수기관", "최우수"),
    ]


def test_a_prize_that_is_told_twice_is_one():
    (award,) = read(STORY + "시는 ‘하늘도 돌봄사업 유공 시장 표창’ 부산광역시장상을 받았다.")
    assert award.programme == "돌봄사업 유공"


def test_what_is_good_at_something_may_be_named_before_its_grade():
    said = "2021년 지역노사민정협력 우수자치단체 최우수상을 받았다."
    assert [(programme, grade) for _recipient, programme, grade in won(STORY + said)] == [
        ("지역노사민정협력 우수자치단체", "최우수")
    ]


def test_a_product_may_be_what_is_evaluated():
    said = "시는 ‘10대 고품질 브랜드 쌀’ 평가에서 대상을 받았다."
    assert [(programme, grade) for _recipient, programme, grade in won(STORY + said)] == [
        ("10대 고품질 브랜드 쌀 평가", "대상")
    ]


def test_many_names_in_one_breath_are_read_in_time():
    names = "와 ".join(f"하늘{number} 행정평가" for number in range(180))
    begun = time.process_time()
    read(f"최우수상은 {names}에서 받았다.")
    assert time.process_time() - begun < 5
