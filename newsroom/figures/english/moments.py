"""Times of day: 2:30 p.m., 14:00, 9 am, 2 o'clock, noon, midnight; from 9 to 11 a.m."""

from decimal import Decimal

from newsroom.figures.english.tokens import Passage
from newsroom.figures.values import Figure, Role

NOON, DAY = 12 * 60, 24 * 60
NAMED = {"noon": NOON, "midday": NOON, "midnight": DAY}
TO = frozenset({"to", "until", "till", "and", "through"})


def moments(passage: Passage, index: int) -> tuple[list[Figure], int] | None:
    """The time that begins at a token; of "from 9 to 11 a.m." both, as two figures."""
    if passage.word(index) in NAMED:
        named = Decimal(NAMED[passage.word(index)])
        return [passage.figure(Role.TIME, index, index + 1, named, vague=True)], index + 1
    first = _hours(passage, index)
    if first is None:
        return None
    minutes, after = first
    half, behind = _half(passage, after)
    if half:
        return _times(passage, [(_in_half(minutes, half), index, behind)])
    later = _later(passage, after)
    if later is None:
        is_clock = passage.at(index).kind == "clock"
        return (
            _times(passage, [(minutes, index, after)]) if is_clock and not _is_ratio(passage, index) else None
        )
    minutes_later, start, end, half = later
    begins = _in_half(minutes, half)
    begins = begins if begins < minutes_later else _in_half(minutes, "am")
    return _times(passage, [(begins, index, after), (minutes_later, start, end)])


def _times(passage: Passage, told: list[tuple[int, int, int]]) -> tuple[list[Figure], int]:
    figures = [passage.figure(Role.TIME, first, after, Decimal(minutes)) for minutes, first, after in told]
    return figures, told[-1][2]


def _hours(passage: Passage, index: int) -> tuple[int, int] | None:
    """Minutes after midnight as the figures say them, whichever half of the day."""
    token = passage.at(index)
    if token.kind == "clock":
        hours, minutes = token.text.split(":")[:2]
        return int(hours) * 60 + int(minutes), index + 1
    if token.kind == "number" and len(token.text) <= 2 and int(token.text) <= 24:
        return int(token.text) * 60, index + 1
    return None


def _half(passage: Passage, place: int) -> tuple[str, int]:
    """`am` or `pm` as it stands at a token, with the token behind; "" where none does."""
    clock = passage.words(place, "o'clock") and 1
    place += clock or 0
    if passage.at(place).kind == "meridiem":
        return passage.at(place).text.lower()[0] + "m", place + 1
    if (
        passage.words(place, "in", "the")
        and passage.word(place + 2) in ("morning", "afternoon", "evening")
        and clock
    ):
        return ("am" if passage.word(place + 2) == "morning" else "pm"), place + 3
    return ("clock", place) if clock else ("", place)


def _in_half(minutes: int, half: str) -> int:
    if half == "clock" or minutes >= 13 * 60:
        return minutes
    return minutes % NOON + (NOON if half == "pm" else 0)


def _later(passage: Passage, place: int) -> tuple[int, int, int, str] | None:
    """The end of a range that tells the half of the day for both: minutes, its tokens, the half."""
    if not (passage.hyphen(place) or passage.word(place) in TO):
        return None
    second = _hours(passage, place + 1)
    if second is None:
        return None
    half, behind = _half(passage, second[1])
    return (_in_half(second[0], half), place + 1, behind, half) if half in ("am", "pm") else None


def _is_ratio(passage: Passage, index: int) -> bool:
    return any(passage.word(index - back) in ("ratio", "odds", "score") for back in range(1, 5))
