"""A prize before rows is won in each of them; an enumeration before one result is won in each of its items."""

import pytest

from tests.awards.proposals.make import read, won

STORY = "하늘구는 올해 각종 평가에서 좋은 성과를 거뒀다. "


def test_a_prize_before_rows_is_won_in_each_of_them():
    said = (
        "국무총리상으로는 ▲지방세정 연찬회 ▲규제혁신 경진대회 등 2건, "
        "행정안전부장관상으로는 ▲민원서비스 평가 ▲도시재생 한마당 등을 받았다."
    )
    assert [(each.programme, each.authority) for each in read(STORY + said)] == [
        ("지방세정 연찬회", "prime_minister"),
        ("규제혁신 경진대회", "prime_minister"),
        ("민원서비스 평가", "minister"),
        ("도시재생 한마당", "minister"),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "최우수상은 ▲농정평가 ▲‘규제혁신 경진대회’, 우수상은 ▲민원서비스 평가 등이다.",
        "수상 내역은 최우수상 ▲농정평가 ▲규제혁신 경진대회, 우수상 ▲민원서비스 평가 등이다.",
        "최우수상으로는 ▲농정평가 ▲2024년 규제혁신 경진대회 등 2건, 우수상으로는 ▲민원서비스 평가를 받았다.",
    ],
)
def test_grades_before_rows_part_them(said):
    assert won(STORY + said) == [
        ("하늘구", "농정평가", "최우수"),
        ("하늘구", "규제혁신 경진대회", "최우수"),
        ("하늘구", "민원서비스 평가", "우수"),
    ]


def test_a_prize_at_the_end_of_its_row_is_that_rows():
    said = "▲재난관리평가 최우수상 ▲규제혁신 경진대회 우수상 ▲농정평가 장려상 등을 수상했다."
    assert [grade for _recipient, _programme, grade in won(STORY + said)] == ["최우수", "우수", "장려"]


def test_cities_in_rows_are_those_who_won():
    said = "‘규제혁신 경진대회’에서 최우수상은 ▲하늘시 ▲별빛시, 우수상은 ▲달빛군 ▲은빛군이다."
    assert {programme for _recipient, programme, _grade in won(said)} == {"규제혁신 경진대회"}


@pytest.mark.parametrize(
    ("said", "grade"),
    [
        ("민원행정, 도로정비, 하천관리 등에서 최우수 기관으로 선정됐다.", "최우수"),
        ("민원행정, 도로정비, 하천관리에서는 우수 기관으로 뽑혔다.", "우수"),
        ("‘민원행정’, ‘도로정비’, ‘하천관리’에서 우수구를 수상했다.", "우수"),
        ("민원행정, 도로정비, 하천관리 등 3개 분야에서는 모범구로 선정됐다.", "모범"),
        ("민원행정, 도로정비, 하천관리 3개 분야에서 장려구를 차지했다.", "장려"),
    ],
)
def test_each_of_what_is_enumerated_is_won(said, grade):
    found = read(STORY + said)
    assert [(each.programme, each.grade, each.category) for each in found] == [
        (name, grade, None) for name in ("민원행정", "도로정비", "하천관리")
    ]


def test_a_second_enumeration_has_its_own_grade():
    said = "‘민원행정’, ‘도로정비’에서 우수구를 수상했으며, ‘세외수입’, ‘공원관리’에서 모범구를 수상했다."
    assert [each[1:] for each in won(STORY + said)] == [
        ("민원행정", "우수"),
        ("도로정비", "우수"),
        ("세외수입", "모범"),
        ("공원관리", "모범"),
    ]


def test_parts_of_an_evaluation_are_not_won_by_themselves():
    said = "구는 재난관리평가에서 예방, 대비, 복구 등 전 분야에서 높은 점수를 얻어 우수기관으로 선정됐다."
    assert won(STORY + said) == [("하늘구", "재난관리평가", "우수")]


def test_fields_in_rows_are_those_of_the_contest_that_was_told_before():
    text = (
        "하늘구는 올해 별빛 행정 평가에서 ‘안전한 골목 만들기’ 등 2개 사업이 최우수로 뽑혔다. "
        "최우수구로 뽑힌 분야는 △안전한 골목 만들기 △걷기 좋은 거리 등이다. "
        "우수구로 선정된 분야는 △열린 기록 관리 등이다."
    )
    assert [(each.programme, each.grade, each.category) for each in read(text)] == [
        ("별빛 행정 평가", "최우수", "안전한 골목 만들기"),
        ("별빛 행정 평가", "최우수", "걷기 좋은 거리"),
        ("별빛 행정 평가", "우수", "열린 기록 관리"),
    ]


def test_what_is_won_there_is_won_in_what_the_sentence_before_names():
    text = (
        "하늘구의 출발은 하늘도의 민원 친절 평가였다. 여기서 환경부문 최우수구로 선정된 구는 잔치를 열었다."
    )
    assert [(each.programme, each.grade, each.category) for each in read(text)] == [
        ("민원 친절 평가", "최우수", "환경부문")
    ]
