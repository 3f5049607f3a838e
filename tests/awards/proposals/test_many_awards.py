"""Stories on the many awards of a city: names, prizes named by themselves, and whose they are."""

import pytest

from tests.awards.proposals.make import STORY, read, told_in_story, won


def test_a_figure_is_part_of_a_name():
    assert told_in_story("하늘부가 주관한 정부3.0 우수자치단체로 선정됐다.") == [("정부3.0", "우수")]


def test_a_quotation_may_hold_the_prize_its_category_and_the_grade():
    (award,) = read(STORY + "‘2018 하늘경영대상 마을정원 부문 대상’을 수상했다.")
    assert (award.programme, award.category, award.grade) == ("하늘경영대상", "마을정원 부문", "대상")


def test_what_a_body_is_chosen_as_is_no_grade():
    assert told_in_story("하늘 브랜드 대상에서 ‘꽃과 별의 도시’로 선정됐다.") == [("하늘 브랜드 대상", None)]


@pytest.mark.parametrize(
    "said",
    [
        "하늘정원 종합평가에서 지난해에 이어 올해도 수상했다.",
        "하늘정원 종합평가에서 수상하는 성과를 거뒀다.",
        "하늘정원 종합평가에서 3년 연속 수상의 영예를 안았다.",
    ],
)
def test_what_is_won_without_a_grade(said):
    assert told_in_story(said) == [("하늘정원 종합평가", None)]


@pytest.mark.parametrize(
    "said", ["‘하늘의 날 기념 유공기관’으로 표창을 받았다.", "하늘의 날 유공기관 표창을 받았다."]
)
def test_a_body_of_merit_has_won_a_prize(said):
    (award,) = read(STORY + said)
    assert (award.grade, award.prize) == (None, "표창")


def test_a_governor_honours():
    (award,) = read(STORY + "자원봉사 활성화에 기여한 공로로 하늘도지사 포상을 수상했다.")
    assert (award.programme, award.authority) == ("자원봉사 활성화", "governor")


def test_a_good_practice_is_an_award():
    assert told_in_story("하늘부 주관 ‘도랑 살리기’ 평가에서 우수사례로 선정됐다.") == [
        ("도랑 살리기 평가", "우수")
    ]


def test_what_a_city_won_stands_behind_what_its_product_won():
    said = (
        "하늘사과가 ‘별빛 브랜드 대전’에서 대통령상을 수상했고, 재난안전관리(물놀이)도 대통령상을 수상했다."
    )
    assert [(each.recipient, each.programme) for each in read(STORY + said)] == [
        ("하늘사과", "별빛 브랜드 대전"),
        ("하늘구", "재난안전관리"),
    ]


def test_an_evaluation_that_every_sentence_goes_on_with_is_remembered():
    between = "구는 이번 결과를 널리 알린다. " * 4
    text = (
        "하늘시가 민원행정 종합평가에서 최우수 시군에 뽑혔다. "
        + between
        + "이번 평가에서 달빛시는 우수 시군에 선정됐다. "
        + between
        + "별빛군은 ‘특별’ 시군으로 뽑혔다."
    )
    assert ("별빛군", "민원행정 종합평가", "특별") in won(text)


def test_a_line_of_many_sentences_is_no_title():
    text = (
        "하늘도는 14일 ‘푸른 마을’ 성과나눔대회를 열었다. 심사 결과 대상은 하늘시가, "
        "최우수상은 별빛군과 달빛군이, 우수상은 노을시가 각각 차지했다. 도지사는 “올 한해 도민의"
    )
    assert {(name, grade) for name, _programme, grade in won(text)} == {
        ("하늘시", "대상"),
        ("별빛군", "최우수"),
        ("달빛군", "최우수"),
        ("노을시", "우수"),
    }


def test_headlines_clip_where_something_was_won():
    assert won("하늘시, 민원행정 종합평가서 최우수\n하늘시가 좋은 소식을 전했다.") == [
        ("하늘시", "민원행정 종합평가", "최우수")
    ]


def test_a_prize_won_year_after_year():
    assert told_in_story("‘하늘 일자리대상’은 2010년 이후 무려 11년 연속 수상했다.") == [
        ("하늘 일자리대상", None)
    ]


def test_a_loaned_word_keeps_the_word_before_it():
    assert told_in_story("트래블아이 어워즈에서는 가을 축제 부문 최우수상을 받았다.") == [
        ("트래블아이 어워즈", "최우수")
    ]


def test_a_story_on_many_awards_carries_no_name_far():
    said = (
        "‘규제혁신 평가’에서 최우수상을 받았다. 구는 주민과 함께 노력했다. 직원들도 힘을 모았다. "
        "올해는 장관상도 받았다."
    )
    assert told_in_story(said) == [("규제혁신 평가", "최우수")]


@pytest.mark.parametrize(
    "said",
    [
        "구는 39회의 표창을 받고 최우수·우수기관에 선정됐다.",
        "도지사 상이나 표창이 54회에 달했다.",
        "대통령 표창 등 상을 받거나 평가에서 최우수 또는 우수기관으로 선정됐다.",
        "처·청장상 26건, 시장·교육감상 11건 등 수상의 영예를 안았다.",
        "‘안심 구정’으로 ‘인권 우수지자체’로 자리매김했다.",
    ],
)
def test_totals_and_descriptions_after_an_award_are_no_more_of_it(said):
    assert told_in_story("‘규제혁신 평가’에서 최우수상을 받았다. " + said) == [("규제혁신 평가", "최우수")]


