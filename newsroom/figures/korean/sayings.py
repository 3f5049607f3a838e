"""Figures that are said without a numeral: 절반, 반년, 사흘, 최초, 첫."""

import re
from decimal import Decimal

from newsroom.figures.values import Figure, Role

HALF, ONE = Decimal("0.5"), Decimal(1)
END = r"(?![가-힣])|(?=[의을를이가은는에로으와과도만나간씩째])"
# Words, with the role, value and unit of what they say, and whether it is vague.
SAYINGS: dict[str, tuple[Role, Decimal, str, bool]] = {
    "절반": (Role.RATIO, HALF, "", True),
    "반년": (Role.DURATION, HALF, "year", False),
    "일주일": (Role.DURATION, ONE, "week", True),
    "이틀": (Role.DURATION, Decimal(2), "day", False),
    "사흘": (Role.DURATION, Decimal(3), "day", False),
    "나흘": (Role.DURATION, Decimal(4), "day", False),
    "닷새": (Role.DURATION, Decimal(5), "day", False),
    "엿새": (Role.DURATION, Decimal(6), "day", False),
    "열흘": (Role.DURATION, Decimal(10), "day", False),
    "보름": (Role.DURATION, Decimal(15), "day", False),
    "하루": (Role.DURATION, ONE, "day", True),
    "최초": (Role.ORDINAL, ONE, "", True),
    "준우승": (Role.RANK, Decimal(2), "", True),
    "처음": (Role.ORDINAL, ONE, "", True),
    "첫째": (Role.ORDINAL, ONE, "", False),
    "둘째": (Role.ORDINAL, Decimal(2), "", False),
    "셋째": (Role.ORDINAL, Decimal(3), "", False),
    "넷째": (Role.ORDINAL, Decimal(4), "", False),
    "다섯째": (Role.ORDINAL, Decimal(5), "", False),
    "첫": (Role.ORDINAL, ONE, "", True),
    "첫날": (Role.ORDINAL, ONE, "", True),
    "첫해": (Role.ORDINAL, ONE, "year", True),
}
WORDS = "|".join(sorted(SAYINGS, key=len, reverse=True))
SAYING = re.compile(rf"(?P<word>{WORDS})(?:{END})")


def saying_at(said: str, text: str, place: int) -> Figure | None:
    """The figure that a word at a place says."""
    found = SAYING.match(said, place)
    if found is None:
        return None
    role, value, unit, vague = SAYINGS[found["word"]]
    return Figure(role, place, found.end(), text[place : found.end()], value, unit, vague=vague)
