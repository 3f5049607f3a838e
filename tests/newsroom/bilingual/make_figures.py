from datetime import date
from decimal import Decimal

from newsroom.bilingual.checking import check
from newsroom.bilingual.findings import Finding
from newsroom.bilingual.lexicon import Lexicon
from newsroom.bilingual.pairs import Pair
from newsroom.bilingual.rules.figures import RULES
from newsroom.bilingual.texts import plain
from newsroom.figures.values import Day, Figure, Role


def make_figure(
    role: Role, value: str | None = None, unit: str = "", start: int = 0, **told: object
) -> Figure:
    text = str(told.pop("text", value or "?"))
    number = None if value is None else Decimal(value)
    return Figure(role, start, start + len(text), text, number, unit, **told)


def make_date(start: int = 0, unit: str = "", **parts: int | str) -> Figure:
    return Figure(Role.DATE, start, start + 3, "3일", None, unit, Day(**parts))


def findings_of(ko: str, en: str, day: date | None = date(2026, 4, 3)) -> list[Finding]:
    """What the rules for figures find in two texts of one line or more."""
    return check(Pair(plain(ko, "ko"), plain(en, "en"), day, Lexicon()), RULES)
