"""How a figure is said in English, as a proposal."""

from decimal import Decimal

from newsroom.figures.values import Day, Figure, Role

MONTHS: tuple[str, ...] = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
)
MONTHS += ("November", "December")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
CURRENCIES = {"KRW": "won", "USD": "dollars", "EUR": "euros", "JPY": "yen", "CNY": "yuan", "GBP": "pounds"}
# Elevenths to thirteenths are said with th.
TEENS = (11, 12, 13)
ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def english_of(figure: Figure) -> str:
    """The figure in English; "" where nothing sure can be said."""
    if figure.day:
        return _day(figure.day) if not figure.unit else ""
    if figure.value is None:
        return ""
    said = _number(figure.value)
    match figure.role:
        case Role.PERCENT:
            return f"{said}%"
        case Role.POINTS:
            return f"{said} percentage points"
        case Role.MONEY:
            return f"{_large(figure.value)} {CURRENCIES.get(figure.unit, figure.unit)}"
        case Role.TIME:
            return _time(int(figure.value))
        case Role.ORDINAL | Role.RANK:
            return _ordinal(figure.value)
        case Role.DURATION | Role.STREAK:
            return _lasting(figure.value, figure.unit, "" if figure.role is Role.DURATION else "consecutive ")
        case Role.SCORE:
            return f"{said} points"
        case Role.MEASURE:
            return f"{said} {figure.unit}"
        case Role.RATIO:
            return ""
    return said


def _number(value: Decimal) -> str:
    said = f"{value:,f}"
    return said.rstrip("0").rstrip(".") if "." in said else said


def _large(value: Decimal) -> str:
    for size, name in SCALES:
        share = value / size
        if share >= 1 and share == round(share, 3):
            return f"{_number(share.normalize())} {name}"
    return _number(value)


def _ordinal(value: Decimal) -> str:
    if value != int(value):
        return ""
    ending = "th" if value % 100 in TEENS else ENDINGS.get(int(value % 10), "th")
    return f"{_number(value)}{ending}"


def _lasting(value: Decimal, unit: str, between: str) -> str:
    return f"{_number(value)} {between}{unit}{'' if value == 1 else 's'}"


def _time(minutes: int) -> str:
    hour, minute = divmod(minutes % 1440, 60)
    return f"{(hour - 1) % 12 + 1}:{minute:02} {'a.m.' if hour < 12 else 'p.m.'}"


def _day(day: Day) -> str:
    """As much of a date as is known: Friday, April 3, 2026."""
    weekday = f"{WEEKDAYS[day.weekday]}, " if day.weekday is not None and day.month and day.day else ""
    if not day.month:
        return f"{_ordinal(Decimal(day.day))}" if day.day else str(day.year or "")
    month = f"{MONTHS[day.month - 1]} {day.day}" if day.day else MONTHS[day.month - 1]
    year = (f", {day.year}" if day.day else f" {day.year}") if day.year else ""
    return f"{weekday}{month}{year}"
