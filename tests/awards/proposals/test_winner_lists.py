import pytest

from tests.awards.proposals.make import read, won

LEAD = "행정안전부는 ‘재난관리평가’ 결과를 발표했다. "


def results(said: str) -> list[tuple[str, str | None]]:
    return [(recipient, grade) for recipient, _programme, grade in won(LEAD + said)]


@pytest.mark.parametrize(
    "said",
    [
        "최우수는 도시재생과, 우수는 세무과와 홍보담당관이 차지했다.",
        "도시재생과가 최우수, 세무과·홍보담당관이 우수를 받았다.",
        "최우수(도시재생과), 우수(세무과, 홍보담당관) 등이다.",
        "▲최우수: 도시재생과 ▲우수: 세무과, 홍보담당관",
        "도시재생과(최우수), 세무과(우수), 홍보담당관(우수)이 상을 받았다.",
    ],
)
def test_whatever_has_the_form_of_a_name_in_a_list_of_winners_has_won(said):
    assert results(said) == [("도시재생과", "최우수"), ("세무과", "우수"), ("홍보담당관", "우수")]


@pytest.mark.parametrize(
    "said",
    [
        "최우수상은 기획과 김하늘 주무관, 우수상은 세무과 이별빛 팀장이 받았다.",
        "최우수는 3곳, 우수는 5곳이다.",
        "최우수 기관에는 표창장을, 우수 기관에는 상금을 준다.",
        "최우수상은 다음 달, 우수상은 연말에 발표한다.",
        "최우수상에 하늘시 김하늘 씨, 우수상에 달빛시 이별빛 씨가 선정됐다.",
        "최우수는 김하늘(하늘고), 우수는 이별빛(달빛중)이 받았다.",
        "우수 마을은 도서관을, 장려 마을은 쉼터를 짓는다.",
        "심사는 최우수상은 대학교수, 우수상은 시의회가 맡았다.",
        "최우수기관은 하늘시장 표창을, 우수기관은 상장을 받는다.",
        "하늘시는 대통령상, 달빛시는 국무총리상 후보로 추천됐다.",
        "하늘시가 최우수상에, 달빛시가 우수상에 도전한다.",
        "최우수상은 하늘시, 우수상은 달빛시가 유력하다.",
        "최우수 기관은 하늘시와 달빛시 가운데서 나올 전망이다.",
        "대통령상은 행정안전부가, 장관상은 환경부가 각각 수여한다.",
        "최우수상 상금은 하늘농협이, 우수상 상금은 달빛농협이 후원했다.",
    ],
)
def test_persons_counts_hopes_and_what_is_given_are_no_winners(said):
    assert results(said) == []


@pytest.mark.parametrize(
    "said",
    [
        "평가 대상은 하늘시, 달빛시 등 31개 시군이다.",
        "점검 대상은 도서관, 박물관, 미술관이다.",
        "지원 대상은 마을기업과 사회적기업이다.",
    ],
)
def test_whom_something_is_for_has_not_won(said):
    assert results(said) == []


def test_the_grade_before_a_list_of_prizes_is_that_of_all():
    said = "우수기관으로는 하늘시가 대통령상, 경기 달빛시·별빛군이 국무총리상을 받았다."
    assert results(said) == [("하늘시", "우수"), ("달빛시", "우수"), ("별빛군", "우수")]


@pytest.mark.parametrize(
    "said",
    [
        "최우수기관인 하늘시가 대통령상을, 우수기관인 달빛시와 별빛군이 국무총리상을 받았다.",
        "최우수 하늘시에는 대통령상, 우수 달빛시와 별빛군에는 국무총리상이 수여됐다.",
        "최우수기관에 오른 하늘시는 대통령상을, 우수기관에 오른 달빛시·별빛군은 국무총리상을 수상했다.",
    ],
)
def test_each_prize_is_of_the_grade_that_stands_before_its_winners(said):
    found = [(each.recipient, each.grade, each.authority) for each in read(LEAD + said)]
    assert found == [
        ("하늘시", "최우수", "president"),
        ("달빛시", "우수", "prime_minister"),
        ("별빛군", "우수", "prime_minister"),
    ]


def test_a_list_is_of_what_is_named_right_before_it():
    said = "행복민원실 우수기관으로는 하늘시가 대통령상, 달빛시가 국무총리상을 받았다."
    assert won(LEAD + said) == [("하늘시", "행복민원실", "우수"), ("달빛시", "행복민원실", "우수")]


def test_as_many_results_in_one_breath_as_winners_are_each_of_one():
    assert results("하늘시, 달빛시, 별빛군이 각각 최우수, 우수, 장려를 받았다.") == [
        ("하늘시", "최우수"),
        ("달빛시", "우수"),
        ("별빛군", "장려"),
    ]


def test_winners_may_be_described_by_what_they_have_won():
    said = "최우수 시군에 든 하늘시와 우수 시군에 든 달빛시·별빛군은 상사업비를 나눠 받는다."
    assert results(said) == [("하늘시", "최우수"), ("달빛시", "우수"), ("별빛군", "우수")]


def test_whose_staff_is_told_of_is_not_told_as_a_winner():
    assert results("최우수상을 받은 도시재생과 직원들과 우수상을 받은 세무과 직원들이 모였다.") == []


def test_winners_stand_beside_what_they_have_done():
    said = "최우수는 ‘꽃길 만들기’(하늘초)가, 우수는 별빛마을의 ‘숲길 잇기’와 ‘샛길’(하늘시 교통과)이 받았다."
    assert results(said) == [("하늘초", "최우수"), ("별빛마을", "우수"), ("하늘시", "우수")]


def test_islands_win_in_their_own_names():
    assert results("가람도가 최우수상, 추도와 한빛도가 우수상을 받았다.") == [
        ("가람도", "최우수"),
        ("추도", "우수"),
        ("한빛도", "우수"),
    ]


def test_who_says_who_won_has_not_won():
    assert won("하늘도가 ‘지방재정 집행 평가’ 수상 기관을 확정했다.") == []
