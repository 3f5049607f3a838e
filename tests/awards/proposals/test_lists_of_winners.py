import pytest

from tests.awards.proposals.make import read, won

LEAD = "행정안전부는 ‘제24회 대한민국 안전문화대상’ 수상 기관을 발표했다. "


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "우수상은 △경기 하늘시 △충남 별빛시 △경남 달빛군에 돌아갔다.",
            ["하늘시", "별빛시", "달빛군"],
        ),
        ("우수상은 달빛군 ‘달빛 마실’과 별빛시 ‘별빛 길’이 받았다.", ["달빛군", "별빛시"]),
    ],
)
def test_winners_behind_a_result_are_each_told_of(said, expected):
    assert [recipient for recipient, _programme, _grade in won(LEAD + said)] == expected


def test_lower_ranks_are_no_awards_and_the_text_goes_on_with_whom_it_tells_of():
    text = (
        "경상남도는 ‘2026년 지방자치단체 합동평가’에서 1위를 차지했다. "
        "2위는 경상북도, 3위는 전라남도가 차지했다. 이로써 도는 4년 연속 1위를 달성했다."
    )
    assert [(each.recipient, each.rank, each.streak) for each in read(text)] == [("경상남도", 1, 4)]


def test_what_names_two_things_is_not_the_award_of_one_of_them():
    text = (
        "하늘시는 올해 ▲정보공개 종합평가 최우수(행정안전부) ▲공약이행 및 정보공개 평가 최우수(SA) 등급"
        "(한국매니페스토실천본부) 등을 받았다."
    )
    assert [(programme, grade) for _recipient, programme, grade in won(text)] == [
        ("정보공개 종합평가", "최우수"),
        ("공약이행 및 정보공개 평가", "SA"),
    ]


def test_what_a_prize_is_given_for_is_no_award():
    text = (
        "하늘시는 경기도 주관 ‘2023년 국정시책 평가’에서 특별상을 받았다. "
        "특별상은 전년 대비 실적향상 우수기관에 부여하는 상이다."
    )
    assert [grade for _recipient, _programme, grade in won(text)] == ["특별상"]


def test_an_award_of_a_year_before_is_one_of_that_year():
    text = (
        "하늘시가 ‘2025 리브컴 어워즈’에서 금상을 받았다. "
        "올해 대회에는 48개 도시가 참가했다. "
        "하늘시는 2014년 처음 출전해 동상을 받은 이후 11년 만에 금상을 차지했다."
    )
    assert [(each.grade, each.year, each.current) for each in read(text)] == [
        ("금상", 2025, True),
        ("동상", 2014, False),
    ]


def test_who_is_named_before_a_comma_does_not_hold_what_another_holds():
    [award] = read("하늘시, 행안부 ‘적극행정 종합평가’ 6년 연속 우수기관 선정")
    assert award.organiser == "행정안전부"


def test_what_follows_an_award_of_an_office_is_the_citys_again():
    text = (
        "하늘시는 ‘지방세정 종합평가’에서 우수상을 받았다. "
        "하늘시 농업기술센터는 ‘농촌진흥사업 종합평가’에서 최우수기관으로 선정됐다. "
        "또 ‘재난관리평가’에서도 장려상을 받았다."
    )
    assert [recipient for recipient, _programme, _grade in won(text)] == [
        "하늘시",
        "하늘시 농업기술센터",
        "하늘시",
    ]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "우수상은 1그룹 하늘시, 2그룹 별빛·노을시, 3그룹 달빛군이 선정됐다.",
            ["하늘시", "별빛시", "노을시", "달빛군"],
        ),
        ("부문별 대상은 △창의혁신 하늘시 △문화관광 달빛군이 각각 수상했다.", ["하늘시", "달빛군"]),
        ("하늘시는 복지 부문에서, 달빛군은 교육 부문에서 대상을 받았다.", ["하늘시", "달빛군"]),
    ],
)
def test_winners_are_told_with_their_groups_and_categories(said, expected):
    assert [recipient for recipient, _programme, _grade in won(LEAD + said)] == expected


def test_what_was_won_in_may_stand_behind_the_result_as_a_list():
    text = (
        "하늘시는 경기도 평가에서 좋은 성적을 거뒀다. "
        "최우수구에 선정된 분야는 △희망 일자리 만들기 △안전한 거리 만들기 등이다."
    )
    assert won(text) == [
        ("하늘시", "희망 일자리 만들기", "최우수"),
        ("하늘시", "안전한 거리 만들기", "최우수"),
    ]


def test_a_prize_with_a_name_of_its_own_is_won_at_a_ceremony():
    text = "하늘시가 ‘제5회 지방자치발전대상’ 시상식에서 ‘행정혁신 특별대상’을 수상했다."
    assert won(text) == [("하늘시", "지방자치발전대상", "행정혁신 특별대상")]


