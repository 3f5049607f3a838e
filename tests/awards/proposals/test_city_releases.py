"""What cities tell of their awards, sentence by sentence: who, in what, which grade; and what only looks like it."""

import pytest

from tests.awards.proposals.make import read, won

ONE = [("하늘시", "재난관리평가", "우수")]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "하늘시는 ‘2025 대한민국 도시대상’에서 종합 부문 대상과 특화 부문 최우수상을 동시에 수상했다.",
            [("하늘시", "대한민국 도시대상", "대상"), ("하늘시", "대한민국 도시대상", "최우수")],
        ),
        (
            "하늘시가 ‘2025 적극행정 우수사례 경진대회’에서 최우수상과 우수상을 나란히 거머쥐었다.",
            [
                ("하늘시", "적극행정 우수사례 경진대회", "최우수"),
                ("하늘시", "적극행정 우수사례 경진대회", "우수"),
            ],
        ),
        (
            "하늘시는 공약이행평가에서 3년 연속 최우수(SA) 등급을 받았다.",
            [("하늘시", "공약이행평가", "SA")],
        ),
        ("하늘시는 지역안전도 진단에서 A등급을 획득했다.", [("하늘시", "지역안전도 진단", "A")]),
        ("하늘시는 종합청렴도 평가에서 2년 연속 1등급을 달성했다.", [("하늘시", "종합청렴도 평가", "1")]),
        (
            "하늘시 산하 하늘도시공사는 ‘지방공기업 경영평가’에서 ‘가’등급을 받았다.",
            [("하늘도시공사", "지방공기업 경영평가", "가")],
        ),
        (
            "하늘시 달빛동 주민자치회가 ‘전국주민자치박람회’에서 우수상을 받았다.",
            [("달빛동 주민자치회", "전국주민자치박람회", "우수")],
        ),
        (
            "하늘시립도서관은 ‘전국 도서관 운영평가’에서 특별상을 받았다.",
            [("하늘시립도서관", "전국 도서관 운영평가", "특별상")],
        ),
        (
            "하늘시는 ‘2025년 재난관리평가’에서 우수기관으로 선정돼 특별교부세 2억 원을 확보했다.",
            ONE,
        ),
        (
            "하늘시는 ‘재난관리평가’에서 우수기관으로 선정돼 행정안전부 기관표창과 재정 인센티브를 받는다.",
            ONE,
        ),
        (
            "하늘시(시장 김하늘)가 행정안전부 주관 ‘지방물가 안정관리 평가’에서 최우수 등급인 ‘가’ 등급을 받았다.",
            [("하늘시", "지방물가 안정관리 평가", "가")],
        ),
    ],
)
def test_what_a_city_has_won(said, expected):
    assert won(said) == expected


@pytest.mark.parametrize(
    "said",
    [
        "하늘시는 국토교통부 ‘도시재생 공모사업’에 최종 선정돼 국비 30억 원을 확보했다.",
        "하늘시가 ‘2025 문화도시 조성사업’ 공모에 선정됐다.",
        "하늘시는 유니세프 아동친화도시 인증을 획득했다.",
        "하늘시는 행정안전부 국민행복민원실로 재인증을 받았다.",
        "하늘시 안전정책과 김하늘 주무관이 행정안전부 장관 표창을 받았다.",
        "김하늘 하늘시장은 ‘대한민국 자치행정 대상’에서 행정 부문 대상을 수상했다.",
        "하늘시는 ‘제5회 하늘시 청소년 미술대회’를 열고 대상 1명, 최우수상 2명을 시상했다.",
        "하늘시는 매니페스토 우수사례 경진대회 본선에 진출했다.",
        "하늘시는 여성친화도시로 지정됐다.",
        "하늘시는 우수기관으로 선정되기 위해 행정력을 모으고 있다.",
    ],
)
def test_what_only_looks_like_an_award(said):
    assert won(said) == []


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "최우수상은 ‘돌봄’ 분야에선 하늘시와 달빛군, ‘안전’ 분야에선 별빛구가 받았다.",
            ["하늘시", "달빛군", "별빛구"],
        ),
        ("우수기관에는 3곳이 선정됐다. 하늘시와 달빛군 등이 이름을 올렸다.", ["하늘시", "달빛군"]),
        ("대상은 ‘마을이 답이다’(하늘시 재난안전과)가 차지했다.", ["하늘시"]),
        ("최우수상은 충북이, 우수상은 전남이 받았다.", ["충북", "전남"]),
        ("1그룹에서는 하늘시(98.69점)와 달빛시(98.17점)가 최우수상을 받았다.", ["하늘시", "달빛시"]),
    ],
)
def test_winners_of_a_contest_that_was_named_before(said, expected):
    text = "행정안전부는 ‘제24회 대한민국 안전문화대상’ 수상 기관을 발표했다. " + said
    assert [recipient for recipient, _programme, _grade in won(text)] == expected


