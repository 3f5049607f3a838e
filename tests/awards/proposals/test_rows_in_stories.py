"""Rows and lists in stories on many awards: what is an item of them, and what is won in it."""

import pytest

from tests.awards.proposals.make import read, told_in_story


def test_what_was_chosen_stands_in_rows_behind_the_grade():
    said = "노력구에는 △옥외광고물 정비 △도로명주소 홍보 △마을 가꾸기 등이 뽑혔다."
    assert told_in_story(said) == [
        ("옥외광고물 정비", "노력"),
        ("도로명주소 홍보", "노력"),
        ("마을 가꾸기", "노력"),
    ]


def test_cities_in_rows_behind_a_grade_are_no_programmes():
    said = "노력구에는 △하늘구 △달빛구 등이 뽑혔다."
    assert not {"하늘구", "달빛구"} & {programme for programme, _grade in told_in_story(said)}


def test_a_prize_may_be_told_as_won_in_brackets():
    said = "▲하늘 브랜드 대상(아이 키우기 좋은 도시 부문 2년 연속 수상) ▲민원행정 평가 우수 등이다."
    assert told_in_story(said) == [("하늘 브랜드 대상", None), ("민원행정 평가", "우수")]


def test_items_of_one_list_are_awards_of_their_own():
    said = "△하늘농산물 유통업무 평가 최우수상 △하늘농산물 유통·식품평가 최우수상 등이다."
    assert [name for name, _grade in told_in_story(said)] == [
        "하늘농산물 유통업무 평가",
        "하늘농산물 유통·식품평가",
    ]


def test_two_quoted_names_share_a_grade():
    said = "‘식품관리’ 및 ‘음식문화 신고제 운영’ 최우수기관, ‘경관평가’ 우수상을 받았다."
    assert told_in_story(said) == [
        ("식품관리", "최우수"),
        ("음식문화 신고제 운영", "최우수"),
        ("경관평가", "우수"),
    ]


def test_bodies_of_merit_in_a_list():
    said = "△2024년 가축방역 유공 표창(하늘부) △2024년 개발부담금 업무 유공(하늘부) 등이 있다."
    assert told_in_story(said) == [("가축방역 유공", None), ("개발부담금 업무 유공", None)]


@pytest.mark.parametrize(
    ("said", "names"),
    [
        (
            "예산집행과 보건사업, 복지관 운영 평가에서도 전국 자치단체 중 최고상인 대상을 차지했다.",
            ["예산집행", "보건사업", "복지관 운영 평가"],
        ),
        (
            "이와 함께 물가관리와 농정평가, 예산집행 등 3개 부분에서 최우수상을 수상했다.",
            ["물가관리", "농정평가", "예산집행"],
        ),
        ("도정역점 시책, 보건의료 시책 등에서 우수상을 수상했다.", ["도정역점 시책", "보건의료 시책"]),
    ],
)
def test_items_may_be_joined_by_particles_or_be_two(said, names):
    assert [name for name, _grade in told_in_story(said)] == names


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "하늘 관광어워드 축제 마케팅 대상과 별빛 자전거 평가 1위를 차지했다.",
            [("하늘 관광어워드", "대상"), ("별빛 자전거 평가", None)],
        ),
        ("‘제1회 하늘축제대상 혁신경영상’을 받았다.", [("하늘축제대상", "혁신경영상")]),
        (
            "하늘경영대상 산업경제대상, 별빛행정 평가 최우수, 달빛경영대전 장관상 등을 받았다.",
            [("하늘경영대상", "산업경제대상"), ("별빛행정 평가", "최우수"), ("달빛경영대전", None)],
        ),
        (
            "하늘기후경영대상, 하수처리 실태평가 최우수, 안전한국훈련 평가 최우수상 등 성과가 컸다.",
            [("하늘기후경영대상", None), ("하수처리 실태평가", "최우수"), ("안전한국훈련 평가", "최우수")],
        ),
        (
            "대한민국 가장 살기 좋은 도시 대상, 대한민국 착한경영 종합대상 등을 연달아 수상했다.",
            [("대한민국 가장 살기 좋은 도시 대상", "대상"), ("대한민국 착한경영 종합대상", "종합대상")],
        ),
        (
            "별빛 브랜드 평가 우수, 하늘 대표브랜드 투자유치도시 부문 대상, 민원 경진대회 최우수상 등을 받았다.",
            [("별빛 브랜드 평가", "우수"), ("하늘 대표브랜드", "대상"), ("민원 경진대회", "최우수")],
        ),
    ],
)
def test_prizes_in_lists_with_commas(said, expected):
    assert told_in_story(said) == expected


