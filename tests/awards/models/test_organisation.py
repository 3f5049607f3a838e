from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction

from awards.models import Organisation, OrganisationName
from tests.awards.make import make_home, make_organisation
from tests.awards.models.refusal import refused

pytestmark = pytest.mark.django_db


def test_only_one_organisation_is_our_city():
    make_home()
    with refused("organisation_one_home"):
        make_organisation(home=True)


def test_a_slug_is_unique_and_never_empty():
    make_organisation(slug="행정안전부")
    with refused("slug"):
        make_organisation(slug="행정안전부")
    with refused("organisation_has_slug"):
        make_organisation(slug="")


def test_an_unknown_kind_is_refused():
    with refused("organisation_kind_known"):
        make_organisation(kind="club")


def test_an_organisation_cannot_belong_to_itself_even_over_several_steps():
    top = make_organisation()
    middle = make_organisation(parent=top)
    bottom = make_organisation(parent=middle)
    top.parent = bottom
    with pytest.raises(ValidationError, match="belong to itself"):
        top.full_clean()
    with refused("organisation_tree_has_no_cycle"):
        top.save()
    with refused("organisation_tree_has_no_cycle"):
        Organisation.objects.filter(pk=middle.pk).update(parent=middle)


def test_former_names_do_not_overlap():
    ministry = make_organisation()
    ministry.former_names.create(name={"ko": "내무부"}, valid_from="2013-03-23", valid_to="2014-11-18")
    overlapping = OrganisationName(organisation=ministry, name={"ko": "행정부"}, valid_to="2013-03-23")
    with pytest.raises(ValidationError, match="at the same time"):
        overlapping.full_clean()
    with refused("organisation_names_do_not_overlap"):
        overlapping.save()
    ministry.former_names.create(name={"ko": "행정부"}, valid_to="2013-03-22")
    make_organisation().former_names.create(name={"ko": "다른 부"}, valid_to="2014-01-01")


def test_a_former_name_ends_after_it_begins():
    name = OrganisationName(
        organisation=make_organisation(),
        name={"ko": "내무부"},
        valid_from=date(2015, 1, 1),
        valid_to=date(2014, 1, 1),
    )
    with pytest.raises(ValidationError) as told:
        name.full_clean()
    assert told.value.message_dict.keys() == {"valid_to"}
    with refused("organisation_name_period_in_order"):
        name.save()


def test_an_alias_stands_once_and_is_not_empty():
    ministry = make_organisation()
    ministry.aliases.create(text="행안부")
    make_organisation().aliases.create(text="행안부")
    with refused("organisation_alias_once"):
        ministry.aliases.create(text="행안부")
    with refused("organisation_alias_not_empty"), transaction.atomic():
        ministry.aliases.create(text="")
