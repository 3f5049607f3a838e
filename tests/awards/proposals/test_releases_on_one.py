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
