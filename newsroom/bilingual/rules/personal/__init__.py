"""Rules for personal data in either text: what they find blocks the text until it is masked or deleted."""

from newsroom.bilingual.rules.personal.contacts import BirthDate, MobileNumber, PrivateContact
from newsroom.bilingual.rules.personal.numbers import (
    AccountNumber,
    CardNumber,
    IdentityDocument,
    ResidentNumber,
)
from newsroom.bilingual.rules.rule import Rule

PERSONAL: tuple[Rule, ...] = (
    ResidentNumber(),
    CardNumber(),
    AccountNumber(),
    IdentityDocument(),
    MobileNumber(),
    BirthDate(),
    PrivateContact(),
)
