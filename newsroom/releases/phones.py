"""Phone numbers of contacts: what a reader's phone can dial."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

PHONE = re.compile(r"[0-9 +()-]+", re.ASCII)
# Of a Korean number without its area code.
FEWEST_DIGITS = 7


def validate_phone(phone: str) -> None:
    """Raises ValidationError for what is no number that can be dialled from a link."""
    if not PHONE.fullmatch(phone) or sum(character.isdigit() for character in phone) < FEWEST_DIGITS:
        message = _(
            "Enter a phone number of at least %(fewest)d digits: digits, spaces, “+”, “-”, “(” and “)” only."
        )
        raise ValidationError(message, params={"fewest": FEWEST_DIGITS})
