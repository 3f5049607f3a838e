"""Dates of Korean texts: 2025년 4월 3일, '25. 4. 3., 4.3(금), 지난 28일, 올해 4월, 내년 상반기."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from newsroom.figures.nearest import filled
from newsroom.figures.values import Day, Figure, Role

YEAR4 = "(?:19|20)[0-9]{2}"
MONTH = "(?:1[0-2]|0?[1-9])(?![0-9])"
DAY = "(?:3[01]|[12][0-9]|0?[1-9])(?![0-9])"
WEEKDAYS = "월화수목금토일"
WEEKDAY = rf"(?: ?\( ?(?P<bracketed>[{WEEKDAYS}])(?:요일)? ?\)| (?P<weekday>[{WEEKDAYS}])요일)?"
YEARS = {"지난해": -1, "작년": -1, "전년도": -1, "전년": -1, "재작년": -2, "지지난해": -2}
YEARS |= {"올해": 0, "금년": 0, "올": 0, "내년": 1, "내년도": 1, "내후년": 2}
MONTHS = {"지난달": -1, "지난 달": -1, "전월": -1, "이달": 0, "이번 달": 0, "이번달": 0, "금월": 0}
MONTHS |= {"내달": 1, "다음 달": 1, "다음달": 1}
RELATIVE_YEAR = "|".join(sorted(YEARS, key=len, reverse=True))
RELATIVE_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
# What makes days that are counted of 3일, or another word of 일.
COUNTED = (
    r"(?! ?(?:간(?![가-힣])|간[의에은을이]|동안|이내|이상|이하|미만|연속|만에|내내|째|여|차(?![량가-힣])|차[에로]|치"
    r"|분의|분을|짜리|가량|코스|과정|안에|넘게|걸[리렸려]|남짓|남[았은]|앞당|단축|늦|더(?![가-힣]))"
    r"|자리|장(?![가-힣])|상(?!반|순)|선|꾼|에서 [0-9]{1,3}일(?:까지)?[로으]"
    r"|[로은이만] ?(?:더 )?(?:크게 )?(?:줄|단축|늘|연장|앞당|맞[췄추춰]))"
)
# Before days that are counted.
COUNTING = re.compile(
    r"(?:(?<![가-힣])(?:총|약|단|연|꼬박)|평균|최대|최소|최장|무려|앞으로|하루|기간[을이은]?|일수[는은]?|[0-9]박) ?$"
)
# What is done each day: 1일 3회.
A_DAY = re.compile(r"1일 (?:[0-9,]{1,7} ?(?:만 ?)?(?:회|번|차례|시간|톤|㎥)|평균|최대)")
# From one number of days to another.
CHANGED = re.compile(r"[0-9]{1,3}일에서 $")
# A day that shares 일 with the one behind it: 3~5일, 3·4일.
SHARED = rf"(?= ?[~\-·,] ?{DAY} ?일{COUNTED})"
THE_DAY = rf"(?P<day>{DAY})(?: ?일{COUNTED}|{SHARED})"
# 24년 is a year before what is told of years, else a time of 24 years.
THE_YEAR = (
    rf"(?:(?P<year>{YEAR4})(?: ?년(?:도|대(?![가-힣]))?|(?=[~·-]{YEAR4} ?년))"
    r"|['’‘](?P<short>[0-9]{2})(?: ?년(?:도)?|(?=[~-]))"
    r"|(?P<bare>2[0-9])년(?=도| ?(?:실적|기준|대비|본예산|예산|결산|말까지|상반기|하반기)))"
)
PART = r"(?P<part>상반기|하반기|[1-4] ?(?:/ ?4 ?)?분기)"
FORMS = (
    # 2025년 4월 3일, 25년 4월, 올해 4월, 4월 3~5일
    rf"(?:(?:(?P<year>{YEAR4})|['’‘]?(?P<short>[0-9]{{2}}))(?: ?년(?:도)?,?|\.) ?|(?P<relative>{RELATIVE_YEAR}) ?)?"
    rf"(?P<month>{MONTH}) ?월(?!드)(?: ?{THE_DAY})?{WEEKDAY}",
    # 2025. 4. 3., '25.4.3, 2025-04-03
    rf"(?:(?P<year>{YEAR4})|['’‘](?P<short>[0-9]{{2}})) ?(?P<mark>[./-]) ?(?P<month>{MONTH}) ?(?P=mark) ?"
    rf"(?P<day>{DAY})\.?{WEEKDAY}",
    # 2025. 4.
    rf"(?:(?P<year>{YEAR4})|['’‘](?P<short>[0-9]{{2}}))\. ?(?P<month>{MONTH})(?:\.|(?= ?[~)월]))",
    # 4.3(금), 4. 3.(금), 4/3(금), 4.3.~
    rf"(?P<month>{MONTH})[./] ?(?P<day>{DAY})(?:\.? ?\( ?(?P<bracketed>[{WEEKDAYS}])(?:요일)? ?\)|\.(?= ?~))",
    # 2025년 상반기, 2025년
    rf"{THE_YEAR}(?: ?{PART})?",
    # 올해 상반기, 지난해
    rf"(?P<relative>{RELATIVE_YEAR})(?: ?{PART})?",
    # 상반기, 1분기
    PART,
    # 지난달 28일, 다음 달
    rf"(?P<about>{RELATIVE_MONTH})(?: ?{THE_DAY})?{WEEKDAY}",
    # 28일
    rf"{THE_DAY}{WEEKDAY}",
    # 토요일
    rf"(?P<weekday>[{WEEKDAYS}])요일",
)
REGEXES = tuple(re.compile(form) for form in FORMS)
MEMORIAL = re.compile(
    rf"(?P<month>{MONTH})[·.](?P<day>{DAY})"
    r"(?= ?(?:절|전쟁|광복|혁명|운동|민주|의거|항쟁|만세|참전|독립|기념|추모|희생|사건|사태))"
)
SECOND = re.compile(rf"(?P<month>{MONTH})\. ?(?P<day>{DAY})\.?{WEEKDAY}")
BEFORE = re.compile(r"(?:지난|앞서|이미) ?$")
AHEAD = re.compile(r"(?:오는|다가오는|이번|돌아오는) ?$")
EVERY = re.compile(r"(?:매월|매달|매년|월) ?$")
JOINED = re.compile(r"(?:부터|에서|까지|과|와|및|이나|또는|[~·,()\-.]| ){0,4}$")
TO = re.compile(r"(?:~|부터|에서|-) ?$")
HOLDS_DIGITS = re.compile("[0-9]")
HALVES = {"상반기": "first_half", "하반기": "second_half"}


class Calendar:
    """Dates as a text goes on: `published` is when it goes out, `last` the date that was read last, up to `end`."""

    def __init__(self, said: str, text: str, published: date | None) -> None:
        self.said, self.text, self.published = said, text, published
        self.last, self.end = Day(), -100

    def read(self, place: int) -> Figure | None:
        """The date that begins at a place."""
        if named := MEMORIAL.match(self.said, place):
            remembered = Day(None, int(named["month"]), int(named["day"]))
            return Figure(
                Role.DATE, place, named.end(), self.text[place : named.end()], day=remembered, vague=True
            )
        for found in self._forms(place):
            day = self._day(found)
            if day is not None:
                self.end = found.end()
                self.last = day if day.weekday is None or day.day else self.last
                told = found.groupdict()
                unit = _part_of_year(told.get("part") or "")
                vague = found[0].endswith("대") or not (unit or HOLDS_DIGITS.search(found[0]))
                start = place - (self.said[place - 1 : place] in ("'", "’", "‘") and bool(told.get("short")))
                return Figure(
                    Role.DATE, start, self.end, self.text[start : self.end], unit=unit, day=day, vague=vague
                )
        return None

    def same(self, start: int, end: int) -> Figure:
        """이날: the day that was told last, else the one of the release."""
        day = self.last if self.last.day else _of(self.published, "month")
        return Figure(Role.DATE, start, end, self.text[start:end], day=day, vague=True)

    def _forms(self, place: int) -> Iterator[re.Match[str]]:
        for begin in (place - 1, place) if self.said[place - 1 : place] in ("'", "’", "‘") else (place,):
            yield from filter(None, (regex.match(self.said, begin) for regex in REGEXES))
        if self.last.month and self._is_joined(place, TO) and (second := SECOND.match(self.said, place)):
            yield second

    def _is_joined(self, place: int, joint: re.Pattern[str] = JOINED) -> bool:
        """Whether the date read last goes on here: 4월 3일부터 5일까지."""
        between = self.said[self.end : place]
        return place - self.end <= 8 and "\n" not in between and joint.match(between) is not None

    def _day(self, found: re.Match[str]) -> Day | None:
        """The date that was matched, with what the text around it and the day of the release tell of it."""
        told = found.groupdict()
        year, month, day = _number(told.get("year")), _number(told.get("month")), _number(told.get("day"))
        weekday = told.get("bracketed") or told.get("weekday")
        at = WEEKDAYS.index(weekday) if weekday else None
        if short := told.get("short") or told.get("bare"):
            year = 2000 + int(short)
        if relative := told.get("relative"):
            year = self.published.year + YEARS[relative] if self.published else None
            return Day(year, month, day, at, "year" if year else "")
        if about := told.get("about"):
            return self._in_month(MONTHS[about], day, at)
        if year is None and month is None and day is None:
            return self._of_part(found.start()) if at is None else Day(weekday=at)
        if month is None and day is not None:
            return self._bare(found.start(), day, at)
        if year is None and month is not None:
            return self._of_year(found.start(), month, day, at)
        return Day(year, month, day, at) if _exists(year, month, day) else None

    def _of_part(self, place: int) -> Day:
        if self.last.year and self._is_joined(place):
            return Day(self.last.year, guessed=self.last.guessed)
        return Day(self.published.year, guessed="year") if self.published else Day()

    def _in_month(self, months: int, day: int | None, weekday: int | None) -> Day:
        if self.published is None:
            return Day(None, None, day, weekday)
        year, month = _moved(self.published, months)
        return Day(year, month, day, weekday, "month")

    def _of_year(self, place: int, month: int, day: int | None, weekday: int | None) -> Day | None:
        if not _exists(None, month, day):
            return None
        if self.last.year and self._is_joined(place):
            later = self.last.month is not None and month < self.last.month and self._is_joined(place, TO)
            return Day(self.last.year + later, month, day, weekday, self.last.guessed)
        return self._filled(place, month, day, weekday)

    def _bare(self, place: int, day: int, weekday: int | None) -> Day | None:
        if weekday is None and self._is_counted(place):
            return None
        if self.last.month and self._is_joined(place):
            return Day(self.last.year, self.last.month, day, weekday, self.last.guessed)
        if EVERY.search(self.said, max(place - 4, 0), place):
            return Day(None, None, day, weekday)
        return self._filled(place, None, day, weekday)

    def _filled(self, place: int, month: int | None, day: int | None, weekday: int | None) -> Day:
        """The date nearest to the release, of 지난 28일 and 오는 3일 on its side of it."""
        nearest = filled(day, month, self.published, weekday)
        if self.published is None or nearest.year is None or nearest.month is None:
            return nearest
        apart = (
            (nearest.year, nearest.month, day or 0),
            (
                self.published.year,
                self.published.month,
                self.published.day if day else 0,
            ),
        )
        by = -1 if self._is_behind(place) and apart[0] > apart[1] else 0
        by = 1 if self._is_ahead(place) and apart[0] < apart[1] else by
        if month:
            return replace(nearest, year=nearest.year + by)
        year, month = _moved(date(nearest.year, nearest.month, 1), by)
        return replace(nearest, year=year, month=month) if _exists(year, month, day) else nearest

    def _is_counted(self, place: int) -> bool:
        """Whether days are counted here: 평균 12일, 46일에서 19일로, 1일 3회."""
        if A_DAY.match(self.said, place):
            return True
        before = self.said[max(place - 8, 0) : place]
        return COUNTING.search(before) is not None or CHANGED.search(before) is not None

    def _is_behind(self, place: int) -> bool:
        return BEFORE.search(self.said, max(place - 4, 0), place) is not None

    def _is_ahead(self, place: int) -> bool:
        return AHEAD.search(self.said, max(place - 6, 0), place) is not None


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _part_of_year(part: str) -> str:
    return HALVES.get(part, f"quarter_{part[0]}") if part else ""


def _moved(day: date, months: int) -> tuple[int, int]:
    """The year and month that are some months before or after those of a day."""
    count = day.year * 12 + day.month - 1 + months
    return count // 12, count % 12 + 1


def _of(day: date | None, guessed: str) -> Day:
    return Day(day.year, day.month, day.day, guessed=guessed) if day else Day()


def _exists(year: int | None, month: int | None, day: int | None) -> bool:
    """Whether a year (a leap year where none is told) has such a day."""
    if month is None or day is None:
        return True
    try:
        date(year or 2024, month, day)
    except ValueError:
        return False
    return True
