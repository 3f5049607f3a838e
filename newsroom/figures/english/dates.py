"""Dates: April 3, 2025; Friday, April 3; 3 April; 2025-04-03; on the 28th; in April; 2025; last year; first half."""

from dataclasses import dataclass

from newsroom.figures.english import calendar_words as words
from newsroom.figures.english.amounts import ordinal
from newsroom.figures.english.tokens import Passage
from newsroom.figures.english.units import counted, unit_at
from newsroom.figures.english.years import (
    Found,
    Year,
    is_whole_amount,
    part_of_year,
    relative,
    year_alone,
    year_behind,
)
from newsroom.figures.nearest import filled
from newsroom.figures.values import Day, Figure, Role


@dataclass
class _Named:
    """A day of a month: tokens `first` up to `after`."""

    day: int
    first: int
    after: int
    weekday: int | None = None


def dates(passage: Passage, index: int) -> Found | None:
    """The dates that begin at a token, and the token behind them; of a range or a list of days each is one."""
    token = passage.at(index)
    if token.kind == "date":
        return _in_figures(passage, index)
    readers = IN_DIGITS if token.kind in ("number", "ordinal") else IN_WORDS
    for reader in readers if token.kind in ("number", "ordinal", "word", "name") else ():
        if found := reader(passage, index):
            return found
    return None


def _in_figures(passage: Passage, index: int) -> Found:
    text = passage.at(index).text.rstrip(".")
    parts = [int(part) for part in text.replace(".", " ").replace("-", " ").replace("/", " ").split()]
    year, month, day = parts if parts[0] > 31 else (parts[2], parts[0], parts[1])
    weekday, after = _weekday_behind(passage, index + 1)
    return [passage.figure(Role.DATE, index, after, day=Day(year, month, day, weekday))], after


def _weekday(passage: Passage, index: int) -> Found | None:
    """Friday, April 3; on Friday the 3rd is no form that is written. A weekday alone may be what 3일 was made of."""
    token = passage.at(index)
    weekday = words.WEEKDAYS.get(token.word.removesuffix("s"), words.SHORT_WEEKDAYS.get(token.word))
    if weekday is None or not token.text[:1].isupper():
        return None
    start = index + 1
    while passage.word(start) in (".", ","):
        start += 1
    if found := _month(passage, start) or _day_first(passage, start):
        figures, after = found
        if figures[0].day and figures[0].day.day:
            return [_with_weekday(passage, figures[0], index, weekday), *figures[1:]], after
    if token.word in words.SHORT_WEEKDAYS:
        return None
    return [passage.figure(Role.DATE, index, index + 1, day=Day(weekday=weekday), vague=True)], index + 1


def _with_weekday(passage: Passage, figure: Figure, index: int, weekday: int) -> Figure:
    assert figure.day
    start, told = passage.at(index).start, figure.day
    day = Day(told.year, told.month, told.day, weekday, told.guessed)
    return Figure(Role.DATE, start, figure.end, passage.text[start : figure.end], day=day)


def _weekday_behind(passage: Passage, place: int) -> tuple[int | None, int]:
    """A weekday in brackets, (Fri.) or (Friday), and the token behind it."""
    if passage.word(place) != "(":
        return None, place
    word = passage.word(place + 1)
    weekday = words.WEEKDAYS.get(word, words.SHORT_WEEKDAYS.get(word))
    close = place + 2 + (passage.word(place + 2) == ".")
    return (weekday, close + 1) if weekday is not None and passage.word(close) == ")" else (None, place)


def _month(passage: Passage, index: int) -> Found | None:
    """April 3; April 3-5, 2025; April 2025; in April."""
    token, place = passage.at(index), index + 1
    month = words.MONTHS.get(token.word)
    if month is None and (month := words.SHORT_MONTHS.get(token.word)):
        place += passage.word(place) == "."
        if _day_at(passage, place) is None and year_behind(passage, place).year is None:
            return None
    if month is None or not token.text[:1].isupper():
        return None
    start = place + (passage.word(place) == "the")
    if _day_at(passage, start) is not None:
        days = _day_list(passage, start)
        days[0].first = index
        return _dated(passage, days, month)
    year = year_behind(passage, place)
    if year.year is None:
        year = _year_of_range(passage, place, month)
    if year.year is None and token.word in words.VERBS and passage.word(index - 1) not in words.BEFORE_MONTHS:
        return None
    way = words.WAYS.get(passage.word(index - 1), 0)
    day = _of_month(passage, month, year, way=way)
    return [passage.figure(Role.DATE, index, year.after, day=day)], year.after


def _year_of_range(passage: Passage, place: int, month: int) -> Year:
    """The year that stands behind the end of a range: "from March to August this year"."""
    end = words.MONTHS.get(passage.word(place + 1), 0)
    if not end or not (passage.hyphen(place) or passage.word(place) in words.TO):
        return Year(None, place)
    behind = place + 2 + (_day_at(passage, place + 2) is not None)
    year = year_behind(passage, behind)
    return Year(None, place) if year.year is None else Year(year.year - (month > end), place, year.guessed)


def _of_month(
    passage: Passage,
    month: int,
    year: Year,
    day: int | None = None,
    weekday: int | None = None,
    way: int = 0,
) -> Day:
    if year.year is None:
        return filled(day, month, passage.day, weekday, way)
    return Day(year.year, month, day, weekday, "year" if year.guessed else "")


