"""Sentences that tell of many awards at once: rows, prizes named by themselves, fields of one evaluation."""

import pytest

from tests.awards.proposals.make import read, won

STORY = "하늘구는 올해 각종 평가에서 20건을 수상했다. "


def told(said: str) -> list[tuple[str, str | None]]:
    return [(programme, grade) for _recipient, programme, grade in won(STORY + said)]


def test_what_was_chosen_stands_in_rows_behind_the_grade():
    said = "노력구에는 △옥외광고물 정비 △도로명주소 홍보 △마을 가꾸기 등이 뽑혔다."
    assert told(said) == [("옥외광고물 정비", "노력"), ("도로명주소 홍보", "노력"), ("마을 가꾸기", "노력")]


def test_cities_in_rows_behind_a_grade_are_no_programmes():
    said = "노력구에는 △하늘구 △달빛구 등이 뽑혔다."
    assert not {"하늘구", "달빛구"} & {programme for programme, _grade in told(said)}


def test_a_figure_is_part_of_a_name():
    assert told("하늘부가 주관한 정부3.0 우수자치단체로 선정됐다.") == [("정부3.0", "우수")]


def test_a_quotation_may_hold_the_prize_its_category_and_the_grade():
    (award,) = read(STORY + "‘2018 하늘경영대상 마을정원 부문 대상’을 수상했다.")
    assert (award.programme, award.category, award.grade) == ("하늘경영대상", "마을정원 부문", "대상")


def test_what_a_body_is_chosen_as_is_no_grade():
    assert told("하늘 브랜드 대상에서 ‘꽃과 별의 도시’로 선정됐다.") == [("하늘 브랜드 대상", None)]


@pytest.mark.parametrize(
    "said",
    [
        "하늘정원 종합평가에서 지난해에 이어 올해도 수상했다.",
        "하늘정원 종합평가에서 수상하는 성과를 거뒀다.",
        "하늘정원 종합평가에서 3년 연속 수상의 영예를 안았다.",
    ],
)
def test_what_is_won_without_a_grade(said):
    assert told(said) == [("하늘정원 종합평가", None)]


def test_a_prize_may_be_told_as_won_in_brackets():
    said = "▲하늘 브랜드 대상(아이 키우기 좋은 도시 부문 2년 연속 수상) ▲민원행정 평가 우수 등이다."
    assert told(said) == [("하늘 브랜드 대상", None), ("민원행정 평가", "우수")]


@pytest.mark.parametrize(
    "said", ["‘하늘의 날 기념 유공기관’으로 표창을 받았다.", "하늘의 날 유공기관 표창을 받았다."]
)
def test_a_body_of_merit_has_won_a_prize(said):
    (award,) = read(STORY + said)
    assert (award.grade, award.prize) == (None, "표창")


def test_a_governor_honours():
    (award,) = read(STORY + "자원봉사 활성화에 기여한 공로로 하늘도지사 포상을 수상했다.")
    assert (award.programme, award.authority) == ("자원봉사 활성화", "governor")


def test_items_of_one_list_are_awards_of_their_own():
    said = "△하늘농산물 유통업무 평가 최우수상 △하늘농산물 유통·식품평가 최우수상 등이다."
    assert [name for name, _grade in told(said)] == ["하늘농산물 유통업무 평가", "하늘농산물 유통·식품평가"]


def test_two_quoted_names_share_a_grade():
    said = "‘식품관리’ 및 ‘음식문화 신고제 운영’ 최우수기관, ‘경관평가’ 우수상을 받았다."
    assert told(said) == [("식품관리", "최우수"), ("음식문화 신고제 운영", "최우수"), ("경관평가", "우수")]


def test_a_name_may_stand_before_its_category():
    said = (
        "2022 하늘 대표브랜드 숲속정원 부문 대상, 상담품질지수(SQI) 기초자치단체 부문 우수기관 등을 받았다."
    )
    assert told(said) == [("하늘 대표브랜드", "대상"), ("상담품질지수", "우수")]


def test_bodies_of_merit_in_a_list():
    said = "△2024년 가축방역 유공 표창(하늘부) △2024년 개발부담금 업무 유공(하늘부) 등이 있다."
    assert told(said) == [("가축방역 유공", None), ("개발부담금 업무 유공", None)]


def test_a_good_practice_is_an_award():
    assert told("하늘부 주관 ‘도랑 살리기’ 평가에서 우수사례로 선정됐다.") == [("도랑 살리기 평가", "우수")]


def test_a_total_of_fields_is_no_award():
    said = "‘도로정비평가’에서 우수상을 받았다. 8개 분야에서 우수기관으로 선정돼 도지사 표창을 받았다."
    assert told(said) == [("도로정비평가", "우수")]


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
    assert [name for name, _grade in told(said)] == names


def test_for_what_a_prize_was_given():
    assert told("도시가스 공급지역 확대로 국무총리 표창을 수상했다.") == [("도시가스 공급지역 확대", None)]


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
    assert told(said) == expected


def test_what_is_listed_with_who_held_it_was_won():
    said = "대표적인 기관표창은 재난관리 평가(하늘부), 정부혁신 평가(별빛부) 등이다."
    assert told(said) == [("재난관리 평가", None), ("정부혁신 평가", None)]


