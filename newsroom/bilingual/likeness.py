"""How like a figure of a Korean text is to one of its translation; pure."""

import re
from decimal import Decimal
from enum import IntEnum

from newsroom.figures.values import Day, Figure, Role, compatible

HALF_A_DAY = Decimal(720)
# The result of a game, which English tells with the greater number first whoever won: 11대 13 as 13-11.
NUMBER = re.compile(r"\d+")
RESULT = re.compile(r"\d{1,3}[-–]\d{1,3}")
HUNDRED = Decimal(100)
# Roles in which English says what the other of a pair says in Korean: 2년 연속 = second year, 1위 = No. 1.
SAID_AS = frozenset(
    frozenset(roles)
    for roles in (
        (Role.STREAK, Role.ORDINAL),
        (Role.RANK, Role.ORDINAL),
        (Role.ORDINAL, Role.NUMBER),
        (Role.ORDINAL, Role.DURATION),
        (Role.COUNT, Role.NUMBER),
        (Role.SCORE, Role.NUMBER),
        (Role.SCORE, Role.COUNT),
        (Role.SCORE, Role.POINTS),
    )
)
# Roles that may be read for one another where a text leaves out what a number is for.
READ_AS = frozenset(
    frozenset(roles)
    for roles in (
        (Role.STREAK, Role.NUMBER),
        (Role.RANK, Role.NUMBER),
        (Role.RANK, Role.MEASURE),
        (Role.ORDINAL, Role.MEASURE),
        (Role.DURATION, Role.NUMBER),
        (Role.DURATION, Role.COUNT),
        (Role.MEASURE, Role.COUNT),
        (Role.MEASURE, Role.NUMBER),
        (Role.MONEY, Role.NUMBER),
        (Role.RATIO, Role.NUMBER),
        (Role.RATIO, Role.COUNT),
    )
)
# What is counted by one word and told by an ordinal by another: 5차례, 2단계, 3학년, 4기 = fifth time, second stage.
# No other count may become an ordinal.
IN_ORDER = frozenset(
    {
        "",
        "time",
        "stage",
        "step",
        "phase",
        "floor",
        "grade",
        "edition",
        "session",
        "round",
        "generation",
        "year",
    }
    | {"quarter", "half", "group", "line", "class", "term", "lane", "age"}
)
# What the day of the release alone tells of a date that is told in part.
GUESSED = {"": frozenset[str](), "year": frozenset({"year"}), "month": frozenset({"year", "month"})}
ORDERED = frozenset((Role.ORDINAL, Role.STREAK))
# Roles whose units are never one for another, though they be of one base.
MEASURED = frozenset((Role.DURATION, Role.MEASURE, Role.MONEY))
# Where another word for what is counted is no contradiction by itself.
UNITS_APART = frozenset((Role.COUNT, Role.STREAK, Role.ORDINAL, Role.RANK))
HALVES_OF_DAY: tuple[str, ...] = (
    "오전",
    "오후",
    "낮",
    "밤",
    "저녁",
    "새벽",
    "아침",
    "정오",
    "자정",
    "a.m",
    "p.m",
    "am",
    "pm",
)
HALVES_OF_DAY += ("noon", "midnight", "morning", "afternoon", "evening", "night")


class Likeness(IntEnum):
    """NONE: they say different things. LOOSE: one number, of what is told in different words."""

    NONE = 0
    LOOSE = 1
    CLOSE = 2
    SAME = 3


def likeness(ko: Figure, en: Figure) -> Likeness:
    """Whether the English figure can be the translation of the Korean one."""
    if ko.day or en.day:
        return _of_dates(ko, en)
    if ko.value is None or en.value is None:
        return Likeness.NONE
    if Role.TIME in (ko.role, en.role):
        return _of_times(ko, en)
    if _amount(ko) == _amount(en):
        return Likeness.SAME if ko.until == en.until else Likeness.CLOSE
    if ko.role is en.role is Role.RATIO and RESULT.fullmatch(en.text):
        return Likeness.CLOSE if _result(ko) == _result(en) else Likeness.NONE
    return _of_kinds(ko, en) if _ends(ko) & _ends(en) else Likeness.NONE


def agree(one: Day, other: Day) -> bool:
    """Whether two dates can be the same one: what both tell is equal."""
    return not differing(one, other)


def differing(one: Day, other: Day) -> tuple[str, ...]:
    """The names of what two dates tell differently; what was guessed of a day or a month differs from nothing."""
    unsure = GUESSED[one.guessed] | GUESSED[other.guessed] if one.month or other.month else frozenset()
    names = (name for name in ("year", "month", "day", "weekday") if name not in unsure)
    told = ((name, getattr(one, name), getattr(other, name)) for name in names)
    return tuple(name for name, here, there in told if None not in (here, there) and here != there)