def _dated(passage: Passage, days: list[_Named], month: int) -> Found:
    """Days of a month, with the year that stands behind the last of them."""
    year = year_behind(passage, days[-1].after)
    if year.year is None:
        year = _year_of_range(passage, days[-1].after, month)
    weekday, after = _weekday_behind(passage, year.after)
    days[-1].after, days[-1].weekday = after, weekday if weekday is not None else days[-1].weekday
    figures = [
        passage.figure(
            Role.DATE, named.first, named.after, day=_of_month(passage, month, year, named.day, named.weekday)
        )
        for named in days
    ]
    return figures, after


def _day_at(passage: Passage, place: int) -> int | None:
    """The day of a month that a token tells: 3, 3rd, third."""
    token = passage.at(place)
    if token.kind == "number" and len(token.text) <= 2:
        joined = passage.glued(place + 1) and passage.at(place + 1).kind in ("word", "name")
        return int(token.text) if 1 <= int(token.text) <= 31 and not joined else None
    if token.kind == "ordinal":
        said = ordinal(passage, place)
        return int(said.value) if said and 1 <= said.value <= 31 else None
    return None


def _day_list(passage: Passage, place: int) -> list[_Named]:
    """Days from a token on: 3; 3-5; 3 to 5; 3 and 4; the 3rd to the 5th."""
    days: list[_Named] = []
    while len(days) < 12 and (day := _day_at(passage, place)) is not None:
        if days and not (day > days[-1].day and _is_day(passage, place)):
            break
        weekday, after = _weekday_behind(passage, place + 1)
        days.append(_Named(day, place, after, weekday))
        place = _next_day(passage, after, len(days))
    return days


def _next_day(passage: Passage, place: int, days: int) -> int:
    """Where the next of several days would stand: "3-5", "3 to the 5th", "3, 4 and 5", "3, 4, and 5"; -1 for none."""
    if passage.hyphen(place) or passage.word(place) in words.TO:
        return place + 1 + (passage.word(place + 1) == "the")
    if passage.word(place) != ",":
        return -1
    if passage.word(place + 1) == "and":
        return place + 2 if days > 1 else -1
    return place + 1 if passage.word(place + 2) in ("and", ",") else -1


def _is_day(passage: Passage, place: int) -> bool:
    """Whether a further numeral is a day, too, and nothing that is counted or told by the clock."""
    after = passage.at(place + 1)
    if after.kind == "meridiem" or after.word in (":", "%", *words.MONTHS):
        return False
    is_counted = unit_at(passage, place + 1, False) or counted(passage, place + 1, False)
    return not is_counted and is_whole_amount(passage, place)


def _day_first(passage: Passage, index: int) -> Found | None:
    """3 April 2025; the 3rd of April; 3-5 April."""
    if _day_at(passage, index) is None:
        return None
    days = _day_list(passage, index)
    place = days[-1].after + (passage.word(days[-1].after) == "of")
    token = passage.at(place)
    month = words.MONTHS.get(token.word) or words.SHORT_MONTHS.get(token.word)
    if (
        month is None
        or not token.text[:1].isupper()
        or (passage.at(place + 1).kind in ("number", "ordinal") and not year_behind(passage, place + 1).year)
    ):
        return None
    days[-1].after = place + 1 + (passage.word(place + 1) == "." and token.word in words.SHORT_MONTHS)
    return _dated(passage, days, month)


def _days_alone(passage: Passage, index: int) -> Found | None:
    """On the 28th; from the 3rd to the 5th: days of the month nearest to the release, unless it tells which."""
    before = index - 1 - (passage.word(index - 1) == "the")
    is_day = passage.word(before) in words.BEFORE_DAYS
    is_day = is_day or (passage.word(before) == "of" and passage.word(before - 1) in words.BEFORE_OF_DAYS)
    if passage.at(index).kind != "ordinal" or not is_day:
        return None
    if _day_at(passage, index) is None:
        return None
    days = _day_list(passage, index)
    after = passage.at(days[-1].after)
    if after.kind == "ordinal" or (after.kind in ("word", "number") and after.word not in words.BEHIND_DAYS):
        return None
    month = _month_away(passage, days[-1].after)
    if month:
        days[-1].after += 3
    figures = []
    for named in days:
        day = (
            Day(month.year, month.month, named.day, named.weekday, "month")
            if month
            else filled(named.day, None, passage.day, named.weekday)
        )
        figures.append(passage.figure(Role.DATE, named.first, named.after, day=day))
    return figures, days[-1].after


def _month_away(passage: Passage, place: int) -> Day | None:
    """Of this month, of last month."""
    away = words.YEARS_AWAY.get(passage.word(place + 1))
    if passage.word(place) != "of" or passage.word(place + 2) != "month" or away is None or not passage.day:
        return None
    number = passage.day.year * 12 + passage.day.month - 1 + away
    return Day(number // 12, number % 12 + 1)


def _month_and_day(passage: Passage, index: int) -> Found | None:
    """4.3 (Thu) and 4/3 (Thu), as Korean officials write a date: only with the weekday they are no other number."""
    text, after = passage.at(index).text, index + 1
    if passage.word(after) == "/" and passage.at(after + 1).kind == "number":
        text, after = f"{text}.{passage.at(after + 1).text}", after + 2
    month, _point, day = text.partition(".")
    weekday, behind = _weekday_behind(passage, after + (passage.word(after) == "."))
    if weekday is None or not (month.isdigit() and day.isdigit() and len(month) <= 2 and len(day) <= 2):
        return None
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        return None
    told = filled(int(day), int(month), passage.day, weekday)
    return [passage.figure(Role.DATE, index, behind, day=told)], behind


IN_DIGITS = (_month_and_day, _day_first, _days_alone, part_of_year, year_alone)
IN_WORDS = (_weekday, _month, _day_first, part_of_year, relative)