def test_a_prize_won_year_after_year():
    assert told("‘하늘 일자리대상’은 2010년 이후 무려 11년 연속 수상했다.") == [("하늘 일자리대상", None)]


def test_campaigns_that_were_good_share_a_grade():
    said = "주민과 함께하는 도랑 살리기 운동, 자원순환 시군 평가, 자살 예방사업 등이 최우수상을 받았다."
    assert told(said) == [
        ("도랑 살리기 운동", "최우수"),
        ("자원순환 시군 평가", "최우수"),
        ("자살 예방사업", "최우수"),
    ]


def test_parts_in_which_it_did_well_are_no_evaluations():
    said = (
        "하늘부의 합동평가에서 온라인 실적평가, 현지검증, 체감도 등에서 높은 평가를 받아 최우수구에 선정됐다."
    )
    assert told(said) == [("합동평가", "최우수")]


def test_how_many_fields_are_no_fields():
    said = "도 단위 평가 9개 부문, 중앙단위 평가 24개 부문 등에서 우수기관으로 선정됐다."
    assert told(said) == []


def test_quoted_fields_before_the_word_evaluation():
    said = "‘민방위비상업무분야’ 및 ‘하늘 재난관리’ 평가에서 각각 우수기관에 뽑혔다."
    assert told(said) == [("민방위비상업무분야", "우수"), ("하늘 재난관리", "우수")]


def test_a_loaned_word_keeps_the_word_before_it():
    assert told("트래블아이 어워즈에서는 가을 축제 부문 최우수상을 받았다.") == [
        ("트래블아이 어워즈", "최우수")
    ]


def test_a_story_on_many_awards_carries_no_name_far():
    said = (
        "‘규제혁신 평가’에서 최우수상을 받았다. 구는 주민과 함께 노력했다. 직원들도 힘을 모았다. "
        "올해는 장관상도 받았다."
    )
    assert told(said) == [("규제혁신 평가", "최우수")]


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
    assert told("‘규제혁신 평가’에서 최우수상을 받았다. " + said) == [("규제혁신 평가", "최우수")]


def test_what_was_won_for_is_not_what_was_told_before():
    said = "‘규제혁신 평가’에서 최우수상을 받았다. 하늘보건소가 업무 효율을 높인 공로로 감사원장 표창을 수상했다."
    assert told(said) == [("규제혁신 평가", "최우수")]


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
    assert told(said) == expected


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
    assert told(said) == expected


def test_what_is_added_is_won_in_its_field():
    said = "‘규제혁신 평가’에서 최우수상을 받았다. 또한, 노사민정 분야 국무총리상을 수상했다."
    assert told(said) == [("규제혁신 평가", "최우수"), ("노사민정 분야", None)]


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
    assert told(said) == expected


def test_fields_of_one_evaluation_are_awards_by_their_categories():
    said = "‘2012 시세입 평가’에서 체납시세 최우수구, 법인세원발굴 우수구, 시세종합 우수구에 각각 선정됐다."
    awards = read(STORY + said)
    assert [(each.grade, each.category) for each in awards] == [
        ("최우수", "체납시세"),
        ("우수", "법인세원발굴"),
        ("우수", "시세종합"),
    ]


def test_short_names_are_names_where_an_item_begins_with_them():
    assert told("▲2021년 물관리 최우수 기관 ▲민원행정 평가 우수 등이다.") == [
        ("물관리", "최우수"),
        ("민원행정 평가", "우수"),
    ]


def test_the_first_of_prizes_that_are_counted_is_no_award_of_its_own():
    said = "구는 ‘혁신 평가’ 7개 사업에서 최우수상을 비롯해 우수상 3개를 받았다."
    assert ("혁신 평가", "최우수") not in told(said)


def test_rows_may_begin_with_their_grades():
    said = (
        "도 단위로는 ▲최우수 분야에 감염병예방사업 및 구강보건, 자살예방사업 유공 "
        "▲장려 분야에 우선구매 실적, 산불진화 경연대회에서 입상했다."
    )
    assert told(said) == [
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
    assert told(said) == [
        ("하늘재정 평가", "최우수"),
        ("별빛세정 평가", "우수"),
        ("달빛마을만들기 지원 종합평가", "최우수"),
    ]


def test_who_is_named_with_a_post_is_no_programme():
    assert won("김하늘 별빛면새마을부녀회장 국무총리 표창 등\n하늘시는 시민을 축하했다.") == []


def test_whose_prize_it_is_stands_before_its_name():
    said = (
        "△하늘청으로부터 산림관리 우수 지자체 △별빛회의 하늘헌정대상 "
        "△달빛 평가 우수 및 세금 체납액 징수 장려 등이다."
    )
    assert told(said) == [
        ("산림관리", "우수"),
        ("별빛회의 하늘헌정대상", None),
        ("달빛 평가", "우수"),
        ("세금 체납액 징수", "장려"),
    ]


def test_the_highest_grade_may_be_kept_for_years():
    said = "공약이행 평가 최고 등급 5년 연속 획득, 별빛혁신대상 최우수상 등을 받았다."
    assert told(said) == [("공약이행 평가", None), ("별빛혁신대상", "최우수")]
