import pytest

from awards.proposals.programmes import programmes
from tests.awards.proposals.make import make_sentence, names


def of(said: str) -> list[str]:
    return [each.name for each in programmes(make_sentence(said), names())]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("‘2024년 지속가능 교통도시 평가’에서 받았다", "지속가능 교통도시 평가"),
        ("주관‘제16회 다산목민대상’에서 받았다", "다산목민대상"),
        ("2024년 도로정비 평가에서 받았다", "도로정비 평가"),
        ("행정안전부 주관 적극행정 종합평가에서 받았다", "적극행정 종합평가"),
        ("지난해 행정안전부 재난관리평가에서 받았다", "재난관리평가"),
        ("‘코로나 위기관리 역량강화’대상을 받았다", "코로나 위기관리 역량강화"),
        ("‘깨끗한 물 만들기’ 수질 개선 평가에서 받았다", "깨끗한 물 만들기 수질 개선 평가"),
        ("제11회 대한민국 책읽는 지자체 대상에서 받았다", "대한민국 책읽는 지자체 대상"),
        ("‘2025 올해의 도시브랜드’에서 받았다", "올해의 도시브랜드"),
        ("치매극복의 날 유공 기관으로 뽑혔다", "치매극복의 날 유공 기관"),
        ("「지방세정 종합평가」에서 받았다", "지방세정 종합평가"),
        ("2025년(2024년 실적) 시군종합평가에서 받았다", "시군종합평가"),
    ],
)
def test_a_programme_is_named_without_edition_organiser_and_marks(said, name):
    assert of(said) == [name]


@pytest.mark.parametrize(
    "said",
    [
        "높은 평가를 받았다",
        "이번 평가에서 받았다",
        "684개 기관을 대상으로 점검했다",
        "전 시민 대상 자전거 보험을 들었다",
        "‘무장애 관광도시 조성사업’에 선정됐다",
        "환경영향평가를 마쳤다",
        "사업장 위험성평가를 마쳤다",
    ],
)
def test_what_names_no_programme_is_none(said):
    assert of(said) == []


def test_year_half_and_number_are_those_of_the_edition():
    [half] = programmes(make_sentence("‘2025년 상반기 적극행정 평가’에서"), names())
    [number] = programmes(make_sentence("제16회 다산목민대상에서 본상을 받았다"), names())
    assert (half.year, half.half) == (2025, 1)
    assert number.number == 16


def test_programmes_that_are_named_in_one_breath_are_joined():
    said = "한국지방자치경영대상 일자리창출과 규제합리화 우수사례 경진대회에서 대상을 받았다"
    first, second = programmes(make_sentence(said), names())
    assert (first.joined, first.category) == (True, "일자리창출")
    assert not second.joined


def test_a_quotation_is_a_programme_where_bodies_are_chosen_or_a_prize_is_given():
    assert of("‘우수 별빛위원회’ 선정 사업에서 최우수상을 받았다.") == ["우수 별빛위원회"]
    assert of("‘별빛 프로그램 공모사업’ 행정안전부장관상도 거머쥐었다.") == ["별빛 프로그램 공모사업"]
