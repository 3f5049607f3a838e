"""Years and parts of them: 2025, 2024-25, last year, the year before last, the first half of 2025, Q3."""

from dataclasses import dataclass
from datetime import timedelta

from newsroom.figures.english import calendar_words as words
from newsroom.figures.english.amounts import amount
from newsroom.figures.english.tokens import Passage, is_year
from newsroom.figures.english.units import unit_at
from newsroom.figures.values import Day, Figure, Role

Found = tuple[list[Figure], int]


@dataclass(frozen=True)
class Year:
    year: int | None
    after: int
    guessed: bool = False


def is_whole_amount(passage: Passage, place: int) -> bool:
    """Whether a numeral is the whole of its amount, as the 5 of "5 million" is not."""
    said = amount(passage, place)
    return said is None or said.after == place + 1


def year_at(passage: Passage, place: int) -> int | None:
    token = passage.at(place)
    joined = passage.glued(place + 1) and passage.at(place + 1).kind == "word"
    return int(token.text) if is_year(token) and not joined else None


def year_behind(passage: Passage, place: int) -> Year:
    """The year of a date: ", 2025", "2025", "of 2025", "last year", "of next year"; none is `place` again."""
    start = place + (passage.word(place) in (",", "of", "in"))
    if (year := year_at(passage, start)) is not None and is_whole_amount(passage, start):
        return Year(year, start + 1)
    start += passage.word(start) == "the" and passage.word(start + 1) in words.YEARS_AWAY
    away = words.YEARS_AWAY.get(passage.word(start))
    if away is not None and passage.word(start + 1) == "year" and passage.day and passage.word(place) != ",":
        return Year(passage.day.year + away, start + 2, True)
    return Year(None, place)


def year_alone(passage: Passage, index: int) -> Found | None:
    """2025; 2024-2025 and 2024-25 as two years; but 2024 residents are counted."""
    year = year_at(passage, index)
    if (
        year is None
        or not is_whole_amount(passage, index)
        or passage.word(index - 1) in ("₩", "￦", "$", "krw", "usd")
    ):
        return None
    unit = unit_at(passage, index + 1, False)
    if unit and not _is_of_year(passage, index, unit.after):
        return None
    figures = [passage.figure(Role.DATE, index, index + 1, day=Day(year))]
    second = _second_year(passage, index, year)
    if second:
        figures.append(passage.figure(Role.DATE, index + 2, index + 3, day=Day(second)))
    return figures, index + len(figures) * 2 - 1


def _is_of_year(passage: Passage, index: int, after: int) -> bool:
    """Whether what stands behind 2025 is of that year and not counted: "its 2025 awards", "2025 Year-end"."""
    following = passage.at(index + 1)
    owned = passage.word(index - 1) in ("the", "its", "this", "their", "our", "s", "in", "for", "of")
    return (
        following.text[:1].isupper()
        or (owned and following.kind == "word")
        or following.word in ("year", "second", "day")
    )


def _second_year(passage: Passage, index: int, year: int) -> int | None:
    token = passage.at(index + 2)
    if not passage.hyphen(index + 1) or token.kind != "number":
        return None
    second = year_at(passage, index + 2)
    if second is None and len(token.text) == 2:
        second = year // 100 * 100 + int(token.text)
    return second if second and year < second <= year + 30 else None


def part_of_year(passage: Passage, index: int) -> Found | None:
    """The first half of 2025, the third quarter, Q3 2025; a half of something else is no date."""
    word, part = passage.word(index), passage.word(passage.past_hyphen(index + 1))
    if word in ("q1", "q2", "q3", "q4", "h1", "h2"):
        unit, after = words.QUARTERS.get(word) or words.HALVES[word], index + 1
    elif (part == "half" and word in words.HALVES) or (part == "quarter" and word in words.QUARTERS):
        unit, after = (
            (words.HALVES if part == "half" else words.QUARTERS)[word],
            passage.past_hyphen(index + 1) + 1,
        )
    else:
        return None
    year = year_behind(passage, after)
    if year.year is None and passage.words(after, "of", "the", "year"):
        year = Year(None, after + 3)
    elif year.year is None and passage.word(after) == "of":
        return None
    told, guessed = year.year, year.guessed
    if told is None:
        told = year_at(passage, index - 1)
    if told is None and passage.day:
        told, guessed = passage.day.year, True
    day = Day(told, guessed="year" if guessed else "")
    vague = guessed or told is None
    return [passage.figure(Role.DATE, index, year.after, unit=unit, day=day, vague=vague)], year.after


def relative(passage: Passage, index: int) -> Found | None:
    """This year, last month, the year before last, yesterday: words that often stand for nothing in the Korean."""
    word, day = passage.word(index), passage.day
    if day is None:
        return None
    if word in words.DAYS_AWAY:
        told = day + timedelta(days=words.DAYS_AWAY[word]) if 1 < day.year < 9999 else day
        return [
            _vague(passage, index, index + 1, Day(told.year, told.month, told.day, guessed="month"))
        ], index + 1
    if passage.words(index, "year", "before", "last"):
        return [_vague(passage, index, index + 3, Day(day.year - 2, guessed="year"))], index + 3
    if passage.words(index, "year", "after", "next"):
        return [_vague(passage, index, index + 3, Day(day.year + 2, guessed="year"))], index + 3
    away, noun = words.YEARS_AWAY.get(word), passage.word(index + 1)
    if away is None or noun not in ("year", "month"):
        return None
    number = day.year * 12 + day.month - 1 + away * (12 if noun == "year" else 1)
    told_month = Day(number // 12, number % 12 + 1, guessed="month")
    told_day = Day(number // 12, guessed="year") if noun == "year" else told_month
    return [_vague(passage, index, index + 2, told_day)], index + 2


def _vague(passage: Passage, first: int, after: int, day: Day) -> Figure:
    return passage.figure(Role.DATE, first, after, day=day, vague=True)
