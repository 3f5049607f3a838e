"""What somebody reads of an award is found in the register by any of its names."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from awards.enums import OrganisationKind, ProgrammeKind
from awards.matching import Matching
from awards.models import OrganisationAlias, OrganisationName, ProgrammeAlias
from tests.awards.entering import make_entry
from tests.awards.make import (
    make_award,
    make_edition,
    make_group,
    make_home,
    make_organisation,
    make_programme,
)

pytestmark = pytest.mark.django_db


def match(**facts):
    [found] = Matching().of([make_entry(**facts)])
    return found


@pytest.mark.parametrize(
    "written",
    ["데이터행정 평가", "데이터·행정 평가", "데이터ㆍ행정평가", "2025년도 데이터 행정 평가", "자료행정평가"],
)
def test_a_programme_goes_by_every_spelling_and_by_its_aliases(written):
    programme = make_programme()
    ProgrammeAlias.objects.create(programme=programme, text="자료 행정 평가")
    assert match(programme=written).programme.row == programme


@pytest.mark.parametrize("written", ["시", "우리 시", "하늘시", "하늘시청"])
def test_our_city_goes_by_what_a_text_calls_it(written):
    home = make_home()
    assert match(recipient=written).recipient.row == home


@pytest.mark.parametrize("written", ["행안부", "행정자치부", "행정안전부"])
def test_a_body_goes_by_short_and_former_names(written):
    ministry = make_organisation("행정안전부", None, kind=OrganisationKind.CENTRAL)
    OrganisationAlias.objects.create(organisation=ministry, text="행안부")
    OrganisationName.objects.create(
        organisation=ministry, name={"ko": "행정자치부"}, valid_to=date(2017, 7, 25)
    )
    assert match(recipient=written).recipient.row == ministry


def test_a_name_of_several_bodies_is_a_problem_beside_it():
    for slug in ("one", "two"):
        body = (
            make_organisation("하늘공단", slug=slug)
            if slug == "one"
            else make_organisation("다른 공단", slug=slug)
        )
        OrganisationAlias.objects.create(organisation=body, text="공단")
    assert "공단" in match(recipient="공단").problems["recipient"]


def test_names_that_are_nearly_the_same_are_offered():
    make_programme("대한민국 도시대상", None)
    make_programme("재난관리평가", None)
    found = match(programme="대한민국 도시 대상 평가")
    assert found.programme.alike == ("대한민국 도시대상",)
    assert "programme" in found.new


@pytest.mark.parametrize(
    ("facts", "number"),
    [({"year": 2024}, 1), ({"year": "", "number": 17}, 2), ({"year": 2023, "number": 16}, 0)],
)
def test_an_edition_is_found_by_year_or_number(facts, number):
    programme = make_programme()
    editions = [
        make_edition(programme, None, number=16),
        make_edition(programme, 2024),
        make_edition(programme, 2025, number=17),
    ]
    assert match(**facts).edition.row == editions[number]


def test_halves_of_a_year_are_two_editions():
    programme = make_programme()
    make_edition(programme, 2025, half=1)
    second = make_edition(programme, 2025, half=2)
    assert match(half=2).edition.row == second
    assert "edition" in match().new


def test_a_number_of_another_year_is_a_problem_of_the_edition():
    make_edition(make_programme(), 2024, number=16)
    assert "16" in match(number=16).problems["edition"]


def test_a_half_that_is_not_there_names_those_of_the_year():
    half = make_edition(make_programme(), 2025, half=1)
    assert match().edition.alike == (half.label,)


def test_what_the_register_rules_out_is_a_problem_before_anybody_accepts():
    make_home()
    make_programme("인증 평가", None, kind=ProgrammeKind.CERTIFICATION)
    make_edition(make_programme(), 2025, without_award=True)
    assert set(match(programme="인증 평가").problems) == {"programme"}
    assert set(match().problems) == {"edition"}


def test_a_grade_goes_without_its_ending_and_an_unknown_one_is_told_the_scale():
    make_programme(grades=("최우수", "우수"))
    assert str(match(grade="최우수상").grade.row.name) == "최우수"
    assert match(grade="장려").grade.alike == ("최우수", "우수")


def test_a_group_is_found_in_its_edition():
    make_home()
    group = make_group(make_edition(make_programme()), "1그룹")
    assert match(group="1 그룹", rank=1).group.row == group


def test_an_award_that_is_recorded_is_the_same_and_another_grade_stands_beside():
    award = make_award(make_edition(make_programme(grades=("최우수", "우수"))))
    assert match().same == award
    other = match(grade="최우수")
    assert other.same is None
    assert other.others == [award]
    assert match().new == ()
    assert other.new == ("award",)


def test_a_prize_is_the_same_award_where_one_of_them_has_no_grade():
    award = make_award(make_edition(make_programme()), grade=None, prize={"ko": "장관상"})
    assert match(grade="", prize="장관상").same == award
    assert match(grade="", prize="국무총리상").others == [award]


def test_a_longer_text_and_a_longer_register_ask_no_more_queries():
    programme = make_programme()

    def queries(records):
        with CaptureQueriesContext(connection) as captured:
            Matching().of(records)
        return len(captured)

    make_award(make_edition(programme, 2025))
    few = queries([make_entry()])
    for year in range(2000, 2020):
        make_award(make_edition(programme, year))
        make_award(make_edition(make_programme(f"평가 {year}", None)))
    records = [make_entry(year=year) for year in range(2000, 2020)]
    assert queries([*records, *(make_entry(programme=f"평가 {year}") for year in range(2000, 2020))]) <= few
