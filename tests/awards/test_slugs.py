import pytest

from awards.models import Organisation
from awards.slugs import unique_slug
from newsroom.fields.slugs import MAX_LENGTH
from tests.awards.make import make_organisation

pytestmark = pytest.mark.django_db


def test_a_slug_keeps_hangul_and_is_free():
    make_organisation(slug="행정안전부")
    make_organisation(slug="행정안전부-2")
    assert unique_slug(Organisation, {"ko": "행정안전부", "en": "MOIS"}) == "행정안전부-3"


def test_a_name_without_letters_gets_a_slug_too():
    assert unique_slug(Organisation, {"ko": "★"}) == "organisation"


def test_a_long_name_fits_with_its_number():
    for _each in range(2):
        make_organisation(slug=unique_slug(Organisation, {"ko": "가나다라" * 40}))
    assert all(len(slug) <= MAX_LENGTH for slug in Organisation.objects.values_list("slug", flat=True))
