"""Stories on what a city won in a year: many awards in few sentences, some of them not the city's own."""

import pytest

from tests.awards.proposals.make import read, won

YEAR = "하늘시는 올해 각종 평가에서 30건의 상을 수상했다. "


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("하늘시는 지난 8월 제16회 별빛 경영대전에서 최우수상을 받았다.", "별빛 경영대전"),
        ("하늘시는 10월 말 청년정책 평가에서 최우수상을 받았다.", "청년정책 평가"),
        ("하늘시는 지난해 말 하천정비 평가에서 최우수상을 받았다.", "하천정비 평가"),
        ("하늘시는 하천관리 실태점검 종합평가에서 최우수상을 받았다.", "하천관리 실태점검 종합평가"),
        ("하늘시는 지난 6월 제3회 별빛관광박람회에서 최우수 콘텐츠 상을 받았다.", "별빛관광박람회"),
    ],
)
def test_a_name_begins_behind_the_month_and_goes_on_to_its_last_word(said, expected):
    assert won(said) == [("하늘시", expected, "최우수")]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "하늘도 평가에서는 직원 소양고사 1위, 물 이용 합리화 최우수, 나눔 캠페인 최우수 등을 차지했다.",
            [("직원 소양고사", None), ("물 이용 합리화", "최우수"), ("나눔 캠페인", "최우수")],
        ),
        (
            "시는 농림축산식품부 주관 귀촌 유치지원사업 우수기관 선정, 행정안전부 주관 제안 활성화 우수기관 "
            "선정 등으로 상을 받았다.",
            [("귀촌 유치지원사업", "우수"), ("제안 활성화", "우수")],
        ),
        (
            "시는 ‘2025 별빛정책 대회’에서 최우수상과 우수상을 받았고, ‘물 절약 부문 대통령상’도 받았다.",
            [("별빛정책 대회", "최우수"), ("별빛정책 대회", "우수"), ("물 절약", None)],
        ),
        (
            "지난 6월 서울관광박람회에서 최우수상을 받은 데 이어 부산관광박람회 최우수상도 받았다.",
            [("서울관광박람회", "최우수"), ("부산관광박람회", "최우수")],
        ),
    ],
)
def test_each_item_of_a_list_is_won_in_its_own_right(said, expected):
    assert [(programme, grade) for _recipient, programme, grade in won(YEAR + said)] == expected


def test_two_prizes_beside_each_other_share_the_grade_that_is_told_first():
    told = read("하늘시는 예산집행 우수 자치단체로 선정되어 행정안전부장관상과 하늘도지사상을 잇달아 받았다.")
    assert [(each.programme, each.grade, each.authority) for each in told] == [
        ("예산집행", "우수", "minister"),
        ("예산집행", "우수", "governor"),
    ]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "지역 특산품인 생강과자는 지난 4월 국가브랜드대상에서 전통식품 부문 대상을 받았다.",
            ("생강과자", "국가브랜드대상", "대상"),
        ),
        (
            "별빛마을 상여놀이는 제55회 한국민속예술축제에서 대상인 대통령상을 받았다.",
            ("별빛마을 상여놀이", "한국민속예술축제", "대상"),
        ),
    ],
)
def test_what_is_made_or_played_wins_in_its_own_name(said, expected):
    assert won(YEAR + said) == [expected]


@pytest.mark.parametrize(
    "said",
    [
        "별빛혁신대상에 선정된 김하늘 시장은 소감을 밝혔다.",
        "기관평가와 기관장평가 모두 1위에 올랐다.",
        "전국 지자체 대상 ▲ 평가도 열렸다.",
        "최우수 수상자 김모 씨는 기뻐했다.",
        "‘2025년 제4회 별빛 심사위원회’에서 우수에 든 사례를 시상했다.",
    ],
)
def test_a_heads_own_prize_and_whom_it_is_for_are_no_awards(said):
    assert won(YEAR + said) == []


def test_a_prize_may_be_told_with_the_name_it_once_had():
    assert won("하늘시는 제1회 별빛경제 혁신대상(구 별빛정책대상)도 수상했다.") == [
        ("하늘시", "별빛경제 혁신대상", None)
    ]


@pytest.mark.parametrize(
    "said",
    [
        "하늘시가 ‘별빛정책 평가’에서 우수기관에 선정되는 쾌거를 이뤘다.",
        "하늘시가 ‘별빛정책 평가’ 우수기관에 선정되는 영예를 안았다.",
    ],
)
def test_being_chosen_as_an_honour_is_an_award(said):
    assert won(said) == [("하늘시", "별빛정책 평가", "우수")]


def test_a_text_that_names_only_a_citys_government_tells_of_the_city():
    text = (
        "김 시장은 “2025년 광명시정은 알찼다”고 말했다. 지난 8월 제16회 별빛 경영대전에서 최우수상을 받았다."
    )
    assert won(text) == [("광명시", "별빛 경영대전", "최우수")]


def test_cities_that_shared_a_prize_are_each_told_of():
    text = (
        "하늘시가 제1회 별빛 목민대상 본상 수상 지방자치단체로 선정됐다. "
        "올해는 하늘시를 비롯한 전북 별빛시, 전남 은빛군 등 3개 시.군이 공동 수상했다."
    )
    assert {recipient for recipient, _programme, _grade in won(text)} == {"하늘시", "별빛시", "은빛군"}


def test_a_field_in_the_middle_of_a_sentence_is_what_the_next_was_won_in():
    said = (
        "시는 하천정비 평가에서 최우수상을 받았으며 폐건전지 모으기에서는 주민들의 참여로 우수상을 수상했다. "
        "상수도 분야에서는 달빛군이 앞섰다."
    )
    assert won(YEAR + said) == [("하늘시", "하천정비 평가", "최우수"), ("하늘시", "폐건전지 모으기", "우수")]


def test_the_prize_of_a_minister_is_no_name_of_a_contest():
    text = (
        "하늘공사는 ‘별빛정책 공모전’에서 행안부 장관상(대상)을 수상했다. "
        "공사는 유일하게 행정안전부장관 대상을 수상했다."
    )
    assert won(text) == [("하늘공사", "별빛정책 공모전", "대상")]
