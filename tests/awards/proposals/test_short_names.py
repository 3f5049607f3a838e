import pytest

from awards.proposals.bodies import bodies
from awards.proposals.short_names import defined, is_short
from tests.awards.proposals.make import names, won


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("도시공사", "하늘도시공사"),
        ("공사", "하늘도시공사"),
        ("농기센터", "하늘시농업기술센터"),
        ("자봉센터", "하늘군자원봉사센터"),
        ("하늘공단", "하늘구도시관리공단"),
        ("하늘고", "하늘고등학교"),
    ],
)
def test_the_end_of_a_name_or_its_letters_in_order_are_short_for_it(short, full):
    assert is_short(short, full)


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("복지관", "하늘도서관"),
        ("별빛센터", "하늘시보육센터"),
        ("하늘도시공사", "하늘도시공사"),
        ("시", "하늘시"),
        ("사업", "하늘사업"),
    ],
)
def test_another_name_is_not_short_for_it(short, full):
    assert not is_short(short, full)


def test_a_text_may_define_a_short_name():
    said = "하늘군자원봉사센터(센터장 김하늘, 이하 하봉)가 상을 받았다"
    assert list(defined(said, bodies(said, names()))) == [("하봉", "하늘군자원봉사센터")]


@pytest.mark.parametrize(
    ("first", "then", "name"),
    [
        ("하늘도시공사는 열심히 일했다.", "도시공사는", "하늘도시공사"),
        ("하늘시농업기술센터(소장 김하늘)는 힘썼다.", "농기센터는", "하늘시농업기술센터"),
        ("하늘군자원봉사센터(센터장 김하늘, 이하 하봉)는 힘썼다.", "하봉은", "하늘군자원봉사센터"),
        ("하늘군은 넓다.", "우리 군은", "하늘군"),
        ("하늘군은 넓다.", "우리군은", "하늘군"),
    ],
)
def test_who_is_told_of_in_short_wins_in_the_full_name(first, then, name):
    assert won(f"{first} {then} 종합 재난관리 평가에서 우수기관으로 선정됐다.") == [
        (name, "종합 재난관리 평가", "우수")
    ]


def test_who_won_before_is_told_of_again_by_what_it_is():
    text = (
        "하늘시는 지난 5일 별빛복지관이 사회복지시설 평가에서 최우수상을 받았다고 밝혔다. "
        "복지관은 지난해에도 우수상을 받았다."
    )
    assert won(text) == [
        ("별빛복지관", "사회복지시설 평가", "최우수"),
        ("별빛복지관", "사회복지시설 평가", "우수"),
    ]
