"""Whose an award is where several bodies, a prize or its giver stand beside each other."""

import pytest

from awards.proposals.results import results
from tests.awards.proposals.make import read, won


def test_who_the_city_tells_of_has_won():
    told = "하늘구는 하늘시니어클럽이 ‘2023년 노인일자리 지원사업 평가’에서 최우수상에 선정됐다고 밝혔다."
    assert won(told) == [("하늘시니어클럽", "노인일자리 지원사업 평가", "최우수")]


def test_items_that_say_only_who_won_what_are_won_in_what_was_named_before():
    told = (
        "하늘시는 제20회 하늘마을 공모전에서 ▲별빛2동 주민자치회 최우수상 "
        "▲샘터1동·샘터3동 주민자치위원회 우수상을 받았다."
    )
    assert won(told) == [
        ("별빛2동 주민자치회", "하늘마을 공모전", "최우수"),
        ("샘터1동 주민자치위원회", "하늘마을 공모전", "우수"),
        ("샘터3동 주민자치위원회", "하늘마을 공모전", "우수"),
    ]


def test_who_made_what_won_has_won():
    told = "하늘시 별빛동 주민자치회에서 추진한 ‘꽃길’이 2022년 마을사례 경연대회에서 대상을 수상했다."
    assert won(told) == [("별빛동 주민자치회", "마을사례 경연대회", "대상")]


def test_the_first_of_many_awards_is_a_festivals_and_the_others_are_the_citys():
    told = (
        "하늘시가 올해 상을 많이 받았다. 지난 1월 하늘문화제가 ‘문화관광축제 평가’에서 우수 축제로 선정된 것을 "
        "시작으로 최근 ‘지속가능교통 평가’에서 최우수상을 받았다."
    )
    assert won(told) == [
        ("하늘문화제", "문화관광축제 평가", "우수"),
        ("하늘시", "지속가능교통 평가", "최우수"),
    ]


@pytest.mark.parametrize(
    "giver",
    [
        "하늘도가 준 상으로는",
        "하늘도가 연 경진대회 가운데",
        "하늘도가 주는 표창으로",
        "하늘도에서 마련한 평가에서는",
    ],
)
def test_who_gives_has_not_won(giver):
    told = f"하늘도 달빛군이 올해 많은 상을 받았다. {giver} 새마을운동 종합평가 우수, 산림행정 종합평가 장려 등이 있다."
    assert won(told) == [("달빛군", "새마을운동 종합평가", "우수"), ("달빛군", "산림행정 종합평가", "장려")]


def test_two_cities_without_a_sign_between_them_have_both_won():
    told = (
        "하늘도는 지방세정 종합평가에서 은빛군이 대상을 받았다고 밝혔다. "
        "최우수상은 하늘시 별빛군, 우수상은 샘터시 달빛군이 선정됐다."
    )
    assert sorted(won(told)) == [
        ("달빛군", "지방세정 종합평가", "우수"),
        ("별빛군", "지방세정 종합평가", "최우수"),
        ("샘터시", "지방세정 종합평가", "우수"),
        ("은빛군", "지방세정 종합평가", "대상"),
        ("하늘시", "지방세정 종합평가", "최우수"),
    ]


def test_a_prize_before_an_office_is_no_part_of_its_name():
    told = (
        "하늘시 김별빛 조합장은 아동복지 유공으로 보건복지부 장관상을, "
        "하늘시교육지원청은 민방위업무 유공으로 행정안전부장관 표창을 받았다."
    )
    assert won(told) == [("하늘시교육지원청", "민방위업무 유공", None)]


@pytest.mark.parametrize(
    ("said", "authority"),
    [
        ("노사협력 최우수상(고용노동부장관)", "minister"),
        ("문화재 보존 유공 단체 선정(문화재청장)", "commissioner"),
        ("방역 유공 기관(하늘도지사)", "governor"),
        ("재난관리 우수기관(국무총리)", "prime_minister"),
    ],
)
def test_brackets_behind_what_was_won_tell_in_whose_name(said, authority):
    assert results(said)[-1].authority == authority


def test_who_came_in_brackets_gave_no_prize():
    assert [each.kind for each in results("김하늘(하늘도지사)이 왔다")] == []


def test_a_ministry_in_brackets_has_not_won():
    told = "하늘시는 상을 받았다.\n▲ 경제: 2021년 총조사 업무 우수기관(기획재정부장관)"
    assert [(each.recipient, each.authority) for each in read(told)] == [("하늘시", "minister")]


