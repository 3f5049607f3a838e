"""Releases that tell of one or two awards: what it was that was won."""

from tests.awards.proposals.make import read, won


def test_a_contest_of_skill_is_won():
    told = "하늘시설관리공단이 하수도 기능경진대회에서 우승을 차지했다."
    assert won(told) == [("하늘시설관리공단", "하수도 기능경진대회", "우승")]


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


def test_a_prize_of_few_letters_is_one_of_what_was_told_before():
    told = "「2023 대한민국 공헌대상」은 7개 분야의 자리다. 하늘시설관리공단은 공적을 인정받아 환경대상을 수상했다."
    assert won(told) == [("하늘시설관리공단", "대한민국 공헌대상", "환경대상")]


def test_a_contest_at_a_fair_is_what_was_won_in():
    told = "하늘시설공단이 「2010 하늘워터」 하수도 기능경진대회에서 우승을 차지했다."
    assert won(told) == [("하늘시설공단", "하수도 기능경진대회", "우승")]


def test_a_prize_of_another_list_item_is_not_the_one_before():
    told = (
        "하늘군은 ‘그린시티’ 국무총리상을 받았다. 군은 하늘지방자치 경영대상 수상, 청렴부문 대상 수상 등이 "
        "높은 점수를 받았다."
    )
    assert won(told) == [("하늘군", "그린시티", None), ("하늘군", "하늘지방자치 경영대상", None)]


def test_who_holds_this_evaluation_is_told_where_it_was_won():
    told = (
        "하늘군이 민원서비스 종합평가 최우수 지방자치단체로 뽑혔다. "
        "하늘군은 행정안전부와 국민권익위원회가 주관한 이 평가에서 최우수로 뽑혔다."
    )
    assert [each.organiser for each in read(told)] == ["행정안전부"]


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


def test_the_first_in_a_part_has_not_won_another_contest():
    told = (
        "하늘소방서는 올해 소방기술경연대회에서 종합 1위를 차지했다. "
        "지난 9일 화재전술 1위, 구조전술 1위를 차지한 하늘소방서는 표창을 받는다."
    )
    assert won(told) == [("하늘소방서", "소방기술경연대회", None)]


def test_what_is_won_this_time_is_not_won_in_what_was_won_before():
    told = (
        "하늘센터가 ‘2011년 농촌진흥사업 평가’에서 최우수 농업기술센터로 선정됐다. "
        "하늘센터는 2010년도 지도사업평가 대상에 이어 이번에는 최우수 농업기술센터로 선정되는 성과를 거뒀다."
    )
    assert won(told) == [
        ("하늘센터", "농촌진흥사업 평가", "최우수"),
        ("하늘센터", "지도사업평가", "대상"),
    ]


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


def test_merit_is_won_among_other_things():
    told = (
        "하늘센터는 ‘경영평가’에서 최우수상을 받았다. 하늘센터는 ‘생활개선 실천 유공’ 등도 수상, 성과를 냈다."
    )
    assert won(told) == [("하늘센터", "경영평가", "최우수"), ("하늘센터", "생활개선 실천 유공", None)]


def test_a_day_that_is_kept_is_what_the_prize_was_given_at():
    told = "하늘군은 '제16회 치매의 날'을 맞아 하늘군 치매안심센터가 장관 표창을 받았다고 밝혔다."
    assert won(told) == [("하늘군 치매안심센터", "치매의 날", None)]


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


def test_a_work_that_is_named_has_another_prize():
    told = (
        "하늘센터가 ‘2018 대한민국 국토대전’에서 대통령상을 수상하게 됐다. "
        "올해 특별 부문의 장관상 수상작 ‘달빛문화센터’는 규모는 작지만 호평을 받았다."
    )
    assert [each.prize for each in read(told)] == ["대통령상"]


def test_a_prize_in_a_field_is_no_other_contest():
    told = (
        "하늘시가 ‘제7회 2021 올해 SNS대상’에서 페이스북 부문 최우수상을 수상했다. "
        "하늘시는 소셜미디어 부문에서 ‘올해의 페이스북’ 최우수상을 수상하며 좋은 평가를 받았다."
    )
    assert {each.programme for each in read(told)} == {"SNS대상"}
