"""Numbers with what stands behind them: counts, percent, money, measures, durations, scores, streaks, ratios."""

from dataclasses import replace
from decimal import Decimal

from newsroom.figures.english import modifiers
from newsroom.figures.english.amounts import Amount, amount
from newsroom.figures.english.listed import listed
from newsroom.figures.english.ranges import Quantity, figure, said_at, sharing_scale
from newsroom.figures.english.tokens import Passage
from newsroom.figures.english.units import Unit, counted, unit_at
from newsroom.figures.values import Figure, Role, quotient

CONSECUTIVE = frozenset({"consecutive", "straight", "successive", "consecutively"})
IN_A_ROW = (
    ("in", "a", "row"),
    ("in", "succession"),
    ("running",),
    ("consecutively",),
    ("straight",),
    ("on", "end"),
)
MORE_OF = frozenset(
    listed("more higher larger greater bigger faster longer as the that what its increase lower fewer")
)
AGES = frozenset({"age", "aged", "ages", "aging"})
MARKS_OF_SCORE = frozenset({"score", "scored", "scoring", "scores", "mark", "marks"})
# What is named by a number behind it: Group 1, Route 33, Type 1.
NAMED = frozenset(
    listed(
        "group route line type phase stage level tier step class room exit gate zone district section "
        "block building chapter part volume table figure annex form season round episode lane unit "
        "platform track pillar category vision agenda project area station flight"
    )
)


def quantity(passage: Passage, index: int) -> tuple[list[Figure], int] | None:
    """The figure of a number that begins at a token (with its currency before it), and the token behind it."""
    said = said_at(passage, index)
    if said is None:
        return None
    for reader in (_ratio, _streak, _of_unit, _age, _named, _counted):
        if found := reader(passage, said):
            return found
    if said.currency:
        return [figure(passage, said, Role.MONEY, said.after, unit=said.currency)], said.after
    if found := _before_change(passage, said):
        return found
    role = Role.SCORE if _is_score(passage, said) else Role.NUMBER
    return [figure(passage, said, role, said.after)], said.after


def _before_change(passage: Passage, said: Quantity) -> tuple[list[Figure], int] | None:
    """The 61 of "from 61 to 79 percent" is percent, and the 10 of "from 10 to 20 million won" millions of won, too."""
    if passage.word(said.number - 1) != "from" or passage.word(said.after) != "to":
        return None
    found, least, most = (
        quantity(passage, said.after + 1),
        amount(passage, said.number),
        amount(passage, said.after + 1),
    )
    if not found or not least or not most or found[0][0].role is Role.RATIO:
        return None
    after = found[0][0]
    value = sharing_scale(least, most).value
    return [figure(passage, said, after.role, said.after, after.unit, value=value)], said.after


def _ratio(passage: Passage, said: Quantity) -> tuple[list[Figure], int] | None:
    """3:1, 3 to 1, 3-to-1; two that are not for one must be called a ratio."""
    place = said.after
    if said.until is not None or said.currency:
        return None
    if passage.word(place) == ":":
        end = place + 1
    else:
        place = passage.past_hyphen(place)
        if passage.word(place) != "to" or passage.word(said.number - 1) == "from":
            return None
        end = passage.past_hyphen(place + 1)
    other = amount(passage, end)
    if (
        not other
        or not other.value
        or (passage.word(place) == "to" and other.value != 1 and not _of_ratio(passage, said))
    ):
        return None
    value = quotient(said.value, other.value)
    return [figure(passage, said, Role.RATIO, other.after, value=value, vague=False)], other.after


def _of_ratio(passage: Passage, said: Quantity) -> bool:
    return any(passage.word(said.number - back) in ("ratio", "odds", "rate") for back in range(1, 5))


def _streak(passage: Passage, said: Quantity) -> tuple[list[Figure], int] | None:
    """Two consecutive years, three years in a row, twice running, a two-year streak, consecutive two years."""
    place = passage.past_hyphen(said.after)
    if passage.word(place) in CONSECUTIVE:
        start = passage.past_hyphen(place + 1)
        unit = unit_at(passage, start, True) or unit_at(passage, start + 1, True)
        name = _streak_unit(unit)
        return _in_streak(passage, said, name, unit.after if unit else place + 1)
    unit = unit_at(passage, place, True)
    if not unit or unit.role not in (Role.DURATION, Role.COUNT):
        return None
    behind = unit.after
    for words in IN_A_ROW:
        if passage.words(behind, *words):
            return _in_streak(passage, said, _streak_unit(unit), behind + len(words))
    if passage.word(behind) in ("streak", "run", *CONSECUTIVE) or passage.word(said.first - 1) in CONSECUTIVE:
        return _in_streak(
            passage, said, _streak_unit(unit), behind + (passage.word(behind) in ("streak", "run"))
        )
    return None


def _streak_unit(unit: Unit | None) -> str:
    """Years, months, weeks and days as such; whatever else came in a row came so many times."""
    return unit.name if unit and unit.role is Role.DURATION else "time"


def _in_streak(passage: Passage, said: Quantity, unit: str, after: int) -> tuple[list[Figure], int]:
    return [figure(passage, said, Role.STREAK, after, unit, vague=False)], after