def test_a_prize_of_last_year_is_another_award():
    told = "하늘봉사단은 자원봉사 경진대회에서 작년 ‘하늘도지사상’에 이어 올해 ‘최우수상’을 받았다. 하늘시도 기뻐했다."
    assert [len(results(told))] == [2]


def test_quarters_that_are_told_with_what_they_won_have_each_won_their_own():
    told = "하늘시는 ‘2023 주민참여예산 경진대회’에서 별빛동이 대상을, 달빛동이 최우수상을 받았다."
    assert won(told) == [
        ("별빛동", "주민참여예산 경진대회", "대상"),
        ("달빛동", "주민참여예산 경진대회", "최우수"),
    ]


@pytest.mark.parametrize(
    "told",
    [
        "하늘군 농업기술센터 김하늘 소장은 농촌진흥사업 종합평가에서 장관상을 받았다.",
        "하늘시의회 김하늘 의장은 지방의정 평가에서 최우수상을 수상했다.",
        "별빛동주민센터 김하늘 주무관이 시정발전 종합평가에서 장관상을 받았다.",
        "국무총리 표창을 받은 김하늘 별빛동 자원봉사협의회 회장은 웃었다.",
    ],
)
def test_a_person_of_a_body_is_not_the_body(told):
    assert won(told) == []


def test_the_place_of_one_among_several_of_a_grade_is_no_other_result():
    told = (
        "하늘도는 공공하수도 운영평가에서 별빛구가 대상을 받았다고 밝혔다. "
        "우수구로는 2위 하늘구, 3위 달빛구가 각각 뽑혔다."
    )
    assert won(told)[1:] == [
        ("하늘구", "공공하수도 운영평가", "우수"),
        ("달빛구", "공공하수도 운영평가", "우수"),
    ]


def test_prizes_that_are_given_to_several_are_theirs():
    told = (
        "하늘도는 도시재생 대회를 마쳤다. 도시재생 경진대회의 장관상은 별빛군이 받고 "
        "학회장상은 달빛군과 은빛군에 수여됩니다."
    )
    assert [each.recipient for each in read(told)] == ["별빛군", "달빛군", "은빛군"]


def test_a_city_before_what_it_makes_only_tells_whose_it_is():
    told = "하늘군 ‘별빛한우’가 6년 연속 ‘국가대표브랜드 대상’을 수상했다."
    assert [(each.recipient, each.streak) for each in read(told)] == [("별빛한우", 6)]


def test_whom_a_sentence_tells_of_is_no_part_of_what_was_won():
    told = "하늘구 별빛1동이 주민자치 종합평가에서 최우수상을 받았다."
    assert won(told) == [("별빛1동", "주민자치 종합평가", "최우수")]


def test_no_festival_is_chosen_as_an_office():
    told = "하늘시는 하늘꽃축제가 큰 호응을 얻어 ‘2023 지역축제 평가’에서 우수기관으로 선정됐다."
    assert won(told) == [("하늘시", "지역축제 평가", "우수")]


def test_of_two_that_a_city_tells_of_each_has_its_own():
    told = (
        "하늘시는 지난 3일 수행기관인 하늘시니어클럽과 별빛노인복지관이 ‘노인일자리사업 평가’에서 "
        "각각 대상과 우수상을 받았다고 밝혔다."
    )
    assert won(told) == [
        ("하늘시니어클럽", "노인일자리사업 평가", "대상"),
        ("별빛노인복지관", "노인일자리사업 평가", "우수"),
    ]


def test_who_chooses_a_winning_team_has_not_won():
    told = "하늘시는 ‘2023년 하늘시 자원봉사 경진대회’를 열고 별빛봉사단을 대상 수상팀으로 선정했다."
    assert won(told) == []


@pytest.mark.parametrize(
    ("told", "who"),
    [
        (
            "하늘군(군수 김하늘) 농업기술센터는 전국 150개 기관을 대상으로 실시한 농촌진흥사업 종합평가에서 "
            "우수기관에 선정됐다.",
            "하늘군 농업기술센터",
        ),
        (
            "하늘시 별빛동 주민자치회에서 민·관 합동으로 추진한 ‘꽃길’이 마을사례 종합평가에서 우수상을 받았다.",
            "별빛동 주민자치회",
        ),
    ],
)
def test_who_is_assessed_among_many_or_has_made_it_has_won(told, who):
    assert [(each.recipient, each.grade) for each in read(told)] == [(who, "우수")]


