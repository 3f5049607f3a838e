from datetime import date

import pytest

from tests.awards.proposals.make import read, won

LEAD = "하늘시는 행정안전부가 주관한 ‘2025년 재난관리평가’에서 "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A·B".replace("A", "성남").replace("B", "화성")
            + "시는 재난관리평가에서 우수, 수원시는 장려로 선정됐다.",
            [("성남시", "우수"), ("화성시", "우수"), ("수원시", "장려")],
        ),
        (
            "재난관리평가에서 최우수상은 하늘시가 차지했고, 우수상은 달빛군과 별빛군이 받았다.",
            [("하늘시", "최우수"), ("달빛군", "우수"), ("별빛군", "우수")],
        ),
        (
            "하늘시와 달빛군은 재난관리평가에서 각각 최우수상과 우수상을 받았다.",
            [("하늘시", "최우수"), ("달빛군", "우수")],
        ),
        (
            "하늘시와 달빛군이 재난관리평가에서 각각 우수기관으로 선정됐다.",
            [("하늘시", "우수"), ("달빛군", "우수")],
        ),
        (
            "재난관리평가에서 하늘시가 대통령상을, 달빛군이 국무총리상을 받았다.",
            [("하늘시", None), ("달빛군", None)],
        ),
        (
            "재난관리평가 결과 ▲최우수 하늘시 ▲우수 달빛군, 별빛군이 선정됐다.",
            [("하늘시", "최우수"), ("달빛군", "우수"), ("별빛군", "우수")],
        ),
        ("경기도는 재난관리평가에서 하늘시를 우수기관으로 선정했다.", [("하늘시", "우수")]),
    ],
)
def test_each_body_gets_what_it_won(text, expected):
    assert [(recipient, grade) for recipient, _programme, grade in won(text)] == expected


def test_a_body_that_is_named_once_wins_all_that_follows():
    text = (
        "하늘시는 지난 3일 ‘지방세정 종합평가’에서 우수상을 받았다.\n\n시는 ‘도로정비 평가’에서도 장려상을 받았다.\n\n"
        "또 적극행정 종합평가에서 최우수기관으로 선정됐다."
    )
    assert won(text) == [
        ("하늘시", "지방세정 종합평가", "우수"),
        ("하늘시", "도로정비 평가", "장려"),
        ("하늘시", "적극행정 종합평가", "최우수"),
    ]


def test_title_lead_and_body_that_tell_of_one_award_are_one_proposal():
    text = (
        "하늘시, 재난관리평가 2년 연속 최우수\n\n"
        f"{LEAD}최우수기관으로 선정됐다고 3일 밝혔다.\n\n"
        "이번 평가는 338개 기관을 대상으로 40개 지표를 살폈다. 시는 95.5점을 받았으며 평균 80.1점을 웃돌았다."
    )
    [proposal] = read(text)
    assert (proposal.recipient, proposal.programme, proposal.grade) == ("하늘시", "재난관리평가", "최우수")
    assert (proposal.year, proposal.organiser, proposal.streak) == (2025, "행정안전부", 2)
    assert (proposal.assessed, proposal.indicators) == (338, 40)
    assert (str(proposal.score), str(proposal.average)) == ("95.5", "80.1")


@pytest.mark.parametrize(
    "text",
    [
        "하늘시는 도서관이 장애물 없는 생활환경 인증 최우수 등급을 받았다고 밝혔다.",
        "하늘시는 무장애 관광도시 조성사업 공모에 선정돼 국비 40억 원을 확보했다.",
        "하늘시는 정부혁신 우수사례 경진대회 본선에 진출했다.",
        "하늘시는 올해 각종 평가에서 총 77건의 기관표창을 받았다.",
        "하늘시는 지하수 관리 실태점검에서 미흡 판정을 받았다.",
        "하늘시 김모 주무관이 적극행정 유공 장관 표창을 받았다.",
        "하늘시는 재난관리평가 우수기관에 포상금 3억 원을 지급한다.",
        "하늘시는 내년 재난관리평가 최우수기관 선정을 목표로 준비한다.",
        "전국 243개 지자체가 참여해 20개 지자체가 재난관리평가 우수기관으로 선정됐다.",
        "하늘시는 재난관리평가에서 대상을 받겠다는 각오다.",
        "평가 결과에 따라 최우수, 우수, 보통, 미흡 등급으로 구분한다.",
    ],
)
def test_what_is_no_award_of_a_body_is_not_proposed(text):
    assert won(text) == []


