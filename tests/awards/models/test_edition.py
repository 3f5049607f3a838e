import pytest
from django.core.exceptions import ValidationError

from awards.models import Award, Edition, Organisation
from tests.awards.make import (
    make_award,
    make_edition,
    make_group,
    make_home,
    make_organisation,
    make_programme,
)
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


def test_an_edition_is_not_both_without_award_and_not_held():
    with refused("edition_without_award_was_held"):
        make_edition(held=False, without_award=True)


def test_an_award_of_ours_in_an_edition_marked_as_without_one_is_refused():
    edition = make_edition(without_award=True)
    affiliate = make_organisation(parent=make_home())
    for recipient in (make_home(), affiliate, make_organisation("하늘체육관", None, parent=affiliate)):
        award = Award(edition=edition, recipient=recipient, rank=1)
        with pytest.raises(ValidationError, match="without an award of ours"):
            award.full_clean()
        with refused("award_edition_without_award"):
            award.save()
    moved = make_award(make_edition(edition.programme, 2024))
    with refused("award_edition_without_award"):
        Award.objects.filter(pk=moved.pk).update(edition=edition)


def test_others_may_have_won_in_an_edition_without_an_award_of_ours():
    edition = make_edition(without_award=True)
    theirs = make_award(edition, recipient=make_organisation("바람시", None, kind="local"))
    edition.full_clean()
    with refused("award_edition_without_award"):
        Award.objects.filter(pk=theirs.pk).update(recipient=make_home())


def test_an_edition_with_an_award_of_ours_is_not_marked_as_without_one():
    edition = make_award(recipient=make_organisation(parent=make_home())).edition
    edition.without_award = True
    with pytest.raises(ValidationError, match="is recorded in this edition"):
        edition.full_clean()
    with refused("award_edition_without_award"):
        edition.save()


def test_a_body_that_won_where_none_of_ours_did_cannot_become_ours():
    union = make_organisation("바람연합", None)
    winner = make_organisation("바람시", None, kind="local", parent=union)
    make_award(make_edition(without_award=True), recipient=winner)
    for body in (winner, union):
        body.parent = make_home()
        with pytest.raises(ValidationError, match="without an award of ours"):
            body.full_clean()
        with refused("award_edition_without_award"):
            body.save()
        body.refresh_from_db()
    make_home()
    with refused("award_edition_without_award"):
        Organisation.objects.filter(home=True).update(parent=None, home=False)
        Organisation.objects.filter(pk=union.pk).update(home=True)


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
