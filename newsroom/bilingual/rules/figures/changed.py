"""Rules for figures that contradict each other, each of one kind of contradiction."""

from collections.abc import Iterator
from typing import ClassVar

from newsroom.bilingual.comparison import compared
from newsroom.bilingual.contradictions import Kind
from newsroom.bilingual.findings import Finding, Severity, gettext_noop
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.rules.figures.telling import FigureRule


class Changed(FigureRule):
    """A figure of the translation that stands in the place of another; `kind` is in what they differ."""

    kind: ClassVar[Kind]
    message: ClassVar[str]
    severity = Severity.ERROR

    def findings(self, pair: Pair) -> Iterator[Finding]:
        for kind, ko, en in pair.once(compared).contradictions:
            if kind is self.kind:
                yield self.told(pair, self.message, ko, en)


class CountBecameDay(Changed):
    id = kind = Kind.COUNT_BECAME_DAY
    label = gettext_noop("Count became a day")
    explanation = gettext_noop("A number of things is told as a day of the month or as an ordinal.")
    message = gettext_noop("%(ko)s counts something, and became a day or an ordinal: “%(en)s”.")


class DayBecameCount(Changed):
    id = kind = Kind.DAY_BECAME_COUNT
    label = gettext_noop("Date became a count")
    explanation = gettext_noop("A date is told as a number of things.")
    message = gettext_noop("%(ko)s is a date, and became a number of something: “%(en)s”.")


class UnitShifted(Changed):
    id = kind = Kind.UNIT_SHIFTED
    label = gettext_noop("Amount shifted by tens")
    explanation = gettext_noop(
        "An amount is ten, a hundred, a thousand times too great or too small: 만 is 10,000."
    )
    message = gettext_noop("%(ko)s became “%(en)s”: the digits agree, the size does not. Count the zeros.")


class UnitChanged(Changed):
    id = kind = Kind.UNIT_CHANGED
    label = gettext_noop("Unit changed")
    explanation = gettext_noop("The number agrees, its unit or currency does not.")
    message = gettext_noop("The number of %(ko)s agrees with “%(en)s”, its unit does not.")


class PercentAndPoints(Changed):
    id = kind = Kind.PERCENT_AND_POINTS
    label = gettext_noop("Percent and percentage points")
    explanation = gettext_noop("A change from 40 to 50 percent is 10 percentage points, and 25 percent.")
    message = gettext_noop("%(ko)s became “%(en)s”: percent and percentage points are different things.")


class YearChanged(Changed):
    id = kind = Kind.YEAR_CHANGED
    label = gettext_noop("Year changed")
    explanation = gettext_noop(
        "The English tells of another year. 올해 and 지난해 count from the day of release."
    )
    message = gettext_noop("The Korean tells of %(ko)s, the English of “%(en)s”: make the year the same.")


class WeekdayChanged(Changed):
    id = kind = Kind.WEEKDAY_CHANGED
    label = gettext_noop("Day of the week changed")
    explanation = gettext_noop("A date has one day of the week in Korean and another in English.")
    message = gettext_noop("%(ko)s became “%(en)s”: the day of the week differs.")


class DateChanged(Changed):
    id = kind = Kind.DATE_CHANGED
    label = gettext_noop("Date changed")
    explanation = gettext_noop("A date of the Korean stands in the English as another one.")
    message = gettext_noop("%(ko)s became “%(en)s”: make the date the same.")


class TimeChanged(Changed):
    id = kind = Kind.TIME_CHANGED
    label = gettext_noop("Time of day changed")
    explanation = gettext_noop("A time of day of the Korean stands in the English as another one.")
    message = gettext_noop("%(ko)s became “%(en)s”: make the time of day the same.")


class RankChanged(Changed):
    id = kind = Kind.RANK_CHANGED
    label = gettext_noop("Rank changed")
    explanation = gettext_noop("A rank of the Korean (1위) stands in the English as another one.")
    message = gettext_noop("%(ko)s became “%(en)s”: make the rank the same.")


class StreakChanged(Changed):
    id = kind = Kind.STREAK_CHANGED
    label = gettext_noop("Streak changed")
    explanation = gettext_noop("How often in a row (2년 연속) differs between the texts.")
    message = gettext_noop("%(ko)s became “%(en)s”: make the number in a row the same.")


class OrdinalChanged(Changed):
    id = kind = Kind.ORDINAL_CHANGED
    label = gettext_noop("Ordinal changed")
    explanation = gettext_noop(
        "The number of an edition or of a turn (제16회, 세 번째) differs between the texts."
    )
    message = gettext_noop("%(ko)s became “%(en)s”: make the ordinal the same.")


class RatioTurned(Changed):
    id = kind = Kind.RATIO_TURNED
    label = gettext_noop("Ratio turned round")
    explanation = gettext_noop("3대 1 is 3 to 1, and never 1 to 3.")
    message = gettext_noop("%(ko)s became “%(en)s”: the ratio is turned round.")


class FigureChanged(Changed):
    id = kind = Kind.FIGURE_CHANGED
    label = gettext_noop("Figure changed")
    explanation = gettext_noop(
        "A number, amount or percentage of the Korean stands in the English as another one."
    )
    message = gettext_noop("%(ko)s became “%(en)s”: make the figure the same.")


CHANGED: tuple[type[Changed], ...] = (
    CountBecameDay,
    DayBecameCount,
    UnitShifted,
    UnitChanged,
    PercentAndPoints,
    YearChanged,
    WeekdayChanged,
    DateChanged,
    TimeChanged,
    RankChanged,
    StreakChanged,
    OrdinalChanged,
    RatioTurned,
    FigureChanged,
)
