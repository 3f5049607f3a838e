"""Stories on what a city has won in a year: lists, fields, totals, and what was handed over to whom."""

import pytest

from tests.awards.proposals.make import read, won

ROUNDUP = "하늘시는 올해 각종 평가에서 20건을 수상했다. "


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "노사민정 협력분야에서는 2년 연속 대통령상을 수상했다.",
            [("노사민정 협력분야", None)],
        ),
        ("재난관리 분야에서도 우수기관으로 선정됐다.", [("재난관리 분야", "우수")]),
        ("폐휴대폰 모으기에서는 우수상을 수상했다.", [("폐휴대폰 모으기", "우수")]),
        (
            "에너지 이용 합리화 최우수, 나눔실천 캠페인 최우수, 소양고사 1위를 차지했다.",
            [("에너지 이용 합리화", "최우수"), ("나눔실천 캠페인", "최우수"), ("소양고사", None)],
        ),
        (
            "자체감사 우수기관 감사원장 표창, 대한민국 도시대상 최우수기관 선정, "
            "민원행정 우수사례 3년 연속 장관상을 받았다.",
            [("자체감사", "우수"), ("대한민국 도시대상", "최우수"), ("민원행정 우수사례", None)],
        ),
        (
            "정원산업 평가 ‘발전기관상’, 관광박람회 최우수 기획상을 받았다.",
            [("정원산업 평가", "발전기관상"), ("관광박람회", "최우수")],
        ),
        (
            "△안전도시 만들기 △걷기 편한 거리 등이 우수구에 뽑혔다.",
            [("안전도시 만들기", "우수"), ("걷기 편한 거리", "우수")],
        ),
    ],
)
def test_items_are_named_by_their_fields_and_subjects(said, expected):
    assert [(programme, grade) for _recipient, programme, grade in won(ROUNDUP + said)] == expected


@pytest.mark.parametrize(
    "said",
    [
        "국무총리 표창도 6차례나 받았다.",
        "대통령 표창 등 상을 받거나 최우수 또는 우수기관으로 선정됐다.",
        "시장상 및 이사장상 등 20개 수상 기관이 참여했다.",
        "시민 영상 공모전에서는 최우수(200만원) 1편, 우수(150만원) 2편을 뽑았다.",
    ],
)
def test_totals_and_prizes_for_others_are_no_awards(said):
    assert won(ROUNDUP + said) == []


def test_the_city_of_a_mayor_has_won_what_his_story_tells():
    text = (
        "김하늘 하늘시장은 민선 7기 동안 많은 일을 했다. "
        "이런 노력으로 지방자치대상 우수, 환경실천대상 최우수 등 성과를 거뒀다."
    )
    assert won(text) == [("하늘시", "지방자치대상", "우수"), ("하늘시", "환경실천대상", "최우수")]


def test_a_province_beside_a_result_gave_it():
    text = "하늘시는 농정업무 종합평가에서 상을 받았다. 이 평가에서는 경기도 최우수기관으로 선정됐다."
    assert {recipient for recipient, _programme, _grade in won(text)} == {"하늘시"}


def test_those_who_share_a_prize_have_each_won_it():
    text = (
        "‘제5회 지방자치경영대상’ 시상식에서 하늘군이 본상을 받았다. "
        "올해는 별빛시, 은빛군, 달빛군 등 3개 시군이 공동 수상했다."
    )
    assert [recipient for recipient, _programme, _grade in won(text)] == [
        "하늘군",
        "별빛시",
        "은빛군",
        "달빛군",
    ]


def test_how_often_in_a_row_it_was_good_is_no_second_award():
    text = (
        "하늘시는 ‘지방자치단체 혁신평가’에서 최우수기관으로 선정됐다. "
        "2022년부터 3년 연속 우수기관으로 선정된 하늘시는 이번에 최고 점수를 받았다."
    )
    [award] = read(text)
    assert (award.grade, award.streak) == ("최우수", 3)


def test_the_number_of_an_edition_may_be_told_later():
    [award] = read("하늘시는 ‘한국지역경제대상’에서 우수상을 받았다. 이 상은 올해로 27회째를 맞는다.")
    assert award.number == 27


def test_points_of_those_who_have_won_may_be_told_later():
    text = (
        "경상북도는 ‘농정평가’에서 하늘시를 대상, 달빛군을 최우수상에 선정했다고 밝혔다. "
        "대상은 하늘시가, 최우수상은 달빛군이 받았다. 하늘시가 96.2점, 달빛군이 94.8점을 얻었다."
    )
    assert {(each.recipient, float(each.score)) for each in read(text) if each.score} == {
        ("하늘시", 96.2),
        ("달빛군", 94.8),
    }