def test_places_are_awarded_too():
    text = "하늘도는 공영관광지 운영평가를 했다. 하늘박물관은 최우수 공영관광지로 선정됐다."
    assert [(name, grade) for name, _programme, grade in won(text)] == [("하늘박물관", "최우수")]


def test_whose_story_it_is_that_has_won():
    text = (
        "하늘도는 ‘푸른 마을’ 경진대회를 열었다. 대상은 별빛군이, 최우수상은 달빛군이 차지했다. "
        "하늘도는 최우수상을 받은 달빛군의 사례 발표를 들었다."
    )
    assert [(name, grade) for name, _programme, grade in won(text)] == [
        ("별빛군", "대상"),
        ("달빛군", "최우수"),
    ]


def test_a_title_without_a_name_adds_no_grade_to_the_first_of_many():
    text = (
        "하늘시, 3년간 221회 수상·우수기관 선정\n"
        "하늘시가 ‘인구의 날’ 기념식에서 인구정책 유공 대통령 표창을 받았다. "
        "시는 별빛부의 재난관리평가에서 우수기관으로 선정됐다."
    )
    assert [grade for _name, _programme, grade in won(text)] == [None, "우수"]


def test_a_festival_that_has_won_leaves_the_story_to_its_city():
    text = (
        "하늘시가 올해 각종 평가에서 상을 받았다. 하늘나루놀이는 별빛 민속경연에서 대통령상을 받았다. "
        "‘자원봉사대회’에서는 국무총리 표창을 수상했다."
    )
    assert [each.recipient for each in read(text)] == ["하늘나루놀이", "하늘시"]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "중앙부처 평가에서 지방공기업, 농업인 교육, 복지시설 운영 등이 최우수를, "
            "민원행정과 물가안정 등은 우수기관으로 뽑혔다.",
            [
                ("지방공기업", "최우수"),
                ("농업인 교육", "최우수"),
                ("복지시설 운영", "최우수"),
                ("민원행정", "우수"),
                ("물가안정", "우수"),
            ],
        ),
        (
            "대한민국 대표브랜드 ‘기업하기 좋은 도시’ 대상에 선정됐다.",
            [("대한민국 대표브랜드", "대상")],
        ),
        (
            "‘2025 하늘 어워드’에서 ‘안전한 축제 관리’ 동상을 받았다.",
            [("하늘 어워드", "동상")],
        ),
        ("‘2024년 집중안전점검’ 우수기관으로 선정됐다.", [("집중안전점검", "우수")]),
        (
            "‘2023년 노사문화 우수행정기관 인증제’에서 대통령상을 수상했다.",
            [("노사문화 우수행정기관 인증제", None)],
        ),
        (
            "하늘문화 발전 분야 유공기관으로 선정돼 장관표창을 받았다.",
            [("하늘문화 발전 분야 유공기관", None)],
        ),
        ("과수 유통센터(APC) 경영평가에서 우수상을 받았다.", [("과수 유통센터(APC) 경영평가", "우수")]),
        ("하늘축제대상에서 무려 8년 연속(2012-2019) 수상의 영예를 안았다.", [("하늘축제대상", None)]),
        ("농촌기술 경진대회 ‘우수팀상’을 받았다.", [("농촌기술 경진대회", "우수")]),
        (
            "△행정안전부 교통문화우수도시 자치구 1위 △하늘도로 정비 최우수구 등이다.",
            [("교통문화우수도시", None), ("하늘도로 정비", "최우수")],
        ),
    ],
)
def test_names_in_stories_on_many_awards(said, expected):
    assert told_in_story(said) == expected


def test_the_first_of_prizes_that_are_counted_is_no_award_of_its_own():
    said = "구는 ‘혁신 평가’ 7개 사업에서 최우수상을 비롯해 우수상 3개를 받았다."
    assert ("혁신 평가", "최우수") not in told_in_story(said)


def test_who_is_named_with_a_post_is_no_programme():
    assert won("김하늘 별빛면새마을부녀회장 국무총리 표창 등\n하늘시는 시민을 축하했다.") == []


def test_whose_prize_it_is_stands_before_its_name():
    said = (
        "△하늘청으로부터 산림관리 우수 지자체 △별빛회의 하늘헌정대상 "
        "△달빛 평가 우수 및 세금 체납액 징수 장려 등이다."
    )
    assert told_in_story(said) == [
        ("산림관리", "우수"),
        ("별빛회의 하늘헌정대상", None),
        ("달빛 평가", "우수"),
        ("세금 체납액 징수", "장려"),
    ]


def test_the_highest_grade_may_be_kept_for_years():
    said = "공약이행 평가 최고 등급 5년 연속 획득, 별빛혁신대상 최우수상 등을 받았다."
    assert told_in_story(said) == [("공약이행 평가", None), ("별빛혁신대상", "최우수")]