def test_what_is_listed_with_who_held_it_was_won():
    said = "대표적인 기관표창은 재난관리 평가(하늘부), 정부혁신 평가(별빛부) 등이다."
    assert told_in_story(said) == [("재난관리 평가", None), ("정부혁신 평가", None)]


def test_campaigns_that_were_good_share_a_grade():
    said = "주민과 함께하는 도랑 살리기 운동, 자원순환 시군 평가, 자살 예방사업 등이 최우수상을 받았다."
    assert told_in_story(said) == [
        ("도랑 살리기 운동", "최우수"),
        ("자원순환 시군 평가", "최우수"),
        ("자살 예방사업", "최우수"),
    ]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "▷하늘경영 평가 ‘2년 연속 최고 등급(SA)’ ▷하늘지방자치행정대상 ‘4회 수상’ "
            "▷‘2025 별빛혁신대상 수상’ 등이다.",
            [("하늘경영 평가", "SA"), ("하늘지방자치행정대상", None), ("별빛혁신대상", None)],
        ),
        (
            "▷하늘학회 주관 ‘별빛경제대상’ ▷전통시장 활성화 유공 ‘지방자치단체 부문 장관상’ 등을 수상했다.",
            [("별빛경제대상", None), ("전통시장 활성화 유공", None)],
        ),
        (
            "4년 연속 대한민국 대표도시대상과 2015 하늘브랜드대상을 수상했다.",
            [("대한민국 대표도시대상", None), ("하늘브랜드대상", None)],
        ),
        (
            "△농정평가 우수 △농정평가에서 우수상 △투자유치 평가 장려상을 받았다.",
            [("농정평가", "우수"), ("투자유치 평가", "장려")],
        ),
        (
            "‘2015 하늘 지도자 대회’에서 2015년 새마을운동 종합평가에서 대상에 선정됐다.",
            [("새마을운동 종합평가", "대상")],
        ),
        ("한편 제11회 주민자치 경연대회에서 대상을 받았다.", [("주민자치 경연대회", "대상")]),
        (
            "민원 평가에서 최우수상을 받았다. 표창은 1위를 차지한 12개 분야 담당자와 직원에게 수여됐다.",
            [("민원 평가", "최우수")],
        ),
    ],
)
def test_lists_with_marks_and_quotations(said, expected):
    assert told_in_story(said) == expected


def test_short_names_are_names_where_an_item_begins_with_them():
    assert told_in_story("▲2021년 물관리 최우수 기관 ▲민원행정 평가 우수 등이다.") == [
        ("물관리", "최우수"),
        ("민원행정 평가", "우수"),
    ]


def test_rows_may_begin_with_their_grades():
    said = (
        "도 단위로는 ▲최우수 분야에 감염병예방사업 및 구강보건, 자살예방사업 유공 "
        "▲장려 분야에 우선구매 실적, 산불진화 경연대회에서 입상했다."
    )
    assert told_in_story(said) == [
        ("감염병예방사업", "최우수"),
        ("구강보건", "최우수"),
        ("자살예방사업 유공", "최우수"),
        ("우선구매 실적", "장려"),
        ("산불진화 경연대회", "장려"),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        "▲최우수 분야는 민원행정, 도로정비 ▲우수 분야는 하천관리 업무, 산림재해 예방이다.",
        "▲최우수 부문: 민원행정, 도로정비 ▲우수 부문: 하천관리 업무, 산림재해 예방 등이 있다.",
        "▲최우수 부문에는 민원행정, 도로정비 ▲우수 부문에는 하천관리 업무 및 산림재해 예방을 수상했다.",
    ],
)
@pytest.mark.parametrize(
    "lead", ["하늘구가 각종 평가에서 상을 휩쓸었다. ", "하늘구는 올해 좋은 성과를 거뒀다. "]
)
def test_rows_that_begin_with_their_grades_are_read_in_any_text(lead, rows):
    assert [(each.programme, each.grade) for each in read(lead + rows)] == [
        ("민원행정", "최우수"),
        ("도로정비", "최우수"),
        ("하천관리 업무", "우수"),
        ("산림재해 예방", "우수"),
    ]


def test_the_verb_of_a_list_stands_behind_its_last_item():
    said = (
        "하늘재정 평가 최우수를 비롯해 별빛세정 평가 우수, 달빛마을만들기 지원 종합평가 최우수상 등 "
        "모든 분야에서 두각을 나타냈다."
    )
    assert told_in_story(said) == [
        ("하늘재정 평가", "최우수"),
        ("별빛세정 평가", "우수"),
        ("달빛마을만들기 지원 종합평가", "최우수"),
    ]
