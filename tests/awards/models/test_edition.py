import pytest
from django.core.exceptions import ValidationError

from awards.models import Edition
from tests.awards.make import make_award, make_edition, make_group, make_programme
from tests.awards.models.refusal import refused

pytestmark = pytest.mark.django_db


def test_an_edition_has_a_year_or_a_number():
    with refused("edition_year_or_number"):
        make_edition(year=None)
    assert make_edition(year=None, number=16).number == 16


@pytest.mark.parametrize("values", [{"half": 3}, {"half": 1, "year": None, "number": 4}])
def test_a_half_is_the_first_or_second_of_a_year(values):
    with refused("edition_half_of_a_year"):
        make_edition(**values)


def test_a_year_has_four_digits():
    with refused("edition_year_plausible"):
        make_edition(year=25)


def test_numbers_begin_at_one():
    with refused("edition_number_from_one"):
        make_edition(number=0)


def test_a_programme_has_one_edition_of_a_year_and_half():
    programme = make_programme()
    make_edition(programme, 2025)
    make_edition(programme, 2024, half=1)
    make_edition(programme, 2024, half=2)
    with refused("edition_year_unique"):
        make_edition(programme, 2025)
    with refused("edition_year_unique"):
        make_edition(programme, 2024, half=2)
    with pytest.raises(ValidationError, match="of this year and half"):
        Edition(programme=programme, year=2025).full_clean()


def test_a_programme_has_one_edition_of_a_number():
    programme = make_programme()
    make_edition(programme, year=None, number=7)
    make_edition(programme, year=None, number=8)
    with refused("edition_number_unique"):
        make_edition(programme, 2025, number=8)


def test_a_performance_period_ends_after_it_begins():
    with refused("edition_performance_in_order"):
        make_edition(performance_from="2025-01-01", performance_to="2024-12-31")


def test_unknown_counts_are_empty_not_nought():
    with refused("edition_assessed_somebody"):
        make_edition(assessed_count=0)
    with refused("edition_has_indicators"):
        make_edition(indicator_count=0)


def test_an_edition_with_awards_was_held():
    edition = make_edition(held=False)
    with refused("award_edition_held"):
        make_award(edition)
    held = make_award().edition
    held.held = False
    with pytest.raises(ValidationError, match="was held"):
        held.full_clean()
    with refused("award_edition_held"):
        held.save()


def test_a_group_stands_once_in_an_edition():
    edition = make_edition()
    make_group(edition, "1그룹")
    make_group(make_edition(), "1그룹")
    with refused("group_name_unique"):
        make_group(edition, "1그룹")


@pytest.mark.parametrize(
    ("values", "rule"),
    [
        ({"size": 0}, "group_not_empty"),
        ({"average": "-0.1"}, "group_average_not_negative"),
        ({"size": 10, "selected_count": 11}, "group_chosen_within_size"),
        ({"top_share": "100.5"}, "group_share_is_per_cent"),
    ],
)
def test_impossible_figures_of_a_group_are_refused(values, rule):
    with refused(rule):
        make_group(make_edition(), **values)


def test_a_group_keeps_all_its_figures():
    group = make_group(make_edition(), size=226, average="65.6", selected_count=3, top_share="1.33")
    group.refresh_from_db()
    assert (str(group.average), str(group.top_share)) == ("65.600", "1.33")
