"""What was won in is named only behind its winners, where the text explains it."""

from tests.awards.proposals.make import read, won

EXPLAINED = "하늘마을대상은 행정안전부가 해마다 전국 시·군을 견주어 주는 상이다."


def test_what_a_later_sentence_explains_was_won():
    text = f"올해는 대통령상이 수원시에, 장관상이 여주시·가평군에 돌아갔다. {EXPLAINED}"
    assert [(each.recipient, each.programme, each.authority) for each in read(text)] == [
        ("수원시", "하늘마을대상", "president"),
        ("여주시", "하늘마을대상", "minister"),
        ("가평군", "하늘마을대상", "minister"),
    ]


def test_what_was_named_before_is_not_what_is_explained_later():
    text = f"수원시가 달빛행정 경진대회에서 대상을 받았다. 시는 장관상도 수상했다. {EXPLAINED}"
    assert {programme for _recipient, programme, _grade in won(text)} == {"달빛행정 경진대회"}


def test_a_prize_of_the_head_of_a_society_is_named_in_full():
    text = f"여주시는 별빛도시학회장상, 가평군은 별빛연구원장상을 각각 받았다. {EXPLAINED}"
    assert [(each.recipient, each.programme, each.prize) for each in read(text)] == [
        ("여주시", "하늘마을대상", "별빛도시학회장상"),
        ("가평군", "하늘마을대상", "별빛연구원장상"),
    ]


def test_a_prize_that_was_given_to_several_is_theirs():
    text = "2025년 하수도 운영 실태평가에서 여주시는 우수기관이 됐고, 수원시와 가평군에는 발전상 기관상이 주어졌다."
    assert won(text) == [
        ("여주시", "하수도 운영 실태평가", "우수"),
        ("수원시", "하수도 운영 실태평가", "발전"),
        ("가평군", "하수도 운영 실태평가", "발전"),
    ]


def test_a_name_in_short_is_given_in_full():
    text = (
        "환경부가 지자체를 견줘 주는 숲길 대상에서 수원시가 최우수상을 받았다. "
        "2025년 전국 지방자치단체 숲길 대상 시상식은 5일 열렸다."
    )
    assert won(text) == [("수원시", "전국 지방자치단체 숲길 대상", "최우수")]