def test_each_item_of_a_list_with_commas_has_its_own_result():
    text = "하늘시는 도 농정평가 최우수, 농산물 수출탑 대상, 로컬푸드 지수 평가 A등급을 받았다."
    assert [grade for _recipient, _programme, grade in won(text)] == ["최우수", "대상", "A"]


def test_what_explains_an_evaluation_or_hands_over_its_prizes_is_not_told_of_next():
    text = (
        "하늘시는 경기도 주관 ‘2023년 국정시책 평가’에서 특별상을 받았다. "
        "이번 평가는 지방자치단체 합동평가 결과를 근거로 이뤄졌다. "
        "‘2023년 시책사업 성과보고회’는 도청에서 열렸다. "
        "달빛군 최우수상, 별빛시·노을시 각 우수상을 수상했다."
    )
    assert won(text) == [
        ("하늘시", "국정시책 평가", "특별상"),
        ("달빛군", "국정시책 평가", "최우수"),
        ("별빛시", "국정시책 평가", "우수"),
        ("노을시", "국정시책 평가", "우수"),
    ]


def test_who_is_told_with_a_copula_has_won():
    assert won(LEAD + "우수 시·군은 1그룹 하늘시·별빛시, 2그룹 달빛군이다.") == [
        (body, "대한민국 안전문화대상", "우수") for body in ("하늘시", "별빛시", "달빛군")
    ]


@pytest.mark.parametrize(
    "said",
    [
        "우수도시로 별빛시·달빛시, 은빛군 등 3개가 선정됐다.",
        "우수도시로는 별빛시·달빛시, 은빛군이 선정됐다.",
        "심사단의 서면평가를 거쳐 우수도시로 별빛시·달빛시, 은빛군 등이 뽑혔다.",
    ],
)
def test_cities_in_a_list_share_the_result_before_them(said):
    text = "경기도는 21일 ‘교통도시 평가’ 결과를 발표했다. " + said
    assert won(text) == [(name, "교통도시 평가", "우수") for name in ("별빛시", "달빛시", "은빛군")]


def test_of_two_lists_each_has_its_own_grade():
    text = "‘교통도시 평가’에서 최우수도시로 하늘시, 우수도시로 별빛시·달빛시, 은빛군 등 4개가 선정됐다."
    assert [(recipient, grade) for recipient, _programme, grade in won(text)] == [
        ("하늘시", "최우수"),
        ("별빛시", "우수"),
        ("달빛시", "우수"),
        ("은빛군", "우수"),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "서울 하늘구가 서울시가 주관한 자치구 청렴평가에서 최우수구에 선정됐다.",
        "하늘구, 서울시 청렴평가 최우수구\n서울시가 주관한 자치구 청렴평가에서 최우수구의 영예를 안았다.",
    ],
)
def test_the_city_that_holds_it_has_not_won(said):
    assert [(recipient, grade) for recipient, _programme, grade in won(said)] == [("하늘구", "최우수")]


@pytest.mark.parametrize(
    ("said", "streak"),
    [
        ("하늘시는 ‘대한민국 지방자치 경영대상’에서 8년 연속 수상했다.", 8),
        ("하늘시는 ‘대한민국 지방자치 경영대상’ 12년 연속 수상의 영예를 안았다.", 12),
    ],
)
def test_how_often_in_a_row_it_was_won_is_enough(said, streak):
    [award] = read(said)
    assert (award.programme, award.grade, award.streak) == ("대한민국 지방자치 경영대상", None, streak)


@pytest.mark.parametrize(
    "said",
    [
        "최우수 기관에는 △하늘시(시도) △경기 별빛시(군도) △달빛도로공사 남부본부(고속국도)가 이름을 올렸다.",
        "최우수상은 △하늘시(1그룹) △별빛시(2그룹) △달빛도로공사 남부본부(3그룹)다.",
        "최우수 기관은 하늘시(시도), 별빛시(군도), 달빛도로공사 남부본부(고속국도) 등이다.",
    ],
)
def test_the_class_of_a_winner_may_stand_in_brackets(said):
    assert [recipient for recipient, _programme, _grade in won(LEAD + said)] == [
        "하늘시",
        "별빛시",
        "달빛도로공사 남부본부",
    ]


@pytest.mark.parametrize(
    "said",
    [
        "대상은 △하늘시 △달빛군이, 최우수상은 △별빛시 △노을군이 각각 받았다.",
        "▲대상: 하늘시(시부)·달빛군(군부) ▲최우수: 별빛시(시부)·노을군(군부)",
        "대상 : 하늘시·달빛군 / 최우수상 : 별빛시·노을군",
    ],
)
def test_grades_before_rows_of_winners(said):
    assert [(recipient, grade) for recipient, _programme, grade in won(LEAD + said)] == [
        ("하늘시", "대상"),
        ("달빛군", "대상"),
        ("별빛시", "최우수"),
        ("노을군", "최우수"),
    ]


def test_whom_a_contest_is_for_is_no_prize():
    assert won(LEAD + "▲대상: 전국 시·군·구 ▲기간: 3월") == []
