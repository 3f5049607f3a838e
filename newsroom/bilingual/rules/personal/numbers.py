"""Numbers that belong to a person, in either text: they keep it from going out until they are masked or deleted.

What is masked (900101-1******) is none.
"""

import re
from collections.abc import Iterator
from datetime import date

from newsroom.bilingual.findings import gettext_noop
from newsroom.bilingual.rules.personal.data import DASH, PersonalData, around

RESIDENT = re.compile(
    rf"(?<![\d-])(?P<year>\d\d)(?P<month>\d\d)(?P<day>\d\d)(?P<dash>\s?{DASH}\s?|)(?P<kind>[1-8])\d{{6}}(?!\d|-\d)"
)
RESIDENT_LABEL = re.compile(r"주민|등록번호|외국인|resident|registration|alien", re.IGNORECASE)
# The figure behind the dash tells the century: 1, 2 and for foreigners 5, 6 are of the twentieth.
TWENTIETH = "1256"


class ResidentNumber(PersonalData):
    id = "resident-number"
    label = gettext_noop("Resident registration number")
    explanation = gettext_noop(
        "Numbers of residents and of foreigners: a date of birth, a figure for the century and six more figures. Since "
        "October 2020 the last figures hold no check, so the date decides."
    )
    MESSAGE = gettext_noop(
        "A resident registration number. Delete it, or mask its last figures: 900101-1******."
    )

    def places(self, whole: str) -> Iterator[tuple[int, int]]:
        for found in RESIDENT.finditer(whole):
            labelled = RESIDENT_LABEL.search(around(whole, *found.span(), 30, 0))
            # Thirteen figures in a row may also count goods.
            if is_birthday(found) and (found["dash"] or labelled):
                yield found.span()


def is_birthday(found: re.Match[str]) -> bool:
    century = 1900 if found["kind"] in TWENTIETH else 2000
    try:
        date(century + int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return False
    return True


# Visa, Mastercard, local and foreign cards begin with 3 to 6 or 9; American Express has 15 figures.
CARD = re.compile(
    r"(?<![\d=/-])(?:[3-69]\d{3}(?P<dash>[ -]?)\d{4}(?P=dash)\d{4}(?P=dash)\d{4}"
    r"|3[47]\d{2}(?P<space>[ -]?)\d{6}(?P=space)\d{5})(?![\d-])"
)


class CardNumber(PersonalData):
    id = "card-number"
    label = gettext_noop("Card number")
    explanation = gettext_noop(
        "Sixteen figures (fifteen of American Express) of which the last one checks the others."
    )
    MESSAGE = gettext_noop("A card number. Delete it, or mask its figures: 1234-****-****-****.")

    def places(self, whole: str) -> Iterator[tuple[int, int]]:
        return (found.span() for found in CARD.finditer(whole) if is_checked(found[0]))


def is_checked(number: str) -> bool:
    """Whether the last figure is what Luhn's formula makes of the others (ISO/IEC 7812-1)."""
    figures = [int(figure) for figure in reversed(number) if figure.isdigit()]
    doubled = (sum(divmod(2 * figure, 10)) for figure in figures[1::2])
    return (sum(figures[::2]) + sum(doubled)) % 10 == 0


ACCOUNT = re.compile(r"(?<![\d-])(?:\d{2,6}-\d{2,6}-\d{2,8}(?:-\d{1,6})?|\d{10,14})(?![\d-]|\s?(?:원|won))")
BANK = re.compile(
    r"은행|농협|수협|신협|새마을금고|우체국|(?:카카오|토스|케이|iM)뱅크|저축은행|산림조합|계좌|예금주|입금"
    r"|\b(?:bank|nonghyup|account)\b",
    re.IGNORECASE,
)
ACCOUNT_LABEL = re.compile(r"계좌|예금주|입금|\baccount\b", re.IGNORECASE)
# Telephones and numbers of businesses have figures and dashes, too.
NO_ACCOUNT = re.compile(r"0\d{1,3}-\d{3,4}-\d{4}|0\d{8,10}|\d{3}-\d{2}-\d{5}|(?:19|20)\d{2}-\d{1,2}-\d{1,6}")


class AccountNumber(PersonalData):
    id = "account-number"
    label = gettext_noop("Account number")
    explanation = gettext_noop("Ten to fourteen figures beside the name of a bank or a word for an account.")
    MESSAGE = gettext_noop(
        "An account number. Delete it, or mask its figures; where readers are to pay, link to the page that says how."
    )

    def places(self, whole: str) -> Iterator[tuple[int, int]]:
        for found in ACCOUNT.finditer(whole):
            label = BANK if "-" in found[0] else ACCOUNT_LABEL
            if is_account(found[0]) and label.search(around(whole, *found.span(), 25, 12)):
                yield found.span()


def is_account(number: str) -> bool:
    return 10 <= sum(map(str.isdigit, number)) <= 14 and not NO_ACCOUNT.fullmatch(number)


PASSPORT = re.compile(r"(?<![A-Za-z0-9])[MSRODGT](?:\d{8}|\d{3}[A-Z]\d{4})(?![A-Za-z0-9])")
PASSPORT_LABEL = re.compile("여권|passport", re.IGNORECASE)
# The first two figures are the region that gave it: 11 Seoul to 26 Ulsan, 28.
LICENCE = re.compile(r"(?<![\d-])(?:1[1-9]|2[0-68])-\d{2}-\d{6}-\d{2}(?![\d-])")


class IdentityDocument(PersonalData):
    id = "identity-document"
    label = gettext_noop("Number of a passport or a driving licence")
    explanation = gettext_noop(
        "A passport's letter and eight signs beside its name; a licence's figures by 2, 2, 6 and 2."
    )
    MESSAGE = gettext_noop(
        "The number of a passport or a driving licence. Delete it, or mask its figures with *."
    )

    def places(self, whole: str) -> Iterator[tuple[int, int]]:
        yield from (found.span() for found in LICENCE.finditer(whole))
        for found in PASSPORT.finditer(whole):
            if PASSPORT_LABEL.search(around(whole, *found.span(), 30, 10)):
                yield found.span()
