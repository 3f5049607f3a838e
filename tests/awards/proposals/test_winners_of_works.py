"""Winners who are named beside what each of them has done."""

import pytest

from tests.awards.proposals.make import won

LEAD = "경기도는 ‘2025년 하늘행정 우수사례 경진대회’ 결과를 3일 발표했다. "
CONTEST = "하늘행정 우수사례 경진대회"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "최우수상은 ‘부엌 나눔’(수원시), 우수상은 ‘농지 살피기’(여주시)와 ‘빈집 쓰기’(가평군)가 받았다.",
            [("수원시", "최우수"), ("여주시", "우수"), ("가평군", "우수")],
        ),
        (
            "최우수상은 수원시의 ‘부엌 나눔’, 우수상은 여주시의 ‘농지 살피기’와 가평군의 ‘빈집 쓰기’가 받았다.",
            [("수원시", "최우수"), ("여주시", "우수"), ("가평군", "우수")],
        ),
        (
            "최우수상은 △부엌 나눔 넓히기(도 위생과)와 △농지 살피기(여주시 농정과)에 돌아갔다.",
            [("경기도", "최우수"), ("여주시", "최우수")],
        ),
        (
            "장려상 2건은 △불끄개 점검 쪽지(가평소방서 예방안전과), △빈집 쓰기(가평군 건축과)가 차지했다.",
            [("가평소방서", "장려"), ("가평군", "장려")],
        ),
    ],
)
def test_each_winner_is_named_beside_what_it_has_done(said, expected):
    assert won(LEAD + said) == [(recipient, CONTEST, grade) for recipient, grade in expected]


def test_who_holds_contests_that_stand_in_rows_has_not_won():
    said = "수원시의 최우수상은 △재난관리평가(행정안전부) △지방세정 평가(보건복지부)에서 나왔다."
    assert {recipient for recipient, _programme, _grade in won(said)} <= {"수원시"}


def test_of_several_who_have_each_their_own_grade_all_are_told():
    said = "2025년 하늘 하천 평가에서 수원시, 여주시, 가평군이 각각 최우수, 우수, 장려 기관으로 선정됐다."
    assert [(recipient, grade) for recipient, _programme, grade in won(said)] == [
        ("수원시", "최우수"),
        ("여주시", "우수"),
        ("가평군", "장려"),
    ]
