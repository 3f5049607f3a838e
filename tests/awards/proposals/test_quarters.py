"""Quarters, villages, societies and products of a city win in their own names."""

from tests.awards.proposals.make import won

STORY = "하늘구 주민들이 ‘별빛자치 경진대회’에 나섰다. "


def test_quarters_that_are_listed_with_what_they_are_named_for_have_won_themselves():
    said = (
        "부문별로는 달빛동(지역활성화)이 최우수상, "
        "노을동(지역활성화)과 은빛동(주민자치)이 우수상, 별빛3(주민자치)이 장려상을 받았다."
    )
    assert [(who, grade) for who, _programme, grade in won(STORY + said)] == [
        ("달빛동", "최우수"),
        ("노을동", "우수"),
        ("은빛동", "우수"),
        ("별빛3", "장려"),
    ]


def test_villages_in_quotation_marks_have_won_themselves():
    said = (
        "달빛군은 살림평가에서 최우수상을 받았다. "
        "또 농촌마을 노인사업 우수마을로 ‘별빛읍 노을리’와 ‘은빛면 햇빛리’가 뽑혔다."
    )
    assert won(said)[1:] == [
        ("별빛읍 노을리", "농촌마을 노인사업", "우수"),
        ("은빛면 햇빛리", "농촌마을 노인사업", "우수"),
    ]


def test_what_two_societies_of_a_city_have_each_won_is_theirs():
    said = (
        "하늘구는 ‘우수 청소년운영위원회’ 선정 사업에서 최우수상과 우수상을 받았다. "
        "구에서는 달빛청소년문화의집 청소년운영위원회와 "
        "노을청소년문화의집 청소년운영위원회가 각각 최우수상, 우수상 기관으로 이름을 올렸다."
    )
    assert [(who, grade) for who, _programme, grade in won(said + " ")] == [
        ("달빛청소년문화의집 청소년운영위원회", "최우수"),
        ("노을청소년문화의집 청소년운영위원회", "우수"),
    ]


def test_provinces_that_are_counted_have_won_with_an_office_of_the_state():
    said = "이번 산림보호분야 전국평가에서 강원·인천·경북 3개 기관과 노을지방산림청이 우수기관으로 선정됐다."
    assert [who for who, _programme, _grade in won(said)] == ["강원", "인천", "경북", "노을지방산림청"]


def test_products_that_a_county_owns_have_won_themselves():
    said = (
        "하늘군의 별빛 수박과 달빛주가 ‘2015 별빛 대표브랜드 대상’ 시상식에서 나란히 대상을 수상했다. "
        "이로써 별빛 수박은 9년 연속, 달빛주는 7년 연속 대상의 자리를 지켰다."
    )
    assert won(said) == [
        ("별빛 수박", "별빛 대표브랜드 대상", "대상"),
        ("달빛주", "별빛 대표브랜드 대상", "대상"),
    ]


def test_a_quarter_that_a_title_names_is_the_one_of_the_text():
    text = "하늘시 별빛동, 금연평가 기관 표창\n\n하늘시 별빛동은 ‘금연평가’에서 기관 표창을 받았다."
    assert won(text) == [("별빛동", "금연평가", None)]
