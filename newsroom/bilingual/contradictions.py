"""What two figures contradict each other in, when the one stands where the other is expected; pure."""

import re
from decimal import Decimal
from enum import StrEnum

from newsroom.bilingual.likeness import IN_ORDER, differing, is_bare_day
from newsroom.figures.values import Day, Figure, Role, compatible

TENFOLDS = frozenset(Decimal(10) ** power for power in range(1, 13))
SHARES = frozenset((Role.PERCENT, Role.POINTS))
# Amounts below it are changed, not shifted, when one is ten times the other: 3명 and 30.
GREAT = Decimal(1000)


class Kind(StrEnum):
    """In what two figures contradict each other; the values are ids of rules."""

    COUNT_BECAME_DAY = "count-became-day"
    DAY_BECAME_COUNT = "day-became-count"
    UNIT_SHIFTED = "unit-shifted"
    UNIT_CHANGED = "unit-changed"
    PERCENT_AND_POINTS = "percent-and-points"
    YEAR_CHANGED = "year-changed"
    WEEKDAY_CHANGED = "weekday-changed"
    DATE_CHANGED = "date-changed"
    TIME_CHANGED = "time-changed"
    RANK_CHANGED = "rank-changed"
    STREAK_CHANGED = "streak-changed"
    ORDINAL_CHANGED = "ordinal-changed"
    RATIO_TURNED = "ratio-turned"
    FIGURE_CHANGED = "figure-changed"


DIGIT = re.compile(r"\d")
YEAR = re.compile(r"\d{4}")
# Digits of an amount that is rounded.
ROUNDED = 2
DECADE = re.compile(r"(?:19|20)\d\ds")
WEEKDAY = re.compile(r"\w{3,6}days?")
# Limits of less than that (65세 이상, 15일 이내) are exact.
LIMITS, ROUND = frozenset(("over", "under")), Decimal(100)
LAST_DAY = 31
# Up to it numbers are told in words; no slip makes 38 of three.
SPELT_OUT = 12
# Parts of a whole, which are told in words: 절반, 3분기.
PARTS = frozenset((Role.RATIO, Role.DATE))
# Of these the digits stay the same, so both figures are sure to be of one thing.
OF_ONE_NUMBER = frozenset(
    (Kind.COUNT_BECAME_DAY, Kind.DAY_BECAME_COUNT, Kind.UNIT_SHIFTED, Kind.UNIT_CHANGED)
)
OF_ONE_NUMBER |= {Kind.PERCENT_AND_POINTS, Kind.RATIO_TURNED, Kind.WEEKDAY_CHANGED}

# What each kind of role is called when its value differs.
CHANGED = {
    Role.TIME: Kind.TIME_CHANGED,
    Role.RANK: Kind.RANK_CHANGED,
    Role.STREAK: Kind.STREAK_CHANGED,
    Role.ORDINAL: Kind.ORDINAL_CHANGED,
}
# Roles that an English figure may be told in when it is the changed one of the Korean role.
INSTEAD = {
    Role.RANK: (Role.ORDINAL,),
    Role.STREAK: (Role.DURATION, Role.ORDINAL),
    Role.ORDINAL: (Role.STREAK,),
    Role.SCORE: (Role.POINTS,),
    Role.POINTS: (Role.SCORE,),
}
EXACT = frozenset((Role.PERCENT, Role.POINTS, Role.MONEY, Role.DURATION, Role.MEASURE, Role.SCORE))


def contradiction(ko: Figure, en: Figure) -> Kind | None:
    """In what the English figure contradicts the Korean one; None where they do not tell of one thing."""
    if kind := _of_decades(ko, en):
        return kind
    if (ko.vague or en.vague) and not _is_sure(ko, en):
        return None
    if ko.day and en.day:
        return _of_days(ko, en)
    if ko.day or en.day:
        return _of_day_and_number(ko, en)
    if ko.value is None or en.value is None or is_rounded(ko, en):
        return None
    if ko.value == en.value:
        return _of_one_number(ko, en)
    if ko.role is Role.RATIO and en.role is Role.RATIO and is_turned(ko.value, en.value):
        return Kind.RATIO_TURNED
    return _of_values(ko, en)


def _of_decades(ko: Figure, en: Figure) -> Kind | None:
    """Of 1980년대 and 1960s, which are vague both; and of two days of the week without a date."""
    if ko.day and "년대" in ko.text and DECADE.fullmatch(en.text):
        return Kind.YEAR_CHANGED if ko.day.year != en.value else None
    if ko.day and en.day and WEEKDAY.fullmatch(en.text) and ko.text.endswith("요일"):
        return Kind.WEEKDAY_CHANGED if differing(ko.day, en.day) == ("weekday",) else None
    return None


def _is_sure(ko: Figure, en: Figure) -> bool:
    """Whether two of which one may be no figure are of one kind, and one is surely none else."""
    in_digits = DIGIT.search(ko.text) and DIGIT.search(en.text)
    return (
        not (ko.vague and en.vague)
        and ko.role is en.role
        and 1 not in (ko.value, en.value)
        and (bool(in_digits) or ko.role in PARTS)
    )


