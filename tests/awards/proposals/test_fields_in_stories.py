"""Fields, categories and cases in stories on many awards: of which evaluation they are."""

import pytest

from tests.awards.proposals.make import STORY, read, told_in_story


def test_a_name_may_stand_before_its_category():
    said = (
        "2022 하늘 대표브랜드 숲속정원 부문 대상, 상담품질지수(SQI) 기초자치단체 부문 우수기관 등을 받았다."
    )
    assert told_in_story(said) == [("하늘 대표브랜드", "대상"), ("상담품질지수", "우수")]


def test_a_total_of_fields_is_no_award():
    said = "‘도로정비평가’에서 우수상을 받았다. 8개 분야에서 우수기관으로 선정돼 도지사 표창을 받았다."
    assert told_in_story(said) == [("도로정비평가", "우수")]


def test_for_what_a_prize_was_given():
    assert told_in_story("도시가스 공급지역 확대로 국무총리 표창을 수상했다.") == [
        ("도시가스 공급지역 확대", None)
    ]


def test_parts_in_which_it_did_well_are_no_evaluations():
    said = (
        "하늘부의 합동평가에서 온라인 실적평가, 현지검증, 체감도 등에서 높은 평가를 받아 최우수구에 선정됐다."
    )
    assert told_in_story(said) == [("합동평가", "최우수")]


def test_how_many_fields_are_no_fields():
    said = "도 단위 평가 9개 부문, 중앙단위 평가 24개 부문 등에서 우수기관으로 선정됐다."
    assert told_in_story(said) == []


def test_quoted_fields_before_the_word_evaluation():
    said = "‘민방위비상업무분야’ 및 ‘하늘 재난관리’ 평가에서 각각 우수기관에 뽑혔다."
    assert told_in_story(said) == [("민방위비상업무분야", "우수"), ("하늘 재난관리", "우수")]


def test_what_was_won_for_is_not_what_was_told_before():
    said = "‘규제혁신 평가’에서 최우수상을 받았다. 하늘보건소가 업무 효율을 높인 공로로 감사원장 표창을 수상했다."
    assert told_in_story(said) == [("규제혁신 평가", "최우수")]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "안전 분야에서는 2025년 여름 재난대책 추진(호우) 우수기관으로 선정됐다.",
            [("여름 재난대책 추진", "우수")],
        ),
        ("비상대비 충무훈련 등에서 우수구로 선정됐다.", [("비상대비 충무훈련", "우수")]),
        (
            "조림지 평가 우수 기관, 도시 숲 공간 조성 분야 장려상을 받았다.",
            [("조림지 평가", "우수"), ("도시 숲 공간 조성", "장려")],
        ),
        (
            "먼저 인구 감소 대응 우수 사례로 국무총리상 ▲하늘재정대상 장관상 ▲예산 성과 평가 장관상 등이다.",
            [("인구 감소 대응", "우수"), ("하늘재정대상", None), ("예산 성과 평가", None)],
        ),
        (
            "하늘 정책이 정부혁신 왕중왕전 우수 사례 등으로 선정됐다.",
            [("정부혁신 왕중왕전", "우수")],
        ),
    ],
)
def test_fields_and_cases_in_stories_on_many_awards(said, expected):
    assert told_in_story(said) == expected


def test_what_is_added_is_won_in_its_field():
    said = "‘규제혁신 평가’에서 최우수상을 받았다. 또한, 노사민정 분야 국무총리상을 수상했다."
    assert told_in_story(said) == [("규제혁신 평가", "최우수"), ("노사민정 분야", None)]


def test_fields_of_one_evaluation_are_awards_by_their_categories():
    said = "‘2012 시세입 평가’에서 체납시세 최우수구, 법인세원발굴 우수구, 시세종합 우수구에 각각 선정됐다."
    awards = read(STORY + said)
    assert [(each.grade, each.category) for each in awards] == [
        ("최우수", "체납시세"),
        ("우수", "법인세원발굴"),
        ("우수", "시세종합"),
    ]
