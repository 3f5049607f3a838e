"""Ordinals and ranks, streaks told by an ordinal, parts of a whole: 16th, first place, No. 1, third year in a row."""

from decimal import Decimal

from newsroom.figures.english.amounts import LARGE, Amount, amount, ordinal
from newsroom.figures.english.listed import listed
from newsroom.figures.english.quantities import CONSECUTIVE, IN_A_ROW
from newsroom.figures.english.tokens import Passage
from newsroom.figures.english.units import unit_at
from newsroom.figures.values import Figure, Role, quotient

Found = tuple[list[Figure], int]
RANKING = frozenset(
    listed("rank ranked ranks ranking placed places finished finishing came comes coming taking took")
)
COMING = frozenset({"came", "coming", "comes"})
BEHIND_RANKS = frozenset({"place", "spot", "rank", "position", "ranking"})
AMONG = (
    ("among",),
    ("out", "of"),
    ("in", "the", "group"),
    ("in", "its", "group"),
    ("overall",),
    ("nationwide",),
    ("nationally",),
)
# With these an ordinal is part of a fixed saying or a name, and often nothing of the kind stands in the Korean.
SAYINGS = frozenset(
    listed(
        "hand party parties step steps glance aid lady to sector language home "
        "hometown class life wave person vice floor"
    )
)
DENOMINATORS = {
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fourth": 4,
    "fourths": 4,
    "fifth": 5,
    "fifths": 5,
}
DENOMINATORS |= {"half": 2, "halves": 2, "tenth": 10, "tenths": 10, "sixth": 6, "eighth": 8}
# What is no half of anything: half-time, a half marathon.
NO_PART = frozenset({"time", "marathon", "back"})
TIMES = {"once": 1, "twice": 2, "thrice": 3}
FOLDS = {"double": 2, "doubled": 2, "doubles": 2, "doubling": 2, "triple": 3, "tripled": 3, "tripling": 3}
FOLDS |= {"quadruple": 4, "quintuple": 5}
FOLDS |= {
    f"{word}fold": value
    for value, word in enumerate(listed("two three four five six seven eight nine ten"), 2)
}
CROWNS = frozenset({"crown", "crowns"})
PER = frozenset({"a", "an", "per", "each", "every"})
MORE = frozenset({"as", "the", "that", "more"})


def orders(passage: Passage, index: int) -> Found | None:
    """What an ordinal, a rank or a word such as "twice" tells at a token."""
    for reader in (_number_one, _part, _lasting, _twice, _in_order):
        if found := reader(passage, index):
            return found
    return None


def _number_one(passage: Passage, index: int) -> Found | None:
    """No. 1, number one, #1, top spot, back-to-back."""
    word = passage.word(index)
    start = index + 1
    if word in ("no", "number", "nos") or word == "#":
        start += passage.word(start) == "."
        said = amount(passage, start)
        is_marked = (
            word in ("#", "nos") or start > index + 1 or (word == "number" and said and said.value == 1)
        )
        if said and is_marked:
            return _one(passage, Role.RANK, index, said.after, said.value, vague=said.value != 1)
        return None
    if word == "top" and passage.word(start) in ("spot", "place", "rank", "position"):
        return _one(passage, Role.RANK, index, start + 1, Decimal(1), vague=True)
    if word == "back" and passage.word(passage.past_hyphen(start)) == "to":
        end = passage.past_hyphen(passage.past_hyphen(start) + 1)
        return (
            _one(passage, Role.STREAK, index, end + 1, Decimal(2), "time")
            if passage.word(end) == "back"
            else None
        )
    return None


def _part(passage: Passage, index: int) -> Found | None:
    """One-third, two thirds, three quarters, half, a quarter of."""
    if passage.word(index) == "half" and passage.word(index - 1) not in ("first", "second", "latter", "a"):
        place = passage.past_hyphen(index + 1)
        unit = unit_at(passage, place + (passage.word(place) in ("a", "an")), True)
        if passage.word(place + 1) in LARGE or passage.word(place) in NO_PART:
            return None
        if unit and unit.role is Role.DURATION:
            return _one(passage, Role.DURATION, index, unit.after, Decimal("0.5"), unit.name, vague=True)
        return _one(passage, Role.RATIO, index, index + 1, Decimal("0.5"), vague=True)
    word = passage.word(index)
    if word in ("a", "an") and passage.word(index + 1) in DENOMINATORS and passage.word(index + 2) == "of":
        return _one(
            passage,
            Role.RATIO,
            index,
            index + 2,
            quotient(Decimal(1), Decimal(DENOMINATORS[passage.word(index + 1)])),
        )
    said = amount(passage, index)
    if not said or said.after != index + 1 or not said.spelled:
        return None
    place = passage.past_hyphen(said.after)
    whole = DENOMINATORS.get(passage.word(place))
    if not whole or not 0 < said.value < whole or (said.value == 1) == passage.word(place).endswith("s"):
        return None
    return _one(passage, Role.RATIO, index, place + 1, quotient(said.value, Decimal(whole)))


