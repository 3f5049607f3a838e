"""Releases that tell of one or two awards, as most do."""

from tests.awards.proposals.make import read, won


def test_a_contest_of_skill_is_won():
    told = "하늘시설관리공단이 하수도 기능경진대회에서 우승을 차지했다."
    assert won(told) == [("하늘시설관리공단", "하수도 기능경진대회", "우승")]


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


def test_how_few_were_graded_so_is_no_award_of_who_tells_it():
    told = (
        "하늘군은 ‘통합건강증진사업 평가’에서 하늘군보건소가 최우수기관으로 선정됐다고 밝혔다. "
        "최우수 평가를 받은 기관은 도내에서 하늘군보건소가 유일하다고 군은 전했다."
    )
    assert won(told) == [("하늘군보건소", "통합건강증진사업 평가", "최우수")]


def test_an_item_without_a_name_tells_nothing_of_the_award_before():
    told = (
        "하늘군은 다산목민대상에서 본상을 수상했다. "
        "하늘군은 △국민권익위원회 청렴도 평가 2위 △도내 11개 시·군 중 행복도 1위 등 좋은 평가를 받았다."
    )
    [only] = read(told)
    assert (only.programme, only.grade, only.rank) == ("다산목민대상", "본상", None)


def test_a_number_in_myriads_is_told_whole():
    told = (
        "별빛구립도서관이 ‘도서관 운영 평가’에서 우수상을 받았다. "
        "이번 평가는 전국 1만5227개 도서관을 대상으로 했다."
    )
    assert [each.assessed for each in read(told)] == [15227]


def test_how_many_categories_were_won_names_none():
    told = "하늘군은 ‘통합건강증진사업 평가’에서 하늘군보건소가 3개 부문 최우수기관으로 선정됐다고 밝혔다."
    assert [each.category for each in read(told)] == [None]


def test_a_class_of_bodies_is_the_group():
    told = "하늘군은 ‘민원서비스 종합평가’에서 군 단위 1위에 선정돼 최우수기관이 됐다."
    assert [each.group for each in read(told)] == ["군"]


def test_a_prize_that_ends_in_nothing_but_its_name_is_won_whole():
    told = (
        "하늘시 시립도서관, 제50회 한국도서관상 수상\n\n하늘시 시립도서관이 제50회 한국도서관상을 수상했다."
    )
    assert won(told) == [("하늘시 시립도서관", "한국도서관상", None)]


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


def test_a_prize_of_few_letters_is_one_of_what_was_told_before():
    told = "「2023 대한민국 공헌대상」은 7개 분야의 자리다. 하늘시설관리공단은 공적을 인정받아 환경대상을 수상했다."
    assert won(told) == [("하늘시설관리공단", "대한민국 공헌대상", "환경대상")]


def test_a_result_that_stands_behind_its_year_is_an_earlier_one():
    told = (
        "하늘공단이 ‘2010년 하수도 기능경진대회’에서 우승했다. "
        "공단은 2003년 준우승, 2009년 우승 등 좋은 성적을 거뒀다."
    )
    assert [(each.grade, each.year, each.current) for each in read(told) if not each.current] == [
        ("준우승", 2003, False),
        ("우승", 2009, False),
    ]


def test_a_contest_at_a_fair_is_what_was_won_in():
    told = "하늘시설공단이 「2010 하늘워터」 하수도 기능경진대회에서 우승을 차지했다."
    assert won(told) == [("하늘시설공단", "하수도 기능경진대회", "우승")]


def test_a_prize_of_another_list_item_is_not_the_one_before():
    told = (
        "하늘군은 ‘그린시티’ 국무총리상을 받았다. 군은 하늘지방자치 경영대상 수상, 청렴부문 대상 수상 등이 "
        "높은 점수를 받았다."
    )
    assert won(told) == [("하늘군", "그린시티", None), ("하늘군", "하늘지방자치 경영대상", None)]


def test_a_library_goes_without_the_name_of_its_city():
    told = (
        "하늘구는 구립별빛도서관이 ‘도서관 운영평가’에서 우수상을 받았다고 밝혔다. "
        "하늘구립별빛도서관은 ‘도서관 운영평가’에서 우수상을 받아 기뻐했다."
    )
    assert won(told) == [("하늘구립별빛도서관", "도서관 운영평가", "우수")]


def test_this_year_is_that_of_the_day_which_is_printed_beside_the_text():
    told = "하늘시 경영대상 수상\n승인 2019.10.18 09:30\n하늘시는 올해 ‘지방자치 경영대상’에서 대상을 받았다고 밝혔다."
    assert [each.year for each in read(told)] == [2019]


