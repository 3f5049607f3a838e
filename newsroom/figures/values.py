"""What a figure says, whatever language it is written in."""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum


class Role(StrEnum):
    """What a number is there for."""

    NUMBER = "number"  # bare, or what it counts is not known
    COUNT = "count"  # 77건, 684개 기관, 5명, 5차례; `unit` tells of what
    ORDINAL = "ordinal"  # 제16회, 세 번째, 첫, 최초, 40주년, 16th; `unit` is `year` of 3년째
    RANK = "rank"  # 1위, first place; 1등급 and 6급 with the unit `grade`
    PERCENT = "percent"
    POINTS = "points"  # percentage points: 2.3%포인트, %p
    SCORE = "score"  # 92.23점, 92.23 points
    RATIO = "ratio"  # 3대 1, 3 to 1 as value 3; 4분의 1 as 0.25, 절반 as 0.5; 2배, twice, as 2 with the unit `fold`
    MONEY = "money"  # `unit` is a currency: KRW, USD
    DATE = "date"  # `day`
    TIME = "time"  # `value` in minutes after midnight
    DURATION = (
        "duration"  # 3년, 30분: `unit` year, month, week, day, hour, minute, second; 1시간 30분: 90 minutes
    )
    STREAK = "streak"  # 2년 연속, 3회 연속, 2연패: `unit` year or time
    MEASURE = "measure"  # 3.5km, 200㎡, 30톤; 65세 with the unit `age`


@dataclass(frozen=True, slots=True)
class Day:
    """A date as far as it is told; what a text leaves out, and nothing around it tells, is None.

    `guessed` tells what only the day of the release could tell: "year" of 4월 3일, "month" (year and month) of a
    bare 28일; it takes no part in comparisons.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None  # 0 is Monday
    guessed: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Figure:
    """`start` and `end` are places in the text that was read, `text` what stands there.

    `value` is exact, in the unit that is named: 2억 1900만 원 is 219000000 KRW. Of a date it is None, as of a year
    alone. `unit` is a name that both languages share (a key of `FAMILIES` or `BASES`, or a currency), "" where there
    is none. `until` is the end of a range (3~5명). `modifier` is `over` (이상, 초과, 여, 최소), `under` (이하, 미만,
    이내, 최대), `about` (약, 가량, 정도, 안팎) or "".

    A ratio is the quotient: 3대 1 is 3, 4분의 1 is 0.25, 두 배 and "double" are 2 of the unit `fold`. Part of a year
    is a date whose unit is `first_half`, `second_half`, `quarter_1` ... `quarter_4`. From one day to another are two
    dates. 반년 is 0.5 year. `vague`: it may be no figure at all ("one" as a pronoun, "first" in "at first", 첫, 한), or
    part of a name (4차 산업혁명, 5호선, 1인당): it answers a figure of the other language, and nobody misses
    it there.
    """

    role: Role
    start: int
    end: int
    text: str
    value: Decimal | None = None
    unit: str = ""
    day: Day | None = None
    until: Decimal | None = None
    modifier: str = ""
    vague: bool = False

    @property
    def amount(self) -> tuple[Role, Decimal | None, str]:
        """By which two figures are compared: the value in the base unit, so that 2 ha equals 20,000㎡."""
        factor, base = BASES.get(self.unit, (Decimal(1), self.unit))
        return self.role, None if self.value is None else (self.value * factor).normalize(), base


PEOPLE, HOMES, BODIES, THINGS, OCCASIONS = "people", "homes", "bodies", "things", "occasions"
# What a unit may be taken for in the other language: 곳 are places or institutions, 건 are cases, awards or times.
FAMILIES: dict[str, frozenset[str]] = {
    "person": frozenset({PEOPLE}),
    "household": frozenset({HOMES}),
    "building": frozenset({HOMES, THINGS, BODIES}),
    "body": frozenset({BODIES}),
    "school": frozenset({BODIES}),
    "nation": frozenset({BODIES}),
    "team": frozenset({BODIES, PEOPLE}),
    "place": frozenset({BODIES, THINGS}),
    "item": frozenset({THINGS, BODIES, OCCASIONS}),
    "case": frozenset({THINGS, OCCASIONS}),
    "award": frozenset({THINGS, OCCASIONS}),
    "crown": frozenset({THINGS, OCCASIONS}),
    "time": frozenset({OCCASIONS}),
    "field": frozenset({THINGS, BODIES}),
    "kind": frozenset({THINGS}),
    "work": frozenset({THINGS}),
    "book": frozenset({THINGS}),
    "page": frozenset({THINGS}),
    "vehicle": frozenset({THINGS}),
    "parcel": frozenset({THINGS}),
    "animal": frozenset({THINGS}),
    "tree": frozenset({THINGS}),
    "seat": frozenset({THINGS, PEOPLE}),
    "room": frozenset({THINGS}),
    "floor": frozenset({THINGS}),
    "vote": frozenset({THINGS, PEOPLE}),
    "stage": frozenset({THINGS, OCCASIONS}),
    "grade": frozenset({THINGS}),
    "night": frozenset({OCCASIONS}),
}

# Units that are others many times: the factor, and the unit that amounts are compared in.
BASES: dict[str, tuple[Decimal, str]] = {
    "km": (Decimal(1000), "m"),
    "cm": (Decimal("0.01"), "m"),
    "mm": (Decimal("0.001"), "m"),
    "km2": (Decimal(1_000_000), "m2"),
    "ha": (Decimal(10_000), "m2"),
    "cm2": (Decimal("0.0001"), "m2"),
    "t": (Decimal(1000), "kg"),
    "g": (Decimal("0.001"), "kg"),
    "mg": (Decimal("0.000001"), "kg"),
    "ml": (Decimal("0.001"), "l"),
    "m3": (Decimal(1000), "l"),
    "kW": (Decimal(1000), "W"),
    "MW": (Decimal(1_000_000), "W"),
    "GW": (Decimal(1_000_000_000), "W"),
    "kWh": (Decimal(1000), "Wh"),
    "MWh": (Decimal(1_000_000), "Wh"),
    "GWh": (Decimal(1_000_000_000), "Wh"),
    "year": (Decimal(12), "month"),
    "week": (Decimal(7), "day"),
    "hour": (Decimal(3600), "second"),
    "minute": (Decimal(60), "second"),
}


def compatible(one: str, other: str) -> bool:
    """Whether two units may be of one thing: the same base, one of them not known, or families that meet.

    >>> compatible("place", "body"), compatible("person", "case"), compatible("km", "m")
    (True, False, True)
    """
    if not one or not other:
        return True
    if BASES.get(one, (0, one))[1] == BASES.get(other, (0, other))[1]:
        return True
    return not FAMILIES.get(one, frozenset()).isdisjoint(FAMILIES.get(other, frozenset()))


def quotient(part: Decimal, whole: Decimal) -> Decimal:
    """The value of a ratio or fraction, cut to 12 places, so that a third is the same number in every reader."""
    return (part / whole).quantize(Decimal("1e-12")).normalize()