def test_a_prize_with_its_field_in_brackets_is_won_whole():
    told = "하늘시는 ‘하늘軍축제’가 4년 연속 ‘대한민국축제콘텐츠대상(축제관광부문)’에 선정됐다고 밝혔다."
    assert [each.recipient for each in read(told)] == ["하늘軍축제"]


def test_who_helped_to_prepare_what_won_has_not_won():
    told = "하늘시는 하늘문화재단과 함께 준비한 하늘꽃축제가 대한민국 축제콘텐츠 대상에서 대상을 받았다고 밝혔다."
    assert won(told) == [("하늘꽃축제", "대한민국 축제콘텐츠 대상", "대상")]


def test_those_of_another_class_that_got_it_have_won_the_same():
    said = "경기도는 ‘2014 별빛일자리 대상’ 시상식에서 영예의 대상을 수상했다. 기초단체에서는 하늘시와 달빛군이 받았다."
    assert [(who, grade) for who, _programme, grade in won(said)] == [
        ("경기도", "대상"),
        ("하늘시", "대상"),
        ("달빛군", "대상"),
    ]


@pytest.mark.parametrize("who", ["시는", "또한 시는", "이 밖에도", "아울러 하늘시는"])
def test_a_neighbour_that_has_won_nothing_is_only_compared_with_the_city_told_of(who):
    said = (
        "하늘시는 도로정비 평가에서 대상을 받았다. 이웃한 별빛시는 지난해 수준에 머물렀다. "
        f"{who} 하천정비 평가에서 우수상을 받았다."
    )
    assert won(said) == [("하늘시", "도로정비 평가", "대상"), ("하늘시", "하천정비 평가", "우수")]


def test_a_neighbour_that_has_won_is_told_of_from_there_on():
    said = (
        "하늘시는 도로정비 평가에서 대상을 받았다. 별빛시는 교통안전 평가에서 우수상을 받았다. "
        "시는 하천정비 평가에서도 우수상을 받았다."
    )
    assert [who for who, _name, _grade in won(said)] == ["하늘시", "별빛시", "별빛시"]


@pytest.mark.parametrize(
    ("part", "name"),
    [
        ("보건소가", "하늘시 보건소"),
        ("문화재단은", "하늘시 문화재단"),
        ("별빛3동도", "별빛3동"),
        ("솔빛읍이", "솔빛읍"),
        ("한울면은", "한울면"),
        ("한마음센터도", "한마음센터"),
    ],
)
def test_a_part_of_the_city_told_of_has_won_in_its_own_name(part, name):
    said = (
        "하늘시는 도로정비 평가에서 대상을 받았다. "
        f"{part} 지난 3일 하늘도가 주관한 ‘하천정비 평가’에서 우수상을 받았다."
    )
    assert won(said) == [("하늘시", "도로정비 평가", "대상"), (name, "하천정비 평가", "우수")]


@pytest.mark.parametrize("who", ["봉사활동은", "전국 보건소가 모인 자리에서", "참여한다면"])
def test_what_only_ends_as_parts_do_has_not_won(who):
    said = f"하늘시는 도로정비 평가에서 대상을 받았다. {who} 하천정비 평가에서 우수상을 받았다."
    assert [recipient for recipient, _name, _grade in won(said)] == ["하늘시", "하늘시"]


def test_above_a_city_somebody_who_only_evaluates_is_not_told_of_next():
    said = (
        "하늘시는 도로정비 평가에서 대상을 받았다. 경기도는 해마다 31개 시군을 평가해 우수한 곳에 상을 준다. "
        "또 하천정비 평가에서 우수상을 받았다."
    )
    assert won(said) == [("하늘시", "도로정비 평가", "대상"), ("하늘시", "하천정비 평가", "우수")]


def test_several_districts_that_are_counted_have_all_won():
    said = "종로구, 중구, 성동구 등 서울 자치구 3곳이 하천정비 평가에서 우수상을 받았다."
    assert [who for who, _name, _grade in won(said)] == ["종로구", "중구", "성동구"]


def test_districts_that_are_told_by_their_stems_and_counted_have_all_won():
    said = "종로·중구·성동 등 서울 자치구 3곳이 하천정비 평가에서 우수상을 받았다."
    assert [who for who, _name, _grade in won(said)] == ["종로구", "중구", "성동구"]


def test_what_is_run_by_another_goes_without_it():
    said = "하늘시설공단 산하 별빛봉사단은 하천정비 평가에서 우수상을 받았다."
    assert won(said) == [("별빛봉사단", "하천정비 평가", "우수")]