def test_who_holds_this_evaluation_is_told_where_it_was_won():
    told = (
        "하늘군이 민원서비스 종합평가 최우수 지방자치단체로 뽑혔다. "
        "하늘군은 행정안전부와 국민권익위원회가 주관한 이 평가에서 최우수로 뽑혔다."
    )
    assert [each.organiser for each in read(told)] == ["행정안전부"]


def test_prizes_that_a_ceremony_gave_out_in_all_are_nobodys():
    told = (
        "하늘시설공단이 ‘제14회 지방공기업의 날’ 행사에서 우수 기관으로 선정돼 국무총리 표창을 받았다. "
        "시상식에서는 대통령표창 등 총 12점이 수여됐다."
    )
    [only] = read(told)
    assert (only.prize, only.score) == ("국무총리 표창", None)


def test_what_went_on_in_a_row_without_being_won_is_no_streak():
    told = "하늘공단은 부채비율을 3년 연속 감소시켜 ‘지방공기업 경영평가’에서 최우수기관으로 선정됐다."
    assert [each.streak for each in read(told)] == [None]


def test_who_won_last_year_and_is_told_of_now_has_won_both():
    told = (
        "하늘군이 ‘대한민국 대표브랜드 대상’에서 수상했다. "
        "지난해까지 7년 연속으로 관광도시 부문 대상을 수상한 군은 올해에는 꽃축제로 축제 부문 대상을 수상하게 됐다."
    )
    assert [(each.category, each.current) for each in read(told)] == [
        ("관광도시 부문", False),
        ("축제 부문", True),
    ]


def test_what_the_state_calls_good_is_no_prize():
    told = "하늘꽃축제는 ‘대표브랜드 대상’을 수상했다. 축제는 4년 연속 정부지정 최우수축제로 지정된 바 있다."
    assert won(told) == [("하늘꽃축제", "대표브랜드 대상", None)]


def test_a_festival_of_a_short_name_goes_with_its_place():
    told = "대한민국 대표 여름축제인 푸른별 하늘 물축제가 ‘2023 최고의 브랜드 대상’에 선정됐다."
    assert won(told) == [("푸른별 하늘 물축제", "최고의 브랜드 대상", None)]


def test_a_province_that_chose_winners_held_the_evaluation():
    told = "전라남도는 올해 산림행정 종합평가에서 6개 시군을 최종 선정했으며, 하늘군이 최우수상을 차지했다."
    assert [each.organiser for each in read(told)] == ["전라남도"]


def test_a_category_may_stand_whole_in_quotation_marks():
    told = (
        "‘제12회 주민자치 경진대회’에서 하늘시 별빛읍 주민자치회가 ‘센터활성화 분야’에서 최우수상을 수상했다."
    )
    assert [each.category for each in read(told)] == ["센터활성화 분야"]


def test_a_fair_that_is_told_of_is_what_was_won_at():
    told = (
        "안전한국훈련은 행정안전부에서 매년 개최하는 행사다. "
        "이번 행사에서 별빛동 주민자치회가 장려상을 받았다."
    )
    assert won(told) == [("별빛동 주민자치회", "안전한국훈련", "장려")]


def test_whose_administration_was_assessed_has_won():
    told = (
        "4일 시에 따르면 ‘공약이행 평가’ 결과 안양시정을 높이 봤다. "
        "시는 모두 높은 점수를 얻어 가장 높은 SA등급을 받았다."
    )
    assert won(told) == [("안양시", "공약이행 평가", "SA")]


def test_the_first_in_a_part_has_not_won_another_contest():
    told = (
        "하늘소방서는 올해 소방기술경연대회에서 종합 1위를 차지했다. "
        "지난 9일 화재전술 1위, 구조전술 1위를 차지한 하늘소방서는 표창을 받는다."
    )
    assert won(told) == [("하늘소방서", "소방기술경연대회", None)]


def test_years_after_which_something_was_won_are_not_that_of_the_story():
    told = "하늘구는 ‘공약실천 평가’에서 최우수상을 받았다. 2019년, 2021년, 2022년에 이어 올해까지 네 번째다."
    assert [each.year for each in read(told)] == [None]


def test_what_a_city_and_its_office_have_won_alike_is_of_the_one_told_first():
    told = (
        "하늘군이 농촌진흥사업 기관평가에서 최우수농업기술센터로 선정됐다고 밝혔다. "
        "하늘군 농업기술센터는 농촌진흥사업 기관평가에서 최우수기관이 되는 성과를 거뒀다."
    )
    assert won(told) == [("하늘군", "농촌진흥사업 기관평가", "최우수")]