def test_points_in_brackets_and_in_the_clause_are_those_of_each_winner():
    text = (
        "경기도는 ‘2022년 시군종합평가’ 결과를 발표했다. 1그룹에서는 하늘시가 99.31점으로 최우수 지자체로 선정됐고 "
        "달빛시(98.69점)와 별빛시(98.17점)가 우수상을 받았다."
    )
    told = [(each.recipient, float(each.score or 0), each.group) for each in read(text)]
    assert told == [("하늘시", 99.31, "1그룹"), ("달빛시", 98.69, "1그룹"), ("별빛시", 98.17, "1그룹")]


def test_a_prize_for_merit_is_named_by_what_it_was_given_for():
    [award] = read("하늘시는 자원봉사 활성화에 기여한 공로로 행정안전부 장관상을 받았다.")
    assert (award.programme, award.authority) == ("자원봉사 활성화", "minister")


def test_a_field_in_quotation_marks_is_the_category_of_the_contest():
    [award] = read(
        "하늘시는 ‘2021 매니페스토 우수사례 경진대회’에서 ‘지역문화 활성화’분야 우수상을 수상했다."
    )
    assert (award.programme, award.category) == ("매니페스토 우수사례 경진대회", "지역문화 활성화")


def test_a_category_may_stand_in_brackets_behind_the_contest():
    [award] = read("하늘시는 ‘대한민국 안전대상’(데이터 분야)에서 우수상을 받았다.")
    assert award.category == "데이터 분야"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # In a summary, under words that describe it.
        (
            "하늘공단은 ‘전국 지방공기업 경영평가’에서 ‘가’ 등급을 받았다. "
            "공단은 노력한 끝에 자치구 경영평가실적 최우수 공기업이라는 영예를 얻었다.",
            [("하늘공단", "전국 지방공기업 경영평가", "가")],
        ),
        (
            "하늘공단은 ‘지방공기업 경영평가’에서 우수 등급을 받았다. "
            "경영평가 우수등급을 받을 수 있었던 배경으로는 안전한 시설 관리가 꼽힌다.",
            [("하늘공단", "지방공기업 경영평가", "우수")],
        ),
        # Where its prize was handed over.
        (
            "하늘시는 ‘2019년 건강증진사업 평가’에서 우수기관으로 선정됐다. "
            "시는 4일 ‘건강증진사업 보고대회’에서 장관 표창을 받았다.",
            [("하늘시", "건강증진사업 평가", "우수")],
        ),
        # First in passing, then by its full name.
        (
            "하늘시는 공약 평가에서 최우수 등급을 받았다. "
            "하늘시는 ‘전국 기초단체장 공약이행 및 정보공개 평가’에서 최우수 등급을 받았다.",
            [("하늘시", "전국 기초단체장 공약이행 및 정보공개 평가", "최우수")],
        ),
    ],
)
def test_an_award_that_is_told_twice_is_one(text, expected):
    assert won(text) == expected