def test_whose_work_has_won_has_won():
    said = "하늘시는 도로정비 평가에서 대상을 받았다. 하천정비 경진대회에서 하늘시의 ‘꽃길 프로젝트’가 우수상을 받았다."
    assert won(said) == [("하늘시", "도로정비 평가", "대상"), ("하늘시", "하천정비 경진대회", "우수")]


def test_a_national_body_between_the_winner_and_what_it_won_gave_it():
    said = "하천정비 평가에서 하늘시가 국민권익위원회 최우수기관으로 선정됐다."
    assert won(said) == [("하늘시", "하천정비 평가", "최우수")]


def test_an_office_told_of_stays_so_behind_a_city_that_has_won_nothing():
    said = (
        "하늘시설공단은 도로정비 평가에서 대상을 받았다. 별빛시는 이를 배우려고 찾아왔다. "
        "또 하천정비 평가에서 우수상을 받았다."
    )
    assert [who for who, _name, _grade in won(said)] == ["하늘시설공단", "하늘시설공단"]


@pytest.mark.parametrize(
    "said",
    [
        "경기도는 하천정비 평가에서 하늘시에 우수상을 수여했다.",
        "경기도는 하천정비 평가 우수상을 하늘시에 안겼다.",
        "하천정비 평가 우수상은 하늘시에 돌아갔다.",
        "경기도가 하천정비 평가 우수기관으로 하늘시를 꼽았다.",
    ],
)
def test_to_whom_somebody_gives_it_has_won(said):
    assert won(said) == [("하늘시", "하천정비 평가", "우수")]


def test_prizes_that_a_city_gives_to_nobody_with_a_name_are_not_won():
    assert won("하늘시는 하천정비 평가에서 우수상을 수여했다.") == []


@pytest.mark.parametrize(
    "between",
    [
        "별빛시 등 16개 시군이 참가했다.",
        "경기도는 16개 시군을 최우수로 뽑았다.",
        "한국환경공단이 컨설팅을 맡았다.",
    ],
)
def test_who_is_named_in_a_title_has_won_what_no_other_has(between):
    said = (
        "하늘시 “주민이 만든 성과”\n최근 도로정비 평가에서 대상을 받았다고 밝혔다. "
        f"{between} 또 하천정비 평가에서 우수상을 받았다."
    )
    assert won(said) == [("하늘시", "도로정비 평가", "대상"), ("하늘시", "하천정비 평가", "우수")]


def test_as_a_good_local_government_a_city_alone_can_be_chosen():
    said = (
        "하늘시는 시 세정과가 지방세정 평가에서 대상을 받았다고 밝혔다. "
        "또 하천정비 평가에서 우수 지자체로 선정됐다."
    )
    assert won(said) == [("하늘시 세정과", "지방세정 평가", "대상"), ("하늘시", "하천정비 평가", "우수")]


def test_a_part_that_was_assessed_with_others_holds_no_contest():
    said = "하늘시는 별빛읍이 시군을 대상으로 한 하천정비 평가에서 우수상을 받았다고 밝혔다."
    assert won(said) == [("별빛읍", "하천정비 평가", "우수")]


@pytest.mark.parametrize("who", ["시는", "또"])
def test_where_a_title_names_one_city_alone_a_neighbour_that_won_as_well_is_not_told_of_further(who):
    said = (
        "하늘시 “주민이 만든 성과”\n하늘시는 도로정비 평가에서 대상을 받았다. "
        f"같은 평가에서 별빛시는 우수상을 받았다. {who} 하천정비 평가에서 우수상을 받았다."
    )
    assert won(said)[-1] == ("하늘시", "하천정비 평가", "우수")


def test_those_who_gave_money_to_winners_have_not_won():
    assert won("경기도는 하천정비 평가에서 최우수상을 받은 시군 3곳에 포상금을 줬다.") == []


def test_what_a_city_does_is_no_product_of_it():
    said = "하늘시의 자원봉사 활동이 농림축산식품부가 선정하는 하천정비 평가에서 우수상을 받았다."
    assert won(said) == [("하늘시", "하천정비 평가", "우수")]


def test_districts_with_nothing_but_gaps_between_them_have_all_won():
    said = "하천정비 평가에서는 중구 남구 동구가 우수상을 받았다."
    assert [who for who, _name, _grade in won(said)] == ["중구", "남구", "동구"]


def test_whose_work_with_a_sentence_for_its_name_has_won_has_won():
    said = "하천정비 경진대회에서는 하늘도시공사의 ‘이제는 주민이 함께 책임집니다’가 우수상을 받았다."
    assert won(said) == [("하늘도시공사", "하천정비 경진대회", "우수")]
