"""Releases that tell of one or two awards: who has won."""

from tests.awards.proposals.make import read, won


def test_facilities_that_share_an_ending_have_each_won():
    told = "달빛·별빛도서관이 2024년 도서관 운영평가에서 최우수상을 수상했다."
    assert won(told) == [
        ("달빛도서관", "도서관 운영평가", "최우수"),
        ("별빛도서관", "도서관 운영평가", "최우수"),
    ]


def test_kinds_of_facilities_that_share_an_ending_are_nobody():
    told = "하늘시는 공공·작은도서관을 늘려 ‘도서관 운영평가’에서 최우수상을 수상했다."
    assert won(told) == [("하늘시", "도서관 운영평가", "최우수")]


def test_who_runs_what_has_won_has_not():
    told = (
        "하늘시는 하늘시새마을회와 별빛문고가 운영하는 달빛작은도서관이 ‘국민독서경진대회’에서 최우수상을 "
        "받았다고 밝혔다."
    )
    assert won(told) == [("달빛작은도서관", "국민독서경진대회", "최우수")]


def test_what_a_city_tells_and_its_office_has_won_is_one_award_of_the_office():
    told = (
        "하늘시 시립도서관, 제50회 한국도서관상 수상\n\n"
        "하늘시가 제50회 한국도서관상 수상식에서 한국도서관상을 수상했다."
    )
    assert won(told) == [("하늘시 시립도서관", "한국도서관상", None)]


def test_a_lead_without_the_name_tells_of_the_award_that_the_office_has_won():
    told = (
        "하늘군이 충실한 계획을 세운 전국 최우수기관으로 선정돼 장관상을 받았다.\n"
        "하늘군보건소가 ‘통합건강증진사업 계획서 평가’에서 도내 1위에 이름을 올린 것."
    )
    [only] = read(told)
    assert (only.recipient, only.grade, only.prize, only.rank) == ("하늘군보건소", "최우수", "장관상", 1)


def test_who_is_chosen_as_winner_has_won():
    told = "하늘군은 하늘군립도서관이 ‘제29회 독서문화상’ 단체부문 수상자로 선정됐다고 밝혔다."
    assert won(told) == [("하늘군립도서관", "독서문화상", None)]


def test_a_library_goes_without_the_name_of_its_city():
    told = (
        "하늘구는 구립별빛도서관이 ‘도서관 운영평가’에서 우수상을 받았다고 밝혔다. "
        "하늘구립별빛도서관은 ‘도서관 운영평가’에서 우수상을 받아 기뻐했다."
    )
    assert won(told) == [("하늘구립별빛도서관", "도서관 운영평가", "우수")]


def test_prizes_that_a_ceremony_gave_out_in_all_are_nobodys():
    told = (
        "하늘시설공단이 ‘제14회 지방공기업의 날’ 행사에서 우수 기관으로 선정돼 국무총리 표창을 받았다. "
        "시상식에서는 대통령표창 등 총 12점이 수여됐다."
    )
    [only] = read(told)
    assert (only.prize, only.score) == ("국무총리 표창", None)


def test_a_festival_of_a_short_name_goes_with_its_place():
    told = "대한민국 대표 여름축제인 푸른별 하늘 물축제가 ‘2023 최고의 브랜드 대상’에 선정됐다."
    assert won(told) == [("푸른별 하늘 물축제", "최고의 브랜드 대상", None)]


def test_whose_administration_was_assessed_has_won():
    told = (
        "4일 시에 따르면 ‘공약이행 평가’ 결과 안양시정을 높이 봤다. "
        "시는 모두 높은 점수를 얻어 가장 높은 SA등급을 받았다."
    )
    assert won(told) == [("안양시", "공약이행 평가", "SA")]


def test_what_a_city_and_its_office_have_won_alike_is_of_the_one_told_first():
    told = (
        "하늘군이 농촌진흥사업 기관평가에서 최우수농업기술센터로 선정됐다고 밝혔다. "
        "하늘군 농업기술센터는 농촌진흥사업 기관평가에서 최우수기관이 되는 성과를 거뒀다."
    )
    assert won(told) == [("하늘군", "농촌진흥사업 기관평가", "최우수")]


def test_an_office_that_alone_has_won_is_told_of_further():
    told = (
        "하늘시 달빛구는 달빛구지역자활센터가 지역자활센터 사업실적 평가에서 최우수기관으로 선정되었다고 밝혔다. "
        "달빛구지역자활센터는 자활을 도왔다. 그 결과 2011년도에는 우수기관으로 선정되는 등 성과를 냈다."
    )
    assert {each.recipient for each in read(told)} == {"달빛구지역자활센터"}


def test_those_who_are_named_with_others_are_persons():
    told = (
        "하늘센터가 ‘농촌진흥사업 평가’에서 최우수상을 받았다. "
        "생활개선 유공 시상에서 김별빛 생활자원담당 등이 농림축산부 장관 표창을 받았다."
    )
    assert [(each.grade, each.prize) for each in read(told)] == [("최우수", None)]


def test_a_province_that_is_named_later_is_meant_from_the_beginning():
    told = (
        "도는 행정안전부가 주관한 ‘도로정비사업 점검평가’에서 우수기관으로 선정됐다. 달빛군이 최우수상을 받았다. "
        "경남도는 내년에도 힘쓴다."
    )
    assert ("경남도", "도로정비사업 점검평가", "우수") in won(told)


def test_a_product_has_won_behind_its_place():
    told = (
        "하늘군은 2022년 도내 10대 고품질 브랜드 쌀 시상식이 13일 열렸다고 밝혔다. "
        "이날 시상식에서는 하늘‘황토쌀’이 대상의 영예를 안았고 달빛‘대숲쌀’이 최우수상을 차지했다."
    )
    assert [(each.recipient, each.grade) for each in read(told)] == [("황토쌀", "대상"), ("대숲쌀", "최우수")]


