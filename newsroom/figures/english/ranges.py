"""Numbers with their currency and what loosens them, and ranges: over KRW 50 million, 3-5, between 10 and 15."""

from dataclasses import dataclass, replace
from decimal import Decimal

from newsroom.figures.english import modifiers
from newsroom.figures.english.amounts import Amount, amount
from newsroom.figures.english.tokens import Passage, is_year
from newsroom.figures.values import Figure, Role

CURRENCIES = {
    "₩": "KRW",
    "￦": "KRW",
    "krw": "KRW",
    "$": "USD",
    "usd": "USD",
    "us$": "USD",
    "€": "EUR",
    "eur": "EUR",
}
CURRENCIES |= {"£": "GBP", "gbp": "GBP", "¥": "JPY", "jpy": "JPY", "cny": "CNY", "rmb": "CNY"}
PERCENT = frozenset({"%", "percent"})


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number, or a range, of tokens `first` up to `after`; `number` is the token that the number begins at."""

    value: Decimal
    until: Decimal | None
    first: int
    number: int
    after: int
    currency: str
    modifier: str
    vague: bool
    spelled: bool
    year_like: bool


def said_at(passage: Passage, index: int) -> Quantity | None:
    currency, number = _currency(passage, index)
    if not (least := amount(passage, number)):
        return None
    token = passage.at(number)
    most = _range_end(passage, least, number, currency)
    if most:
        least = sharing_scale(least, most)
    after = most.after if most else least.after
    modifier, after = _loosened(passage, index, after)
    year_like = is_year(token) and least.after == number + 1
    until = most.value if most else None
    return Quantity(
        least.value, until, index, number, after, currency, modifier, least.vague, least.spelled, year_like
    )


def _loosened(passage: Passage, first: int, after: int) -> tuple[str, int]:
    modifier, behind = modifiers.after(passage, after)
    return modifier or modifiers.before(passage, first), behind


def _currency(passage: Passage, index: int) -> tuple[str, int]:
    """A currency before a number, and where the number begins."""
    word = passage.word(index)
    if word in ("us", "u") and passage.word(index + 1) == "$":
        return "USD", index + 2
    currency = CURRENCIES.get(word, "")
    return currency, index + 1 if currency else index


def _range_end(passage: Passage, least: Amount, number: int, currency: str) -> Amount | None:
    """The end of a range: 3-5, 3 to 5, two or three, between 10 and 15; not of a change ("from 3 to 25")."""
    place, before = least.after, passage.word(number - 1 - bool(currency))
    is_percent = passage.word(place) in PERCENT
    place += is_percent
    joint = passage.word(place)
    if not (
        passage.hyphen(place) or joint == "or" or (joint == "to" and before != "from") or before == "between"
    ):
        return None
    if before == "between" and joint not in ("and", "to") and not passage.hyphen(place):
        return None
    most = amount(passage, _currency(passage, place + 1)[1])
    if not most or sharing_scale(least, most).value >= most.value:
        return None
    # "12.3% to 45,210 cases" tells two things; "one or more" and "2 or 30" are no ranges.
    fits = (
        passage.word(most.after) in PERCENT if is_percent else joint != "or" or most.value == least.value + 1
    )
    return most if fits else None


def sharing_scale(least: Amount, most: Amount) -> Amount:
    """The beginning of "10 to 20 million" is in millions, too."""
    if least.scale == 1 and most.scale >= 1000 and least.value < most.value / most.scale:
        return replace(least, value=least.value * most.scale)
    return least


def figure(
    passage: Passage, said: Quantity, role: Role, after: int, unit: str = "", **more: object
) -> Figure:
    told = {"until": said.until, "modifier": said.modifier, "vague": said.vague} | more
    value = more.pop("value", said.value) if "value" in more else said.value
    told.pop("value", None)
    return passage.figure(role, said.first, after, value, unit=unit, **told)  # type: ignore[arg-type]
