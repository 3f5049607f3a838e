"""Numbers with what they are of: 총 77건, 3~5명, 약 2억 1900만 원, 3대 1, 4분의 1, 제16회, 세 번째."""

import re
from dataclasses import replace
from decimal import Decimal

from newsroom.figures.korean import contexts
from newsroom.figures.korean.numerals import DIGITS, FACTORS, Number, native, number_at, sino_at
from newsroom.figures.korean.units import Found, Unit, tables
from newsroom.figures.values import Day, Figure, Role, quotient

NO_UNIT = Unit(Role.NUMBER, "")
FRACTION = re.compile(r"([0-9]{1,9}) ?분의 ?([0-9]{1,9})(?![0-9])")
RATIO = re.compile(
    r"([0-9]{1,6}(?:\.[0-9]{1,4})?) ?(?:대|:) ?([0-9]{1,6}(?:\.[0-9]{1,4})?)"
    r"(?![0-9]| ?[월년일시명개건가위차]|[천만억:])"
)
CLOCK = re.compile(r"[0-2]?[0-9]:[0-5][0-9](?![0-9])")
TO = re.compile(r" ?~ ?|(?<=[0-9가-힣])-(?=[0-9])|에서 (?=[0-9,.]{1,12} ?(?:%|명|만|건) ?(?:사이|까지))")
LISTED = re.compile(r" ?[·,/] ?(?=[0-9])")
CURRENCY = {"$": "USD", "₩": "KRW", "￦": "KRW", "€": "EUR", "¥": "JPY", "￥": "JPY", "£": "GBP"}
# 4㎎/L 이하.
PER = "(?:/[A-Za-zℓ㎥]{1,3})?"
OVER = re.compile(rf"{PER} ?(?:이상|초과|넘[게는은]|이 넘[게는은])")
UNDER = re.compile(rf"{PER} ?(?:이하|미만|이내|까지만)")
ABOUT = re.compile(r" ?(?:가량|정도|안팎|내외|남짓|쯤)")
BEFORE = re.compile(r"(?<![가-힣])(약|대략|거의|최대|최소|최저|최고) ?$")
BEFORE_IT = {"약": "about", "대략": "about", "거의": "about", "최대": "under", "최소": "over"}
YEAR = re.compile(r"(?:19|20)[0-9]{2}(?![0-9,.])")
SMALLER = {"year": ("month", 12), "hour": ("minute", 60), "minute": ("second", 60)}
THIRTY = re.compile(r" 반(?![가-힣])")


# What names things that are old: 백년가게.
TURNS = frozenset({"백년", "천년", "백 년", "천 년"})