def test_where_a_prize_is_given_is_nobody_who_wins_it():
    told = "의정대상 수상 소식\n\n의원들이 지난 9일 경기 고양시 별빛홀에서 개최된 제18회 의정대상에서 대상을 받았다."
    assert won(told) == []


def test_councillors_have_won_for_themselves():
    told = "하늘군의회 김하늘·박별빛 의원 ‘의정봉사대상’ 수상\n\n두 의원이 의정봉사대상을 수상했다."
    assert won(told) == []


def test_what_a_body_chooses_and_rewards_is_not_its_own():
    told = "하늘공단은 지난 18일 ‘시설 및 안전관리 우수사업장’ 선정 및 포상식을 진행했다."
    assert won(told) == []


def test_centres_share_their_ending():
    told = "‘2016년 지역자활센터 평가’ 우수기관은 하늘, 달빛, 별빛지역자활센터다."
    assert [each.recipient for each in read(told)] == [
        "하늘지역자활센터",
        "달빛지역자활센터",
        "별빛지역자활센터",
    ]


def test_dots_of_every_kind_join_names():
    told = "하늘시는 ‘도로정비사업 평가’에서 최우수상을 수상했다. 이번 평가는 전국 105개 시․군․구를 대상으로 했다."
    assert [each.assessed for each in read(told)] == [105]


def test_an_office_that_is_named_later_is_meant_by_its_kind():
    told = (
        "하늘도시관리공단은 내부 경진대회를 개최하고, 사례 3건을 선정했다. "
        "공단은 ‘2025년 적극행정 우수사례 경진대회’에서 우수상을 수상했다."
    )
    assert won(told) == [("하늘도시관리공단", "적극행정 우수사례 경진대회", "우수")]


def test_a_department_of_the_city_has_won_what_the_city_has():
    told = (
        "부산시는 ‘적극행정 우수사례 경진대회’에서 국무총리상(최우수상)을 받았다고 밝혔다. "
        "시 노인복지과가 이번 대회에서 국무총리상(최우수상)을 받았다."
    )
    assert won(told) == [("부산시", "적극행정 우수사례 경진대회", "최우수")]


def test_a_city_does_not_win_in_a_contest_of_its_own():
    told = "하늘시가 4일 시청 여민실에서 개최한 2023년 규제개선 경진대회에서 ‘길 잇기’가 최우수상에 선정됐다."
    assert won(told) == []


def test_those_who_were_counted_are_named_after_it():
    told = (
        "하늘시 산하 지방공기업 3곳이 지방공기업 경영평가에서 모두 '나' 등급을 받았다. 시는 기뻐했다. "
        "3곳은 하늘시설공단, 하늘도시철도공사, 하늘도시공사다."
    )
    assert won(told) == [
        ("하늘시설공단", "지방공기업 경영평가", "나"),
        ("하늘도시철도공사", "지방공기업 경영평가", "나"),
        ("하늘도시공사", "지방공기업 경영평가", "나"),
    ]


def test_a_facility_of_a_district_with_a_short_name_has_won():
    told = "하늘 동구청소년문화의집과 남목청소년문화의집이 청소년수련시설 종합평가에서 최우수시설로 선정됐다."
    assert won(told) == [
        ("동구청소년문화의집", "청소년수련시설 종합평가", "최우수"),
        ("남목청소년문화의집", "청소년수련시설 종합평가", "최우수"),
    ]


def test_who_decides_on_a_prize_has_not_won_it():
    told = "국토교통부는 제10회 공공건축상 대상 수상자를 하늘구로 결정했다고 밝혔다."
    assert "국토교통부" not in [each.recipient for each in read(told)]


def test_a_branch_of_a_society_goes_with_its_name():
    told = (
        "하늘군은 ‘2025년 노인일자리 사업 평가’에서 대한노인회 하늘군지회가 우수기관으로 선정됐다고 밝혔다."
    )
    assert won(told) == [("대한노인회 하늘군지회", "노인일자리 사업 평가", "우수")]


def test_what_only_some_got_is_told_of_nobody():
    told = (
        "하늘시니어클럽이 ‘2022년 노인일자리 평가’에서 대상인 보건복지부장관상을 받았다. "
        "전국 610곳 중 하늘시니어클럽 등 4곳에만 S등급이 주어졌다."
    )
    assert won(told) == [("하늘시니어클럽", "노인일자리 평가", "대상")]


def test_whoever_fetches_a_prize_of_the_city_has_not_won_it():
    told = (
        "하늘시가 ‘2017 대중교통 시책평가’에서 최우수기관으로 선정됐다. "
        "시상식에는 김별빛 시 안전교통국장이 참석해 국토교통부장관 기관 표창을 받았다."
    )
    assert [(each.recipient, each.prize) for each in read(told)] == [("하늘시", "국토교통부장관 기관 표창")]


def test_a_byline_before_a_lead_is_none_of_it():
    told = "하늘시, 일자리 평가 우수\n\n김별빛 기자 / 하늘시가 2019년 노인일자리 사업 평가에서 우수상을 수상했다."
    assert won(told) == [("하늘시", "노인일자리 사업 평가", "우수")]


def test_jurors_hold_no_prize():
    told = (
        "하늘시가 ‘올해 SNS대상’에서 최우수상을 수상했다. ‘올해 SNS대상’은 심사위원 평가 60%를 합산해 정한다."
    )
    assert [each.organiser for each in read(told)] == [None]
