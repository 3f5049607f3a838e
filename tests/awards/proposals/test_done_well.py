"""What is told in the words of awards, and whether it is one."""

from tests.awards.proposals.make import won

LEAD = "수원시는 올해 각종 평가에서 30여건의 상을 받았다. "


def test_contests_in_which_a_city_did_well_are_told():
    said = "△달빛행정 평가 △별빛 경진대회 △하늘 규제혁신 대회 등에서 좋은 평이 이어졌다."
    assert [programme for _recipient, programme, _grade in won(LEAD + said)] == [
        "달빛행정 평가",
        "별빛 경진대회",
        "하늘 규제혁신 대회",
    ]


def test_fields_in_which_it_did_well_are_no_awards():
    assert not won(LEAD + "△상수도 보급 △주차장 늘리기 △골목 청소 등에서 좋은 평이 이어졌다.")


def test_any_evaluation_of_somebody_is_no_contest():
    assert not won("수원시가 올해 경기도 평가에서 상을 휩쓸고 있다.")


def test_prizes_that_go_to_whoever_is_best_are_nobodys():
    text = (
        "수원시가 ‘2025년 하늘도시대상’에서 특별상을 받았다. "
        "시상식에서는 해마다 대통령상, 국무총리상, 환경부장관상 등이 돌아간다."
    )
    assert won(text) == [("수원시", "하늘도시대상", "특별상")]


def test_of_those_who_got_a_prize_some_are_not_the_one_told_of():
    text = "수원시가 ‘2025년 하늘도시대상’에서 특별상을 받았다. 본상을 받은 11곳 중 6곳이 처음으로 웃었다."
    assert won(text) == [("수원시", "하늘도시대상", "특별상")]


def test_the_year_that_is_told_of_is_no_part_of_a_name():
    text = (
        "수원시는 2025년 한 해 국민행복민원실 국무총리상을 비롯해 달빛 경진대회 우수상 등 32건의 상을 받았다."
    )
    assert won(text) == [("수원시", "국민행복민원실", None), ("수원시", "달빛 경진대회", "우수")]


def test_what_an_award_follows_on_is_no_award_of_its_name():
    text = "수원시는 ‘제30회 하늘경영대상’에서 종합대상을 받았다. 시는 ▲2024년 복지대상에 이어 3년 연속 상을 받았다."
    assert won(text) == [("수원시", "하늘경영대상", "종합대상")]


def test_the_highest_prize_is_no_part_of_a_name():
    text = "수원시는 ‘2025년 별빛 어워드’에서 종합 부문 최고상인 그랑프리를 안았다."
    assert [programme for _recipient, programme, _grade in won(text)] == ["별빛 어워드"]


def test_a_prize_that_few_get_is_the_one_told_ofs():
    text = "하늘도서관은 ‘2025년 별빛 도서관 평가’에서 1만 곳 중 단 20곳만 받는 장관상을 받았다."
    assert won(text) == [("하늘도서관", "별빛 도서관 평가", None)]


def test_a_name_that_says_what_was_won_may_end_with_a_field():
    text = "수원시가 ‘2025년 물길 최우수기관(기초 시·군 분야)’에 뽑혔다."
    assert [(recipient, grade) for recipient, _programme, grade in won(text)] == [("수원시", "최우수")]
