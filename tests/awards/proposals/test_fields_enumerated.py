"""Fields that are enumerated before one result, the first of them apart, or called fields."""

from tests.awards.proposals.make import won

STORY = "하늘구는 올해 각종 평가에서 좋은 성과를 거뒀다. "


def test_what_is_told_before_rows_as_the_first_of_them_is_one_of_them():
    said = "부패방지 종합평가를 비롯해 ▲교육지원 ▲함께하는 별빛 만들기 ▲하천관리 등 4개 분야에서 최우수구에 올랐다."
    assert won(STORY + said) == [
        ("하늘구", "부패방지 종합평가", "최우수"),
        ("하늘구", "교육지원", "최우수"),
        ("하늘구", "함께하는 별빛 만들기", "최우수"),
        ("하늘구", "하천관리", "최우수"),
    ]


def test_fields_may_have_one_of_something_in_their_names():
    said = "구는 안전도시 만들기, 여성정책 분야, 모두의 건강 분야 등에서는 우수구로 뽑혔다."
    assert won(STORY + said) == [
        ("하늘구", "안전도시 만들기", "우수"),
        ("하늘구", "여성정책 분야", "우수"),
        ("하늘구", "모두의 건강 분야", "우수"),
    ]


def test_people_in_what_a_case_is_called_have_not_won():
    said = "구는 ‘별빛행정 경진대회’에서 기업과 주민이 함께 이로운 주차장 개방 사례로 대통령상을 거머쥐었다."
    assert won(STORY + said) == [("하늘구", "별빛행정 경진대회", None)]