def test_an_earlier_award_that_is_recalled_is_background():
    text = f"{LEAD}최우수기관으로 선정됐다. 시는 지난해 우수기관에 선정된 바 있다."
    assert [(each.grade, each.current) for each in read(text)] == [("최우수", True), ("우수", False)]


def test_what_is_to_be_handed_over_later_is_announced_only():
    [proposal] = read(f"{LEAD}최우수기관으로 선정돼 대통령 표창을 받는다.")
    assert proposal.announced_only
    assert proposal.authority == "president"


def test_a_prize_that_is_won_whole_has_no_grade():
    assert won("하늘시는 ‘청년친화헌정대상’을 2연패 했다.") == [("하늘시", "청년친화헌정대상", None)]


def test_editions_in_a_row_are_told_from_years_in_a_row():
    [years] = read(f"{LEAD}3년 연속 최우수기관으로 선정됐다.")
    [editions] = read(f"{LEAD}3회 연속 최우수기관으로 선정됐다.")
    assert (years.streak, years.streak_in_editions) == (3, False)
    assert (editions.streak, editions.streak_in_editions) == (3, True)


def test_host_organiser_and_sponsor_are_told_apart():
    [proposal] = read(
        "하늘시는 산림청이 주관하고 환경부가 후원하는 ‘녹색도시 우수사례 공모’에서 우수상을 받았다."
    )
    assert (proposal.organiser, proposal.sponsor) == ("산림청", "환경부")


def test_this_year_is_that_of_the_day_of_the_text():
    [proposal] = read("하늘시는 올해 ‘도로정비 평가’에서 우수상을 받았다.", date=date(2026, 4, 3))
    assert proposal.year == 2026


def test_a_text_that_names_nobody_is_about_whose_it_is():
    assert won("시는 ‘도로정비 평가’에서 우수상을 받았다.", home="하늘시") == [
        ("하늘시", "도로정비 평가", "우수")
    ]
    assert won("시는 ‘도로정비 평가’에서 우수상을 받았다.") == []


def test_two_grades_of_one_contest_are_two_awards():
    text = "하늘시는 ‘지방세정 경진대회’에서 최우수상과 장려상을 받았다."
    assert [grade for _recipient, _programme, grade in won(text)] == ["최우수", "장려"]


def test_a_grade_and_the_prize_with_it_are_one_award():
    [proposal] = read("하늘시는 ‘지방세정 경진대회’에서 대상(대통령상)을 받았다.")
    assert (proposal.grade, proposal.authority) == ("대상", "president")


def test_each_proposal_names_the_rules_that_led_to_it():
    [proposal] = read(f"{LEAD}최우수기관으로 선정됐다.")
    assert proposal.why == ("programme-before", "subject")


def test_a_ministry_in_brackets_behind_a_result_holds_what_was_won():
    text = (
        "하늘시는 올해 ▲민원서비스 종합평가 최우수(행정안전부) ▲지역복지사업평가 우수상(보건복지부)을 받았다."
    )
    told = [(each.recipient, each.programme, each.organiser) for each in read(text)]
    assert told == [
        ("하늘시", "민원서비스 종합평가", "행정안전부"),
        ("하늘시", "지역복지사업평가", "보건복지부"),
    ]


def test_a_text_without_gaps_between_its_sentences_is_read_as_sentences():
    told = "달빛군이 잔칫집 분위기다.군은 산림행정 종합평가에서 우수상을 받았다.이어 하천정비에 힘을 쏟"
    assert won(told) == [("달빛군", "산림행정 종합평가", "우수")]
