"""Lists that are won whole: what stands behind the last item tells that all were won."""

import pytest

from tests.awards.proposals.make import read, won

STORY = "하늘구 보건소가 올 한 해 상을 쓸어 담았다. "


def told(said: str) -> list[tuple[str, str | None, str | None]]:
    return [(each.programme, each.grade, each.prize) for each in read(STORY + said)]


@pytest.mark.parametrize(
    "tail",
    [
        "등 4개 부문에서 수상했다.",
        "등 네 개 부문의 상을 받았다.",
        "등 4개 분야에서 모두 상을 받아 실력을 인정받았다.",
        "등에서 수상하는 성과를 거뒀다.",
        "등에서 상을 휩쓸었다.",
    ],
)
def test_items_of_a_list_that_is_won_need_no_result(tail):
    said = f"하늘시 평가에서는 ▲급식개선사업 표창 ▲걷기사업 우수사례 ▲마음건강사업 유공 ▲구강보건 평가 장려상 {tail}"
    assert told(said) == [
        ("급식개선사업", None, "표창"),
        ("걷기사업", "우수", None),
        ("마음건강사업 유공", None, None),
        ("구강보건 평가", "장려", None),
    ]


def test_prizes_in_a_list_are_won_where_they_are_got():
    said = "축제는 나라 밖에서도 △하늘 페스티벌 어워즈 △별빛문화 어워즈를 받은 데다 찾는 이도 늘었다."
    assert [programme for programme, _grade, _prize in told(said)] == [
        "하늘 페스티벌 어워즈",
        "별빛문화 어워즈",
    ]


@pytest.mark.parametrize(
    "said",
    [
        "구는 △구강검진 지원사업 △금연 상담 △걷기 대회 등에서 좋은 반응을 얻었다.",
        "구는 △구강검진 지원 △금연 상담을 받은 주민이 늘었다고 했다.",
    ],
)
def test_a_list_of_what_was_done_is_not_won(said):
    assert told(said) == []


def test_an_item_is_no_other_telling_of_the_one_beside_it():
    said = "보건소는 ▲건강관리사업 우수기관 ▲마음건강관리사업 유공 등 2개 부문에서 수상했다."
    assert won(STORY + said) == [
        ("하늘구 보건소", "건강관리사업", "우수"),
        ("하늘구 보건소", "마음건강관리사업 유공", None),
    ]


def test_a_disease_is_no_county():
    said = "보건소는 ▲걷기사업 장려상 ▲대사증후군 관리사업 우수기관 ▲금연사업 평가 우수상 등을 받았다."
    assert {recipient for recipient, _programme, _grade in won(STORY + said)} == {"하늘구 보건소"}
