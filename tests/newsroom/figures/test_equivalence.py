"""Any figure in any Korean form equals itself in every English form: both readers give the same role, value, unit."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsroom.figures import english, korean
from newsroom.figures.english.listed import listed
from newsroom.figures.values import Day, Figure, Role

RELEASE = date(2025, 4, 3)
ONES = listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
)
TENS = listed("twenty thirty forty fifty sixty seventy eighty ninety")
ORDINALS = listed("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth")
NATIVE = listed("한 두 세 네 다섯 여섯 일곱 여덟 아홉 열")
MONTHS = listed("January February March April May June July August September October November December")
WEEKDAYS = listed("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
SINO = "월화수목금토일"
KOREAN_SIZES = ((10**12, "조"), (10**8, "억"), (10**4, "만"))
ENGLISH_SIZES = (
    (10**12, "trillion"),
    (10**9, "billion"),
    (10**6, "million"),
    (1000, "thousand"),
    (100, "hundred"),
)

Form = Callable[[int], str]


def in_korean_units(number: int) -> str:
    """2억 1900만, 3만 5000; what is less than a hundred is written without a space: 3만5."""
    parts = []
    for size, name in KOREAN_SIZES:
        if number >= size:
            parts.append(f"{number // size}{name}")
            number %= size
    text = " ".join(parts)
    return text + (" " if text and number >= 100 else "") + (str(number) if number or not text else "")


def in_one_korean_unit(number: int) -> str:
    """2.19억."""
    for size, name in KOREAN_SIZES:
        if number >= size and (digits := exactly(number, size)):
            return digits + name
    return f"{number:,}"


def exactly(number: int, size: int) -> str:
    """How many of a size a number is, or "" where that takes more than six places."""
    share = Decimal(number) / size
    text = format(share.normalize(), "f")
    return text if len(text.partition(".")[2]) <= 6 else ""


def in_scale(number: int) -> str:
    """219 million, 1.5 billion."""
    for size, name in ENGLISH_SIZES[:3]:
        if number >= size and (digits := exactly(number, size)):
            return f"{digits} {name}"
    return f"{number:,}"


def in_machine_scale(number: int) -> str:
    """2.19 hundred million, 50 thousand."""
    for size, name in ((10**8, "hundred million"), (1000, "thousand")):
        if number >= size and (digits := exactly(number, size)):
            return f"{digits} {name}"
    return f"{number:,}"


def in_words(number: int) -> str:
    """Two hundred and nineteen million."""
    if number < 20:
        return ONES[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return TENS[tens - 2] + (f"-{ONES[ones]}" if ones else "")
    for size, name in ENGLISH_SIZES:
        if number >= size:
            most, rest = divmod(number, size)
            joint = " and " if size == 100 and rest else " " if rest else ""
            return f"{in_words(most)} {name}" + joint + (in_words(rest) if rest else "")
    raise AssertionError(number)


KOREAN_NUMBERS: tuple[Form, ...] = (str, "{:,}".format, in_korean_units, in_one_korean_unit)
ENGLISH_NUMBERS: tuple[Form, ...] = (str, "{:,}".format, in_scale, in_machine_scale, in_words)


def written(forms: tuple[Form, ...], number: int) -> list[str]:
    """A number in every form; four digits without a comma before a noun may be a year, so 1900 to 2099 have one."""
    may_be_year = 1900 <= number < 2100
    return [form(number) for form in forms if not (form is str and may_be_year)]


def ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def in_ordinal_words(number: int) -> str:
    return ORDINALS[number - 1] if number <= len(ORDINALS) else ordinal(number)


def said(figure: Figure) -> tuple[object, ...]:
    return figure.role, figure.value, figure.unit, figure.day, figure.until, figure.modifier


def same(korean_forms: Sequence[str], english_forms: Sequence[str], role: Role) -> None:
    """That each form is read as one figure, the same of all, with the role that is meant."""
    read = {form: korean.read(f"시는 {form} 밝혔다.", RELEASE) for form in korean_forms}
    read |= {form: english.read(f"The city said {form}.", RELEASE) for form in english_forms}
    figures = {form: [said(figure) for figure in found] for form, found in read.items()}
    first = next(iter(figures.values()))
    assert [told[0] for told in first] == [role], first
    assert {form: found for form, found in figures.items() if found != first} == {}, first


numbers = st.one_of(
    st.integers(2, 99),
    st.integers(2, 10**6),
    st.integers(1, 9999).map(lambda number: number * 10**4),
    st.integers(1, 9999).map(lambda number: number * 10**6),
    st.integers(2, 10**13),
).filter(lambda number: number > 1)
countable = numbers.filter(lambda number: number < 10**8)
small = st.integers(2, 99)
decimals = st.decimals(Decimal("0.01"), Decimal("999.99"), places=2)
days = st.dates(RELEASE - timedelta(days=4000), RELEASE + timedelta(days=4000))


@given(numbers)
@settings(max_examples=200)
def test_money_is_the_same_in_every_form(number: int):
    forms = written(ENGLISH_NUMBERS, number)
    same(
        [f"{form} 원을" for form in written(KOREAN_NUMBERS, number)]
        + [f"{form}원을" for form in written(KOREAN_NUMBERS, number)],
        [f"{form} won" for form in forms] + [f"KRW {form}" for form in forms[:3]] + [f"₩{number:,}"],
        Role.MONEY,
    )


@given(numbers)
@example(10**12 + 1)
@settings(max_examples=100)
def test_dollars_are_the_same_in_every_form(number: int):
    forms = written(ENGLISH_NUMBERS, number)
    same(
        [f"{form} 달러를" for form in written(KOREAN_NUMBERS, number)],
        [f"{form} dollars" for form in forms]
        + [f"${form}" for form in forms[:3]]
        + [f"US${number:,}", f"USD {number:,}"],
        Role.MONEY,
    )


@given(
    countable,
    st.sampled_from(
        [
            ("명이", ["people", "residents", "new city employees"]),
            ("건을", ["cases", "civil complaints"]),
            ("개 기관을", ["institutions", "public organizations"]),
            ("가구를", ["households", "low-income households"]),
            ("곳을", ["places", "locations", "sites"]),
            ("회를", ["times", "occasions"]),
            ("차례를", ["times"]),
            ("그루를", ["trees", "zelkova trees"]),
            ("권을", ["books"]),
            ("개 분야를", ["fields"]),
            ("팀을", ["teams"]),
        ]
    ),
)
@settings(max_examples=300)
def test_a_count_is_the_same_in_every_form(number: int, counted: tuple[str, list[str]]):
    counter, nouns = counted
    forms = written(ENGLISH_NUMBERS, number)
    korean_forms = [f"{form} {counter}" for form in written(KOREAN_NUMBERS, number)] + [
        f"{number:,}{counter}"
    ]
    same(korean_forms, [f"{form} {noun}" for form in forms for noun in nouns], Role.COUNT)


@given(
    st.integers(1, 10),
    st.sampled_from([("명이", "people"), ("곳을", "places"), ("번", "times"), ("그루를", "trees")]),
)
def test_a_count_in_native_words_is_the_same(number: int, counted: tuple[str, str]):
    if number > 1:
        same([f"{NATIVE[number - 1]} {counted[0]}"], [f"{in_words(number)} {counted[1]}"], Role.COUNT)


@given(decimals)
def test_percent_points_and_scores_are_the_same(number: Decimal):
    same(
        [f"{number}%를", f"{number} 퍼센트를"],
        [f"{number}%", f"{number} percent", f"{number} per cent"],
        Role.PERCENT,
    )
    same(
        [f"{number}%p 올랐다고", f"{number}%포인트 올랐다고"],
        [f"{number}%p", f"{number} percentage points", f"{number} percent points"],
        Role.POINTS,
    )
    same([f"{number}점을"], [f"{number} points", f"a score of {number}"], Role.SCORE)


@given(small)
def test_a_streak_is_the_same_in_every_form(number: int):
    words = in_words(number)
    same(
        [f"{number}년 연속"],
        [
            f"{number} consecutive years",
            f"{words} consecutive years",
            f"{words} straight years",
            f"{number} years in a row",
            f"{words} years running",
            f"the {ordinal(number)} consecutive year",
            f"the {in_ordinal_words(number)} straight year",
            f"the {in_ordinal_words(number)} year in a row",
            f"a {words}-year streak",
        ],
        Role.STREAK,
    )
    same(
        [f"{number}회 연속"],
        [
            f"{number} consecutive times",
            f"the {in_ordinal_words(number)} consecutive time",
            f"{words} times in a row",
            f"the {ordinal(number)} time in a row",
        ],
        Role.STREAK,
    )


@given(st.integers(1, 99))
def test_a_rank_is_the_same_in_every_form(number: int):
    english_forms = [
        f"{ordinal(number)} place",
        f"{in_ordinal_words(number)} place",
        f"it ranked {ordinal(number)}",
        f"it came {in_ordinal_words(number)} among them",
    ]
    same([f"{number}위를"], english_forms + ["No. 1"] * (number == 1), Role.RANK)


@given(st.integers(2, 99))
def test_an_ordinal_is_the_same_in_every_form(number: int):
    forms = [f"the {ordinal(number)} Haneul Prize", f"the {in_ordinal_words(number)} Haneul Prize"]
    same([f"제{number}회 하늘상을", f"{number}번째 하늘상을"], forms, Role.ORDINAL)


@given(days)
@settings(max_examples=200)
def test_a_date_is_the_same_in_every_form(day: date):
    month, weekday = MONTHS[day.month - 1], WEEKDAYS[day.weekday()]
    same(
        [
            f"{day.year}년 {day.month}월 {day.day}일",
            f"{day.year}.{day.month}.{day.day}.",
            f"{day.year}. {day.month}. {day.day}.",
            day.isoformat(),
        ],
        [
            f"{month} {day.day}, {day.year}",
            f"{month} {ordinal(day.day)}, {day.year}",
            f"{day.day} {month} {day.year}",
            f"the {ordinal(day.day)} of {month}, {day.year}",
            f"{day.year}.{day.month}.{day.day}",
            day.isoformat(),
            f"{day.month}/{day.day}/{day.year}",
        ],
        Role.DATE,
    )
    same(
        [
            f"{day.year}년 {day.month}월 {day.day}일({SINO[day.weekday()]})",
            f"{day:%Y.%m.%d}({SINO[day.weekday()]})",
        ],
        [
            f"{weekday}, {month} {day.day}, {day.year}",
            f"{month} {day.day}, {day.year} ({weekday[:3]}.)",
            f"{weekday}, {day.day} {month} {day.year}",
        ],
        Role.DATE,
    )
    same(
        [f"{day.month}월 {day.day}일에", f"{day.month}.{day.day}({SINO[day.weekday()]})"][:1],
        [f"{month} {day.day}"],
        Role.DATE,
    )
    same(
        [f"{day.year}년 {day.month}월에"], [f"in {month} {day.year}", f"in {month} of {day.year}"], Role.DATE
    )
    same([f"{day.year}년에"], [f"in {day.year}"], Role.DATE)
    same([f"{day.month}월에"], [f"in {month}"], Role.DATE)


@given(st.integers(1, 31))
def test_a_day_of_the_month_is_the_same(day: int):
    same([f"{day}일"], [f"on the {ordinal(day)}"], Role.DATE)


@given(
    st.sampled_from(
        [
            "지난해 last year",
            "올해 this year",
            "내년 next year",
            "지난달 last month",
            "재작년 the year before last",
        ]
    )
)
def test_what_the_release_dates_is_the_same(pair: str):
    ko, _space, en = pair.partition(" ")
    same([ko], [en], Role.DATE)


@given(st.integers(2015, 2035), st.integers(1, 4))
def test_a_part_of_a_year_is_the_same(year: int, quarter: int):
    same([f"{year}년 상반기"], [f"the first half of {year}", f"H1 {year}"], Role.DATE)
    same([f"{year}년 하반기"], [f"the second half of {year}"], Role.DATE)
    same(
        [f"{year}년 {quarter}분기"],
        [f"the {ORDINALS[quarter - 1]} quarter of {year}", f"Q{quarter} {year}"],
        Role.DATE,
    )


@given(st.integers(1, 23), st.integers(0, 59))
def test_a_time_is_the_same_in_every_form(hour: int, minute: int):
    half, english_half = ("오전", "a.m.") if hour < 12 else ("오후", "p.m.")
    twelve = hour % 12 or 12
    rest = f" {minute}분" if minute else ""
    clock = f"{twelve}:{minute:02}" if minute else str(twelve)
    same(
        [f"{half} {twelve}시{rest}", f"{hour:02}:{minute:02}"],
        [f"{clock} {english_half}", f"{clock}{english_half.replace('.', '')}", f"{hour:02}:{minute:02}"],
        Role.TIME,
    )


@given(
    small,
    st.sampled_from(
        ["년간 year", "개월 month", "주간 week", "일간 day", "시간 hour", "분간 minute", "초간 second"],
    ),
)
def test_a_duration_is_the_same_in_every_form(number: int, units: str):
    ko, _space, en = units.partition(" ")
    same(
        [f"{number}{ko}"],
        [f"{number} {en}s", f"a {number}-{en} plan", f"{in_words(number)} {en}s"],
        Role.DURATION,
    )


@given(
    decimals,
    st.sampled_from(
        ["km km", "㎡ square meters", "톤 tons", "ha hectares", "㎞ kilometers", "kg kilograms", "MW MW"]
    ),
)
def test_a_measure_is_the_same_in_every_form(number: Decimal, units: str):
    ko, _space, en = units.partition(" ")
    same([f"{number}{ko}", f"{number} {ko}"], [f"{number} {en}"], Role.MEASURE)


@given(st.integers(2, 99))
def test_ratios_are_the_same_in_every_form(number: int):
    same(
        [f"{number} 대 1", f"{number}대 1", f"{number}:1"],
        [f"{number} to 1", f"{number}:1", f"{number}-to-1"],
        Role.RATIO,
    )
    same([f"{number}.5배"], [f"{number}.5 times"], Role.RATIO)


@given(st.integers(2, 99), st.integers(1, 99))
def test_a_range_is_the_same_in_every_form(least: int, more: int):
    most = least + more
    same(
        [f"{least}~{most}명이", f"{least}∼{most}명이"],
        [f"{least}-{most} people", f"{least} to {most} people", f"between {least} and {most} people"],
        Role.COUNT,
    )


@given(st.integers(2, 9999))
def test_what_loosens_a_number_is_the_same(number: int):
    counted = f"{number:,}"
    same(
        [f"{counted}명 이상이"],
        [f"more than {counted} people", f"at least {counted} people", f"{counted} or more people"],
        Role.COUNT,
    )
    same(
        [f"{counted}명 이하가", f"최대 {counted}명이"],
        [f"up to {counted} people", f"no more than {counted} people"],
        Role.COUNT,
    )
    same(
        [f"약 {counted}명이", f"{counted}명가량이"],
        [f"about {counted} people", f"some {counted} people"],
        Role.COUNT,
    )


def test_what_readers_are_given_is_what_is_compared():
    [figure] = korean.read("2025년 4월 3일", None)
    assert said(figure) == (Role.DATE, None, "", Day(2025, 4, 3), None, "")
