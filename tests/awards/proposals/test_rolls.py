"""Lists of awards in stories on many, name by name."""

from datetime import date

import pytest

from tests.awards.proposals.make import STORY, read, told_in_story


def test_names_before_one_result_share_it():
    assert told_in_story("‘별빛평가’(하늘부), 통합방위 유공과 물순환 개선에서 나란히 최우수상을 받았다.") == [
        ("별빛평가", "최우수"),
        ("통합방위 유공", "최우수"),
        ("물순환 개선", "최우수"),
    ]


def test_the_next_name_parts_one_result_from_another():
    assert told_in_story("“물순환 개선” 대통령상, ‘주소정책 업무’ ‘최우수’ 등을 차지했다.") == [
        ("물순환 개선", None),
        ("주소정책 업무", "최우수"),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "우수상은 물순환 개선, ‘주소정책 업무’에서 받았다.",
        "우수상을 받은 평가는 물순환 개선, 주소정책 업무다.",
        "우수상 2건(물순환 개선, 주소정책 업무) 등이다.",
        "▲우수상: 물순환 개선, 주소정책 업무 등이다.",
        "▲우수상에 물순환 개선, 주소정책 업무 등이다.",
    ],
)
def test_names_behind_a_result_share_it(said):
    assert told_in_story(said) == [("물순환 개선", "우수"), ("주소정책 업무", "우수")]


def test_categories_of_one_contest_are_awards_of_their_own():
    awards = read(STORY + "하늘 경진대회 청년 부문과 소식지 방송 분야에서 최우수상을 받았다.")
    assert [(each.programme, each.category) for each in awards] == [
        ("하늘 경진대회", "청년 부문"),
        ("하늘 경진대회", "소식지 방송 분야"),
    ]


def test_a_category_alone_goes_on_with_the_contest_before_it():
    awards = read(STORY + "‘하늘 경진대회’에서 청년 부문 최우수상, 소식지 방송 분야 장려상을 받았다.")
    assert [(each.programme, each.grade) for each in awards] == [
        ("하늘 경진대회", "최우수"),
        ("하늘 경진대회", "장려"),
    ]


def test_words_for_other_things_in_a_name_do_not_deny_what_was_won():
    assert told_in_story("S등급(국민정책 과제, 재난대비 훈련), 대상(물순환 개선) 등이다.") == [
        ("국민정책 과제", "S"),
        ("재난대비 훈련", "S"),
        ("물순환 개선", "대상"),
    ]


def test_what_is_paid_with_a_prize_of_a_list_is_no_prize_of_the_city():
    assert told_in_story("물순환 개선 최우수상(5500만원), 주소정책 업무 장려상 등을 받았다.") == [
        ("물순환 개선", "최우수"),
        ("주소정책 업무", "장려"),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "이 가운데 우수기관 이상 등급을 받은 평가는 15개다.",
        "인구 증가율은 도내 1위를 기록했다.",
        "▲하늘재생사업 공모 선정 ▲문화도시 지정 등에서 수상했다.",
        "노력을 인정받아 우수상은 7건, 장려상은 2건이다.",
    ],
)
def test_what_is_no_award_beside_others(said):
    assert told_in_story(said) == []


def test_a_story_on_the_awards_of_the_year_before_tells_its_year():
    text = (
        "하늘시는 지난해 각종 평가에서 20건을 수상했다. 물순환 개선 우수상, 주소정책 업무 장려상 등을 받았다."
    )
    assert [each.year for each in read(text, date=date(2026, 1, 6))] == [2025, 2025]


def test_the_year_that_is_only_compared_with_is_not_that_of_the_story():
    text = "하늘시는 올해 각종 평가에서 20건을 수상해 지난해 같은 때보다 3건 늘었다. 물순환 개선 우수상을 받았다."
    assert [each.year for each in read(text, date=date(2026, 12, 6))] == [2026]
