"""Prizes that no programme's name tells of are named by what they were given for."""

import pytest

from tests.awards.proposals.make import read, won


@pytest.mark.parametrize(
    ("said", "programme"),
    [
        ("농촌 일손 부족 해소에 기여한 공을 인정받아 장관 표창을 받았다.", "농촌 일손 부족 해소"),
        ("도로 안전 확보에 힘을 보탠 공로로 장관 표창을 받았다.", "도로 안전 확보"),
        ("어르신 돌봄 체계를 다진 공로로 장관 표창을 받았다.", "어르신 돌봄 체계"),
        ("저출산 극복을 위한 노력으로 장관 표창을 받았다.", "저출산 극복"),
        ("교통안전문화 확산 노력을 높이 평가받아 장관 표창을 거머쥐었다.", "교통안전문화 확산"),
        ("전통시장 활성화 공로를 인정받아 장관 표창을 받았다.", "전통시장 활성화"),
        ("주민과 함께 펼친 치매 예방과 극복 노력을 인정받아 장관상을 수상했다.", "치매 예방과 극복"),
        ("감염병 예방관리 분야에서 탁월한 성과를 내 장관 표창을 받았다.", "감염병 예방관리"),
        ("결핵 예방사업 추진 실적이 우수해 장관 표창을 받았다.", "결핵 예방사업"),
        ("올해 규제혁신 분야 대통령 표창을 받았다.", "규제혁신"),
    ],
)
def test_a_prize_is_named_by_what_it_was_given_for(said, programme):
    assert [name for _recipient, name, _grade in won("하늘시가 " + said)] == [programme]


def test_the_contest_that_was_told_before_is_what_was_won():
    said = "하늘시가 ‘교통도시 평가’에서 대상에 뽑혔다. 시는 교통안전 확산 노력을 인정받아 장관상을 받았다."
    assert won(said) == [("하늘시", "교통도시 평가", "대상")]


@pytest.mark.parametrize("said", ["꾸준한 노력을 인정받아", "그간의 노력으로", "이런 성과로"])
def test_any_merit_at_all_is_no_name(said):
    assert won(f"하늘시가 {said} 장관 표창을 받았다.") == []


def test_the_next_of_several_is_named_by_what_it_was_given_for():
    said = (
        "하늘구가 각종 평가에서 20건을 수상했다. ‘마음건강 평가’ 최우수상을 받았고, "
        "‘모자보건사업 유공’ 시장상, 맞춤형 돌봄 서비스로 한국돌봄정보원 장려상 등을 받았다."
    )
    assert [(each.programme, each.grade) for each in read(said)] == [
        ("마음건강 평가", "최우수"),
        ("모자보건사업 유공", None),
        ("맞춤형 돌봄 서비스", "장려"),
    ]
