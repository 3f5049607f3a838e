"""What a figure says, whatever language it is written in."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Role(StrEnum):
    """What a number is there for."""

    NUMBER = "number"  # bare, or what it counts is not known
    COUNT = "count"  # 77건, 684개 기관, 5명, 5차례; `unit` tells of what
    ORDINAL = "ordinal"  # 제16회, 세 번째, 16th
    RANK = "rank"  # 1위, first place
    PERCENT = "percent"
    POINTS = "points"  # percentage points: 2.3%포인트, %p
    SCORE = "score"  # 92.23점, 92.23 points
    RATIO = "ratio"  # 3대 1, 3 to 1; 4분의 1 as value 0.25
    MONEY = "money"  # `unit` is a currency: KRW, USD
    DATE = "date"  # `day`
    TIME = "time"  # `value` in minutes after midnight
    DURATION = "duration"  # 3년, 30분: `unit` year, month, week, day, hour, minute
    STREAK = "streak"  # 2년 연속, 3회 연속, 2연패: `unit` year or time
    MEASURE = "measure"  # 3.5km, 200㎡, 30톤


@dataclass(frozen=True, slots=True)
class Day:
    """A date as far as it is told; what a text leaves out, and nothing around it tells, is None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None  # 0 is Monday


@dataclass(frozen=True, slots=True)
class Figure:
    """`start` and `end` are places in the text that was read, `text` what stands there.

    `value` is exact, in the unit that is named: 2억 1900만 원 is 219000000 KRW. Of a date it is None, as of a year
    alone. `unit` is a name that both languages share (`case`, `person`, `time`, `body`, `place`, `KRW`, `km`, `year`),
    "" where there is none. `until` is the end of a range (3~5명). `modifier` is `over`, `under`, `about` or "".

    A ratio is the quotient: 3대 1 is 3, 4분의 1 is 0.25, 두 배 and "double" are 2 of the unit `fold`. Part of a year
    is a date whose unit is `first_half`, `second_half`, `quarter_1` ... `quarter_4`. From one day to another are two
    dates. 반년 is 0.5 year. `vague`: it may be no figure at all ("one" as a pronoun, "first" in "at first", 첫, 한): it
    answers a figure of the other language, and nobody misses it there.
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