@pytest.mark.parametrize(
    "said",
    [
        "시상은 대상(국무총리상) 1개, 최우수상(장관상) 5개, 우수상 및 장려상이다.",
        "최우수기관 선정과 포상에서는 배제됐다.",
        "최우수상을 받은 지자체의 담당자는 장관 표창으로 포상한다.",
        "복지 분야에서 ‘가’ 등급을, 환경 분야에서 ‘나’ 등급을 받았다.",
        "16개 지표 중 15개 지표에서 1등급을 받았다.",
        "총 15개 우수기관(최우수 3, 우수 5, 장려 7)을 선정했다.",
        "지난해보다 1등급 상승한 2등급이 목표다.",
    ],
)
def test_what_explains_an_evaluation_is_no_award(said):
    text = "하늘시는 ‘지방자치단체 합동평가’에서 우수기관으로 선정됐다. " + said
    assert won(text) == [("하늘시", "지방자치단체 합동평가", "우수")]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "하늘시는 ‘농촌진흥사업 평가’에서 최우수농업기술센터로 선정돼 청장상을 받았다.",
            ("최우수", "commissioner"),
        ),
        ("하늘시는 ‘주민참여예산 성과평가’에서 군부 최우수로 장관상을 받았다.", ("최우수", "minister")),
        ("하늘시는 ‘경영평가’ 결과 우수(나 등급) 기관으로 선정됐다.", ("나", None)),
        ("하늘시는 ‘노사협력 평가’에서 우수자치단체 최우수상(장관상)을 받았다.", ("최우수", "minister")),
    ],
)
def test_the_grade_and_the_prize_beside_it(said, expected):
    [award] = read(said)
    assert (award.grade, award.authority) == expected


def test_what_is_enumerated_before_a_result_has_each_won_it():
    text = "하늘구는 교육지원사업, 여성정책, 정보화역량강화 등 3개 분야에서 우수구로 선정됐다."
    assert won(text) == [("하늘구", name, "우수") for name in ("교육지원사업", "여성정책", "정보화역량강화")]


def test_a_field_that_another_gives_a_prize_for_is_told_in_a_list():
    text = (
        "하늘시는 ‘농촌진흥사업 평가’에서 최우수기관으로 선정됐다. "
        "한편 하늘시는 이 밖에도 농촌진흥청 농촌자원분야 대상, 경상남도 생태농업분야 장려상 등을 받았다."
    )
    assert [grade for _recipient, _programme, grade in won(text)] == ["최우수", "대상", "장려"]
    assert won(text)[1][1].startswith("농촌자원")


def test_a_name_and_its_result_may_stand_in_one_quotation():
    text = "하늘시는 올해 환경부로부터 ‘2013 온실가스 감축 평가 최우수상’을 받았다."
    assert won(text) == [("하늘시", "온실가스 감축 평가", "최우수")]


def test_results_in_brackets_are_those_of_each_body():
    text = (
        "농촌진흥청은 ‘농업과학기술 성과평가’ 결과를 발표했다. "
        "우수기관으로 선정된 곳은 하늘시(최우수), 달빛군(우수), 별빛군(우수)이다."
    )
    assert [(recipient, grade) for recipient, _programme, grade in won(text)] == [
        ("하늘시", "최우수"),
        ("달빛군", "우수"),
        ("별빛군", "우수"),
    ]


def test_a_letter_beside_the_best_grade_is_no_second_award():
    text = (
        "하늘공사는 ‘시장형 공기업 평가’에서 최우수기관으로 선정됐다. "
        "공사는 이번 평가에서 A등급을 받아 장관상과 포상금을 받았다."
    )
    [award] = read(text)
    assert (award.grade, award.authority) == ("최우수", "minister")


def test_fields_in_which_an_evaluation_was_good_are_no_evaluations():
    text = (
        "하늘공단은 ‘지방공기업 경영평가’에서 1위인 ‘가’ 등급을 받았다. "
        "공단은 사회적 가치 평가 분야 ‘공익성’과 경영성과 평가 분야 ‘수익성’에서 높은 점수를 받아 "
        "최우수 등급을 획득했다."
    )
    assert won(text) == [("하늘공단", "지방공기업 경영평가", "가")]