def test_what_is_won_this_time_is_not_won_in_what_was_won_before():
    told = (
        "하늘센터가 ‘2011년 농촌진흥사업 평가’에서 최우수 농업기술센터로 선정됐다. "
        "하늘센터는 2010년도 지도사업평가 대상에 이어 이번에는 최우수 농업기술센터로 선정되는 성과를 거뒀다."
    )
    assert won(told) == [
        ("하늘센터", "농촌진흥사업 평가", "최우수"),
        ("하늘센터", "지도사업평가", "대상"),
    ]


def test_the_best_office_is_graded_as_the_best():
    told = "하늘센터는 ‘농촌진흥사업 종합평가’에서 최우수 농업기술센터상을 받았다."
    assert won(told) == [("하늘센터", "농촌진흥사업 종합평가", "최우수")]


def test_a_prize_that_brings_money_is_won():
    told = (
        "하늘구가 ‘2025년 재난관리평가’에서 우수기관으로 선정됐다. "
        "하늘구는 행안부 장관 표창과 함께 특별교부세 1억원을 확보했다."
    )
    assert [each.prize for each in read(told)] == ["행안부 장관 표창"]


def test_how_many_were_assessed_may_stand_behind_what_they_are():
    told = (
        "하늘군이 ‘2025년 재난관리평가’에서 우수기관으로 선정됐다. "
        "이번 평가는 재난관리책임기관 340개(공공기관 67)를 대상으로 했다."
    )
    assert [each.assessed for each in read(told)] == [340]


def test_an_office_that_alone_has_won_is_told_of_further():
    told = (
        "하늘시 달빛구는 달빛구지역자활센터가 지역자활센터 사업실적 평가에서 최우수기관으로 선정되었다고 밝혔다. "
        "달빛구지역자활센터는 자활을 도왔다. 그 결과 2011년도에는 우수기관으로 선정되는 등 성과를 냈다."
    )
    assert {each.recipient for each in read(told)} == {"달빛구지역자활센터"}


def test_what_is_done_at_an_office_is_assessed():
    told = (
        "하늘군이 ‘2020년 농촌진흥사업 종합평가’에서 최우수상을 받았다. "
        "올해는 농림축산식품부 주관 농기계임대사업소 운영 전국 1위 선정, 하늘농정 종합평가 우수상 수상의 성과를 냈다."
    )
    assert [each.programme for each in read(told)] == [
        "농촌진흥사업 종합평가",
        "농기계임대사업소 운영",
        "하늘농정 종합평가",
    ]


def test_those_who_are_named_with_others_are_persons():
    told = (
        "하늘센터가 ‘농촌진흥사업 평가’에서 최우수상을 받았다. "
        "생활개선 유공 시상에서 김별빛 생활자원담당 등이 농림축산부 장관 표창을 받았다."
    )
    assert [(each.grade, each.prize) for each in read(told)] == [("최우수", None)]


def test_merit_is_won_among_other_things():
    told = (
        "하늘센터는 ‘경영평가’에서 최우수상을 받았다. 하늘센터는 ‘생활개선 실천 유공’ 등도 수상, 성과를 냈다."
    )
    assert won(told) == [("하늘센터", "경영평가", "최우수"), ("하늘센터", "생활개선 실천 유공", None)]


def test_what_a_release_calls_good_in_the_whole_country_is_a_grade():
    told = "하늘군지역자활센터는 보건복지부가 실시한 사업실적 평가에서 ‘전국우수기관’으로 선정됐다고 밝혔다."
    assert won(told) == [("하늘군지역자활센터", "사업실적 평가", "우수")]


def test_a_province_that_is_named_later_is_meant_from_the_beginning():
    told = (
        "도는 행정안전부가 주관한 ‘도로정비사업 점검평가’에서 우수기관으로 선정됐다. 달빛군이 최우수상을 받았다. "
        "경남도는 내년에도 힘쓴다."
    )
    assert ("경남도", "도로정비사업 점검평가", "우수") in won(told)


def test_a_prize_that_was_won_before_is_told_from_that_of_this_year():
    told = (
        "하늘시는 2013 도로정비사업 평가에서 최우수상을 수상했다. "
        "이 부문은 2010년도에 이미 최우수상을 수상한 경력이 있는 분야로서 금년에도 최우수상을 수상하여 대통령표창 및 "
        "우수기관표창을 받았다."
    )
    assert [(each.grade, each.prize, each.year, each.current) for each in read(told)] == [
        ("최우수", "대통령표창", 2013, True),
        ("최우수", None, 2010, False),
    ]


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


