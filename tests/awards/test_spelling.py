import pytest

from awards.spelling import grade_key, name_key, programme_key, without_edition


@pytest.mark.parametrize("dot", "·ㆍ․∙•")
def test_every_middle_dot_and_blank_spells_the_same_name(dot):
    assert programme_key(f"시{dot}군 종합평가") == programme_key("시군종합평가")


@pytest.mark.parametrize(
    "written",
    [
        "재난관리평가",
        "2025년 재난관리평가",
        "2025년도 재난관리 평가",
        "제16회 재난관리평가",
        "2025년 제16회 재난관리평가",
    ],
)
def test_a_programme_is_known_with_and_without_its_edition(written):
    assert programme_key(written) == programme_key("재난관리평가")
    assert without_edition(written).replace(" ", "") == "재난관리평가"


def test_a_year_inside_a_name_belongs_to_it():
    assert without_edition("내일로 2030 도시상") == "내일로 2030 도시상"
    assert programme_key("2030 도시상") != programme_key("도시상")


def test_a_name_of_nothing_but_dots_is_not_every_name():
    assert name_key("·") != name_key("ㆍㆍ")


@pytest.mark.parametrize("written", ["최우수", "최우수상", "최우수 기관", "최우수등급"])
def test_a_grade_is_known_with_and_without_what_follows_it(written):
    assert grade_key(written) == "최우수"


@pytest.mark.parametrize("grade", ["대상", "본상", "종합대상", "금상", "A", "A+", "A-", "가"])
def test_a_grade_keeps_the_syllable_that_makes_it(grade):
    assert grade_key(grade) == grade.casefold()