def is_bare_day(figure: Figure) -> bool:
    """Whether a date is told by its day alone."""
    day = figure.day
    return bool(day and day.day and not day.weekday and (day.month is None or day.guessed == "month"))


def _are_parts(ko: Figure, en: Figure) -> bool:
    """Whether both tell a part of a year, or one a quarter; a half may be told by its year alone."""
    return bool(ko.unit and en.unit) or (ko.unit or en.unit).startswith("quarter")


def _told(day: Day) -> tuple[bool, ...]:
    """Which parts of a date are told, not guessed."""
    names = ("year", "month", "day")
    return tuple(getattr(day, name) is not None and name not in GUESSED[day.guessed] for name in names)


def keys(figure: Figure) -> set[object]:
    """Figures that share none of these are never alike."""
    if figure.day:
        return _keys_of_day(figure.day)
    found: set[object] = set(_ends(figure))
    found.add(_amount(figure))
    if figure.role is Role.RATIO:
        found.add(_result(figure))
    if figure.role is Role.TIME and figure.value is not None:
        found.add(figure.value % HALF_A_DAY)
    return found


def _keys_of_day(day: Day) -> set[object]:
    found: set[object] = {("weekday", day.weekday)} if day.weekday is not None else set()
    for name in ("day", "month", "year"):
        if (part := getattr(day, name)) is not None:
            return found | {(name, part), Decimal(part)}
    return found


def _of_dates(ko: Figure, en: Figure) -> Likeness:
    if ko.day and en.day:
        if not agree(ko.day, en.day) or (ko.unit != en.unit and _are_parts(ko, en)):
            return Likeness.NONE
        if ko.unit != en.unit or not _keys_of_day(ko.day) & _keys_of_day(en.day):
            return Likeness.LOOSE
        return Likeness.SAME if _told(ko.day) == _told(en.day) else Likeness.CLOSE
    dated, other = (ko, en) if ko.day else (en, ko)
    if dated is ko and is_bare_day(ko) and other.role is Role.DURATION:
        # 14일 is the 14th or 14 days.
        days = (
            other.value if other.unit == "day" else (other.value or 0) * 7 if other.unit == "week" else None
        )
        return Likeness.CLOSE if ko.day and ko.day.day == days else Likeness.NONE
    if dated.day and other.role in (Role.NUMBER, Role.ORDINAL):
        whole = dated.day.month is None and dated.day.year is not None and dated.day.day is None
        part = dated.day.year if whole else dated.day.day if other.role is Role.ORDINAL else None
        return Likeness.CLOSE if part is not None and other.value == part else Likeness.NONE
    return Likeness.NONE


def _of_times(ko: Figure, en: Figure) -> Likeness:
    if ko.role is not en.role or ko.value is None or en.value is None:
        return Likeness.NONE
    if ko.value == en.value:
        return Likeness.SAME
    vague = not (_tells_half(ko) and _tells_half(en))
    alike = vague and ko.value % HALF_A_DAY == en.value % HALF_A_DAY
    return Likeness.CLOSE if alike else Likeness.NONE


def _tells_half(time: Figure) -> bool:
    said = time.text.lower()
    return any(half in said for half in HALVES_OF_DAY)


def _of_kinds(ko: Figure, en: Figure) -> Likeness:
    """Of two that share a number."""
    if ko.role is en.role:
        if ko.unit == en.unit or (compatible(ko.unit, en.unit) and ko.role not in MEASURED):
            return Likeness.CLOSE
        return Likeness.LOOSE if ko.role in UNITS_APART else Likeness.NONE
    if Role.COUNT in (ko.role, en.role) and {ko.role, en.role} & ORDERED:
        count = ko if ko.role is Role.COUNT else en
        return Likeness.CLOSE if count.unit in IN_ORDER else Likeness.NONE
    if ko.unit == "age" and en.unit == "year" and en.role is Role.DURATION:
        # Ages differ by years: 평균보다 3.4세 낮다.
        return Likeness.CLOSE
    if {ko.role, en.role} == {Role.STREAK, Role.DURATION}:
        return Likeness.CLOSE if ko.unit == en.unit else Likeness.NONE
    roles = frozenset((ko.role, en.role))
    return Likeness.CLOSE if roles in SAID_AS else Likeness.LOOSE if roles in READ_AS else Likeness.NONE


def _ends(figure: Figure) -> set[Decimal]:
    return {end for end in (figure.value, figure.until) if end is not None}


def _result(figure: Figure) -> object:
    """The numbers of a ratio in whatever order."""
    return "result", frozenset(NUMBER.findall(figure.text))


def _amount(figure: Figure) -> object:
    """What stays the same when it is told in another unit: 25% is a quarter, two years are 24 months."""
    if figure.value is None:
        return None
    if figure.role is Role.PERCENT or (figure.role is Role.RATIO and not figure.unit):
        return "share", figure.value / HUNDRED if figure.role is Role.PERCENT else figure.value
    return figure.amount
