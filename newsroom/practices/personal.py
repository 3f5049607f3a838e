"""What a practice must not tell of a person: it is there for years, and read far away."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from newsroom.bilingual.rules.personal.contacts import MobileNumber, PrivateContact

OFFICE_PHONE = _("This is a mobile telephone number. Give the telephone of the office.")
OFFICE_MAIL = _("This is a private e-mail address. Give the address of the office.")


def has_mobile_number(text: str) -> bool:
    return next(iter(MobileNumber().places(text)), None) is not None


def refuse_mobile_number(text: str) -> None:
    """Raises ValidationError where `text` holds a number of 010 and the like."""
    if has_mobile_number(text):
        raise ValidationError(OFFICE_PHONE)


def refuse_private_mail(address: str) -> None:
    """Raises ValidationError for an address at a provider that private people use."""
    if next(iter(PrivateContact().places(address)), None) is not None:
        raise ValidationError(OFFICE_MAIL)