def is_rounded(ko: Figure, en: Figure) -> bool:
    """Whether the English tells as about what the Korean tells exactly: 4만 9,870명 as “about 50,000 people”."""
    if not (ko.modifier or en.modifier) or ko.value is None or en.value is None:
        return False
    if ko.unit and en.unit and ko.unit != en.unit:
        return False
    if ko.modifier in LIMITS and ko.value < ROUND:
        return False
    step = _step(en.value)
    return step > _step(ko.value) and abs(ko.value - en.value) < step


def is_shortened(ko: Figure, en: Figure) -> bool:
    """Whether the English tells an amount by its first digits, as headlines do: 2조 1,847억 원 as 2.18 trillion."""
    if {ko.role, en.role} != {Role.MONEY} or ko.value is None or en.value is None:
        return False
    step, difference = _step(en.value), abs(ko.value - en.value)
    digits = len(en.value.normalize().as_tuple().digits)
    # With two digits it is rounded, with more it may be cut.
    short = (digits == ROUNDED and 2 * difference <= step) or (digits > ROUNDED and difference < step)
    return short and ko.unit == en.unit and step > _step(ko.value)


def _step(value: Decimal) -> Decimal:
    """The size of the last digit that is not 0: 10,000 of 50,000."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(0)


def _of_days(ko: Figure, en: Figure) -> Kind | None:
    assert ko.day
    assert en.day
    names = differing(ko.day, en.day)
    if not names:
        return Kind.DATE_CHANGED if ko.unit and en.unit and ko.unit != en.unit else None
    if names == ("weekday",):
        return Kind.WEEKDAY_CHANGED
    if ko.unit != en.unit and "year" in names:
        return None
    whole = ko.day.month is None and en.day.month is None
    return Kind.YEAR_CHANGED if names[0] == "year" and (whole or names in YEAR_ALONE) else Kind.DATE_CHANGED


# With the year, the day of the week may be another, too.
YEAR_ALONE = (("year",), ("year", "weekday"))


def _of_day_and_number(ko: Figure, en: Figure) -> Kind | None:
    """Of a date and a figure that is none."""
    if ko.day:
        told = {ko.day.day or ko.day.month, ko.day.year} - {None}
        if is_bare_day(ko) and en.role is Role.DURATION and en.value == ko.day.day:
            return Kind.UNIT_CHANGED
        if en.role in (Role.COUNT, Role.DURATION, Role.MONEY, Role.PERCENT, Role.SCORE) and en.value in told:
            return Kind.DAY_BECAME_COUNT
        return _of_no_date(ko, ko.day, en)
    assert en.day
    told = {en.day.day, en.day.year} - {None}
    counted = ko.role in (Role.COUNT, Role.SCORE, Role.DURATION, Role.MONEY, Role.PERCENT, Role.MEASURE)
    return Kind.COUNT_BECAME_DAY if counted and ko.value in told else None


def _of_no_date(ko: Figure, day: Day, en: Figure) -> Kind | None:
    """Of a date and what would be one but for a slip: the 77th, the year 3026."""
    if en.value is None:
        return None
    if day.day is not None and en.role is Role.ORDINAL and en.value > LAST_DAY:
        return Kind.DATE_CHANGED
    is_year = day.month is None and day.day is None and not ko.unit
    return Kind.YEAR_CHANGED if is_year and en.role is Role.NUMBER and YEAR.fullmatch(en.text) else None


def _of_one_number(ko: Figure, en: Figure) -> Kind | None:
    """Of figures of one value that are not alike."""
    if {ko.role, en.role} == SHARES:
        return Kind.PERCENT_AND_POINTS
    if ko.role is Role.COUNT and en.role is Role.ORDINAL:
        return None if ko.unit in IN_ORDER else Kind.COUNT_BECAME_DAY
    exact = ko.role in EXACT or en.role in EXACT
    return Kind.UNIT_CHANGED if exact and (ko.role is not en.role or ko.unit != en.unit) else None


def is_turned(ko: Decimal, en: Decimal) -> bool:
    """3 to 1 as 1 to 3, whose quotient is rounded."""
    return abs(ko * en - 1) < Decimal("0.001")


def _of_values(ko: Figure, en: Figure) -> Kind | None:
    """Of figures that differ in their values."""
    assert ko.value is not None
    assert en.value is not None
    alike = ko.role is en.role and (compatible(ko.unit, en.unit) or ko.role is Role.STREAK)
    bare = Role.NUMBER in (ko.role, en.role) and {ko.role, en.role} <= {Role.NUMBER, Role.COUNT, Role.SCORE}
    # 점 counts points, and works of art.
    bare = bare or (ko.unit == "work" and en.role is Role.SCORE)
    if not (alike or bare or en.role in INSTEAD.get(ko.role, ())):
        return None
    less, more = sorted((abs(ko.value), abs(en.value)))
    if more > SPELT_OUT and not (DIGIT.search(ko.text) and DIGIT.search(en.text)):
        return None
    great = more >= GREAT or ko.role in EXACT
    if less and great and more / less in TENFOLDS and ko.role not in CHANGED:
        return Kind.UNIT_SHIFTED
    return CHANGED.get(ko.role, Kind.FIGURE_CHANGED)