def _lasting(passage: Passage, index: int) -> Found | None:
    """A year, an hour, the past month: durations of one, and as often no figure at all ("once a year")."""
    unit = unit_at(passage, index + 1, True) if passage.word(index) in ("a", "an", "past") else None
    if unit is None or unit.role is not Role.DURATION or unit.name == "second" or unit.after > index + 2:
        return None
    value, name = (Decimal(10), "year") if unit.name == "decade" else (Decimal(1), unit.name)
    return _one(passage, Role.DURATION, index, unit.after, value, name, vague=True)


def _twice(passage: Passage, index: int) -> Found | None:
    """Once, twice, double, threefold, triple crown, both."""
    word, after = passage.word(index), index + 1
    if word in TIMES:
        for words in IN_A_ROW:
            if passage.words(after, *words):
                return _one(passage, Role.STREAK, index, after + len(words), Decimal(TIMES[word]), "time")
        if passage.word(after) in MORE and word != "once":
            return _one(passage, Role.RATIO, index, after, Decimal(TIMES[word]), "fold", vague=True)
        return _one(passage, Role.COUNT, index, after, Decimal(TIMES[word]), "time", vague=word == "once")
    if word in FOLDS:
        if passage.word(after) in CROWNS:
            return _one(passage, Role.COUNT, index, after + 1, Decimal(FOLDS[word]), "crown")
        return _one(
            passage, Role.RATIO, index, after, Decimal(FOLDS[word]), "fold", vague=not word.endswith("fold")
        )
    return _one(passage, Role.COUNT, index, after, Decimal(2), vague=True) if word == "both" else None


def _in_order(passage: Passage, index: int) -> Found | None:
    said = ordinal(passage, index)
    if said is None:
        return None
    return _streak(passage, said) or _rank(passage, said) or _plain(passage, said)


def _streak(passage: Passage, said: Amount) -> Found | None:
    """Second consecutive year, third straight time, fourth year in a row, fifth year running."""
    place = passage.past_hyphen(said.after)
    if passage.word(place) in CONSECUTIVE:
        start = passage.past_hyphen(place + 1)
        unit = unit_at(passage, start, True) or unit_at(passage, start + 1, True)
        lasting = unit and unit.role is Role.DURATION
        after = unit.after if unit else place + 1
        return _one(
            passage, Role.STREAK, said.first, after, said.value, unit.name if unit and lasting else "time"
        )
    unit = unit_at(passage, place, True)
    if unit is None or said.value < 2:
        return None
    for words in IN_A_ROW:
        if passage.words(unit.after, *words):
            name = unit.name if unit.role is Role.DURATION else "time"
            return _one(passage, Role.STREAK, said.first, unit.after + len(words), said.value, name)
    return None


def _rank(passage: Passage, said: Amount) -> Found | None:
    """First place, ranked 1st, second among six cities; a first or 2nd grade is a rank by grades."""
    behind = passage.past_hyphen(said.after)
    if passage.word(behind) in BEHIND_RANKS:
        return _one(passage, Role.RANK, said.first, behind + 1, said.value)
    if passage.word(behind) in ("grade", "grades", "class") and not said.spelled:
        return _one(passage, Role.RANK, said.first, behind + 1, said.value, "grade")
    before = said.first - 1
    while passage.word(before) in ("in", "the", "at", "as", "joint", "a"):
        before -= 1
    is_noun_behind = unit_at(passage, behind, True) is not None
    if passage.word(before) in RANKING and not is_noun_behind:
        # What "came first" may just have been earlier.
        vague = passage.word(before) in COMING and passage.word(said.after) not in ("in", "among")
        return _one(passage, Role.RANK, said.first, said.after, said.value, vague=vague)
    if any(passage.words(said.after, *words) for words in AMONG):
        return _one(passage, Role.RANK, said.first, said.after, said.value)
    return None


def _plain(passage: Passage, said: Amount) -> Found:
    """An ordinal; of a word that may be an adverb ("First, ...", "at first") or belong to a saying it is vague."""
    behind = passage.past_hyphen(said.after)
    in_name = passage.word(behind) == "industrial"
    loose = (
        said.value == 1
        or passage.word(behind) in SAYINGS
        or passage.word(said.after) == ","
        or (said.value == 2 and passage.word(said.first - 1) == "a")
    )
    vague = in_name or (said.spelled and loose)
    unit = "year" if passage.word(behind) == "year" else ""
    after = behind + 1 if unit else said.after
    return _one(passage, Role.ORDINAL, said.first, after, said.value, unit, vague)


def _one(
    passage: Passage, role: Role, first: int, after: int, value: Decimal, unit: str = "", vague: bool = False
) -> Found:
    return [passage.figure(role, first, after, value, unit=unit, vague=vague)], after
