"""How to reach a person, and when a person was born, in either text.

Telephones of offices and dates of events may stand.
"""

import re
from collections.abc import Iterator

from newsroom.bilingual.findings import Severity, gettext_noop
from newsroom.bilingual.rules.personal.data import DASH, PersonalData, around

MOBILE = re.compile(
    rf"(?<![\d,.-])(?:01[016789]\)?[ ]?{DASH}?[ ]?\d{{3,4}}[ ]?{DASH}?[ ]?\d{{4}}"
    rf"|\+82[ -]?(?:\(0\)[ ]?)?0?1[016789][ -]?\d{{3,4}}[ -]?\d{{4}})(?![\d-])"
)
# 010-0000-0000 stands for any number.
NOBODY = re.compile(r"0{7,8}$")


class MobileNumber(PersonalData):
    id = "mobile-number"
    label = gettext_noop("Mobile telephone number")
    explanation = gettext_noop(
        "Numbers of 010 and the like, at home or with +82. Office telephones may stand."
    )
    MESSAGE = gettext_noop(
        "A mobile telephone number. Give the office's telephone instead, or mask the number: 010-****-1234."
    )

    def places(self, whole: str) -> Iterator[tuple[int, int]]:
        for found in MOBILE.finditer(whole):
            if not NOBODY.search("".join(filter(str.isdigit, found[0]))):
                yield found.span()


DAY_KO = r"(?:19|20)\d\d(?:년 ?\d{1,2}월 ?\d{1,2}일|[.-] ?\d{1,2}[.-] ?\d{1,2}\.?)"
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
DAY_EN = (
    rf"(?:{MONTH} \d{{1,2}},? (?:19|20)\d\d|\d{{1,2}} {MONTH} (?:19|20)\d\d"
    r"|(?:19|20)\d\d[.-]\d{1,2}[.-]\d{1,2})"
)
BORN = re.compile(
    rf"{DAY_KO} ?(?:생(?![가-힣])|생(?=이|으로|인|은|의)|출생|태어)|(?:생년월일|출생일)[ :(]{{0,3}}{DAY_KO}"
    rf"|\b(?:born|Born)(?: on)? {DAY_EN}|(?:[Dd]ate of [Bb]irth|\bDOB)[ :(]{{0,3}}{DAY_EN}"
)
# Whose birthdays are history.
LONG_AGO = re.compile(r"1[0-8]\d\d|19[0-2]\d")
SURNAMES = (
    "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원"
    "천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용"
)
NAME_KO = re.compile(
    rf"(?<![가-힣])[{SURNAMES}][가-힣]{{2}}(?: ?(?:씨|님|군|양))?(?:[은는이가의도](?![가-힣])|(?![가-힣]))"
    r"|(?:성명|이름|성함)[ :]{1,3}[가-힣]{2,4}"
)
NAME_EN = re.compile(r"\b[A-Z][a-z]+ [A-Z][a-z]+(?:-[a-z]+)?\b|\bName:")
# Words of three syllables that begin as names do and stand before a date.
NO_NAMES = re.compile(
    r"(?<![가-힣])(?:어린이|신생아|주인공|대상자|신청자|참가자|수상자|지원자|출생자|이용자|주민등|선착순)"
)


class BirthDate(PersonalData):
    id = "birth-date"
    label = gettext_noop("Date of birth with a name")
    explanation = gettext_noop(
        "A day on which somebody was born (1990년 1월 1일생, born on January 1, 1990) beside a name. The year alone "
        "may stand."
    )
    MESSAGE = gettext_noop(
        "A date of birth with a name. Delete the day and the month, or mask them: 1990. *. *."
    )

    def places(self, whole: str) -> Iterator[tuple[int, int]]:
        for found in BORN.finditer(whole):
            nearby = NO_NAMES.sub(" ", around(whole, *found.span(), 40, 12))
            if not LONG_AGO.search(found[0]) and (NAME_KO.search(nearby) or NAME_EN.search(nearby)):
                yield found.span()


PRIVATE_MAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@(?:gmail|naver|daum|hanmail|nate|kakao|hotmail|outlook|yahoo|icloud)"
    r"\.(?:com|net|co\.kr)\b",
    re.ASCII | re.IGNORECASE,
)
# The syllables that a number plate may hold.
PLATE_LETTERS = "가나다라마거너더러머버서어저고노도로모보소오조구누두루무부수우주바사아자허하호배"
PLATE = re.compile(rf"(?<![\d,.])\d{{2,3}} ?[{PLATE_LETTERS}] ?\d{{4}}(?!\d|[,.]\d|[년명건개원])")
VEHICLE = re.compile(r"차량|번호판|승용차|자동차|택시|plate|vehicle|\bcar\b", re.IGNORECASE)


class PrivateContact(PersonalData):
    id = "private-contact"
    label = gettext_noop("Private e-mail address or number plate")
    explanation = gettext_noop(
        "Addresses at providers that private people use, and plates of cars beside a word for them."
    )
    severity = Severity.WARNING
    MESSAGE = gettext_noop(
        "This looks private: an e-mail address at a public provider, or a number plate. Give the office's address, or "
        "delete it."
    )

    def places(self, whole: str) -> Iterator[tuple[int, int]]:
        yield from (found.span() for found in PRIVATE_MAIL.finditer(whole))
        for found in PLATE.finditer(whole):
            if VEHICLE.search(around(whole, *found.span(), 30, 20)):
                yield found.span()