def _of_unit(passage: Passage, said: Quantity) -> tuple[list[Figure], int] | None:
    """What stands right behind the number: 50 percent, 3 km, 50 million won, 30-minute, five times."""
    place = passage.past_hyphen(said.after)
    unit = unit_at(passage, place, said.value == 1 or place > said.after)
    if unit is None or (unit.role is Role.COUNT and unit.name != "time") or _is_year(passage, said, unit):
        return None
    loosened, after = modifiers.after(passage, unit.after)
    said = replace(said, modifier=said.modifier or loosened)
    if said.currency and unit.name != said.currency:
        return None
    if unit.name == "time":
        return _times(passage, said, unit)
    vague = said.vague and unit.role in (Role.DURATION, Role.COUNT)
    if unit.role is Role.DURATION:
        # "over three years" tells how long something went on far more often than a least time.
        if passage.word(said.first - 1) == "over":
            said = replace(said, modifier="")
        return _lasting(passage, replace(said, vague=vague), unit)
    return [figure(passage, said, unit.role, after, unit.name, vague=vague)], after


def _is_year(passage: Passage, said: Quantity, unit: Unit) -> bool:
    """Whether 2025 is the year and what follows something of it: "the 2025 year-end". Money is no such thing."""
    return said.year_like and unit.role is Role.DURATION


def _times(passage: Passage, said: Quantity, unit: Unit) -> tuple[list[Figure], int]:
    """Five times; but 2.5 times more is a ratio."""
    is_whole = said.value == said.value.to_integral_value()
    if not is_whole or (passage.word(unit.after) in MORE_OF and passage.word(unit.first) == "times"):
        return [figure(passage, said, Role.RATIO, unit.after, "fold")], unit.after
    return [figure(passage, said, Role.COUNT, unit.after, "time")], unit.after


def _lasting(passage: Passage, said: Quantity, unit: Unit) -> tuple[list[Figure], int]:
    """Three years, 65 years old, half an hour, one hour and 30 minutes as 90 minutes."""
    if unit.name == "year" and (behind := _behind_age(passage, unit.after)):
        return [figure(passage, said, Role.MEASURE, behind, "age")], behind
    value, name = (said.value * 10, "year") if unit.name == "decade" else (said.value, unit.name)
    after = unit.after
    if name == "hour" and (rest := _minutes(passage, after)):
        value, name, after = value * 60 + rest.value, "minute", rest.after + 1
        said = replace(said, vague=False)
    elif passage.words(after, "and", "a", "half"):
        value, after = value + Decimal("0.5"), after + 3
    return [figure(passage, said, Role.DURATION, after, name, value=value)], after


def _minutes(passage: Passage, after: int) -> Amount | None:
    start = after + (passage.word(after) in ("and", ","))
    rest = amount(passage, start)
    return rest if rest and passage.word(rest.after) in ("minute", "minutes", "min") else None


def _behind_age(passage: Passage, place: int) -> int | None:
    hyphened = passage.past_hyphen(place)
    if passage.word(hyphened) in ("old", "olds"):
        return hyphened + 1
    return place + 2 if passage.words(place, "of", "age") else None


def _age(passage: Passage, said: Quantity) -> tuple[list[Figure], int] | None:
    if passage.word(said.first - 1) not in AGES and not (
        said.modifier and passage.word(said.first - 2) in AGES
    ):
        return None
    return [figure(passage, said, Role.MEASURE, said.after, "age")], said.after


def _counted(passage: Passage, said: Quantity) -> tuple[list[Figure], int] | None:
    if said.currency:
        return None
    place = passage.past_hyphen(said.after)
    joined = place > said.after
    search = unit_at if said.year_like or joined else counted
    unit = search(passage, place, said.value == 1 or joined)
    if unit is None or unit.role is not Role.COUNT:
        return None
    return [figure(passage, said, Role.COUNT, unit.after, unit.name)], unit.after


def _named(passage: Passage, said: Quantity) -> tuple[list[Figure], int] | None:
    """The number of a name, as of the 1990s or people in their 20s, may be one in the other language or none."""
    if passage.word(said.after) == "s" and passage.glued(said.after):
        return [figure(passage, said, Role.NUMBER, said.after + 1, vague=True)], said.after + 1
    word, before = passage.word(said.number - 1), passage.at(said.number - 1)
    if said.currency or said.spelled or before.kind != "word":
        return None
    if word == "grade":
        return [figure(passage, said, Role.RANK, said.after, "grade", vague=False)], said.after
    is_code = before.text.isupper() and len(before.text) > 1
    if is_code or (word in NAMED and (before.text[:1].isupper() or word in ("type", "route", "line"))):
        return [figure(passage, said, Role.NUMBER, said.after, vague=True)], said.after
    return None


def _is_score(passage: Passage, said: Quantity) -> bool:
    """A score of 92.23, scored 92.23; in "92.23 out of 100" both are scores."""
    if said.currency or said.spelled:
        return False
    back = said.number - 1
    if passage.word(back) in ("of", "at", "an", "a"):
        back -= 1
    if passage.word(back) in MARKS_OF_SCORE:
        return True
    return (passage.words(said.after, "out", "of") and passage.word(said.after + 2) == "100") or (
        passage.words(said.number - 2, "out", "of") and passage.word(said.number) == "100"
    )
