"""Releases that tell of one or two awards: with which result and when, and what is none."""

from tests.awards.proposals.make import read, won


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


def test_a_result_that_stands_behind_its_year_is_an_earlier_one():
    told = (
        "하늘공단이 ‘2010년 하수도 기능경진대회’에서 우승했다. "
        "공단은 2003년 준우승, 2009년 우승 등 좋은 성적을 거뒀다."
    )
    assert [(each.grade, each.year, each.current) for each in read(told) if not each.current] == [
        ("준우승", 2003, False),
        ("우승", 2009, False),
    ]


def test_this_year_is_that_of_the_day_which_is_printed_beside_the_text():
    told = "하늘시 경영대상 수상\n승인 2019.10.18 09:30\n하늘시는 올해 ‘지방자치 경영대상’에서 대상을 받았다고 밝혔다."
    assert [each.year for each in read(told)] == [2019]


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


def test_years_after_which_something_was_won_are_not_that_of_the_story():
    told = "하늘구는 ‘공약실천 평가’에서 최우수상을 받았다. 2019년, 2021년, 2022년에 이어 올해까지 네 번째다."
    assert [each.year for each in read(told)] == [None]


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


def test_what_a_release_calls_good_in_the_whole_country_is_a_grade():
    told = "하늘군지역자활센터는 보건복지부가 실시한 사업실적 평가에서 ‘전국우수기관’으로 선정됐다고 밝혔다."
    assert won(told) == [("하늘군지역자활센터", "사업실적 평가", "우수")]


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


def test_whom_something_was_done_for_is_no_prize():
    told = "하늘군이 ‘치매관리 성과대회’에서 우수기관상을 수상했다. 군은 쉼터, 어르신을 대상, 교실 등을 했다."
    assert won(told) == [("하늘군", "치매관리 성과대회", "우수")]


def test_a_plate_for_what_was_won_takes_nothing_of_it():
    told = "하늘센터가 청소년시설 종합평가에서 최우수시설로 선정돼 최우수등급 인증 동판을 받았다."
    assert won(told) == [("하늘센터", "청소년시설 종합평가", "최우수")]


def test_what_the_state_has_called_good_year_after_year_is_no_prize():
    told = (
        "하늘꽃축제가 ‘2016 신뢰하는 브랜드 대상’에서 축제 부문 대상을 차지했다. "
        "축제는 14회 연속 정부지정 우수축제, 4년 연속 정부지정 최우수축제로 지정된 바 있다."
    )
    assert [each.grade for each in read(told)] == ["대상"]


def test_a_good_body_that_is_graded_behind_it_has_one_grade():
    told = "하늘센터는 농촌진흥사업 종합평가 우수기관 '대상'을 수상했다."
    assert [each.grade for each in read(told)] == ["대상"]
