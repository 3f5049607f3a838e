"""Lists with commas of a year's awards, whose items are named by anything between the commas."""

from tests.awards.proposals.make import won

LEAD = "수원시가 올해 각종 평가에서 24개의 상을 휩쓸었다. "


def programmes(said: str) -> list[tuple[str, str | None]]:
    return [(programme, grade) for _recipient, programme, grade in won(LEAD + said)]


def test_items_with_grades_need_no_verb_of_their_own():
    said = (
        "안전 분야만 해도 하천정비 유공 국무총리 표창, 도로정비 최우수기관 표창, 아름다운 꽃길 우수기관, "
        "폭설대비 도 최우수기관 상, 마을가꾸기사업 전국최우수에 들었다."
    )
    assert programmes(said) == [
        ("하천정비 유공", None),
        ("도로정비", "최우수"),
        ("아름다운 꽃길", "우수"),
        ("폭설대비", "최우수"),
        ("마을가꾸기사업", "최우수"),
    ]


def test_items_of_which_no_grade_is_told_are_won_all():
    said = (
        "달빛 우수사례 경진대회, 인구통계조사 업무, 하늘행정대상, 안내판 개선 우수사례 등에서도 상을 받았다."
    )
    assert programmes(said) == [
        ("달빛 우수사례 경진대회", None),
        ("인구통계조사 업무", None),
        ("하늘행정대상", None),
        ("안내판 개선 우수사례", None),
    ]


def test_a_list_that_is_won_whole_is_read_in_any_text():
    text = (
        "하늘시는 올해 좋은 성과를 거뒀다. 민원행정 평가, 도로정비 업무, 하늘행정대상 등에서도 상을 받았다."
    )
    assert [programme for _recipient, programme, _grade in won(text)] == [
        "민원행정 평가",
        "도로정비 업무",
        "하늘행정대상",
    ]


def test_items_in_quotation_marks_may_tell_who_holds_them():
    said = (
        "행정안전부 주관의 ‘상반기 집행실적’ 및 ‘별빛정책’, 환경부의 ‘꽃길 가꾸기’ 평가에서는 나란히 "
        "최우수상이 나왔다."
    )
    assert programmes(said) == [("집행실적", "최우수"), ("별빛정책", "최우수"), ("꽃길 가꾸기", "최우수")]


def test_a_field_may_be_told_with_who_holds_it():
    said = "행정안전부의 아름다운 쉼터부문에서는 자연을 닮은 ‘반딧불 쉼터’가 대상에 올랐다."
    assert programmes(said) == [("아름다운 쉼터부문", "대상")]


def test_a_prize_of_the_whole_body_may_stand_behind_the_name_of_a_prize():
    said = "아울러 ▲달빛 공약 평가 우수 ▲지역발전 공헌대상 단체상 ▲하늘 자치 혁신대상 등이 있다."
    assert ("지역발전 공헌대상", None) in programmes(said)


def test_a_contrast_is_no_part_of_a_name():
    assert programmes("반면 하늘행정 역량 평가에서 최우수상을 받았다.") == [("하늘행정 역량 평가", "최우수")]