class Quantities:
    """Figures of a text that begin with a number."""

    def __init__(self, said: str, text: str) -> None:
        self.said, self.text = said, text

    def ratio(self, start: int) -> Figure | None:
        """3대 1, 2.5:1, 4분의 1."""
        if found := FRACTION.match(self.said, start):
            whole, part = Decimal(found[1]), Decimal(found[2])
        elif (found := RATIO.match(self.said, start)) and not CLOCK.match(self.said, start):
            part, whole = Decimal(found[1]), Decimal(found[2])
        else:
            return None
        if not whole:
            return None
        vague = part == whole
        return self._figure(Role.RATIO, start, found.end(), quotient(part, whole), vague=vague)

    def counted(self, start: int) -> Figure | None:
        """What digits say with the unit behind them."""
        number = number_at(self.said, start)
        if number is None:
            return None
        unit = tables()["digits"].at(self.said, number.end)
        to = TO.match(self.said, unit.end if unit else number.end)
        until = number_at(self.said, to.end()) if to else None
        if until and (behind := self._unit_of_range(unit, until)):
            return self._range(start, number, until, behind)
        if unit is None and (listed := self._listed(number.end)):
            return self._said(start, number, Found(listed.unit, listed.written, number.end))
        return self._said(start, number, unit)

    def native(self, start: int, word: str) -> Figure | None:
        """What a native numeral says before a counter; 한 may be no figure."""
        end = start + len(word)
        unit = tables()["native" if self.said.startswith(" ", end) else "glued"].at(self.said, end)
        if unit is None or contexts.is_saying(self.said, start, unit.end):
            return None
        number = native(word, end)
        figure = self._said(start, number, unit)
        only_one = number.value == 1 and figure.role is not Role.ORDINAL
        return replace(figure, vague=figure.vague or only_one, until=number.until)

    def sino(self, start: int) -> Figure | None:
        """What a numeral of Sino-Korean words says before a counter: 이십만 명."""
        number = sino_at(self.said, start)
        unit = tables()["sino"].at(self.said, number.end) if number else None
        if number is None or unit is None:
            return None
        figure = self._said(start, number, unit)
        return replace(figure, vague=figure.vague or figure.text in TURNS)

    def _unit_of_range(self, first: Found | None, until: Number) -> Found | None:
        second = tables()["digits"].at(self.said, until.end)
        if second is None or (first and first.unit != second.unit):
            return None
        return second

    def _range(self, start: int, first: Number, until: Number, unit: Found) -> Figure:
        value = self._scaled(first, until) if first.value == first.coefficient else first.value
        return replace(self._said(start, first._replace(value=value), unit), until=until.value)

    def _scaled(self, first: Number, until: Number) -> Decimal:
        """3~5만 명 is from 30,000, 500~1천만 원 from 5,000,000, and 500~1만 명 from 500."""
        factors = [until.value / until.coefficient] if until.coefficient else []
        factors += [Decimal(FACTORS.get(self.said[until.end - 1], 1))]
        return next((first.value * each for each in factors if first.value * each < until.value), first.value)

    def _listed(self, end: int) -> Found | None:
        """The unit that numbers in a row share: 1·2·3단계, 2, 3위."""
        for _number in range(6):
            comma = LISTED.match(self.said, end)
            number = number_at(self.said, comma.end()) if comma else None
            if number is None:
                return None
            if unit := tables()["digits"].at(self.said, number.end):
                return (
                    unit
                    if unit.unit.role in (Role.RANK, Role.ORDINAL) or "·" in self.said[end : end + 2]
                    else None
                )
            end = number.end
        return None

    def _said(self, start: int, number: Number, unit: Found | None) -> Figure:
        begin = contexts.begin(self.said, start)
        found = contexts.unit(self.said, begin, number, unit) or Found(NO_UNIT, "", number.end)
        role, name = found.unit.role, found.unit.name
        value, end = number.value, found.end
        if role is Role.NUMBER:
            if YEAR.fullmatch(self.said, start, number.end) and begin == start:
                return self._figure(Role.DATE, start, end, None, day=Day(int(value)))
            if currency := CURRENCY.get(self.said[start - 1 : start]):
                role, name, begin = Role.MONEY, currency, start - 1
        if role is Role.DURATION:
            value, name, end = self._with_smaller(value, name, end)
        vague = contexts.is_vague(self.said, begin, number, found)
        return self._figure(
            role, begin, end, value, unit=name, modifier=self._modifier(begin, number, end), vague=vague
        )

    def _with_smaller(self, value: Decimal, name: str, end: int) -> tuple[Decimal, str, int]:
        """1시간 30분 is 90 minutes, 1년 반 is 1.5 years."""
        if name in ("year", "hour") and (half := THIRTY.match(self.said, end)):
            return value + Decimal("0.5"), name, half.end()
        smaller, times = SMALLER.get(name, ("", 0))
        place = end + self.said.startswith(" ", end)
        digits = DIGITS.match(self.said, place) if smaller else None
        unit = tables()["digits"].at(self.said, digits.end()) if digits else None
        if digits and unit and unit.unit.role is Role.DURATION and unit.unit.name == smaller:
            return value * times + Decimal(digits[0].replace(",", "")), smaller, unit.end
        return value, name, end

    def _modifier(self, start: int, number: Number, end: int) -> str:
        for regex, modifier in ((OVER, "over"), (UNDER, "under"), (ABOUT, "about")):
            if regex.match(self.said, end):
                return modifier
        before = BEFORE.search(self.said, max(start - 4, 0), start)
        return "over" if number.over else BEFORE_IT.get(before[1], "") if before else ""

    def _figure(
        self,
        role: Role,
        start: int,
        end: int,
        value: Decimal | None,
        unit: str = "",
        day: Day | None = None,
        modifier: str = "",
        vague: bool = False,
    ) -> Figure:
        return Figure(role, start, end, self.text[start:end], value, unit, day, None, modifier, vague)
