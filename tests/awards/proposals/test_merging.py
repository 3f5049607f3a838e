import pytest

from awards.proposals.likeness import alike
from tests.awards.proposals.make import read, won


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("시·군 종합평가", "시군종합평가"),
        ("지방자치단체 혁신 평가", "지방자치단체 혁신평가"),
        ("전국 도서관 운영평가", "도서관 운영 평가"),
        ("대한민국 도시대상", "도시대상"),
    ],
)
def test_spellings_of_one_programme_are_alike(one, other):
    assert alike(one, other, {})


@pytest.mark.parametrize(
    ("one", "other"),
    [("재난관리평가", "지방세정 종합평가"), ("산림행정 평가", "건축행정 평가"), ("도시대상", "일자리대상")],
)
def test_programmes_of_other_names_are_not(one, other):
    assert not alike(one, other, {})


def test_names_that_the_lexicon_knows_as_one_are_alike():
    assert alike("을지연습", "충무 훈련", {"을지연습": "을지연습", "충무훈련": "을지연습"})


def test_two_categories_of_one_contest_are_two_awards():
    text = "하늘시는 ‘소통대상’에서 영상 부문 최우수상을 받았고, 누리집 부문 최우수상도 받았다."
    assert len(won(text)) == 2


def test_a_title_adds_to_the_award_that_the_text_tells():
    text = (
        "하늘시, 3년 연속 도로 평가 최우수\n\n하늘시는 경기도가 주관한 ‘도로정비 평가’에서 최우수상을 받았다."
    )
    [proposal] = read(text)
    assert (proposal.programme, proposal.streak) == ("도로정비 평가", 3)


def test_a_title_stands_alone_where_the_text_tells_no_award():
    text = (
        "하늘시, 재난관리평가 최우수기관 선정\n\n하늘시가 재난에 강한 도시로 인정받았다. 시는 훈련을 늘린다."
    )
    assert won(text) == [("하늘시", "재난관리평가", "최우수")]


def test_a_body_that_is_named_short_in_the_title_is_named_as_in_the_text():
    text = "전남도, 일자리대상 우수\n\n전라남도는 ‘전국 지방자치단체 일자리대상’에서 우수상을 받았다."
    assert [recipient for recipient, _programme, _grade in won(text)] == ["전라남도"]


def test_a_good_body_of_the_lead_has_won_what_a_later_sentence_tells():
    text = "하늘시는 ‘농정업무평가’에서 우수기관으로 선정됐다. 시는 항목별로 좋은 점수를 받아 장려상을 받게 됐다."
    assert won(text) == [("하늘시", "농정업무평가", "장려")]


def test_a_second_prize_is_no_other_grade_of_the_first():
    text = "하늘시는 ‘농정업무평가’에서 우수상을 받았다. 시는 ‘하천정비평가’에서 장려상을 받게 됐다."
    assert won(text) == [("하늘시", "농정업무평가", "우수"), ("하늘시", "하천정비평가", "장려")]


def test_what_a_city_won_is_that_of_one_of_its_office_s_awards_alone():
    text = (
        "하늘시보건소는 ‘금연평가’에서 복지 부문 우수상을 받았다. "
        "하늘시보건소는 ‘금연평가’에서 교육 부문 우수상을 받았다. 하늘시는 ‘금연평가’에서 우수상을 받았다."
    )
    assert [each.category for each in read(text)] == ["복지 부문", "교육 부문"]