def test_a_day_that_is_kept_is_what_the_prize_was_given_at():
    told = "하늘군은 '제16회 치매의 날'을 맞아 하늘군 치매안심센터가 장관 표창을 받았다고 밝혔다."
    assert won(told) == [("하늘군 치매안심센터", "치매의 날", None)]


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


def test_whom_something_was_done_for_is_no_prize():
    told = "하늘군이 ‘치매관리 성과대회’에서 우수기관상을 수상했다. 군은 쉼터, 어르신을 대상, 교실 등을 했다."
    assert won(told) == [("하늘군", "치매관리 성과대회", "우수")]


def test_a_list_of_winners_in_one_evaluation_is_no_story_on_many():
    told = (
        "하늘도는 산림행정 종합평가에서 6개 시군을 최종 선정했으며, 달빛군이 최우수상을 차지했다. "
        "산림행정 종합평가는 한 해 성과를 잰다. "
        "달빛군에 이어 우수상은 별빛시, 샘터군이 각각 차지했다."
    )
    assert [(each.recipient, each.grade) for each in read(told)] == [
        ("달빛군", "최우수"),
        ("별빛시", "우수"),
        ("샘터군", "우수"),
    ]


def test_that_field_is_one_of_what_was_told_before():
    told = (
        "하늘군은 ‘2025년 토지행정 종합평가’에서 지적 부문 최우수기관으로 선정됐다. "
        "군은 ‘지적재조사사업’에서 탁월한 성과를 인정받아 해당 부문 최우수기관으로 선정됐다."
    )
    assert won(told) == [("하늘군", "토지행정 종합평가", "최우수")]


def test_one_grade_in_two_fields_is_two_awards():
    told = "하늘군은 ‘2025년 토지행정 종합평가’에서 토지 부문 우수기관 그리고 도로명 부문 우수기관으로 각각 선정됐다."
    assert [each.category for each in read(told)] == ["토지 부문", "도로명 부문"]


def test_an_exhibition_is_what_was_won_at():
    told = "하늘군이 제33회 하늘국제관광전에서 마케팅 부문 최우수상을 수상했다."
    assert won(told) == [("하늘군", "하늘국제관광전", "최우수")]


def test_a_facility_of_a_district_with_a_short_name_has_won():
    told = "하늘 동구청소년문화의집과 남목청소년문화의집이 청소년수련시설 종합평가에서 최우수시설로 선정됐다."
    assert won(told) == [
        ("동구청소년문화의집", "청소년수련시설 종합평가", "최우수"),
        ("남목청소년문화의집", "청소년수련시설 종합평가", "최우수"),
    ]


def test_a_plate_for_what_was_won_takes_nothing_of_it():
    told = "하늘센터가 청소년시설 종합평가에서 최우수시설로 선정돼 최우수등급 인증 동판을 받았다."
    assert won(told) == [("하늘센터", "청소년시설 종합평가", "최우수")]


def test_a_work_that_is_named_has_another_prize():
    told = (
        "하늘센터가 ‘2018 대한민국 국토대전’에서 대통령상을 수상하게 됐다. "
        "올해 특별 부문의 장관상 수상작 ‘달빛문화센터’는 규모는 작지만 호평을 받았다."
    )
    assert [each.prize for each in read(told)] == ["대통령상"]


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


def test_a_prize_in_a_field_is_no_other_contest():
    told = (
        "하늘시가 ‘제7회 2021 올해 SNS대상’에서 페이스북 부문 최우수상을 수상했다. "
        "하늘시는 소셜미디어 부문에서 ‘올해의 페이스북’ 최우수상을 수상하며 좋은 평가를 받았다."
    )
    assert {each.programme for each in read(told)} == {"SNS대상"}


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


def test_what_the_state_has_called_good_year_after_year_is_no_prize():
    told = (
        "하늘꽃축제가 ‘2016 신뢰하는 브랜드 대상’에서 축제 부문 대상을 차지했다. "
        "축제는 14회 연속 정부지정 우수축제, 4년 연속 정부지정 최우수축제로 지정된 바 있다."
    )
    assert [each.grade for each in read(told)] == ["대상"]


def test_a_good_body_that_is_graded_behind_it_has_one_grade():
    told = "하늘센터는 농촌진흥사업 종합평가 우수기관 '대상'을 수상했다."
    assert [each.grade for each in read(told)] == ["대상"]
