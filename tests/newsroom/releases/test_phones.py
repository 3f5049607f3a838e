import pytest
from django.core.exceptions import ValidationError

from newsroom.releases.models import Contact
from newsroom.releases.phones import validate_phone
from tests.make import make_release


@pytest.mark.parametrize(
    "phone", ["070-0000-1234", "000-0000", "+82 2 000 0000", "(02) 000-0000", "02-000-0000"]
)
def test_what_can_be_dialled_is_fine(phone):
    validate_phone(phone)


@pytest.mark.parametrize(
    "phone",
    ["abc", "1", "02-00", "---------", "02-000-0000 ext. 3", "02.000.0000", "٠٢-٠٠٠-٠٠٠٠", "02-000-0000\n"],
)
def test_what_no_link_could_dial_is_refused(phone):
    with pytest.raises(ValidationError, match="7"):
        validate_phone(phone)


@pytest.mark.django_db
def test_a_contact_with_such_a_number_is_refused_and_one_without_is_not():
    contact = Contact(release=make_release(), name={"ko": "김하늘"}, email="desk@haneul.example")
    contact.full_clean()
    contact.phone = "abc"
    with pytest.raises(ValidationError, match="phone"):
        contact.full_clean()
