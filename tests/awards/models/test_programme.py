import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from awards.models import Grade, Programme, Role
from tests.awards.make import (
    make_award,
    make_edition,
    make_grade,
    make_organisation,
    make_programme,
    make_role,
)
from tests.awards.models.refusal import refused

pytestmark = pytest.mark.django_db


def test_a_slug_is_never_empty_and_a_kind_is_known():
    with refused("programme_has_slug"):
        make_programme(slug="")
    with refused("programme_kind_known"):
        make_programme(kind="lottery")


def test_a_scale_has_a_grade():
    with refused("programme_scale_not_empty"):
        make_programme(grades=(), scale_size=0)


def test_a_scale_may_be_unknown():
    assert make_grade(make_programme(grades=()), "가", 7).position == 7


def test_positions_begin_at_one_and_are_unique_in_a_scale():
    programme = make_programme()
    with refused("grade_position_from_one"):
        make_grade(programme, "최우수", 0)
    with refused("grade_position_unique"):
        make_grade(programme, "최우수", 1)


def test_several_grades_may_stand_beside_the_scale():
    programme = make_programme()
    make_grade(programme, "특별상", None)
    make_grade(programme, "공로상", None)
    assert [grade.position for grade in programme.grades.all()] == [1, 2, 3, None, None]


def test_a_grade_stands_once_in_a_scale_whatever_its_english():
    programme = make_programme()
    duplicate = Grade(programme=programme, name={"ko": "우수", "en": "Great"})
    with pytest.raises(ValidationError, match="grade of this name"):
        duplicate.full_clean()
    with refused("grade_name_unique"):
        duplicate.save()
    make_grade(make_programme(), "최우수", None)


def test_a_position_lies_within_the_scale():
    programme = make_programme()
    outside = Grade(programme=programme, name={"ko": "매우 미흡"}, position=4)
    with pytest.raises(ValidationError, match="outside the scale"):
        outside.full_clean()
    with refused("grade_within_scale"):
        outside.save()


def test_a_scale_cannot_be_made_shorter_than_its_grades():
    programme = make_programme()
    with refused("grade_within_scale"):
        Programme.objects.filter(pk=programme.pk).update(scale_size=2)


def test_a_scale_and_its_last_grade_can_go_in_one_save():
    programme = make_programme()
    Programme.objects.filter(pk=programme.pk).update(scale_size=2)
    programme.grades.get(position=3).delete()
    connection.check_constraints()


def test_an_alias_stands_once_and_is_not_empty():
    programme = make_programme()
    programme.aliases.create(text="합동평가")
    with refused("programme_alias_once"):
        programme.aliases.create(text="합동평가")
    with refused("programme_alias_not_empty"):
        programme.aliases.create(text="")


def test_a_role_is_recorded_once_for_the_same_years():
    programme, organisation = make_programme(), make_organisation()
    make_role(programme, organisation, year_to=2020)
    make_role(programme, organisation, year_from=2021, year_to=2023)
    make_role(programme, organisation, role="sponsor")
    again = Role(programme=programme, organisation=organisation, role="organiser", year_from=2023)
    with pytest.raises(ValidationError, match="in these years already"):
        again.full_clean()
    with refused("role_once"):
        again.save()


def test_a_role_is_recorded_once_for_an_edition():
    edition, organisation = make_edition(), make_organisation()
    make_role(edition.programme, organisation)
    make_role(edition.programme, organisation, edition=edition)
    with refused("role_once"):
        make_role(edition.programme, organisation, edition=edition)


def test_a_role_holds_for_an_edition_or_for_years_in_order():
    edition, organisation = make_edition(), make_organisation()
    with refused("role_edition_or_years"):
        make_role(edition.programme, organisation, edition=edition, year_from=2025)
    with refused("role_years_in_order"):
        make_role(edition.programme, organisation, year_from=2025, year_to=2024)


def test_that_a_role_ends_before_it_begins_is_told_beside_the_year():
    role = Role(programme=make_programme(), organisation=make_organisation(), year_from=2024, year_to=2020)
    role.role = "host"
    with pytest.raises(ValidationError) as told:
        role.full_clean()
    assert told.value.message_dict.keys() == {"year_to"}


def test_a_role_s_edition_is_of_its_programme():
    with refused("role_edition_of_programme"):
        make_role(make_programme(), make_organisation(), edition=make_edition())


def test_an_unknown_role_is_refused():
    role = make_role(make_programme(), make_organisation())
    role.role = "jury"
    with refused("role_known"):
        role.save()


def test_certifications_are_not_awards():
    certification = make_programme(kind="certification")
    with refused("certification_is_no_award"):
        make_award(make_edition(certification))
    awarded = make_award().programme
    awarded.kind = "certification"
    with pytest.raises(ValidationError, match="not awards"):
        awarded.full_clean()
    with refused("certification_is_no_award"):
        awarded.save()
