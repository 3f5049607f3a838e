"""Numbers in Korean: 1,509, 2억 1900만, 1만2천, 50여만, 이십만, 스물두; as they stand before what they count."""

import re
from decimal import Decimal
from typing import NamedTuple

DIGITS = re.compile(
    r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,5}(?![0-9])|[0-9]{1,15}(?![0-9]))(?:\.[0-9]{1,9}(?![0-9]))?"
)
SMALL = {"십": 10, "백": 100, "천": 1000}
LARGE = {"만": 10**4, "억": 10**8, "조": 10**12, "경": 10**16}
FACTORS = SMALL | LARGE
# Letters that make another word of what looks like a factor: 조성, 천안, 만족.
OTHER_WORD = {
    "십": "자",
    "백": "일제신로화합",
    "천": "안연막문체장혜변주",
    "만": "족료성들개",
    "억": "제울",
}
# 조 and 경 are amounts of money alone: 3인 1조.
NO_MONEY = r"[조경](?!여?(?: ?[0-9,.]{1,7} ?[천백억]|(?: ?[0-9,.]{1,9})? ?(?:원|달러|유로|엔|위안)))"
OTHERS_OF_FACTORS = re.compile(
    "|".join([NO_MONEY, *(f"{factor}[{letters}]" for factor, letters in OTHER_WORD.items())])
)
# A factor that a space parts from its digits: 100 만 원, 50여 만 명.
APART = re.compile(r" (?=(?:천만|백만|십만|만|억|조) ?(?:원|명|달러|개|건|㎡|t|톤))")
BEHIND_A_DATE = re.compile(r" ?[년월일시]")

ONES = {"한": 1, "두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9}
TENS = {
    "열": 10,
    "스물": 20,
    "서른": 30,
    "마흔": 40,
    "쉰": 50,
    "예순": 60,
    "일흔": 70,
    "여든": 80,
    "아흔": 90,
}
NATIVE = (
    ONES
    | TENS
    | {"스무": 20, "석": 3, "넉": 4, "첫": 1, "하나": 1, "둘": 2, "셋": 3, "넷": 4, "닷": 5, "엿": 6}
)
NATIVE |= {ten + one: TENS[ten] + ONES[one] for ten in TENS for one in ONES}
# Two numbers said in one word: from the first to the second.
PAIRED = {"한두": (1, 2), "두세": (2, 3), "두서너": (2, 4), "서너": (3, 4), "네댓": (4, 5), "대여섯": (5, 6)}
PAIRED |= {"예닐곱": (6, 7), "열두어": (12, 13), "두어": (2, 3)}
NATIVE_WORDS = "|".join(sorted(NATIVE | PAIRED, key=len, reverse=True))

SINO = {letter: value for value, letter in enumerate("일이삼사오육칠팔구", start=1)}
SINO_WORD = re.compile(r"[일이삼사오육칠팔구십백천만억조]{1,12}(?: [일이삼사오육칠팔구십백천만]{2,12})?")
SINO_LETTERS = "일이삼사오육칠팔구십백천만"


class Number(NamedTuple):
    """A number that ends at `end`; of 5만 `coefficient` is 5; `over`: 여 stands in or behind it."""

    value: Decimal
    end: int
    coefficient: Decimal
    over: bool = False
    until: Decimal | None = None


class _Sum:
    """A number as its parts are read: `section` is what the next of 만, 억, 조 multiplies; `last` the last factor."""

    def __init__(self) -> None:
        self.total = self.section = Decimal(0)
        self.current: Decimal | None = None
        self.last = 10**20

    @property
    def value(self) -> Decimal:
        return self.total + self.section + (self.current or 0)

    def fits(self, factor: int) -> bool:
        return factor < self.last or (factor in LARGE.values() and self.last < 10**4)

    def multiply(self, factor: int) -> None:
        if factor < 10**4:
            self.section += (1 if self.current is None else self.current) * factor
        else:
            part = self.section + (self.current or 0)
            self.total += (part or 1) * factor
            self.section = Decimal(0)
        self.current, self.last = None, factor


def number_at(said: str, place: int) -> Number | None:
    """The number whose digits begin at `place`, with the factors behind them."""
    digits = DIGITS.match(said, place)
    if digits is None:
        return None
    parts, end, over = _Sum(), digits.end(), False
    coefficient = parts.current = _decimal(digits[0])
    for _part in range(12):
        behind = end + (
            said.startswith("여", end) and _factor(said, end + 1 + said.startswith(" ", end + 1)) > 0
        )
        apart = APART.match(said, behind)
        at = apart.end() if apart else behind
        factor = _factor(said, at)
        if factor and parts.fits(factor):
            over = over or behind > end
            parts.multiply(factor)
            end = at + 1
        elif parts.current is None and (more := _going_on(said, end, parts.last)):
            parts.current, end = more
        else:
            break
    if said.startswith("여", end) and not said.startswith("여개", end - 1):
        end, over = end + 1, True
    return Number(parts.value, end, coefficient, over)


def sino_at(said: str, place: int) -> Number | None:
    """The number in Sino-Korean words that begins at `place` and has a factor: 이십만, 천, 일억 이천만."""
    word = SINO_WORD.match(said, place)
    if word is None or word[0][0] in "억조" or not FACTORS.keys() & set(word[0]):
        return None
    parts = _Sum()
    for letter in word[0].replace(" ", ""):
        if letter in SINO:
            if parts.current is not None:
                return None
            parts.current = Decimal(SINO[letter])
        elif parts.fits(FACTORS[letter]):
            parts.multiply(FACTORS[letter])
        else:
            return None
    over = said.startswith("여", word.end())
    return Number(parts.value, word.end() + over, Decimal(1), over)


def native(word: str, end: int) -> Number:
    """The number that a native word says: 스물두 is 22, 두세 from 2 to 3."""
    first, until = PAIRED.get(word, (NATIVE.get(word, 0), None))
    return Number(Decimal(first), end, Decimal(first), False, None if until is None else Decimal(until))


def _going_on(said: str, end: int, last: int) -> tuple[Decimal, int] | None:
    """The digits behind a factor that belong to the same number: 2억 1900만, 3만 5000, 1만2천."""
    spaced = said.startswith(" ", end)
    digits = DIGITS.match(said, end + spaced)
    if digits is None or "." in digits[0]:
        return None
    value, behind = _decimal(digits[0]), _factor(said, digits.end())
    if value >= last or BEHIND_A_DATE.match(said, digits.end()):
        return None
    if behind:
        return (value, digits.end()) if value * min(behind, 10**4) < max(last, 10**4) else None
    return (value, digits.end()) if not spaced or (last == 10**4 and value >= 100) else None


def _factor(said: str, place: int) -> int:
    """The factor at a place, 0 where there is none or its letter begins another word."""
    factor = FACTORS.get(said[place : place + 1], 0)
    return 0 if factor and OTHERS_OF_FACTORS.match(said, place) else factor


def _decimal(digits: str) -> Decimal:
    return Decimal(digits.replace(",", ""))
